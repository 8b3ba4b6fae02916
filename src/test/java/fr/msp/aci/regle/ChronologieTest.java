package fr.msp.aci.regle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values through time: which one applies, and what one laid over another leaves of it. */
class ChronologieTest {

    private static final Reference SOURCE = new Reference("guide", "3");

    private final Chronologie<String> base =
            chronologie(List.of(valeur("2022-01-01", "2022-12-31", "a"), valeur("2023-01-01", null, "b")));

    @Test
    void aValueAppliesFromItsFirstToItsLastDayIncluded() {
        assertThat(base.valeurAu(jour("2022-01-01")).valeur()).isEqualTo("a");
        assertThat(base.valeurAu(jour("2022-12-31")).valeur()).isEqualTo("a");
        assertThat(base.valeurAu(jour("2023-01-01")).valeur()).isEqualTo("b");
        assertThat(base.valeurAu(jour("9999-12-31")).valeur()).isEqualTo("b");
    }

    @Test
    void outsideItsValuesAParameterHasNone() {
        assertThatThrownBy(() -> base.valeurAu(jour("2021-12-31"))).isInstanceOf(AucuneValeur.class);
        Chronologie<String> finie = chronologie(List.of(valeur("2022-01-01", "2022-12-31", "a")));
        assertThatThrownBy(() -> finie.valeurAu(jour("2023-01-01"))).isInstanceOf(AucuneValeur.class);
    }

    @Test
    void aValueLaidInTheMiddleCutsTheOneBelowInTwo() {
        assertThat(base.sous(chronologie(List.of(valeur("2024-03-01", "2024-03-31", "c"))))
                        .valeurs())
                .containsExactly(
                        valeur("2022-01-01", "2022-12-31", "a"),
                        valeur("2023-01-01", "2024-02-29", "b"),
                        valeur("2024-03-01", "2024-03-31", "c"),
                        valeur("2024-04-01", null, "b"));
    }

    @Test
    void aValueLaidAcrossTwoShortensBoth() {
        assertThat(base.sous(chronologie(List.of(valeur("2022-07-01", "2023-06-30", "c"))))
                        .valeurs())
                .containsExactly(
                        valeur("2022-01-01", "2022-06-30", "a"),
                        valeur("2022-07-01", "2023-06-30", "c"),
                        valeur("2023-07-01", null, "b"));
    }

    @Test
    void aValueWithoutAnEndReplacesAllThatFollows() {
        assertThat(base.sous(chronologie(List.of(valeur("2022-01-01", null, "c"))))
                        .valeurs())
                .containsExactly(valeur("2022-01-01", null, "c"));
    }

    @Test
    void theFirstDayWithoutAValueIsFound() {
        assertThat(base.trou(jour("2022-01-01"), LocalDate.MAX)).isEmpty();
        assertThat(base.trou(jour("2021-01-01"), LocalDate.MAX)).contains(jour("2021-01-01"));
        Chronologie<String> trouee =
                chronologie(List.of(valeur("2022-01-01", "2022-06-30", "a"), valeur("2022-07-02", "2022-12-31", "b")));
        assertThat(trouee.trou(jour("2022-01-01"), jour("2022-12-31"))).contains(jour("2022-07-01"));
        assertThat(trouee.trou(jour("2022-07-02"), jour("2022-12-31"))).isEmpty();
        assertThat(trouee.trou(jour("2022-07-02"), jour("2023-01-01"))).contains(jour("2023-01-01"));
        assertThat(chronologie(List.of()).trou(jour("2022-01-01"), jour("2022-12-31")))
                .contains(jour("2022-01-01"));
    }

    private static Chronologie<String> chronologie(List<ValeurDatee<String>> valeurs) {
        return new Chronologie<>("essai", valeurs);
    }

    private static ValeurDatee<String> valeur(String du, String au, String valeur) {
        return new ValeurDatee<>(jour(du), Optional.ofNullable(au).map(ChronologieTest::jour), valeur, SOURCE);
    }

    private static LocalDate jour(String texte) {
        return LocalDate.parse(texte);
    }
}
