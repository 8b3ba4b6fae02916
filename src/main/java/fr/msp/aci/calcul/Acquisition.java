package fr.msp.aci.calcul;

import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.regle.Reference;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Labelled software the structure has, and since when (guide p. 44–48).
 *
 * @param logiciels rows of the levels that count
 */
record Acquisition(Tri<Logiciel> logiciels) {

    static Acquisition de(Contexte contexte, List<NiveauLogiciel> niveaux) {
        List<Logiciel> lignes = contexte.les(Logiciel.class).stream()
                .filter(ligne -> niveaux.contains(ligne.niveau()))
                .toList();
        return new Acquisition(Tri.durables(contexte, lignes, ligne -> Periode.du(ligne.acquisition())));
    }

    Optional<LocalDate> premiere() {
        return logiciels.comptes().stream().map(Logiciel::acquisition).min(Comparator.naturalOrder());
    }

    /** The shares of the year of the contract and, once there is one, of the first acquisition. */
    List<Prorata> proratas(Contexte contexte) {
        Stream<Prorata> depuis = premiere().stream().map(jour -> Prorata.depuis(jour, contexte.exercice()));
        return Stream.concat(Stream.of(contexte.contrat().prorata()), depuis).toList();
    }

    /** The result when no row counts yet. */
    Resultat aucune(Fiche fiche) {
        return fiche.sansLigneComptee(logiciels, Pas.de("acquisition.aucune").valeur(Textes.de("aucune")));
    }

    /** Writes what was acquired, with its evidence, and the share of the year since then, each as it is written there. */
    void ecrire(Fiche fiche, Contexte contexte, String cle, Reference reference, Reference part) {
        fiche.preuves(logiciels.comptes())
                .justifier(logiciels.comptes(), Logiciel::justificatif)
                .unSeulFichier(
                        "acquisition.un-seul-fichier",
                        FichierUnique.dans(
                                contexte.activite().pieces(),
                                logiciels.comptes(),
                                ligne -> NomNormalise.de(ligne.nom()) + ligne.niveau(),
                                Logiciel::justificatif))
                .etape(Pas.de(cle)
                        .valeur(Ecriture.de(premiere().orElseThrow()))
                        .reference(reference)
                        .preuves(contexte.preuves(logiciels.comptes())));
        Prorata depuis = Prorata.depuis(premiere().orElseThrow(), contexte.exercice());
        if (!depuis.estEntier()) {
            fiche.etape(Pas.de("acquisition.part").valeur(depuis.toString()).reference(part));
        }
    }
}
