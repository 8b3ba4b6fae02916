package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.ProcedureExterne;
import java.time.LocalDate;

/** Procedures of coordination with the outside. */
final class FeuilleCoordinationExterne {

    static final Colonne<String> PROCEDURE =
            Colonne.obligatoire("Procédure", TypeColonne.TEXTE).ou("Intitulé", "Nom de la procédure");
    static final Colonne<String> DESTINATAIRES =
            Colonne.de("Destinataires", TypeColonne.TEXTE).ou("Destinataire", "Partenaires");
    static final Colonne<LocalDate> DATE =
            Colonne.obligatoire("Date", TypeColonne.DATE).ou("Date de la procédure", "Mise en place le");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleCoordinationExterne() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.COORDINATION_EXTERNE,
                        FeuilleCoordinationExterne::fait,
                        PROCEDURE,
                        DESTINATAIRES,
                        DATE,
                        JUSTIFICATIF)
                .ou("Procédures externes", "Procédure de coordination externe")
                .avec(DatesDansExercice.auPlusTardEnFinDAnnee(DATE));
    }

    private static ProcedureExterne fait(LigneSaisie ligne) {
        return new ProcedureExterne(
                ligne.numero(),
                ligne.valeur(PROCEDURE),
                ligne.lue(DESTINATAIRES),
                ligne.valeur(DATE),
                ligne.lue(JUSTIFICATIF));
    }
}
