package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Numero;
import java.time.YearMonth;

/** Use of the shared information system, a row for a month and a professional. */
final class FeuilleUsageSip {

    static final Colonne<YearMonth> MOIS =
            Colonne.obligatoire("Mois", TypeColonne.MOIS).ou("Mois d'utilisation", "Période");
    static final Colonne<String> RPPS =
            Colonne.de("RPPS", TypeColonne.numero(Numero.RPPS)).ou("N° RPPS", "Numéro RPPS");
    static final Colonne<String> NOM = Colonne.de("Nom", TypeColonne.TEXTE)
            .ou("Nom du professionnel", "Professionnel", "Nom et prénom", "Utilisateur");
    static final Colonne<Integer> CONSULTES = Colonne.de("Dossiers consultés", TypeColonne.entier(0, 10_000_000))
            .ou("Consultés", "Nb dossiers consultés", "Nombre de dossiers consultés");
    static final Colonne<Integer> ALIMENTES = Colonne.de("Dossiers alimentés", TypeColonne.entier(0, 10_000_000))
            .ou("Alimentés", "Nb dossiers alimentés", "Nombre de dossiers alimentés");
    static final Colonne<Integer> MESSAGES = Colonne.de("Messages sécurisés", TypeColonne.entier(0, 10_000_000))
            .ou("Messages", "MSS", "Messagerie sécurisée", "Nombre de messages sécurisés", "Nb messages sécurisés");

    private FeuilleUsageSip() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.cumulee(
                        Feuille.USAGE_SIP, CumulUsageSip::new, MOIS, RPPS, NOM, CONSULTES, ALIMENTES, MESSAGES)
                .ou("Usage du SIP", "Utilisation du SIP", "Utilisation SIP", "Usages SIP")
                .auMoinsUneDe(RPPS, NOM)
                .avec(DatesDansExercice.moisDeLAnnee(MOIS));
    }
}
