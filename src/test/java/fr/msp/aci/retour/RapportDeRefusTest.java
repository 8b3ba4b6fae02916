package fr.msp.aci.retour;

import static fr.msp.aci.controle.CodeConstat.COLONNE_ABSENTE;
import static fr.msp.aci.controle.CodeConstat.FEUILLE_VIDE;
import static fr.msp.aci.controle.CodeConstat.LIGNE_EN_DOUBLE;
import static fr.msp.aci.controle.CodeConstat.TYPE_INVALIDE;
import static fr.msp.aci.controle.CodeConstat.VALEUR_ABSENTE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RapportDeRefusTest {

    private static final String EMPREINTE = "0".repeat(64);

    @Test
    void theCoordinatorReadsWhereWhatAndHowToMendEachError() {
        Controle refus = refus(cellule("RCP", 7, "B", "Date", "31/13/2025"));

        for (String rapport : List.of(html(refus), RapportDeRefus.texte("rcp.xlsx", refus))) {
            assertThat(rapport)
                    .contains("rcp.xlsx : classeur refusé")
                    .contains("feuille « RCP », cellule B7 (« Date »)")
                    .contains("31/13/2025")
                    .contains("Ce n’est pas une date.")
                    .contains("Saisissez la date sous la forme jj/mm/aaaa.")
                    .contains("TYPE_INVALIDE");
        }
    }

    @Test
    void errorsComeBeforeWarningsAndInformationsWhateverTheOrderGiven() {
        Controle refus = refus(
                feuille(FEUILLE_VIDE, "SIP", "Feuille sans ligne."),
                feuille(LIGNE_EN_DOUBLE, "RCP", "Ligne en double."),
                feuille(COLONNE_ABSENTE, "RCP", "Colonne absente."));

        for (String rapport : List.of(html(refus), RapportDeRefus.texte("rcp.xlsx", refus))) {
            assertThat(rapport).containsSubsequence("Colonne absente.", "Ligne en double.", "Feuille sans ligne.");
            assertThat(rapport).containsSubsequence("1 erreur", "1 avertissement", "1 information");
        }
    }

    @Test
    void theSameFindingInManyCellsIsToldOnceWithItsCountAndCells() {
        Controle refus = refus(IntStream.of(3, 4, 5, 9, 12)
                .mapToObj(ligne -> cellule("RCP", ligne, "A", "Date", ""))
                .toArray(Constat[]::new));

        assertThat(RapportDeRefus.texte("rcp.xlsx", refus))
                .containsOnlyOnce("Ce n’est pas une date.")
                .contains("5 cellules : A3 à A5, A9, A12");
        assertThat(html(refus)).containsOnlyOnce("<article>").contains("5 cellules : A3 à A5, A9, A12");
        assertThat(csvLignes(refus)).hasSize(6);
    }

    @Test
    void rowsThatRepeatOthersAreToldOnceHoweverManyTheyRepeat() {
        Controle refus = refus(
                cellule("Usagers", 3, "A", "Date", ""), ligneRepetee(3, 2), ligneRepetee(4, 2), ligneRepetee(6, 5));

        for (String rapport :
                List.of(html(refus), RapportDeRefus.texte("x.xlsx", refus).replaceAll("\\s+", " "))) {
            assertThat(rapport)
                    .containsOnlyOnce("Cette réunion est identique")
                    .contains("3 lignes : 3, 4, 6")
                    .contains("celle de la ligne 2. Les autres lignes indiquées répètent de même");
        }
    }

    @Test
    void theFilesOfAColumnThatAreMissingAreNamedTogether() {
        Controle refus = refus(
                cellule("RCP", 3, "A", "Date", ""),
                fichierAbsent("Protocoles", 2, "chutes.pdf"),
                fichierAbsent("Protocoles", 3, "plaies.pdf"),
                fichierAbsent("Stages", 2, "convention.pdf"));

        assertThat(RapportDeRefus.texte("x.xlsx", refus))
                .contains("3 avertissements")
                .contains("feuille « Protocoles », 2 lignes : 2 et 3 (« Justificatif »)")
                .contains("Valeurs lues : « chutes.pdf », « plaies.pdf »")
                .contains(
                        "2 fichiers n’ont pas été reçus.",
                        "Déposez-les, sous ces noms exacts",
                        "990001018-2025 ; ou corrigez les noms")
                .contains("Valeur lue : « convention.pdf »", "Le fichier « convention.pdf » n’a pas été reçu.");
        assertThat(html(refus)).contains("<q>chutes.pdf</q>, <q>plaies.pdf</q>", "2 fichiers n’ont pas été reçus.");
        assertThat(csvLignes(refus)).hasSize(5);
    }

    @Test
    void aWorkbookOfTheWrongYearIsNotToldDateByDate() {
        Controle refus = refus(dateHors(2, "23/01/2025"), dateHors(3, "20/02/2025"), dateHors(4, "20/02/2025"));

        assertThat(RapportDeRefus.texte("x.xlsx", refus))
                .contains("3 erreurs", "feuille « RCP », 3 cellules : A2 à A4 (« Date »)")
                .contains("Valeurs lues : « 23/01/2025 », « 20/02/2025 »")
                .contains("« 23/01/2025 » n’est pas dans l’exercice 2024. Les autres valeurs lues sont")
                .containsOnlyOnce("Corrigez la date en A2.")
                .contains("Faites de même");
    }

    @Test
    void ofManyValuesTheFirstAreCitedAndTheOthersCounted() {
        Controle refus = refus(IntStream.rangeClosed(1, 31)
                .mapToObj(jour -> dateHors(jour + 1, "%02d/01/2025".formatted(jour)))
                .toArray(Constat[]::new));

        assertThat(RapportDeRefus.texte("x.xlsx", refus).replaceAll("\\s+", " "))
                .contains("« 30/01/2025 » et une autre")
                .doesNotContain("« 31/01/2025 »");
        assertThat(html(refus)).contains("<q>30/01/2025</q> et une autre");
    }

    @Test
    void sheetsLeftEmptyAreToldInOneSentence() {
        Controle refus = refus(
                feuille(CodeConstat.FEUILLE_VIDE, "Horaires", "La feuille n’a aucune ligne."),
                feuille(CodeConstat.FEUILLE_VIDE, "RCP", "La feuille n’a aucune ligne."),
                feuille(CodeConstat.FEUILLE_IGNOREE, "Brouillon", "La feuille n’est pas lue."),
                cellule("RCP", 4, "A", "Date", "hier"));

        assertThat(RapportDeRefus.texte("rcp.xlsx", refus))
                .contains("feuilles « Horaires », « RCP »\n")
                .containsOnlyOnce("La feuille n’a aucune ligne.")
                .contains("feuille « Brouillon »\n");
        assertThat(csvLignes(refus)).hasSize(5);
    }

    @Test
    void aSentenceThatNamesItsOwnCellDoesNotPreventGrouping() {
        Controle refus = refus(IntStream.of(3, 30)
                .mapToObj(ligne -> new Constat(
                        VALEUR_ABSENTE,
                        Optional.of("RCP"),
                        Optional.of(ligne),
                        Optional.of("A"),
                        Optional.of("Date"),
                        "",
                        "Cette cellule est vide.",
                        "En A" + ligne + ", ligne " + ligne + "."))
                .toArray(Constat[]::new));

        assertThat(RapportDeRefus.texte("rcp.xlsx", refus))
                .contains("2 cellules : A3, A30")
                .contains("En A3, ligne 3. Faites de même aux autres endroits indiqués.")
                .doesNotContain("En A30");
        assertThat(html(refus)).containsOnlyOnce("<article>");
    }

    @Test
    void aColumnWrongInThousandsOfPlacesStaysReadable() {
        Controle refus = refus(IntStream.range(0, 5_000)
                .map(i -> 2 + 2 * i)
                .mapToObj(ligne -> cellule("Usage SIP", ligne, "C", "Dossiers consultés", "beaucoup"))
                .toArray(Constat[]::new));

        assertThat(RapportDeRefus.texte("usage.xlsx", refus))
                .contains("5\u202f000 cellules : C2, C4")
                .contains("et 4\u202f970 autres");
        assertThat(csvLignes(refus)).hasSize(5_001);
    }

    @Test
    void differentValuesWithOneFaultInAColumnAreToldTogetherAndAnotherColumnApart() {
        Controle refus = refus(
                cellule("RCP", 2, "A", "Date", "hier"),
                cellule("RCP", 3, "A", "Date", "demain"),
                cellule("RCP", 4, "B", "Date", "hier"));

        assertThat(html(refus).split("<article>", -1)).hasSize(3);
        assertThat(RapportDeRefus.texte("rcp.xlsx", refus))
                .contains("2 cellules : A2 et A3", "« hier », « demain »", "cellule B4");
    }

    @Test
    void thePageIsWellFormedWhateverTheWorkbookHolds() throws Exception {
        String attaque = "</q><script>alert('x')</script>\" onload=\"&\u0000\uD800\u202E]]>";
        String page = html(
                attaque,
                refus(new Constat(
                        TYPE_INVALIDE,
                        Optional.of(attaque),
                        Optional.of(2),
                        Optional.of("A"),
                        Optional.of(attaque),
                        attaque,
                        attaque,
                        attaque)));

        Document document = analyser(page);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("q").item(0).getTextContent())
                .isEqualTo("</q><script>alert('x')</script>\" onload=\"&[U+0000][U+D800][U+202E]]]>");
    }

    @Test
    void thePageIsInFrenchFitsAPhoneAndFetchesNothing() throws Exception {
        String page = html(refus(cellule("RCP", 7, "B", "Date", "x")));

        Document document = analyser(page);
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("fr");
        assertThat(page).contains("width=device-width").contains("default-src 'none'");
        assertThat(page).doesNotContain("http://", "https://", "src=", "<script", "@import", "url(");
        assertThat(document.getElementsByTagName("h1").getLength()).isOne();
        assertThat(document.getElementsByTagName("main").getLength()).isOne();
    }

    @Test
    void theCsvOpensInFrenchExcelWithItsAccents() {
        byte[] csv = RapportDeRefus.csv("rcp.xlsx", refus(cellule("RCP", 7, "B", "Date", "le \"13\"; mai")));

        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(csv, StandardCharsets.UTF_8).substring(1).split("\r\n"))
                .containsExactly(
                        "\"Fichier\";\"Gravité\";\"Code\";\"Feuille\";\"Cellule\";\"Ligne\";\"Colonne\";\"Champ\";"
                                + "\"Valeur lue\";\"Ce qui ne va pas\";\"Comment corriger\"",
                        "\"rcp.xlsx\";\"Erreur\";\"TYPE_INVALIDE\";\"RCP\";\"B7\";\"7\";\"B\";\"Date\";"
                                + "\"le \"\"13\"\"; mai\";\"Ce n’est pas une date.\";"
                                + "\"Saisissez la date sous la forme jj/mm/aaaa.\"");
    }

    @Test
    void noValueOfTheCsvStartsAFormula() {
        for (String formule : List.of("=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "|cmd", "%0A=1")) {
            String[] lignes = csvLignes(refus(cellule("=HYPERLINK()", 2, "A", "@x", formule)));
            String[] champs = lignes[1].split(";");
            assertThat(champs[8]).as(formule).startsWith("\"'");
            assertThat(champs[3]).isEqualTo("\"'=HYPERLINK()\"");
            assertThat(champs[7]).isEqualTo("\"'@x\"");
        }
    }

    @Test
    void aHostileFileNameDoesNotBreakTheCsv() {
        String csv = new String(
                RapportDeRefus.csv("=a\r\nb;\"c\u202E.xlsx", refus(cellule("RCP", 2, "A", "Date", "x"))),
                StandardCharsets.UTF_8);

        assertThat(csv.split("\r\n")).hasSize(2);
        assertThat(csv).contains("\"'=a↵b;\"\"c[U+202E].xlsx\"");
    }

    @Test
    void nothingFromTheWorkbookReachesTheTerminalAsACommand() {
        String texte = RapportDeRefus.texte(
                "\u001B]0;titre\u0007.xlsx",
                refus(cellule("R\u009BCP", 7, "B", "Da\u202Ete", "\u001B[2J\r\nfini\u2028\u2066")));

        assertThat(texte.codePoints()
                        .filter(c -> c != '\n')
                        .filter(c -> Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.LINE_SEPARATOR))
                .isEmpty();
        assertThat(texte).contains("« [U+001B][2J↵fini↵[U+2066] »");
    }

    @Test
    void theScreenTextFitsInAHundredColumnsAndIsAligned() {
        String texte = RapportDeRefus.texte(
                "rcp.xlsx",
                refus(new Constat(
                        VALEUR_ABSENTE,
                        Optional.of("RCP"),
                        Optional.of(2),
                        Optional.of("A"),
                        Optional.of("Date"),
                        "",
                        "mot ".repeat(60).strip(),
                        "Complétez.")));

        assertThat(texte.lines()).allSatisfy(ligne -> assertThat(ligne).hasSizeLessThanOrEqualTo(100));
        assertThat(texte.lines().filter(ligne -> ligne.contains("mot")))
                .hasSizeGreaterThan(1)
                .allSatisfy(ligne -> assertThat(ligne).startsWith(" ".repeat(15) + "mot"));
    }

    @Test
    void aVeryLongValueIsCutAndAnUntouchedOneIsNot() {
        assertThat(Lisible.de("é".repeat(200))).isEqualTo("é".repeat(200));
        assertThat(Lisible.de("é".repeat(201))).isEqualTo("é".repeat(200) + "…");
        assertThat(Lisible.de("😀".repeat(201))).isEqualTo("😀".repeat(200) + "…");
    }

    @Test
    void anAcceptedWorkbookSaysSo() {
        Controle accepte = new Controle.Accepte(
                EMPREINTE,
                new Finess("000000018"),
                new Exercice(2025),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of(feuille(FEUILLE_VIDE, "SIP", "Feuille sans ligne.")));

        assertThat(RapportDeRefus.texte("sip.xlsx", accepte))
                .startsWith("sip.xlsx : classeur accepté\nFINESS 000000018, exercice 2025\n1 information\n");
        assertThat(html(accepte)).contains("classeur accepté").doesNotContain("Erreurs à corriger");
    }

    @Test
    void aProblemOfTheWholeFileHasNoCell() {
        Controle refus = refus(new Constat(
                CodeConstat.CLASSEUR_ILLISIBLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "Le fichier ne s’ouvre pas.",
                "Enregistrez-le à nouveau."));

        assertThat(RapportDeRefus.texte("x.xlsx", refus)).contains("Erreur         classeur entier\n");
    }

    @Test
    void aProblemOfARowOrOfAColumnNamesIt() {
        Constat ligne = new Constat(
                LIGNE_EN_DOUBLE,
                Optional.of("RCP"),
                Optional.of(8),
                Optional.empty(),
                Optional.empty(),
                "",
                "Double.",
                "Supprimez.");
        Constat colonne = new Constat(
                COLONNE_ABSENTE,
                Optional.of("RCP"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Date"),
                "",
                "Absente.",
                "Ajoutez.");

        assertThat(RapportDeRefus.texte("x.xlsx", refus(colonne, ligne)))
                .contains("feuille « RCP », colonne « Date »\n")
                .contains("feuille « RCP », ligne 8\n");
    }

    private static Controle refus(Constat... constats) {
        return new Controle.Refuse(EMPREINTE, Optional.empty(), Optional.empty(), List.of(constats));
    }

    private static Constat cellule(String feuille, int ligne, String colonne, String champ, String valeur) {
        return new Constat(
                TYPE_INVALIDE,
                Optional.of(feuille),
                Optional.of(ligne),
                Optional.of(colonne),
                Optional.of(champ),
                valeur,
                "Ce n’est pas une date.",
                "Saisissez la date sous la forme jj/mm/aaaa.");
    }

    private static Constat ligneRepetee(int ligne, int premiere) {
        return new Constat(
                LIGNE_EN_DOUBLE,
                Optional.of("RCP"),
                Optional.of(ligne),
                Optional.empty(),
                Optional.empty(),
                "",
                "Cette réunion est identique à celle de la ligne " + premiere + ".",
                "Reportez à la ligne " + premiere + " et supprimez-la à la ligne " + ligne + " de la feuille « RCP ».");
    }

    private static Constat dateHors(int ligne, String date) {
        return new Constat(
                CodeConstat.DATE_HORS_EXERCICE,
                Optional.of("RCP"),
                Optional.of(ligne),
                Optional.of("A"),
                Optional.of("Date"),
                date,
                "« " + date + " » n’est pas dans l’exercice 2024.",
                "Corrigez la date en A" + ligne + ".");
    }

    private static Constat fichierAbsent(String feuille, int ligne, String nom) {
        return new Constat(
                CodeConstat.JUSTIFICATIF_ABSENT,
                Optional.of(feuille),
                Optional.of(ligne),
                Optional.empty(),
                Optional.of("Justificatif"),
                nom,
                "Le fichier « " + nom + " » n’a pas été reçu.",
                "Déposez-le dans un dossier nommé 990001018-2025 ; ou corrigez le nom à la ligne " + ligne
                        + " de la feuille « " + feuille + " ».");
    }

    private static Constat feuille(CodeConstat code, String feuille, String message) {
        return new Constat(
                code,
                Optional.of(feuille),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                message,
                "Regardez.");
    }

    private static String html(Controle controle) {
        return html("rcp.xlsx", controle);
    }

    private static String html(String nom, Controle controle) {
        return new String(RapportDeRefus.html(nom, controle), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static String[] csvLignes(Controle controle) {
        return new String(RapportDeRefus.csv("x.xlsx", controle), StandardCharsets.UTF_8).split("\r\n");
    }

    /** The page keeps to the rules of XML but for its two kinds of void elements. */
    private static Document analyser(String page) throws Exception {
        String xml = page.replaceFirst("<!DOCTYPE html>\\s*", "").replaceAll("(<meta [^>]*[^/])>", "$1/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
