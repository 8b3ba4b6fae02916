package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.MotsFrancais;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.Endroit;
import fr.msp.aci.classeur.Motif;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The findings in English: a key that is missing would be said in French, without anyone being told. */
class CatalogueAnglaisTest {

    private static final Pattern DE_LA_DOCUMENTATION = Pattern.compile("\\.(quoi|pourquoi|comment|exemple)$");
    private static final Pattern TROU = Pattern.compile("\\{\\d");

    private final Properties francais = lire("constats.properties");
    private final Properties anglais = lire("constats_en.properties");
    private final Catalogue catalogue = new Catalogue(Locale.ENGLISH);

    static Stream<String> cles() {
        return lire("constats_en.properties").stringPropertyNames().stream().sorted();
    }

    @Test
    void everythingThatIsPrintedIsSaidInBothLanguages() {
        Set<String> attendues = francais.stringPropertyNames().stream()
                .filter(cle -> !DE_LA_DOCUMENTATION.matcher(cle).find())
                .collect(Collectors.toSet());

        assertThat(new TreeSet<>(anglais.stringPropertyNames())).isEqualTo(new TreeSet<>(attendues));
    }

    @Test
    void bothLanguagesAreToldTheSameThings() {
        assertThat(cles()).allSatisfy(cle -> assertThat(trous(anglais.getProperty(cle)))
                .as(cle)
                .isEqualTo(trous(francais.getProperty(cle))));
    }

    @Test
    void noEnglishTextIsFrench() {
        assertThat(cles()).filteredOn(this::aDesMots).allSatisfy(cle -> assertThat(anglais.getProperty(cle))
                .as(cle)
                .isNotEqualTo(francais.getProperty(cle))
                .doesNotContain("'", "«", "»")
                .satisfies(texte -> assertThat(MotsFrancais.dans(texte)).isEmpty()));
    }

    /** Some only put in what another text says. */
    private boolean aDesMots(String cle) {
        return francais.getProperty(cle).replaceAll("\\{\\d}", "").codePoints().anyMatch(Character::isLetter);
    }

    @ParameterizedTest
    @EnumSource
    void everyCaseIsToldInEnglish(Cas cas) {
        Constat constat =
                catalogue.constat(cas, Lieu.feuille(0, "RCP").ligne(7).colonne(1), "x", "y", "z", "", "s", "t", "u");

        assertThat(constat.message()).isNotBlank().doesNotContain("{", "}", "null");
        assertThat(constat.correction()).isNotBlank().doesNotContain("{", "}", "null");
        assertThat(MotsFrancais.dans(constat.message() + " " + constat.correction()))
                .isEmpty();
    }

    @Test
    void thePlaceInASentenceIsAsNarrowAsIsKnown() {
        Lieu feuille = Lieu.feuille(0, "RCP");
        assertThat(correction(feuille.ligne(7).colonne(1))).contains("in B7 of sheet “RCP”");
        assertThat(correction(feuille.ligne(7))).contains("on row 7 of sheet “RCP”");
        assertThat(correction(feuille.colonne(28))).contains("in column AC of sheet “RCP”");
        assertThat(correction(feuille)).contains("in sheet “RCP”");
        assertThat(correction(Lieu.classeur())).contains("in the workbook");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STRUCTURE")
    void whatARowStandsForHasItsArticle(Feuille feuille) {
        assertThat(catalogue.locutions().ligne(feuille)).matches("(a|an|one) .+[^.]");
    }

    @Test
    void whatIsPutTogetherInASentenceIsEnglishToo() {
        Locutions locutions = catalogue.locutions();
        List<Colonne<?>> colonnes = List.of(FeuilleUsageSip.RPPS, FeuilleUsageSip.NOM);

        assertThat(locutions.citer(colonnes)).isEqualTo("“RPPS”, “Nom”");
        assertThat(locutions.auChoix(colonnes)).isEqualTo("RPPS or Nom");
        assertThat(locutions.lignes(3, 3)).isEqualTo("3");
        assertThat(locutions.lignes(3, 4)).isEqualTo("3 and 4");
        assertThat(locutions.lignes(3, 1200)).isEqualTo("3 to 1200");
        assertThat(locutions.limite(Motif.OCTETS, 50L << 20)).isEqualTo("50 MB");
        assertThat(locutions.feuilleAnonyme("•")).isEqualTo("Sheet •");
        assertThat(locutions.remede(Endroit.PROPRIETE)).isEqualTo("in Excel, File then Info");
    }

    @Test
    void whatIsSaidOfTheOthersBearsAnEnglishTitle() {
        Constat constat = catalogue.constat(Cas.DATE_INVALIDE, Lieu.feuille(0, "RCP"), "hier");

        assertThat(catalogue.autres(constat, 12).message())
                .isEqualTo("Value not in the expected form: 12 more in this sheet."
                        + " Only the first ones are shown in detail.");
    }

    @Test
    void theLanguageOfTheSystemChangesNothing() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(new Catalogue().constat(Cas.VIDE, Lieu.classeur(), "").message())
                    .isEqualTo("Le fichier est vide : il ne contient pas un seul octet.");
            Locale.setDefault(Locale.FRENCH);
            assertThat(new Catalogue(Locale.ENGLISH)
                            .constat(Cas.VIDE, Lieu.classeur(), "")
                            .message())
                    .isEqualTo("The file is empty: there is not a single byte in it.");
        } finally {
            Locale.setDefault(machine);
        }
    }

    private String correction(Lieu lieu) {
        return catalogue.constat(Cas.DATE_INVALIDE, lieu, "x").correction();
    }

    private static Set<String> trous(String texte) {
        return TROU.matcher(texte).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties lire(String nom) {
        Properties textes = new Properties();
        try (Reader source = new InputStreamReader(
                CatalogueAnglaisTest.class.getResourceAsStream("/messages/" + nom), StandardCharsets.UTF_8)) {
            textes.load(source);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return textes;
    }
}
