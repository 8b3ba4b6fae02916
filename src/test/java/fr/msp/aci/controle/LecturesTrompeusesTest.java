package fr.msp.aci.controle;

import static fr.msp.aci.controle.CodeConstat.COLONNE_EN_DOUBLE;
import static fr.msp.aci.controle.CodeConstat.INCOHERENCE;
import static fr.msp.aci.controle.CodeConstat.LIGNES_NON_LUES;
import static fr.msp.aci.controle.CodeConstat.TYPE_INVALIDE;
import static fr.msp.aci.controle.CodeConstat.VALEUR_NON_LUE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.classeur.FeuilleDeTest;
import fr.msp.aci.classeur.FeuilleDeTest.Brute;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that can be read, and not as the person who wrote them sees them: that is said, and the rest stays silent. */
class LecturesTrompeusesTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 3, 14);

    @TempDir
    Path dossier;

    @Test
    void aSecondTableWhoseHeaderNamesMoreColumnsIsSaidToHideTheFirst() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("RCP du 1er semestre")
                .ligne("Dossiers examinés", "Date")
                .ligne(5, JOUR)
                .ligne(4, JOUR.plusDays(7))
                .ligne("RCP du 2e semestre")
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne(JOUR.plusDays(120), "chutes", 3);

        Constat constat = classeurs.seul(LIGNES_NON_LUES);

        assertThat(constat.message()).contains("aux lignes 2 et 6").contains("lignes : 3 et 4");
        assertThat(constat.correction()).contains("l’en-tête de la ligne 6", "supprimez l’en-tête de la ligne 2");
    }

    @Test
    void titlesAndNotesAboveAHeaderAreSilent() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Actions SP")
                .ligne("Actions de santé publique")
                .ligne("Mise à jour le", JOUR)
                .ligne("Mission", "Date", "Lieu")
                .ligne("Marche", JOUR, "parc");
        classeurs
                .feuille("Coordination")
                .ligne("Rempli par", "Camille Tilleul", "le 14/03/2025")
                .ligne("Identité", null, "Période")
                .ligne("Nom", "Fonction", "Du")
                .ligne("Tilleul", "coordinatrice", JOUR);

        assertThat(classeurs.codes()).doesNotContain(LIGNES_NON_LUES);
    }

    @Test
    void aSheetAcceptedBeforeKeepsItsRowsAndIsToldOfThoseAbove() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne(JOUR, 5, "douleur")
                .ligne("Date", "Dossiers examinés", "Thème")
                .ligne(JOUR.plusDays(14), 3, "chutes");

        Controle.Accepte accepte = (Controle.Accepte) classeurs.reprendre();

        assertThat(accepte.constats()).extracting(Constat::code).containsExactly(CodeConstat.ACCEPTE_AUTREFOIS);
        assertThat(accepte.feuilles().get(fr.msp.aci.activite.Feuille.RCP).faits())
                .hasSize(1);
    }

    @Test
    void aStructureKeptWithAColumnAYearIsToKeepThatOfItsExercise() {
        Classeurs classeurs = annees("2024", "2025");

        Constat constat = classeurs.seul(COLONNE_EN_DOUBLE);

        assertThat(constat.cellule()).contains("B3");
        assertThat(constat.message()).contains("la colonne B (2024)").contains("la colonne C (2025)");
        assertThat(constat.correction()).contains("supprimez les autres colonnes");
    }

    @Test
    void theColumnOfTheExerciseBeforeThoseOfOtherYearsIsReadInSilence() {
        assertThat(annees("2025", "2024").codes()).isEmpty();
        assertThat(annees("Réponse", "Exercice 2024").codes()).isEmpty();
    }

    private Classeurs annees(String premiere, String seconde) {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("Champ", premiere, seconde)
                .ligne("FINESS", Classeurs.FINESS, Classeurs.FINESS)
                .ligne("Exercice", 2025, 2025)
                .ligne("Raison sociale", "MSP", "MSP")
                .ligne("Patientèle médecin traitant", 3100, 4000);
        return classeurs;
    }

    @Test
    void answersTypedUnderTheExamplesOrTheHelpOfTheTemplateAreSaidNotToBeRead() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("Champ", "Valeur", "Exemple", "À savoir")
                .ligne("FINESS", Classeurs.FINESS, "990001000", "Numéro FINESS")
                .ligne("Exercice", 2025, "2025")
                .ligne("Raison sociale", "MSP imaginaire", "MSP d’exemple")
                .ligne("Commune", null, "Val-Clair-les-Essais", "Commune du siège.")
                .ligne("Zone sous-dense", null, "oui", "Oui si la structure est en zone sous-dense.")
                .ligne("Dérogation PDSA", null, "non", "oui")
                .ligne("Date d'effet du contrat ACI", null, LocalDate.of(2020, 2, 1), "Premier jour du contrat ACI.");

        assertThat(classeurs.accepte(ChampSaisi.class)).hasSize(3);
        List<Constat> constats = classeurs.controler().constats();
        assertThat(constats).extracting(Constat::code).containsOnly(VALEUR_NON_LUE);
        assertThat(constats).extracting(constat -> constat.cellule().orElse("")).containsExactly("D7", "C8");
    }

    @Test
    void subtotalsAndARepeatedHeaderAreNoCoordinators() {
        for (List<String> ligne : List.of(
                List.of("Sous-total", ""),
                List.of("SOUS TOTAL coordination", ""),
                List.of("Ensemble de la coordination", ""))) {
            Classeurs classeurs = coordination(ligne.get(0), ligne.get(1));

            Constat constat = classeurs.seul(TYPE_INVALIDE);

            assertThat(constat.cellule()).contains("A3");
            assertThat(constat.correction()).contains("supprimez-la");
        }
        assertThat(coordination("Nom", "Fonction").seul(TYPE_INVALIDE).ligne()).contains(3);
        assertThat(coordination("Totalier Anne", "Poste d’appui").accepte(Coordinateur.class))
                .hasSize(2);
        assertThat(coordination("Coordinatrice", "").accepte(Coordinateur.class))
                .hasSize(2);
    }

    @Test
    void aSubtotalAcceptedAsACoordinatorBeforeStillIsOne() {
        Controle.Accepte accepte =
                (Controle.Accepte) coordination("Sous-total", "").reprendre();

        assertThat(accepte.constats()).extracting(Constat::code).containsExactly(CodeConstat.ACCEPTE_AUTREFOIS);
        assertThat(accepte.feuilles()
                        .get(fr.msp.aci.activite.Feuille.COORDINATION)
                        .faits())
                .hasSize(2);
    }

    private Classeurs coordination(String nom, String fonction) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Coordination")
                .ligne("Nom", "Fonction")
                .ligne("Tilleul Camille", "coordinatrice")
                .ligne(nom, fonction);
        return classeurs;
    }

    @Test
    void twoFiguresOfAYearAreThoseOfTheLastCenturyFromFiftyOn() {
        assertThat(entree("01/09/78").accepte(Professionnel.class).get(0).entree())
                .contains(LocalDate.of(1978, 9, 1));
        assertThat(entree("01/09/50").accepte(Professionnel.class).get(0).entree())
                .contains(LocalDate.of(1950, 9, 1));
        assertThat(entree("01/09/49").accepte(Professionnel.class).get(0).entree())
                .contains(LocalDate.of(2049, 9, 1));
        assertThat(entree("01/09/24").codes()).isEmpty();
        assertThat(entree("01/09/29").codes()).isEmpty();
    }

    @Test
    void anArrivalDecadesAheadIsQuestioned() {
        Constat constat = entree("01/09/45").seul(INCOHERENCE);

        assertThat(constat.cellule()).contains("E2");
        assertThat(constat.message()).contains("01/09/2045").contains("des années après l’exercice 2025");
        assertThat(constat.correction()).contains("les quatre chiffres de son année");
    }

    private Classeurs entree(String date) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "Entrée")
                .ligne("Bleuet", "Marc", "infirmier", "associé", date);
        return classeurs;
    }

    @Test
    void datesThatMayBeAmericanLikeOthersOfTheirColumnAreNamedToo() {
        Constat une = douteuses(rcp("2/20/2025", "6/12/2025", "14/03/2025", "5/5/2025", LocalDate.of(2025, 3, 7)));
        assertThat(une.cellule()).contains("A3");
        assertThat(une.message()).contains("à l’américaine").contains("lignes : 3)");

        // A program turned into dates all those that could be: two texts left are its mark.
        Constat deux = douteuses(rcp("2/20/2025", "6/12/2025", "9/25/2025", LocalDate.of(2025, 3, 7)));
        assertThat(deux.message()).contains("lignes : 3, 5)");

        assertThat(douteuses(rcp("2/20/2025", "12/6/2025", "13/6/2025")).message())
                .as("the twelfth may be December, the thirteenth may not")
                .contains("lignes : 3)");
    }

    private Classeurs rcp(Object... dates) {
        Classeurs classeurs = Classeurs.de(dossier);
        FeuilleDeTest rcp = classeurs.feuille("RCP").ligne("Date", "Dossiers examinés");
        for (int i = 0; i < dates.length; i++) {
            rcp.ligne(dates[i], i);
        }
        return classeurs;
    }

    @Test
    void anHourPastADayIsShownAsItIsSeenAndRefused() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Horaires")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Ici", "lundi", new Brute(" s=\"1\"><v>0.375</v>"), new Brute(" s=\"1\"><v>1.375</v>"));
        classeurs
                .classeur()
                .partie(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
                                + "<numFmt numFmtId=\"170\" formatCode=\"[h]:mm\"/></numFmts><cellXfs>"
                                + "<xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");

        Constat constat = classeurs.seul(TYPE_INVALIDE);

        assertThat(constat.cellule()).contains("D2");
        assertThat(constat.message()).contains("« 33:00 » n’est pas une heure");
        assertThat(constat.correction()).contains("entre 00:00 et 23:59");
    }

    @Test
    void aColumnOfFrenchDatesIsNotSaidToBeAmerican() {
        Classeurs classeurs = rcp("20/02/2025", "6/12/2025");

        assertThat(classeurs.accepte(Rcp.class)).hasSize(2);
        assertThat(classeurs.codes()).isEmpty();
    }

    private static Constat douteuses(Classeurs classeurs) {
        return classeurs.controler().constats().stream()
                .filter(constat -> constat.message().contains("américaine"))
                .findFirst()
                .orElseThrow();
    }
}
