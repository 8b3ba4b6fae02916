package fr.msp.aci.controle;

import static fr.msp.aci.controle.CodeConstat.COLONNE_EN_DOUBLE;
import static fr.msp.aci.controle.CodeConstat.ENTETE_INTROUVABLE;
import static fr.msp.aci.controle.CodeConstat.FEUILLE_A_RENOMMER;
import static fr.msp.aci.controle.CodeConstat.FEUILLE_STRUCTURE_ABSENTE;
import static fr.msp.aci.controle.CodeConstat.TYPE_INVALIDE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Rcp;
import fr.msp.aci.classeur.FeuilleDeTest;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of another name and tables of another shape than the template's: a remedy that mends them when it is followed. */
class RemedesDesFeuillesTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 3, 14);

    @TempDir
    Path dossier;

    @ParameterizedTest
    @ValueSource(strings = {"Structure 2025", "Structure - Tableau 1", "Structure (Tableau 1)", "Structure - Table 1"})
    void aStructureUnderAnotherNameIsToBeRenamedAndNotAdded(String nom) {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs.feuille(nom).ligne("FINESS", Classeurs.FINESS).ligne("Exercice", 2025);

        Constat erreur = classeurs.seul(FEUILLE_STRUCTURE_ABSENTE);

        assertThat(erreur.correction())
                .contains("Renommez « Structure »", "la feuille « " + nom + " »")
                .doesNotContain("Ajoutez");
        assertThat(classeurs.seul(FEUILLE_A_RENOMMER).correction()).contains("renommez-la « Structure »");
    }

    @Test
    void aStructureThatIsNowhereIsToBeAdded() {
        Classeurs classeurs = Classeurs.vide(dossier);
        rcp(classeurs, "RCP");

        assertThat(classeurs.seul(FEUILLE_STRUCTURE_ABSENTE).correction()).startsWith("Ajoutez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCP - Tableau 1", "RCP - Table 1", "RCP (Tableau 1)", "RCP MSP", "Les RCP", "Liste RCP"})
    void aFilledSheetThatBearsMoreThanItsNameIsToBeRenamed(String nom) {
        Classeurs classeurs = Classeurs.de(dossier);
        rcp(classeurs, nom);

        assertThat(classeurs.seul(FEUILLE_A_RENOMMER).correction()).contains("renommez-la « RCP »");
    }

    @ParameterizedTest
    @CsvSource({
        "Coordination externe - Tableau ,Coordination externe",
        "Coordination externe détaillée,Coordination externe",
        "Coordination - Tableau 1,Coordination"
    })
    void theLongestNameASheetBeginsWithIsTheOneMeant(String nom, String attendu) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille(nom).ligne("Procédure").ligne("Sortie d’hôpital");

        assertThat(classeurs.seul(FEUILLE_A_RENOMMER).message()).endsWith("Est-ce la feuille « " + attendu + " » ?");
    }

    @Test
    void aHeaderTooFarDownIsToldWhereItIsAndComesUpWhenRowsAreTakenOut() {
        Constat constat = notes(23).seul(ENTETE_INTROUVABLE);

        assertThat(constat.ligne()).contains(24);
        assertThat(constat.message()).contains("à la ligne 24", "20 premières lignes");
        assertThat(constat.correction()).contains("au moins 4", "n’ajoutez pas d’autre en-tête");
        assertThat(notes(23 - 4).accepte(Rcp.class)).hasSize(1);
    }

    private Classeurs notes(int nombre) {
        Classeurs classeurs = Classeurs.de(dossier);
        FeuilleDeTest feuille = classeurs.feuille("RCP");
        for (int i = 0; i < nombre; i++) {
            feuille.ligne("Note " + i);
        }
        feuille.ligne("Date", "Dossiers examinés").ligne(JOUR, 4);
        return classeurs;
    }

    @Test
    void twoTablesSideBySideAreOneFindingAndTheSecondGoesUnderTheFirst() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Dossiers examinés", null, "Date", "Thème", "Dossiers examinés")
                .ligne(JOUR, "douleur", 4, null, JOUR.plusMonths(6), "plaies", 3);

        Constat constat = classeurs.seul(COLONNE_EN_DOUBLE);

        assertThat(constat.cellule()).contains("E1");
        assertThat(constat.correction())
                .startsWith("Mettez le second tableau sous le premier")
                .doesNotContain("renommez");
    }

    @Test
    void oneColumnTwiceIsStillToldAsSuch() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés", "Date RCP").ligne(JOUR, 4, JOUR);

        assertThat(classeurs.seul(COLONNE_EN_DOUBLE).correction()).startsWith("Gardez une seule colonne « Date »");
    }

    @Test
    void aHeaderRepeatedAmongTheRowsIsOneFindingThatSaysSo() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne(JOUR, "douleur", 4)
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne(JOUR.plusDays(7), "plaies", 3);

        Constat constat = classeurs.seul(TYPE_INVALIDE);

        assertThat(constat.ligne()).contains(3);
        assertThat(constat.message()).contains("l’en-tête, une seconde fois");
        assertThat(constat.correction()).startsWith("Supprimez toute la ligne");
    }

    @Test
    void theValueReadIsWhatTheCellHoldsAndNotWhatItIsTakenFor() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Spécialité", "Statut")
                .ligne("BLEUET", "Marc", "médecin", "cardiologie", "associé");

        assertThat(classeurs.seul(CodeConstat.INCOHERENCE).valeurLue()).isEqualTo("médecin");
    }

    private static void rcp(Classeurs classeurs, String nom) {
        classeurs.feuille(nom).ligne("Date", "Dossiers examinés").ligne(JOUR, 4);
    }
}
