package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.FeuilleDeTest.Brute;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"1 85 05\n78 006 084", "1850578\u200B006084", "1–85–05–78–006–084", "１８５０５７８００６０８４"})
    void brokenByWhatIsNotSeenItIsRefusedAllTheSame(String numero) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Thème", "Dossiers examinés").ligne(JOUR, numero, 5);

        assertThat(cellules(classeurs)).containsExactly("B2");
        assertThat(classeurs.controler().toString()).doesNotContain("006084").doesNotContain("78 006");
    }

    @Test
    void inEachCellOfALongTextThatARowRepeats() {
        String texte = "Compte rendu de la réunion. ".repeat(20);
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne(JOUR, "diabète", 5)
                .ligne(texte, texte + NIR, texte, texte + NIR);

        assertThat(cellules(classeurs)).containsExactly("B3", "D3");
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

    @Test
    void inANumberShownAsADateOrAPercentage() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne(JOUR, new Brute(" s=\"1\"><v>" + NIR + "</v>"), 5)
                .ligne(JOUR, new Brute(" s=\"3\"><v>18505780060.84</v>"), 6)
                .ligne(JOUR, new Brute("><v>1.850578006084E12</v>"), 7);

        assertThat(cellules(classeurs)).containsExactly("B2", "B3", "B4");
    }

    @Test
    void beneathWhatIsSeen() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Dossiers examinés", "Animateur")
                .ligne(JOUR, "suivi", 5, NIR)
                .ligne(JOUR, new Brute("><f>IF(A1=\"" + NIR + "\",1,0)</f><v>0</v>"), 5)
                .apres("<mergeCells count=\"1\"><mergeCell ref=\"B2:D2\"/></mergeCells>");

        assertThat(cellules(classeurs)).containsExactly("D2", "B3");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/comments1.xml, <comments><comment><text><r><t>1 85 05 78</t></r><r><t> 006 084</t></r></text></comment></comments>,"
                + "Afficher tous les commentaires",
        "xl/drawings/drawing1.xml, <d><sp><txBody><p><r><t>1850578006084</t></r></p></txBody></sp></d>, Volet Sélection",
        "docProps/core.xml, <p><title>Dossier 1850578006084</title></p>, Informations",
        "xl/worksheets/_rels/sheet1.xml.rels, <r><Relationship Id='a' Type='x/hyperlink' TargetMode='External' Target='file:///c/1850578006084.pdf'/></r>,"
                + "Mise en page",
        "customXml/item1.xml, <a b='1850578006084'/>, recopiez",
        "xl/drawings/vmlDrawing1.vml, <xml><br><div>1 85 05 78 006 084</div></xml>, Volet Sélection"
    })
    void outsideTheCells(String partie, String xml, String remede) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.classeur().partie(partie, xml);

        Constat constat = classeurs.seul(CodeConstat.DONNEE_PERSONNELLE);

        assertThat(constat.cellule()).isEmpty();
        assertThat(constat.correction()).contains(remede);
        assertThat(classeurs.controler().toString()).doesNotContain(NIR);
    }

    @Test
    void inAHeaderAnInputHelpADefinedNameAndATextNoCellShows() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés")
                .ligne(JOUR, 5)
                .apres("<dataValidations><dataValidation prompt=\"comme " + NIR + "\" sqref=\"A1\"/></dataValidations>"
                        + "<headerFooter><oddHeader>&amp;L" + NIR + "</oddHeader></headerFooter>");
        classeurs.classeur().textesPartages("<t>oublié</t>", "<t>" + NIR + "</t>");

        assertThat(classeurs.controler().constats())
                .filteredOn(constat -> constat.code() == CodeConstat.DONNEE_PERSONNELLE)
                .extracting(Constat::message)
                .hasSize(2)
                .anyMatch(message -> message.contains("en-tête"))
                .anyMatch(message -> message.contains("ne montre pas"));
    }

    @Test
    void inAnOldWorkbookOutsideItsCells() throws IOException {
        Path fichier = dossier.resolve("ancien.xls");
        try (HSSFWorkbook classeur = new HSSFWorkbook();
                OutputStream sortie = Files.newOutputStream(fichier)) {
            Sheet feuille = classeur.createSheet("Brouillon");
            feuille.getHeader().setLeft("Dossier " + NIR);
            var commentaire = feuille.createDrawingPatriarch()
                    .createCellComment(classeur.getCreationHelper().createClientAnchor());
            commentaire.setString(classeur.getCreationHelper().createRichTextString("voir " + NIR));
            feuille.createRow(0).createCell(0).setCellComment(commentaire);
            classeur.createInformationProperties();
            classeur.getSummaryInformation().setTitle("Suivi " + NIR);
            classeur.write(sortie);
        }

        assertThat(Classeurs.de(dossier).controleur().controler(fichier).constats())
                .filteredOn(constat -> constat.code() == CodeConstat.DONNEE_PERSONNELLE)
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mme Imaginaire",
                "M. Imaginaire",
                "MmeImaginaire",
                "monsieur imaginaire",
                "Anne née le 12/03/1950",
                "IMAGINAIRE Anne 12/03/1950",
                "imaginaire anne 12/03/50",
                "IMAGINAIRE Anne 2012-03-12",
                "AI 12.03.1950",
                "Anne IMAGINAIRE, 75 ans",
                "IMAGINAIRE Anne (1950)"
            })
    void aCaseThatNamesItsPatientIsRefusedAndNotShown(String reference) {
        Classeurs classeurs = avecLaReference(reference);

        Constat constat = classeurs.seul(CodeConstat.DONNEE_PERSONNELLE);

        assertThat(constat.cellule()).contains("B2");
        assertThat(classeurs.controler().toString()).doesNotContain(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMAGINAIRE Anne", "Anne IMAGINAIRE", "Dossier IMAGINAIRE Anne-Marie", "IMAGINAIRE\nAnne"})
    void aCaseThatMayNameItsPatientIsSaidAndNotShown(String reference) {
        Classeurs classeurs = avecLaReference(reference);

        Constat constat = classeurs.seul(CodeConstat.DOSSIER_NOMINATIF);

        assertThat(constat.cellule()).contains("B2");
        assertThat(constat.toString()).doesNotContain("IMAGINAIRE").contains("•••");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D-2025-014",
                "dossier 12",
                "MME12",
                "M7",
                "Femme 80 ans",
                "1",
                "MRDU-01",
                "MRSA-1",
                "MLEA2",
                "Dossier A",
                "ALD 3",
                "ALD Diabète",
                "JD",
                "patient 12",
                "Nouveau-né 3",
                "12/03/2025-1",
                "ABC-12-03-50",
                "DOSSIER Janvier 2025",
                "PLAIES 14/03/2025"
            })
    void anAnonymousReferenceRaisesNoAlarm(String reference) {
        Classeurs classeurs = avecLaReference(reference);

        assertThat(classeurs.codes()).isEmpty();
    }

    private static List<String> cellules(Classeurs classeurs) {
        return classeurs.controler().constats().stream()
                .filter(constat -> constat.code() == CodeConstat.DONNEE_PERSONNELLE)
                .map(constat -> constat.cellule().orElse(""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mme Jeanne DUPONT, 82 ans",
                "RCP pour M. Dupont (82 ans), diabète",
                "M Dupont-Durand 7 ans",
                "situation de Madame D., âgée de 91 ans",
                "Mme Martin née Durand, 82 ans",
                "Monsieur Jean Dupont né en 1941",
                "patiente née le 12/03/1941",
                "diabète, DDN : 12.03.41",
                "Mme Dupont 12/03/1941",
                "Mme Martin,\u200B 82 ans",
            })
    void aThemeThatTellsWhoThePatientIsIsRefusedAndNotShown(String theme) {
        Classeurs classeurs = avecLeTheme(theme);

        Controle controle = classeurs.controler();

        Constat constat = classeurs.seul(CodeConstat.DONNEE_PERSONNELLE);
        assertThat(constat.cellule()).contains("B2");
        assertThat(constat.correction()).contains("dites seulement ce dont il s’agit");
        assertThat(controle.toString()).doesNotContain(theme).doesNotContain("Dupont");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mme Dupont, diététicienne",
                "M. Dupont, 20 ans d’expérience",
                "Mme Dupont 12 patients",
                "Patients de 75 ans et plus en ALD",
                "Prévention chez les 12-25 ans",
                "RCP Diabète 75 ans",
                "Maternité : nés en 2024",
                "groupe né de la crise de 2020",
            })
    void aProfessionalOrAnAgeAloneRaisesNoAlarm(String theme) {
        Classeurs classeurs = avecLeTheme(theme);

        assertThat(classeurs.controler().constats())
                .noneMatch(constat -> constat.code() == CodeConstat.DONNEE_PERSONNELLE);
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

    private Classeurs avecLeTheme(String theme) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Thème", "Dossiers examinés").ligne(JOUR, theme, 5);
        return classeurs;
    }

    private Classeurs avecLaReference(String reference) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 1);
        classeurs
                .feuille("Dossiers RCP")
                .ligne("Date RCP", "Dossier", "Situation")
                .ligne(JOUR, reference, "ALD");
        return classeurs;
    }
}
