package fr.msp.aci.courriel;

import fr.msp.aci.activite.Adresse;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Reception;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * To whom a mail goes: the address of the coordination, as the accepted workbooks of the structure give it. That of a
 * refused workbook is not believed.
 */
final class Destinataires {

    private final Depot depot;
    private final Reglages reglages;

    Destinataires(Depot depot, Reglages reglages) {
        this.depot = depot;
        this.reglages = reglages;
    }

    /** The coordination of a structure, for an exercise. */
    Optional<Adresse> structure(Cle cle) {
        return saisie(cle).flatMap(Adresse::de).filter(reglages::admet);
    }

    /** The addresses of the coordination that workbooks received since then replaced: whoever had them is told. */
    Set<Adresse> remplacees(Cle cle, Instant depuis) {
        Set<Adresse> remplacees = new LinkedHashSet<>();
        for (long rang : depot.versions().rangsDeStructure(cle)) {
            if (depot.receptions()
                    .deRang(rang)
                    .filter(reception -> reception.entree().recuLe().isAfter(depuis))
                    .isPresent()) {
                depot.versions()
                        .structureAvant(cle, rang)
                        .flatMap(avant -> avant.texte(ChampStructure.COURRIEL))
                        .flatMap(Adresse::de)
                        .filter(reglages::admet)
                        .ifPresent(remplacees::add);
            }
        }
        structure(cle).ifPresent(remplacees::remove);
        return remplacees;
    }

    /** Whether the coordination gave an address that may not be written to, or cannot be. */
    boolean ecarte(Cle cle) {
        return saisie(cle).isPresent() && structure(cle).isEmpty();
    }

    private Optional<String> saisie(Cle cle) {
        return depot.versions().structure(cle).texte(ChampStructure.COURRIEL);
    }

    /** The coordination of the structure that a refused workbook speaks of: that of its exercise, else of the last. */
    Optional<Adresse> structure(Reception refus) {
        return depot.versions().cles().stream()
                .filter(cle -> refus.finess().equals(Optional.of(cle.finess())))
                .sorted(Comparator.comparing(
                                (Cle cle) -> !Optional.of(cle.exercice()).equals(refus.exercice()))
                        .thenComparing(Cle::exercice, Comparator.reverseOrder()))
                .map(this::structure)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<Adresse> administrateur() {
        return reglages.administrateur();
    }
}
