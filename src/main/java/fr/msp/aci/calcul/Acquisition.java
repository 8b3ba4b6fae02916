package fr.msp.aci.calcul;

import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.regle.Reference;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** The smaller of the proratas of the contract and of the first acquisition, never their product. */
    Prorata prorata(Contexte contexte) {
        Prorata contrat = contexte.contrat().prorata();
        return premiere()
                .map(jour -> contrat.lePlusPetit(Prorata.depuis(jour, contexte.exercice())))
                .orElse(contrat);
    }

    /** Writes what was acquired, with its evidence. */
    void ecrire(Fiche fiche, Contexte contexte, String cle, Reference reference) {
        fiche.preuves(logiciels.comptes())
                .justifier(logiciels.comptes(), Logiciel::justificatif)
                .etape(Pas.de(cle)
                        .valeur(Ecriture.de(premiere().orElseThrow()))
                        .reference(reference)
                        .preuves(contexte.preuves(logiciels.comptes())));
    }
}
