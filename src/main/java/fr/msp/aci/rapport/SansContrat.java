package fr.msp.aci.rapport;

import static fr.msp.aci.activite.ChampStructure.DATE_EFFET;
import static fr.msp.aci.activite.ChampStructure.SECPA;

import fr.msp.aci.calcul.ActiviteEnChiffres;
import fr.msp.aci.calcul.Regime;
import java.util.List;

/** What the bilan of a structure without a running contract says in the place of points and euros. */
final class SansContrat {

    private SansContrat() {}

    /** Why there are no points, and which amounts there are all the same. */
    static String raison(Rapport rapport) {
        String pourquoi = pourquoi(rapport);
        return rapport.activite().structure().oui(SECPA) ? Textes.de("simple.secpa", pourquoi) : pourquoi;
    }

    private static String pourquoi(Rapport rapport) {
        return rapport.bilan().regime() == Regime.CONTRAT_A_VENIR
                ? rapport.activite()
                        .structure()
                        .date(DATE_EFFET)
                        .map(effet -> Textes.de("simple.raison.a-venir", Ecriture.date(effet)))
                        .orElseGet(() -> Textes.de("regime.CONTRAT_A_VENIR"))
                : Textes.de("regime." + rapport.bilan().regime().name());
    }

    /** The activity of the exercise, two figures a row. */
    static List<Synthese.Paire> chiffres(Rapport rapport) {
        ActiviteEnChiffres chiffres =
                ActiviteEnChiffres.de(rapport.activite(), rapport.bilan().dateReference());
        return List.of(
                paire("professionnels", chiffres.professionnels(), "professions", chiffres.professions()),
                paire("vacataires", chiffres.vacataires(), "stages", chiffres.stagiaires()),
                paire("rcp", chiffres.reunions(), "dossiers", chiffres.dossiers()),
                paire("protocoles", chiffres.protocoles(), "usagers", chiffres.actionsUsagers()),
                paire("missions", chiffres.missions(), "actions", chiffres.actions()));
    }

    private static Synthese.Paire paire(String cle1, long nombre1, String cle2, long nombre2) {
        return new Synthese.Paire(
                Textes.de("activite." + cle1), Ecriture.entier(nombre1),
                Textes.de("activite." + cle2), Ecriture.entier(nombre2));
    }
}
