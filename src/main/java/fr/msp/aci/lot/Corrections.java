package fr.msp.aci.lot;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Emission;
import fr.msp.aci.depot.Evenement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.rapport.BilanIllisible;
import fr.msp.aci.rapport.BilanLu;
import fr.msp.aci.rapport.Correction;
import fr.msp.aci.rapport.Correction.Quoi;
import fr.msp.aci.rapport.Correction.Valeur;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the bilan of an exercise that is over says otherwise than the one issued before. It is told by the register, which
 * outlives the database: a dossier made again is the same to the byte.
 */
record Corrections(Depot depot) {

    /** Between the bilan stored and the one that takes its place; nothing unless both are of the whole exercise. */
    Optional<Correction> entre(Optional<BilanConserve> avant, BilanConserve apres, Structure structure) {
        Cle cle = apres.cle();
        LocalDate fin = cle.exercice().dernierJour();
        if (!apres.fondement().dateReference().equals(fin)
                || avant.filter(celui -> celui.fondement().dateReference().equals(fin))
                        .isEmpty()) {
            return Optional.empty();
        }
        BilanConserve celui = avant.get();
        // A version that says the same of the same facts renders all bilans again: none before is read for that.
        if (pareils(celui, apres)) {
            return Optional.empty();
        }
        Optional<Emission> emission = depot.emissions().derniere(cle, "json");
        Optional<Structure> sienne = depot.bilans().json(cle).flatMap(Corrections::structure);
        if (emission.isEmpty() || sienne.isEmpty()) {
            return Optional.empty();
        }
        return Correction.entre(
                LocalDate.ofInstant(emission.get().emisLe(), Maison.FUSEAU),
                List.of(
                        new Valeur(Quoi.EUROS, Optional.of(celui.euros()), Optional.of(apres.euros())),
                        new Valeur(Quoi.POINTS, Optional.of(celui.points()), Optional.of(apres.points())),
                        fait(Quoi.PATIENTELE, ChampStructure.PATIENTELE, sienne.get(), structure),
                        fait(Quoi.AVANCE, ChampStructure.AVANCE_PERCUE, sienne.get(), structure)));
    }

    private static boolean pareils(BilanConserve avant, BilanConserve apres) {
        return avant.fondement().faits().equals(apres.fondement().faits())
                && avant.points().compareTo(apres.points()) == 0
                && avant.euros().compareTo(apres.euros()) == 0;
    }

    /** The last one the register keeps. */
    Optional<Correction> derniere(Cle cle) {
        return depot.evenements().derniereCorrection(cle).flatMap(Correction::lue);
    }

    void noter(Cle cle, Correction correction, Instant le) {
        depot.evenements()
                .noter(Evenement.de(Evenement.Genre.CORRECTION, le, correction.ecrite())
                        .pour(cle));
    }

    private static Valeur fait(Quoi quoi, ChampStructure champ, Structure avant, Structure apres) {
        return new Valeur(quoi, avant.nombre(champ), apres.nombre(champ));
    }

    private static Optional<Structure> structure(String json) {
        try {
            return Optional.of(
                    BilanLu.de(json.getBytes(StandardCharsets.UTF_8)).activite().structure());
        } catch (BilanIllisible autreSchema) {
            return Optional.empty();
        }
    }
}
