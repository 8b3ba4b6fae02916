package fr.msp.aci.activite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppellationTest {

    @ParameterizedTest
    @CsvSource({
        "Les Tilleuls, les tilleul",
        "Cœur de ville, COEUR-DE-VILLE",
        "Hôpital d'Été, hopital d ete",
        "Site 1, site1",
        "RCP (2), rcp 2"
    })
    void theSameNameTypedOtherwiseIsTheSameName(String un, String autre) {
        assertThat(Appellation.cle(un)).isEqualTo(Appellation.cle(autre));
    }

    @ParameterizedTest
    @CsvSource({"Les Tilleuls, Tilleuls", "Site 1, Site 2", "Mars, Mai"})
    void otherWordsAreAnotherName(String un, String autre) {
        assertThat(Appellation.cle(un)).isNotEqualTo(Appellation.cle(autre));
    }

    @Test
    void wordsAreLeftOutHoweverTheyAreTyped() {
        assertThat(Appellation.sansMots(
                        "Étudiants en 3e année de pharmacie", Set.of("etudiant", "en", "e", "annee", "de")))
                .isEqualTo("pharmacie");
    }
}
