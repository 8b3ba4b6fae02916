package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A number of social security refuses an Excel 97–2003 workbook wherever it stands, as it does a newer one. */
class DonneesPersonnellesXlsTest {

    private static final String NIR = "1850578006084";

    @TempDir
    Path dossier;

    enum Cachette {
        NOM_DEFINI(feuille -> nom(feuille, "patient", "\"1 85 05 78 006 084\"")),
        NOM_LUI_MEME(feuille -> nom(feuille, "dossier." + NIR, "Brouillon!$A$1")),
        NOMBRE_SOUS_UN_NOM(feuille -> nom(feuille, "patient", NIR)),
        COMMENTAIRE_D_UN_NOM(feuille -> {
            nom(feuille, "patient", "Brouillon!$A$1");
            feuille.getWorkbook().getName("patient").setComment("voir " + NIR);
        }),
        ADRESSE_D_UN_LIEN(feuille -> lien(feuille).setAddress("https://exemple.fr/" + NIR + ".pdf")),
        LIBELLE_D_UN_LIEN(feuille -> lien(feuille).setLabel("dossier été " + NIR)),
        INFOBULLE_D_UN_LIEN(feuille -> feuille.getSheet()
                .getRecords()
                .add(
                        feuille.getSheet().getRecords().size() - 1,
                        new UnknownRecord(0x0800, ("\0" + NIR + "\0").getBytes(StandardCharsets.UTF_16LE)))),
        MESSAGE_DE_SAISIE(feuille ->
                validation(feuille, "oui", validation -> validation.createPromptBox("Aide", "comme " + NIR))),
        MESSAGE_D_ERREUR(feuille ->
                validation(feuille, "oui", validation -> validation.createErrorBox("Erreur œ", "pas " + NIR))),
        LISTE_DE_CHOIX(feuille -> validation(feuille, NIR, validation -> {})),
        MISE_EN_FORME_CONDITIONNELLE(feuille -> feuille.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {CellRangeAddress.valueOf("A1:A9")},
                        feuille.getSheetConditionalFormatting().createConditionalFormattingRule("A1=\"" + NIR + "\""))),
        TEXTE_D_UNE_FORMULE(feuille -> feuille.createRow(4).createCell(1).setCellFormula("IF(A1=\"" + NIR + "\",1,0)")),
        NOMBRE_D_UNE_FORMULE(feuille -> feuille.createRow(4).createCell(1).setCellFormula("IF(A1=" + NIR + ",1,0)")),
        TABLEAU_D_UNE_FORMULE(
                feuille -> feuille.createRow(4).createCell(1).setCellFormula("COUNT({1,\"" + NIR + "\"})")),
        FORMULE_MATRICIELLE(
                feuille -> feuille.setArrayFormula("IF(A1:A2=\"" + NIR + "\",1,0)", CellRangeAddress.valueOf("B5:B6"))),
        FORMAT_DE_CELLULE(feuille -> feuille.getWorkbook().createDataFormat().getFormat("\"" + NIR + "\"")),
        RESPONSABLE(feuille -> {
            feuille.getWorkbook().createInformationProperties();
            feuille.getWorkbook().getDocumentSummaryInformation().setManager("suivi de " + NIR);
        }),
        PROPRIETE_LIBRE(feuille -> {
            feuille.getWorkbook().createInformationProperties();
            CustomProperties libres = new CustomProperties();
            libres.put("patient", "numéro " + NIR);
            feuille.getWorkbook().getDocumentSummaryInformation().setCustomProperties(libres);
        });

        private final Consumer<HSSFSheet> cacher;

        Cachette(Consumer<HSSFSheet> cacher) {
            this.cacher = cacher;
        }

        private static void nom(HSSFSheet feuille, String nom, String formule) {
            HSSFName defini = feuille.getWorkbook().createName();
            defini.setNameName(nom);
            defini.setRefersToFormula(formule);
        }

        private static Hyperlink lien(HSSFSheet feuille) {
            Hyperlink lien = feuille.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
            lien.setAddress("https://exemple.fr/");
            feuille.getRow(0).getCell(0).setHyperlink(lien);
            return feuille.getRow(0).getCell(0).getHyperlink();
        }

        private static void validation(HSSFSheet feuille, String choix, Consumer<DataValidation> dire) {
            DataValidationHelper aide = feuille.getDataValidationHelper();
            DataValidation validation = aide.createValidation(
                    aide.createExplicitListConstraint(new String[] {choix, "non"}),
                    new CellRangeAddressList(0, 9, 0, 0));
            dire.accept(validation);
            feuille.addValidationData(validation);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereverItIsHidden(Cachette cachette) throws IOException {
        Controle controle = controler(cachette.cacher);

        assertThat(controle.constats())
                .filteredOn(constat -> constat.code() == CodeConstat.DONNEE_PERSONNELLE)
                .hasSize(1);
        assertThat(controle.toString()).doesNotContain(NIR);
    }

    @Test
    void anOrdinaryWorkbookRaisesNoAlarm() throws IOException {
        Controle controle = controler(feuille -> {
            Cachette.nom(feuille, "choix", "Brouillon!$A$1:$A$9");
            Cachette.lien(feuille).setLabel("Le site de la maison de santé, 01 02 03 04 05");
            Cachette.validation(feuille, "oui", validation -> validation.createPromptBox("Aide", "RPPS : 10000010016"));
            feuille.createRow(4).createCell(1).setCellFormula("IF(A1=\"médecin généraliste\",1234567.891,0)");
            feuille.getWorkbook().createInformationProperties();
            feuille.getWorkbook().getDocumentSummaryInformation().setManager("La coordination");
        });

        assertThat(controle.constats())
                .extracting(Constat::code)
                .doesNotContain(CodeConstat.DONNEE_PERSONNELLE, CodeConstat.CLASSEUR_ILLISIBLE);
    }

    @Test
    void aFormulaThatCannotBeUnderstoodTakesNothingFromTheValueOfItsCell() throws IOException {
        byte[] somme = {0x1E, 40, 0, 0x1E, 2, 0, 3};
        byte[] inconnue = {0x1E, 40, 0, 0x1E, 2, 0, 0x7F};
        Path fichier = ecrire(feuille -> feuille.createRow(4).createCell(1).setCellFormula("40+2"));
        Files.write(fichier, remplacer(Files.readAllBytes(fichier), somme, inconnue));

        assertThat(Classeurs.de(dossier).controleur().controler(fichier).constats())
                .extracting(Constat::code)
                .doesNotContain(CodeConstat.CLASSEUR_ILLISIBLE);
    }

    @Test
    void aTableOfConstantsThatSaysAHugeSizeIsNotBelieved() throws IOException {
        byte[] troisColonnes = {2, 0, 0, 1, 0, 0, 0, 0, 0, 0, (byte) 0xF0, 0x3F};
        byte[] enormes = {(byte) 0xFF, (byte) 0xFE, 0x7F, 1, 0, 0, 0, 0, 0, 0, (byte) 0xF0, 0x3F};
        Path fichier = ecrire(feuille -> feuille.createRow(4).createCell(1).setCellFormula("SUM({1,2,3})"));
        Files.write(fichier, remplacer(Files.readAllBytes(fichier), troisColonnes, enormes));
        Controleur controleur = Classeurs.de(dossier).controleur();
        controleur.controler(fichier);

        long avant = alloues();
        assertThat(controleur.controler(fichier).constats())
                .extracting(Constat::code)
                .doesNotContain(CodeConstat.CLASSEUR_ILLISIBLE);
        assertThat(alloues() - avant).isLessThan(16L << 20);
    }

    private static long alloues() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static byte[] remplacer(byte[] octets, byte[] motif, byte[] autre) {
        String tout = new String(octets, StandardCharsets.ISO_8859_1);
        String cherche = new String(motif, StandardCharsets.ISO_8859_1);
        assertThat(tout).contains(cherche);
        return tout.replace(cherche, new String(autre, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Controle controler(Consumer<HSSFSheet> remplir) throws IOException {
        return Classeurs.de(dossier).controleur().controler(ecrire(remplir));
    }

    private Path ecrire(Consumer<HSSFSheet> remplir) throws IOException {
        Path fichier = dossier.resolve("ancien.xls");
        try (HSSFWorkbook classeur = new HSSFWorkbook();
                OutputStream sortie = Files.newOutputStream(fichier)) {
            HSSFSheet feuille = classeur.createSheet("Brouillon");
            feuille.createRow(0).createCell(0).setCellValue("à garder");
            remplir.accept(feuille);
            classeur.write(sortie);
        }
        return fichier;
    }
}
