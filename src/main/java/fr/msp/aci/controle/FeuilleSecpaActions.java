package fr.msp.aci.controle;

import fr.msp.aci.activite.ActionSecpa;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.MissionSecpa;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Actions of the base missions of a structure participative. */
final class FeuilleSecpaActions {

    static final Colonne<MissionSecpa> MISSION = Colonne.obligatoire(
                    "Mission", TypeColonne.liste(Listes.MISSIONS_SECPA))
            .ou("Mission socle");
    static final Colonne<String> ACTION =
            Colonne.obligatoire("Action", TypeColonne.TEXTE).ou("Intitulé", "Nom de l'action");
    static final Colonne<LocalDate> DATE =
            Colonne.obligatoire("Date", TypeColonne.DATE).ou("Date de l'action");
    static final Colonne<String> INTERVENANTS =
            Colonne.de("Intervenants", TypeColonne.TEXTE).ou("Intervenant");
    static final Colonne<Integer> BENEFICIAIRES = Colonne.de("Bénéficiaires", TypeColonne.entier(0, 1_000_000))
            .ou("Nombre de bénéficiaires", "Nb bénéficiaires");
    static final Colonne<BigDecimal> MONTANT =
            Colonne.de("Montant", TypeColonne.MONTANT).ou("Coût");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleSecpaActions() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.SECPA_ACTIONS,
                        FeuilleSecpaActions::fait,
                        MISSION,
                        ACTION,
                        DATE,
                        INTERVENANTS,
                        BENEFICIAIRES,
                        MONTANT,
                        JUSTIFICATIF)
                .ou("Actions SECPa");
    }

    private static ActionSecpa fait(LigneSaisie ligne) {
        return new ActionSecpa(
                ligne.numero(),
                ligne.valeur(MISSION),
                ligne.valeur(ACTION),
                ligne.valeur(DATE),
                ligne.lue(INTERVENANTS),
                ligne.lue(BENEFICIAIRES),
                ligne.lue(MONTANT),
                ligne.lue(JUSTIFICATIF));
    }
}
