package fr.msp.aci.calcul.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoireTest {

    @ParameterizedTest
    @CsvSource({
        "Pays de la Loire, pays-de-la-loire",
        "PAYS-DE-LA-LOIRE, pays-de-la-loire",
        "pdl, pays-de-la-loire",
        "Provence-Alpes-Côte d’Azur, provence-alpes-cote-d-azur",
        "Provence Alpes Cote d Azur, provence-alpes-cote-d-azur",
        "PACA, provence-alpes-cote-d-azur",
        "AuRA, auvergne-rhone-alpes",
        "Région Bretagne, bretagne",
        "Région d’exemple, region-d-exemple",
        "Région, region",
        "../../etc/passwd, etc-passwd",
        "con:.\\nul, con-nul",
        "Toutes régions, region-toutes-regions"
    })
    void aRegionIsTheSameHoweverItIsTyped(String saisie, String cle) {
        assertThat(Territoire.cle(saisie)).contains(cle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "---", "…", "🏥", "\u202E"})
    void aTextWithoutLetterOrDigitIsNoRegion(String saisie) {
        assertThat(Territoire.cle(saisie)).isEmpty();
    }

    @Test
    void aRegionInAnotherAlphabetIsOneOfItsOwnUnderANameThatEveryFileSystemTakes() {
        List<String> cles = Stream.of("测试", "Ελλάδα", "Région Ελλάδα", "Région Москва", "région МОСКВА")
                .map(region -> Territoire.cle(region).orElseThrow())
                .toList();

        assertThat(cles).allMatch(cle -> cle.matches("region-[0-9a-f]{12}"));
        assertThat(Set.copyOf(cles)).hasSize(3);
        assertThat(cles.get(3)).isEqualTo(cles.get(4));
        assertThat(Territoire.regions(typees("Ελλάδα", "测试")))
                .extracting(Territoire::nom)
                .contains("测试");
    }

    @Test
    void twoLongNamesThatBeginAlikeAreTwoRegions() {
        String debut = "Groupement des maisons de santé de la grande région du Nord et de l’Est, ";

        String droite = Territoire.cle(debut + "rive droite").orElseThrow();
        assertThat(droite).startsWith("groupement-des-maisons-de-sante-").hasSize(60);
        assertThat(Territoire.cle(debut + "rive gauche")).get().isNotEqualTo(droite);
        assertThat(new Territoire(droite, debut).comprend(Optional.of(debut + "rive droite")))
                .isTrue();
    }

    @Test
    void aNameWithoutEndIsCut() {
        assertThat(Territoire.cle("très ".repeat(500)).orElseThrow()).hasSizeLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "A", "a--b", "-a", "é"})
    void aKeyThatCouldBeMoreThanPartOfAFileNameIsRefused(String cle) {
        assertThatThrownBy(() -> new Territoire(cle, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itGoesByItsMostUsualSpelling() {
        assertThat(Territoire.regions(typees("RÉGION EST", "Région Est", "Région Est", "Corse")))
                .containsExactly(new Territoire("corse", "Corse"), new Territoire("est", "Région Est"));
    }

    @Test
    void aRegionOfFranceGoesByItsOfficialName() {
        assertThat(Territoire.regions(typees("ILE DE FRANCE", "idf", "PACA", "BRETAGNE")))
                .extracting(Territoire::nom)
                .containsExactly("Bretagne", "Île-de-France", "Provence-Alpes-Côte d’Azur");
    }

    @Test
    void theWholeIsShownUnlessItIsThatOfOneRegion() {
        assertThat(cles(2, "Corse", "Corse")).containsExactly("corse");
        assertThat(cles(2, "Corse", "Bretagne")).containsExactly("toutes-regions");
        assertThat(cles(2, "Corse", "Corse", "Bretagne")).containsExactly("toutes-regions", "corse");
        assertThat(cles(2, "Corse", "Corse", null)).containsExactly("toutes-regions", "corse");
        assertThat(cles(2, "Corse")).isEmpty();
        assertThat(cles(1, "Corse")).containsExactly("corse");
        assertThat(cles(1, (String) null)).containsExactly("toutes-regions");
        assertThat(Territoire.aMontrer(List.of(), 1)).isEmpty();
    }

    private static List<String> cles(int auMoins, String... saisies) {
        return Territoire.aMontrer(typees(saisies), auMoins).stream()
                .map(Territoire::cle)
                .toList();
    }

    private static List<Optional<String>> typees(String... saisies) {
        return Arrays.stream(saisies).map(Optional::ofNullable).toList();
    }
}
