package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.FeuilleDeTest.Brute;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patients never enter: whatever the place of their number, the workbook is refused and the number is nowhere said. */
class DonneesPersonnellesTest {

    private static final String NIR = "1850578006084";
    private static final LocalDate JOUR = LocalDate.of(2025, 3, 14);

    @TempDir
    Path dossier;

    @Test
    void inAnyColumnOfAnySheetHeadersTitlesAndUnknownSheetsIncluded() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Commune", NIR);
        classeurs
                .feuille("RCP")
                .ligne("Suivi de " + NIR)
                .ligne("Date", "Dossiers examinés", "Note " + NIR)
                .ligne(JOUR, 5, Long.valueOf(NIR))
                .ligne(NIR, 6)
                .ligne("Total", 11, NIR);
        classeurs.feuille("Brouillon").ligne("a", "1 85 05 78 006 084");

        Controle controle = classeurs.controler();

        assertThat(controle.constats())
                .filteredOn(constat -> constat.code() == CodeConstat.DONNEE_PERSONNELLE)
                .extracting(constat ->
                        constat.feuille().orElse("") + "!" + constat.cellule().orElse(""))
                .containsExactly("Structure!B5", "RCP!A1", "RCP!C2", "RCP!C3", "RCP!A4", "RCP!C5", "Brouillon!B1");
        assertThat(controle.toString()).doesNotContain(NIR).doesNotContain("1 85 05 78 006 084");
        assertThat(controle.constats())
                .filteredOn(constat -> constat.severite() == Severite.ERREUR)
                .allMatch(constat -> constat.code() == CodeConstat.DONNEE_PERSONNELLE);
    }

    @Test
    void inASecondSheetOfTheSameNameAndBelowALostHeader() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 5);
        classeurs.feuille("Rcp.").ligne(NIR);
        classeurs.feuille("Stages").ligne("x", "y").sauter(40).ligne(NIR);

        assertThat(classeurs.controler().constats())
                .filteredOn(constat -> constat.code() == CodeConstat.DONNEE_PERSONNELLE)
                .hasSize(2);
    }

    @Test
    void inTheNameOfASheetWhichIsThenNotShown() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Dossier " + NIR).ligne("a");

        Controle controle = classeurs.controler();

        assertThat(classeurs.seul(CodeConstat.DONNEE_PERSONNELLE).correction()).contains("Renommez cette feuille");
        assertThat(controle.toString()).doesNotContain(NIR);
    }

    @Test
    void inTheNameOfTheFile() {
        Classeurs classeurs = Classeurs.de(dossier).nomme("rcp-" + NIR + ".xlsx");

        assertThat(classeurs.seul(CodeConstat.DONNEE_PERSONNELLE).correction()).contains("Renommez le fichier");
        assertThat(classeurs.controler().toString()).doesNotContain(NIR);
    }

    @Test
    void inTheCachedValueOfAFormula() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne(JOUR, new Brute(" t=\"str\"><f>B9</f><v>" + NIR + "</v>"), 5);

        assertThat(classeurs.seul(CodeConstat.DONNEE_PERSONNELLE).cellule()).contains("B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mme Imaginaire", "M. Imaginaire", "monsieur imaginaire", "Anne née le 12/03/1950"})
    void aCaseThatNamesItsPatientIsRefusedAndNotShown(String reference) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 1);
        classeurs
                .feuille("Dossiers RCP")
                .ligne("Date RCP", "Dossier", "Situation")
                .ligne(JOUR, reference, "ALD");

        Constat constat = classeurs.seul(CodeConstat.DONNEE_PERSONNELLE);

        assertThat(constat.cellule()).contains("B2");
        assertThat(classeurs.controler().toString()).doesNotContain(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D-2025-014", "dossier 12", "MME12", "M7", "Femme 80 ans", "1"})
    void anAnonymousReferenceRaisesNoAlarm(String reference) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 1);
        classeurs
                .feuille("Dossiers RCP")
                .ligne("Date RCP", "Dossier", "Situation")
                .ligne(JOUR, reference, "ALD");

        assertThat(classeurs.codes()).isEmpty();
    }

    @Test
    void theNumbersOfAStructureAndItsPeopleRaiseNoAlarm() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "SIRET", Classeurs.SIRET, "Commune", "tél. 06 12 34 56 78");
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "RPPS", "N° AM", "Profession", "Statut")
                .ligne("Imaginaire", "Anne", 10000010016L, "491234567", "MG", "associée");

        assertThat(classeurs.codes()).isEmpty();
    }
}
