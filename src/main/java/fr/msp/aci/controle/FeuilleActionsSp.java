package fr.msp.aci.controle;

import fr.msp.aci.activite.ActionSp;
import fr.msp.aci.activite.Feuille;
import java.time.LocalDate;

/** Actions of the missions de santé publique. */
final class FeuilleActionsSp {

    static final Colonne<String> MISSION =
            Colonne.obligatoire("Mission", TypeColonne.TEXTE).ou("Nom de la mission", "Projet");
    static final Colonne<LocalDate> DATE =
            Colonne.obligatoire("Date", TypeColonne.DATE).ou("Date de l'action", "Jour");
    static final Colonne<String> LIEU = Colonne.de("Lieu", TypeColonne.TEXTE).ou("Endroit");
    static final Colonne<String> INTERVENANTS =
            Colonne.de("Intervenants", TypeColonne.TEXTE).ou("Intervenant", "Animé par");
    static final Colonne<Integer> PARTICIPANTS = Colonne.de("Participants", TypeColonne.entier(0, 1_000_000))
            .ou("Nombre de participants", "Nb participants", "Nb de participants");

    private FeuilleActionsSp() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.ACTIONS_SP, FeuilleActionsSp::fait, MISSION, DATE, LIEU, INTERVENANTS, PARTICIPANTS)
                .ou("Actions de santé publique", "Actions santé publique", "Action SP")
                .avec(DatesDansExercice.dansLAnnee(DATE));
    }

    private static ActionSp fait(LigneSaisie ligne) {
        return new ActionSp(
                ligne.numero(),
                ligne.valeur(MISSION),
                ligne.valeur(DATE),
                ligne.lue(LIEU),
                ligne.lue(INTERVENANTS),
                ligne.lue(PARTICIPANTS));
    }
}
