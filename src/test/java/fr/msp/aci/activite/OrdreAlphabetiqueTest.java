package fr.msp.aci.activite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OrdreAlphabetiqueTest {

    @Test
    void aPrintedListIsSearchedByTheAlphabetWhateverCapitalsAccentsAndMarks() {
        List<String> noms = List.of(
                "zoo",
                "œuvre",
                "MSP 10",
                "École",
                "(Annexe)",
                "Zèbre",
                "MSP 2",
                "ÉCOLE",
                "Été",
                "Maison",
                "abricot",
                "Ça",
                "123",
                "Pays de Rance",
                "Pays des Lacs",
                "opéra",
                "MSP",
                "orage");

        assertThat(OrdreAlphabetique.de(noms, Function.identity(), Function.identity()))
                .containsExactly(
                        "123",
                        "abricot",
                        "(Annexe)",
                        "Ça",
                        "École",
                        "ÉCOLE",
                        "Été",
                        "Maison",
                        "MSP",
                        "MSP 2",
                        "MSP 10",
                        "œuvre",
                        "opéra",
                        "orage",
                        "Pays de Rance",
                        "Pays des Lacs",
                        "Zèbre",
                        "zoo");
    }

    @Test
    void thoseOfOneNameStandByWhatTellsThemApart() {
        assertThat(OrdreAlphabetique.de(List.of("MSP|2", "MSP|1"), nom -> "MSP", Function.identity()))
                .containsExactly("MSP|1", "MSP|2");
    }
}
