package fr.msp.aci.calcul.levier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key meant by a mistyped one. */
class ProximiteTest {

    @ParameterizedTest
    @CsvSource({
        "sas, sas, 0",
        "sus, sas, 1",
        "sa, sas, 1",
        "sass, sas, 1",
        "ass, sas, 2",
        "kitten, sitting, 3",
        "'', pnc, 3",
        "pnc, '', 3"
    })
    void theDistanceIsTheNumberOfLettersToChangeAddOrDrop(String tape, String connu, int lettres) {
        assertThat(Proximite.distance(tape, connu)).isEqualTo(lettres);
    }

    @Test
    void theNearestWordIsMeantWhenAThirdOfItsLettersAreWrongAtMost() {
        List<String> connus = List.of("missions", "protocoles", "sas");

        assertThat(Proximite.laPlusProche("mission", connus)).contains("missions");
        assertThat(Proximite.laPlusProche("sus", connus)).contains("sas");
        assertThat(Proximite.laPlusProche("ssa", connus)).isEmpty();
        assertThat(Proximite.laPlusProche("protocooolles", connus)).contains("protocoles");
        assertThat(Proximite.laPlusProche("protocoooolles", connus)).isEmpty();
    }
}
