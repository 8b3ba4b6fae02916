package fr.msp.aci.classeur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.FeuilleDeTest.Brute;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LectureXlsxTest {

    @TempDir
    Path dossier;

    private final ClasseurDeTest classeur = new ClasseurDeTest();
    private final FeuilleDeTest feuille = classeur.feuille("Feuille");

    @Test
    void textNumbersBooleansAndErrorsComeOutAsTyped() throws Exception {
        feuille.ligne("été", 12.5, true, new Brute(" t=\"e\"><v>#N/A</v>"));

        Ligne ligne = lire().get(0);

        assertThat(ligne.cellules())
                .extracting(Cellule::contenu)
                .containsExactly(
                        new Contenu.Texte("été"),
                        new Contenu.Nombre(new BigDecimal("12.5"), Contenu.Format.NOMBRE),
                        new Contenu.Booleen(true),
                        new Contenu.Erreur("#N/A"));
        assertThat(ligne.cellules())
                .extracting(c -> c.contenu().affiche())
                .containsExactly("été", "12,5", "VRAI", "#N/A");
    }

    @Test
    void richTextIsReadWholeAndPhoneticGuidesAreLeftOut() throws Exception {
        classeur.textesPartages(
                "<r><rPr><b/></rPr><t>méde</t></r><r><t xml:space=\"preserve\">cin </t></r><rPh sb=\"0\" eb=\"1\"><t>non</t></rPh>",
                "<t>seul</t>");
        feuille.ligne(new Brute(" t=\"s\"><v>0</v>"), new Brute(" t=\"s\"><v>1</v>"));

        assertThat(textes(lire().get(0))).containsExactly("médecin ", "seul");
    }

    @Test
    void aCellThatAnnouncesAValueAndHasNoneIsEmpty() throws Exception {
        feuille.ligne(
                "a",
                new Brute(" t=\"s\"><v></v>"),
                new Brute(" t=\"s\"><v/>"),
                new Brute(" t=\"b\"><v> </v>"),
                new Brute(" t=\"e\"><v></v>"),
                "b");

        assertThat(textes(lire().get(0))).containsExactly("a", "b");
    }

    @Test
    void aFormulaCountsByTheValueItLastGave() throws Exception {
        feuille.ligne(
                new Brute("><f>SUM(B1:B9)</f><v>42</v>"),
                new Brute(" t=\"str\"><f>A2&amp;\"x\"</f><v>texte</v>"),
                new Brute(" t=\"str\"><f>\"\"</f><v></v>"));

        assertThat(textes(lire().get(0))).containsExactly("42", "texte");
    }

    @Test
    void aFormulaThatWasNeverComputedIsNotAnEmptyCell() throws Exception {
        feuille.ligne(new Brute("><f>1+1</f>"), new Brute("><f>1+1</f><v></v>"), null, new Brute(" s=\"1\">"));

        assertThat(lire().get(0).cellules())
                .extracting(Cellule::contenu)
                .containsExactly(new Contenu.SansValeur(), new Contenu.SansValeur());
    }

    @Test
    void cellsAndRowsWithoutAddressFollowThoseBefore() throws Exception {
        feuille.brut(
                "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
                        + "<row><c t=\"inlineStr\"><is><t>z</t></is></c></row>");

        List<Ligne> lignes = lire();

        assertThat(lignes).extracting(Ligne::numero).containsExactly(1, 5, 6);
        assertThat(lignes.get(1).cellules()).extracting(Cellule::lettres).containsExactly("C", "D");
    }

    @Test
    void whatTheSheetSaysOfItsSizeIsNotBelieved() throws Exception {
        feuille.avant("<dimension ref=\"A1:A1\"/>").ligne("a").sauter(3).ligne(null, null, "fin");

        assertThat(lire().get(1).cellule(2)).map(c -> c.contenu().affiche()).contains("fin");
    }

    @Test
    void aTimeWithBinaryNoiseIsTheTimeThatWasTyped() throws Exception {
        feuille.ligne(
                new Brute(" s=\"2\"><v>0.8333333333333334</v>"),
                new Brute(" s=\"2\"><v>0.333333333333333</v>"),
                new Brute("><v>0.30000000000000004</v>"));

        List<Cellule> cellules = lire().get(0).cellules();

        assertThat(heure(cellules.get(0))).isEqualTo(LocalTime.of(20, 0));
        assertThat(heure(cellules.get(1))).isEqualTo(LocalTime.of(8, 0));
        assertThat(((Contenu.Nombre) cellules.get(2).contenu()).valeur()).isEqualByComparingTo("0.3");
    }

    @Test
    void aDayIsTheSameInBothSystemsOfDates() throws Exception {
        feuille.ligne(LocalDate.of(2025, 3, 14));
        assertThat(moment(lire().get(0).cellules().get(0))).isEqualTo(LocalDateTime.of(2025, 3, 14, 0, 0));

        ClasseurDeTest mac = new ClasseurDeTest().date1904();
        mac.feuille("Feuille").ligne(new Brute(" s=\"1\"><v>44268</v>"), LocalTime.of(8, 30));
        List<Cellule> cellules = lire(mac).get(0).cellules();
        assertThat(moment(cellules.get(0))).isEqualTo(LocalDateTime.of(2025, 3, 14, 0, 0));
        assertThat(heure(cellules.get(1))).isEqualTo(LocalTime.of(8, 30));
    }

    @Test
    void aNumberWithoutFormatIsTheDayItsOwnSystemOfDatesWouldShow() throws Exception {
        feuille.ligne(45_730);
        assertThat(siDate(lire().get(0).cellules().get(0))).isEqualTo(LocalDateTime.of(2025, 3, 14, 0, 0));

        ClasseurDeTest mac = new ClasseurDeTest().date1904();
        mac.feuille("Feuille").ligne(44_268, 0.5);
        List<Cellule> cellules = lire(mac).get(0).cellules();
        assertThat(siDate(cellules.get(0))).isEqualTo(LocalDateTime.of(2025, 3, 14, 0, 0));
        assertThat(textes(lire(mac).get(0))).containsExactly("44268", "0,5");
    }

    @Test
    void theFirstDaysOf1900AreThoseExcelShows() {
        assertThat(Calendrier.moment(BigDecimal.ONE)).contains(LocalDateTime.of(1900, 1, 1, 0, 0));
        assertThat(Calendrier.moment(BigDecimal.valueOf(61))).contains(LocalDateTime.of(1900, 3, 1, 0, 0));
        assertThat(Calendrier.moment(BigDecimal.valueOf(3_000_000))).isEmpty();
        assertThat(Calendrier.moment(BigDecimal.valueOf(-1))).isEmpty();
    }

    @Test
    void aStrictWorkbookReadsTheSameWithItsOwnWayOfDates() throws Exception {
        ClasseurDeTest strict = new ClasseurDeTest().strict();
        strict.feuille("Feuille")
                .ligne("a", new Brute(" t=\"d\"><v>2025-03-14</v>"), new Brute(" t=\"d\"><v>T08:30:00</v>"));

        List<Cellule> cellules = lire(strict).get(0).cellules();

        assertThat(cellules.get(1).contenu().affiche()).isEqualTo("14/03/2025");
        assertThat(cellules.get(2).contenu().affiche()).isEqualTo("08:30");
    }

    @Test
    void aPercentageIsKnownByItsFormat() throws Exception {
        feuille.ligne(new Brute(" s=\"3\"><v>0.026</v>"));

        assertThat(textes(lire().get(0))).containsExactly("2,6 %");
    }

    @Test
    void hiddenSheetsAndRowsAreReadAndKnownAsSuch() throws Exception {
        feuille.masquee().ligne("vue").ligneMasquee("cachée");

        try (Classeur ouvert = Classeur.ouvrir(classeur.ecrire(dossier.resolve("a.xlsx")), Limites.parDefaut())) {
            assertThat(ouvert.feuilles()).containsExactly(new FeuilleLue(0, "Feuille", true));
        }
        assertThat(lire()).extracting(Ligne::masquee).containsExactly(false, true);
    }

    @Test
    void aWorkbookWithPrefixesAndWindowsWaysOfNamingPartsIsRead() throws Exception {
        classeur.partie(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x=\"" + ClasseurDeTest.TRANSITIONNEL
                        + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        assertThat(textes(lire().get(0))).containsExactly("7");
    }

    @Test
    void charactersXmlCannotHoldAreDecoded() throws Exception {
        classeur.textesPartages("<t>a_x000D__x005F_b</t>", "<t><![CDATA[c & d]]></t>");
        feuille.ligne(new Brute(" t=\"s\"><v>0</v>"), new Brute(" t=\"s\"><v>1</v>"));

        assertThat(textes(lire().get(0))).containsExactly("a\r_b", "c & d");
    }

    @Test
    void aNumberNoSpreadsheetCouldHoldIsLeftAsText() throws Exception {
        feuille.ligne(new Brute("><v>1E999999999</v>"), new Brute("><v>NaN</v>"), new Brute("><v>1E-999999999</v>"));

        assertThat(textes(lire().get(0))).containsExactly("1E999999999", "NaN", "0");
    }

    @Test
    void emptyStyledRowsGiveNothingAndCountForNothing() throws Exception {
        StringBuilder vides = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
        for (int i = 2; i <= 400_000; i++) {
            vides.append("<row r=\"")
                    .append(i)
                    .append("\" s=\"3\"><c r=\"A")
                    .append(i)
                    .append("\" s=\"1\"/></row>");
        }
        feuille.brut(vides.toString());

        long debut = System.nanoTime();
        assertThat(lire()).hasSize(1);
        assertThat(System.nanoTime() - debut).isLessThan(20_000_000_000L);
    }

    private List<Ligne> lire() throws Exception {
        return lire(classeur);
    }

    private List<Ligne> lire(ClasseurDeTest deTest) throws Exception {
        Path fichier = deTest.ecrire(dossier.resolve("classeur.xlsx"));
        List<Ligne> lignes = new ArrayList<>();
        try (Classeur ouvert = Classeur.ouvrir(fichier, Limites.parDefaut());
                Lignes lecture = ouvert.lignes(ouvert.feuilles().get(0))) {
            for (Optional<Ligne> ligne = lecture.suivante(); ligne.isPresent(); ligne = lecture.suivante()) {
                lignes.add(ligne.get());
            }
        }
        return lignes;
    }

    private static List<String> textes(Ligne ligne) {
        return ligne.cellules().stream().map(c -> c.contenu().affiche()).toList();
    }

    private static LocalDateTime moment(Cellule cellule) {
        return ((Contenu.Nombre) cellule.contenu()).moment().orElseThrow();
    }

    private static LocalDateTime siDate(Cellule cellule) {
        return ((Contenu.Nombre) cellule.contenu()).momentSiDate().orElseThrow();
    }

    private static LocalTime heure(Cellule cellule) {
        return moment(cellule).toLocalTime();
    }
}
