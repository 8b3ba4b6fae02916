package fr.msp.aci.classeur;

import static fr.msp.aci.classeur.Lecture.toutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A number is a date where the format of its cell shows one, however that format dresses it; and nowhere else. */
class FormatsDeNombreTest {

    private static final double JOUR = 45_042.5;

    @TempDir
    Path dossier;

    static Stream<String> dates() {
        return Stream.of(
                "dd/mm/yyyy",
                "d/m/yy",
                "DD/MM/YYYY",
                "yyyy-mm-dd",
                "yyyy-mm-ddThh:mm:ss",
                "\"le \"dd/mm/yyyy",
                "\"Semaine du \"dd/mm",
                "\"RCP du\" d mmmm",
                "\"100 %, le \"dd/mm",
                "d\"er\" mmmm",
                "dd/mm/yyyy (ddd)",
                "dddd\\ \\(dd/mm\\)",
                "dd\u00A0mmmm\u00A0yyyy",
                "dd\u202Fmmmm\u202Fyyyy",
                "dd\\ mmm\\ yyyy\\ –\\ dddd",
                "dd|mm|yyyy",
                "dd.mm.yyyy",
                "dd/mm/yyyy_)",
                "_-dd/mm/yyyy_-",
                "* dd/mm/yyyy",
                "dd/mm/yyyy*-",
                "dd/mm/yyyy*0",
                "dd/mm/yyyy_0",
                "dd/mm/yyyy\\0",
                "dd/mm/yyyy;@",
                "dd/mm/yyyy;;",
                "[<=46000]dd/mm/yyyy;@",
                "[<1]0%;dd/mm/yyyy",
                "[>60000]\"trop tard\";dd/mm/yyyy",
                "[=0]\"\";dd/mm/yyyy",
                "[<>0]dd/mm/yyyy;0",
                "[Blue][<50000]dd/mm/yyyy;[Red]0",
                "[Color10]dd/mm/yyyy",
                "[Red]dd/mm",
                "[$-40C]d mmmm yyyy",
                "[$-40C]h\" h \"mm;@",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "[$-x-sysdate]dddd, mmmm dd, yyyy",
                "[$-F800]",
                "[$-F400]h:mm:ss AM/PM",
                "[$-409]h:mm A/P;@",
                "[DBNum1]dd/mm",
                "h:mm",
                "hh\"h\"mm",
                "dd/mm/yyyy\\ \"à\"\\ hh\"h\"mm",
                "[h]:mm",
                "[hh]",
                "[mm]:ss",
                "[s]",
                "mm:ss.0",
                "hh:mm:ss.000",
                "mmmm yyyy",
                "mmmmm",
                "dddd",
                "aaaa",
                "yy",
                "JJ/MM/AAAA",
                "jj/mm/aa");
    }

    static Stream<String> nombres() {
        return Stream.of(
                "General",
                "GENERAL",
                "Standard",
                "General\" jours\"",
                "[$-40C]General",
                "@",
                "0",
                "0.00",
                "# ##0",
                "#,##0.00",
                "# ##0 €",
                "# ##0.00\\ [$€-40C]",
                "[$EUR] 0.00",
                "[$USD] # ##0",
                "\"USD \"0",
                "CHF 0.00",
                "0\" jours\"",
                "0\" h\"",
                "0\"d\"",
                "0 h",
                "0\\h",
                "0\\ \\d",
                "0_d",
                "0*d",
                "\\d0",
                "*d0",
                "\"D-\"000",
                "D-000",
                "0.00E+00",
                "# ?/?",
                "[Red]0",
                "[$-40C]0",
                "[DBNum1]0",
                "[>100]0;dd/mm/yyyy",
                "0;dd/mm/yyyy",
                "0.0\" %\"",
                "\"jour\"",
                ";;;",
                "\"dd/mm/yyyy",
                "[dd/mm/yyyy",
                "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)",
                "00\" \"00\" \"00\" \"00\" \"00",
                "0\" %\"",
                "0\\%");
    }

    static Stream<String> pourcentages() {
        return Stream.of("0%", "0.00 %", "0.0\" \"%", "[Red]0%", "[$-40C]0.0%", "\"soit \"0%", "[<1]0%;dd/mm/yyyy");
    }

    @ParameterizedTest
    @MethodSource("dates")
    void aCellWhoseFormatShowsADayOrATimeHoldsADate(String format) throws Exception {
        assertThat(xlsx(format, JOUR)).isEqualTo(Contenu.Format.DATE);
        assertThat(xls(format, JOUR)).isEqualTo(Contenu.Format.DATE);
    }

    @ParameterizedTest
    @MethodSource("nombres")
    void aCellWhoseFormatShowsFiguresHoldsANumberWhateverIsWrittenBesideThem(String format) throws Exception {
        for (double nombre : new double[] {JOUR, 0.5}) {
            if (nombre == JOUR || !format.startsWith("[>")) {
                assertThat(xlsx(format, nombre)).isEqualTo(Contenu.Format.NOMBRE);
                assertThat(xls(format, nombre)).isEqualTo(Contenu.Format.NOMBRE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pourcentages")
    void aSignOfPercentageOutsideTextsMultipliesByAHundred(String format) throws Exception {
        assertThat(xlsx(format, 0.5)).isEqualTo(Contenu.Format.POURCENTAGE);
        assertThat(xls(format, 0.5)).isEqualTo(Contenu.Format.POURCENTAGE);
    }

    @Test
    void aBuiltInFormatIsADateOrNotAsExcelHasIt() throws Exception {
        for (int numero = 0; numero < 60; numero++) {
            boolean date = numero >= 14 && numero <= 22 || numero >= 45 && numero <= 47;
            assertThat(lue(parNumero(numero)) == Contenu.Format.DATE)
                    .as("format %d", numero)
                    .isEqualTo(date);
        }
    }

    @Test
    void aFormatOfAMillionCharactersIsReadAtOnce() {
        String longue = ";[<".repeat(400_000) + "d\"[_".repeat(400_000);

        long debut = System.nanoTime();
        FormatDeNombre.de(longue);

        assertThat(System.nanoTime() - debut).isLessThan(5_000_000_000L);
    }

    private Contenu.Format xlsx(String format, double nombre) throws Exception {
        return lue(new ClasseurDeTest()
                .partie(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"" + ClasseurDeTest.TRANSITIONNEL
                                + "\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"" + FeuilleDeTest.echapper(format)
                                + "\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs></styleSheet>")
                .partie("xl/worksheets/sheet1.xml", feuille(nombre)));
    }

    private static ClasseurDeTest parNumero(int numero) {
        return new ClasseurDeTest()
                .partie(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"" + ClasseurDeTest.TRANSITIONNEL + "\"><cellXfs><xf numFmtId=\"" + numero
                                + "\"/></cellXfs></styleSheet>")
                .partie("xl/worksheets/sheet1.xml", feuille(JOUR));
    }

    private static String feuille(double nombre) {
        return "<worksheet xmlns=\"" + ClasseurDeTest.TRANSITIONNEL
                + "\"><sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>" + nombre
                + "</v></c></row></sheetData></worksheet>";
    }

    private Contenu.Format lue(ClasseurDeTest classeur) throws Exception {
        classeur.feuille("Feuille");
        return format(classeur.ecrire(dossier.resolve("classeur.xlsx")));
    }

    private Contenu.Format xls(String format, double nombre) throws Exception {
        Path fichier = dossier.resolve("classeur.xls");
        try (HSSFWorkbook classeur = new HSSFWorkbook();
                OutputStream sortie = Files.newOutputStream(fichier)) {
            Cell cellule = classeur.createSheet("Feuille").createRow(0).createCell(0);
            cellule.setCellValue(nombre);
            cellule.setCellStyle(classeur.createCellStyle());
            cellule.getCellStyle().setDataFormat(classeur.createDataFormat().getFormat(format));
            classeur.write(sortie);
        }
        return format(fichier);
    }

    private static Contenu.Format format(Path fichier) throws Exception {
        try (Classeur classeur = Classeur.ouvrir(fichier, Limites.parDefaut())) {
            Contenu contenu = toutes(classeur, 0).get(0).cellules().get(0).contenu();
            return ((Contenu.Nombre) contenu).format();
        }
    }
}
