package fr.msp.aci.controle;

import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.EtapeCrise;
import fr.msp.aci.activite.Feuille;
import java.time.LocalDate;

/** Elements of the response to grave health crises. */
final class FeuilleCriseSanitaire {

    static final Colonne<ElementCrise> ELEMENT = Colonne.obligatoire(
                    "Élément", TypeColonne.liste(Listes.ELEMENTS_DE_CRISE))
            .ou("Type", "Nature");
    static final Colonne<LocalDate> DATE =
            Colonne.obligatoire("Date", TypeColonne.DATE).ou("Date de l'élément", "Jour");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleCriseSanitaire() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(Feuille.CRISE_SANITAIRE, FeuilleCriseSanitaire::fait, ELEMENT, DATE, JUSTIFICATIF)
                .ou("Crises sanitaires", "Crise", "Réponse aux crises sanitaires")
                .avec(FeuilleCriseSanitaire::verifierLaDate);
    }

    /** A plan stands from year to year; a crisis and its actions are of the year. */
    private static void verifierLaDate(LigneExaminee ligne) {
        boolean plan = ligne.lue(ELEMENT).filter(ElementCrise.PLAN::equals).isPresent();
        RegleDeLigne regle = plan ? DatesDansExercice.auPlusTardEnFinDAnnee(DATE) : DatesDansExercice.dansLAnnee(DATE);
        regle.verifier(ligne);
    }

    private static EtapeCrise fait(LigneSaisie ligne) {
        return new EtapeCrise(ligne.numero(), ligne.valeur(ELEMENT), ligne.valeur(DATE), ligne.lue(JUSTIFICATIF));
    }
}
