package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Numero;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Contenu.Format;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of cell accepts, as a person would read it, and what it refuses rather than guess. */
class ReglesDeLectureTest {

    @ParameterizedTest
    @CsvSource({
        "14/03/2025,2025-03-14", "14/3/25,2025-03-14", "2025-03-14,2025-03-14", "' 14/03/2025 ',2025-03-14",
        "01/01/98,1998-01-01", "14-03-2025,2025-03-14", "14.03.2025,2025-03-14", "14/03/2025 00:00,2025-03-14",
        "29/02/2024,2024-02-29"
    })
    void aDateTypedAsTextIsRead(String texte, LocalDate attendue) {
        assertThat(valeur(TypeColonne.DATE, texte)).isEqualTo(attendue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2025",
                "29/02/2025",
                "mi-mars",
                "14/03",
                "14/13/2025",
                "2025",
                "14/03.2025",
                "14/03/025",
                "00/00/0000"
            })
    void aDateThatDoesNotExistIsRefused(String texte) {
        assertThat(cas(TypeColonne.DATE, texte)).isEqualTo(Cas.DATE_INVALIDE);
    }

    @Test
    void aTrueDateIsReadAndItsTimeLeftOut() {
        assertThat(valeur(TypeColonne.DATE, nombre("45730.77", Format.DATE))).isEqualTo(LocalDate.of(2025, 3, 14));
    }

    @Test
    void aNumberThatLostItsDateFormatIsRefusedWithTheDateItWouldBe() {
        Lecture.Fautive<LocalDate> fautive = fautive(TypeColonne.DATE, nombre("45730", Format.NOMBRE));
        assertThat(fautive.cas()).isEqualTo(Cas.NOMBRE_SANS_FORMAT_DE_DATE);
        assertThat(fautive.details()).containsExactly("14/03/2025");
        assertThat(fautive(TypeColonne.DATE, nombre("12", Format.NOMBRE)).cas()).isEqualTo(Cas.DATE_INVALIDE);
    }

    @Test
    void theDateANumberWouldBeFollowsTheSystemOfItsWorkbook() {
        Contenu depuis1904 = new Contenu.Nombre(new BigDecimal("44268"), Format.NOMBRE, true);

        assertThat(fautive(TypeColonne.DATE, depuis1904).details()).containsExactly("14/03/2025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"14/03/1925", "14/03/2205"})
    void aDateOfAnotherCenturyIsASlip(String texte) {
        assertThat(cas(TypeColonne.DATE, texte)).isEqualTo(Cas.DATE_INVRAISEMBLABLE);
    }

    @ParameterizedTest
    @CsvSource({"03/2025,2025-03", "3/2025,2025-03", "14/03/2025,2025-03", "2025-03-01,2025-03"})
    void aMonthIsReadFromItselfOrAnyOfItsDays(String texte, YearMonth attendu) {
        assertThat(valeur(TypeColonne.MOIS, texte)).isEqualTo(attendu);
    }

    @Test
    void aMonthOutOfTheYearIsRefused() {
        assertThat(cas(TypeColonne.MOIS, "13/2025")).isEqualTo(Cas.MOIS_INVALIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "8h30,08:30",
        "08:30,08:30",
        "8h,08:00",
        "8H,08:00",
        "8 h 30,08:30",
        "20h00,20:00",
        "08:30:00,08:30",
        "8:05,08:05",
        "23h59,23:59",
        "0h,00:00",
        "8h30mn,08:30"
    })
    void aTimeTypedAsTextIsRead(String texte, LocalTime attendue) {
        assertThat(valeur(TypeColonne.HEURE, texte)).isEqualTo(attendue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24h", "8h75", "midi", "8", "25:00", "8:", ":30"})
    void aTimeThatDoesNotExistIsRefused(String texte) {
        assertThat(cas(TypeColonne.HEURE, texte)).isEqualTo(Cas.HEURE_INVALIDE);
    }

    @Test
    void aTrueTimeIsReadAloneOrWithItsDayButADayIsNoTime() {
        assertThat(valeur(TypeColonne.HEURE, nombre("0.833333333333333", Format.DATE)))
                .isEqualTo(LocalTime.of(20, 0));
        assertThat(valeur(TypeColonne.HEURE, nombre("45730.3541666667", Format.DATE)))
                .isEqualTo(LocalTime.of(8, 30));
        assertThat(fautive(TypeColonne.HEURE, nombre("45730", Format.DATE)).cas())
                .isEqualTo(Cas.HEURE_INVALIDE);
        assertThat(fautive(TypeColonne.HEURE, nombre("8", Format.NOMBRE)).cas()).isEqualTo(Cas.HEURE_INVALIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "1234,1234",
        "1 234,1234",
        "'1 234,5',1234.5",
        "'1\u00A0234,5',1234.5",
        "'1\u202F234,5',1234.5",
        "'1\u2009234,5',1234.5",
        "'0,5',0.5",
        "0.5,0.5",
        "12.25,12.25",
        "'1 234 567,89 €',1234567.89",
        "0.125,0.125"
    })
    void aFrenchNumberIsReadWithItsFourKindsOfSpaces(String texte, BigDecimal attendu) {
        assertThat(valeur(TypeColonne.MONTANT, texte)).isEqualByComparingTo(attendu);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 34", "1,2,3", "douze", "1 2345", "1e5", "12,", ",5", "5 %€"})
    void aTextThatIsNoNumberIsRefused(String texte) {
        assertThat(cas(TypeColonne.MONTANT, texte)).isEqualTo(Cas.NOMBRE_INVALIDE);
    }

    @Test
    void aPointThatMayMeanTwoThingsIsRefused() {
        assertThat(cas(TypeColonne.MONTANT, "1.234")).isEqualTo(Cas.NOMBRE_AMBIGU);
    }

    @Test
    void aNumberShownAsADateIsNotTakenForANumber() {
        assertThat(fautive(TypeColonne.MONTANT, nombre("45730", Format.DATE)).cas())
                .isEqualTo(Cas.DATE_AU_LIEU_DE_NOMBRE);
    }

    @Test
    void aPercentageIsTheNumberBeforeItsSign() {
        assertThat(valeur(TypeColonne.POURCENTAGE, nombre("0.026", Format.POURCENTAGE)))
                .isEqualByComparingTo("2.6");
        assertThat(valeur(TypeColonne.POURCENTAGE, "2,6 %")).isEqualByComparingTo("2.6");
        assertThat(valeur(TypeColonne.POURCENTAGE, nombre("2.6", Format.NOMBRE)))
                .isEqualByComparingTo("2.6");
        assertThat(valeur(TypeColonne.nombre("20"), nombre("0.5", Format.POURCENTAGE)))
                .isEqualByComparingTo("0.5");
    }

    @Test
    void aWholeNumberHasNoDecimalsAndKeepsItsBounds() {
        TypeColonne<Integer> type = TypeColonne.entier(0, 100);
        assertThat(valeur(type, nombre("12.0", Format.NOMBRE))).isEqualTo(12);
        assertThat(valeur(type, " 12 ")).isEqualTo(12);
        assertThat(valeur(type, nombre("1E+2", Format.NOMBRE))).isEqualTo(100);
        assertThat(fautive(type, nombre("12.5", Format.NOMBRE)).cas()).isEqualTo(Cas.ENTIER_INVALIDE);
        assertThat(cas(type, "douze")).isEqualTo(Cas.ENTIER_INVALIDE);
        assertThat(cas(type, "4,000")).as("four, or four thousand").isEqualTo(Cas.NOMBRE_AMBIGU);
        assertThat(valeur(type, "4,0")).isEqualTo(4);
        assertThat(cas(type, "101")).isEqualTo(Cas.HORS_BORNES);
        assertThat(cas(type, "-1")).isEqualTo(Cas.HORS_BORNES);
        assertThat(fautive(type, nombre("1E+300", Format.NOMBRE)).cas()).isEqualTo(Cas.HORS_BORNES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oui", "OUI", "Oui ", "o", "O", "x", "X", "vrai", "VRAI", "1", "✓", "☑"})
    void yesIsUnderstood(String texte) {
        assertThat(valeur(TypeColonne.OUI_NON, texte)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"non", "NON", "n", "N", "faux", "Faux", "0", "☐"})
    void noIsUnderstood(String texte) {
        assertThat(valeur(TypeColonne.OUI_NON, texte)).isFalse();
    }

    @Test
    void boxesAndFiguresSayYesOrNoToo() {
        assertThat(valeur(TypeColonne.OUI_NON, new Contenu.Booleen(true))).isTrue();
        assertThat(valeur(TypeColonne.OUI_NON, nombre("1", Format.NOMBRE))).isTrue();
        assertThat(valeur(TypeColonne.OUI_NON, nombre("0", Format.NOMBRE))).isFalse();
        assertThat(fautive(TypeColonne.OUI_NON, nombre("2", Format.NOMBRE)).cas())
                .isEqualTo(Cas.OUI_NON_INVALIDE);
        assertThat(cas(TypeColonne.OUI_NON, "peut-être")).isEqualTo(Cas.OUI_NON_INVALIDE);
    }

    @Test
    void aNumberThatLostItsZerosGetsThemBack() {
        TypeColonne<String> am = TypeColonne.numero(Numero.AM);
        assertThat(am.lecteur().lire(nombre("1234567", Format.NOMBRE))).isEqualTo(new Lecture.Lue<>("001234567", true));
        assertThat(am.lecteur().lire(nombre("491234567", Format.NOMBRE)))
                .isEqualTo(new Lecture.Lue<>("491234567", false));
        assertThat(TypeColonne.CODE_POSTAL.lecteur().lire(nombre("1000", Format.NOMBRE)))
                .isEqualTo(new Lecture.Lue<>("01000", true));
        assertThat(valeur(TypeColonne.CODE_POSTAL, "49 500")).isEqualTo("49500");
        assertThat(cas(TypeColonne.CODE_POSTAL, "Segré")).isEqualTo(Cas.CODE_POSTAL_INVALIDE);
    }

    @Test
    void aNumberMadeOfOneFigureNamesNoOne() {
        assertThat(cas(TypeColonne.numero(Numero.RPPS), "00000000000")).isEqualTo(Cas.NUMERO_DE_REMPLISSAGE);
        assertThat(cas(TypeColonne.numero(Numero.RPPS), "11111111111")).isEqualTo(Cas.NUMERO_DE_REMPLISSAGE);
        assertThat(cas(TypeColonne.numero(Numero.SIRET), "000 000 000 00000")).isEqualTo(Cas.NUMERO_DE_REMPLISSAGE);
        assertThat(cas(TypeColonne.numero(Numero.FINESS), "000000000")).isEqualTo(Cas.NUMERO_DE_REMPLISSAGE);
        assertThat(cas(TypeColonne.CODE_POSTAL, "00000")).isEqualTo(Cas.CODE_POSTAL_INVALIDE);
        assertThat(Cas.NUMERO_DE_REMPLISSAGE.code()).isEqualTo(CodeConstat.CLE_INVALIDE);
    }

    @Test
    void aRegisteredNumberIsReadSpacedAndHeldToItsKey() {
        TypeColonne<String> finess = TypeColonne.numero(Numero.FINESS);
        assertThat(valeur(finess, "49 490 001 2")).isEqualTo("494900012");
        assertThat(cas(finess, "494900013")).isEqualTo(Cas.CLE_FAUSSE);
        assertThat(cas(finess, "4949")).isEqualTo(Cas.NUMERO_INVALIDE);
        assertThat(fautive(finess, nombre("4949000.12", Format.NOMBRE)).cas()).isEqualTo(Cas.NUMERO_INVALIDE);
        TypeColonne<String> rpps = TypeColonne.numero(Numero.RPPS);
        assertThat(valeur(rpps, nombre("10000010016", Format.NOMBRE))).isEqualTo(Classeurs.RPPS);
        assertThat(fautive(rpps, nombre("100001", Format.NOMBRE)).cas()).isEqualTo(Cas.NUMERO_INVALIDE);
        assertThat(valeur(TypeColonne.numero(Numero.SIRET), "800 000 000 00011"))
                .isEqualTo(Classeurs.SIRET);
    }

    @Test
    void aFinessOfCorsicaHasItsLetter() {
        // 2A0000 + 12 + key, A counting for 1.
        TypeColonne<String> finess = TypeColonne.numero(Numero.FINESS);
        List<String> valides = java.util.stream.IntStream.range(0, 10)
                .mapToObj(cle -> "2a000012" + cle)
                .filter(texte -> finess.lecteur().lire(new Contenu.Texte(texte)) instanceof Lecture.Lue<String>)
                .toList();
        assertThat(valides).hasSize(1);
    }

    @Test
    void professionsAreSeparatedByCommasOrSemicolons() {
        assertThat(valeur(TypeColonne.PROFESSIONS, "médecin ; infirmier, pharmacien ;"))
                .containsExactly("médecin", "infirmier", "pharmacien");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.pdf", "dossier/a.pdf", "c:\\a.pdf", "..", ".cache", "a|b", "a?"})
    void aFileNameLeadsNowhereElse(String texte) {
        assertThat(cas(TypeColonne.FICHIER, texte)).isEqualTo(Cas.FICHIER_INVALIDE);
    }

    @Test
    void ordinaryFileNamesAndAddressesPass() {
        assertThat(valeur(TypeColonne.FICHIER, "Compte rendu n°1 (été).pdf")).isEqualTo("Compte rendu n°1 (été).pdf");
        assertThat(valeur(TypeColonne.FICHIER, "label.pdf\nfacture 2025.pdf\n"))
                .isEqualTo("label.pdf ; facture 2025.pdf");
        assertThat(valeur(TypeColonne.FICHIER, "compte rendu\nde mars.pdf")).isEqualTo("compte rendu de mars.pdf");
        assertThat(valeur(TypeColonne.FICHIER, "f".repeat(200) + ".pdf ; " + "g".repeat(200) + ".pdf"))
                .asString()
                .hasSize(411);
        assertThat(valeur(TypeColonne.COURRIEL, "coord@msp-exemple.fr")).isEqualTo("coord@msp-exemple.fr");
        assertThat(cas(TypeColonne.COURRIEL, "coord")).isEqualTo(Cas.COURRIEL_INVALIDE);
        assertThat(cas(TypeColonne.COURRIEL, "a@b.fr, c@d.fr")).isEqualTo(Cas.COURRIEL_INVALIDE);
    }

    @Test
    void freeTextLosesWhatNobodySees() {
        assertThat(valeur(TypeColonne.TEXTE, "  Dupont\u00A0\n  Anne\u200B ")).isEqualTo("Dupont Anne");
        assertThat(valeur(TypeColonne.TEXTE, "e\u0301te\u0301")).isEqualTo("été");
        assertThat(valeur(TypeColonne.TEXTE, nombre("12", Format.NOMBRE))).isEqualTo("12");
        assertThat(cas(TypeColonne.TEXTE, "x".repeat(2_001))).isEqualTo(Cas.TEXTE_TROP_LONG);
    }

    @Test
    void aListValueOutsideComesBackWithTheListAndTheNearest() {
        Lecture.Fautive<?> fautive = fautive(TypeColonne.liste(Listes.JOURS), new Contenu.Texte("lundy"));
        assertThat(fautive.cas()).isEqualTo(Cas.HORS_LISTE_PROCHE);
        assertThat(fautive.details())
                .containsExactly("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche", "lundi");
        assertThat(cas(TypeColonne.liste(Listes.JOURS), "fériés")).isEqualTo(Cas.HORS_LISTE);
        assertThat(valeur(TypeColonne.liste(Listes.PROTOCOLES_NATIONAUX), nombre("4", Format.NOMBRE))
                        .numero())
                .isEqualTo(4);
        assertThat(valeur(TypeColonne.liste(Listes.PROTOCOLES_NATIONAUX), "Odynophagie")
                        .numero())
                .isEqualTo(4);
    }

    @Test
    void boundsAreToldAsAFrenchPersonWritesThem() {
        assertThat(fautive(TypeColonne.entier(0, 1_000_000), nombre("1000001", Format.NOMBRE))
                        .details())
                .containsExactly("0", "1\u202F000\u202F000");
        assertThat(fautive(TypeColonne.entier(2017, 2100), nombre("1998", Format.NOMBRE))
                        .details())
                .containsExactly("2017", "2100");
        assertThat(NombreFrancais.afficher(new BigDecimal("12345.50"))).isEqualTo("12\u202F345,5");
        assertThat(NombreFrancais.afficher(new BigDecimal("-12345"))).isEqualTo("-12\u202F345");
        assertThat(NombreFrancais.afficher(new BigDecimal("0.250"))).isEqualTo("0,25");
    }

    private static Contenu.Nombre nombre(String valeur, Format format) {
        return new Contenu.Nombre(new BigDecimal(valeur), format);
    }

    private static <T> T valeur(TypeColonne<T> type, String texte) {
        return valeur(type, new Contenu.Texte(texte));
    }

    private static <T> T valeur(TypeColonne<T> type, Contenu contenu) {
        Lecture<T> lecture = type.lecteur().lire(contenu);
        assertThat(lecture).isInstanceOf(Lecture.Lue.class);
        return ((Lecture.Lue<T>) lecture).valeur();
    }

    private static <T> Cas cas(TypeColonne<T> type, String texte) {
        return fautive(type, new Contenu.Texte(texte)).cas();
    }

    private static <T> Lecture.Fautive<T> fautive(TypeColonne<T> type, Contenu contenu) {
        Lecture<T> lecture = type.lecteur().lire(contenu);
        assertThat(lecture).isInstanceOf(Lecture.Fautive.class);
        return (Lecture.Fautive<T>) lecture;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"médecin\nIDE\nkiné", "médecin / IDE / kiné", "médecin, IDE et kiné", "médecin + IDE + kiné"})
    void professionsAreToldApartHoweverTheyAreJoined(String saisie) {
        assertThat(valeur(TypeColonne.PROFESSIONS, saisie)).containsExactly("médecin", "IDE", "kiné");
    }

    @Test
    void whatIsNotAllProfessionsStaysAsTyped() {
        assertThat(valeur(TypeColonne.PROFESSIONS, "infirmier/ère ; soins et accueil"))
                .containsExactly("infirmier/ère", "soins et accueil");
    }

    @Test
    void aNumberInPercentIsNoneOfAList() {
        assertThat(fautive(TypeColonne.liste(Listes.NIVEAUX_USAGERS), new Contenu.Texte("1 %"))
                        .cas()
                        .code())
                .isEqualTo(CodeConstat.VALEUR_HORS_LISTE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"80 %|0,8", "80%|0,8", "10 %|0,1", "12,5 %|0,125", "100 %|1"})
    void aPercentageTypedAsTextIsNeitherItsNumberNorItsHundredth(String saisi, String nombre, @TempDir Path dossier) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Coordination").ligne("Nom", "ETP").ligne("TILLEUL", saisi);

        Constat constat = classeurs.seul(CodeConstat.TYPE_INVALIDE);

        assertThat(constat.message())
                .contains("« " + saisi + " » est un pourcentage")
                .contains("« ETP »");
        assertThat(constat.correction()).contains("Écrivez en B2").endsWith("% s’écrit " + nombre + ".");
    }
}
