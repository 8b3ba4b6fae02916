package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which version of the program comes after which. */
class VersionDuProgrammeTest {

    @ParameterizedTest
    @CsvSource({
        "0.2.9, 0.2.10",
        "0.2.3, 0.3",
        "0.2.3, 0.2.3.1",
        "0.9.9, 1.0.0",
        "0.2.3-SNAPSHOT, 0.2.3",
        "0.2.2, 0.2.3-SNAPSHOT",
        "0.2, 0.2.0.1"
    })
    void aLaterVersionIsToldByItsNumbersAndOneStillBeingMadeComesBefore(String avant, String apres) {
        assertThat(VersionDuProgramme.apres("aci-bilan " + avant, List.of("aci-bilan " + apres)))
                .contains("aci-bilan " + apres);
        assertThat(VersionDuProgramme.apres("aci-bilan " + apres, List.of("aci-bilan " + avant)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2.3", "0.2.3.0", "essai", "", "0.2.x", "99999999999999999999.1"})
    void theSameOrOneThatNamesNoVersionIsNotLater(String autre) {
        assertThat(VersionDuProgramme.apres("aci-bilan 0.2.3", List.of("aci-bilan " + autre)))
                .isEmpty();
        assertThat(VersionDuProgramme.apres("aci-bilan " + autre, List.of("aci-bilan 0.2.3")))
                .isEmpty();
    }
}
