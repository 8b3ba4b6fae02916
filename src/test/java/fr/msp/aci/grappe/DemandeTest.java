package fr.msp.aci.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandeTest {

    @Test
    void aRequestIsReadBackAsItWasWritten() {
        Demande demande = new Demande("bilan", 5_000_000_000L, 12);

        assertThat(Demande.lire(demande.texte())).contains(demande);
    }

    @Test
    void aRequestSaysNumbersAndTheNameOfAStepAndNothingElse() {
        assertThat(new Demande("bilan", 17, 3).texte())
                .isEqualTo("{\"etape\":\"bilan\",\"execution\":17,\"passage\":3}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "17",
                "[]",
                "{}",
                "{",
                "{\"etape\":\"bilan\",\"execution\":17}",
                "{\"etape\":\"bilan\",\"execution\":\"17\",\"passage\":3}",
                "{\"etape\":\"bilan\",\"execution\":1.5,\"passage\":3}",
                "{\"etape\":\"bilan\",\"execution\":99999999999999999999,\"passage\":3}",
                "{\"etape\":7,\"execution\":17,\"passage\":3}",
                "{\"etape\":\"bilan\",\"execution\":17,\"passage\":3,\"classe\":\"java.lang.Runtime\"}",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="
            })
    void anythingElseIsNoRequest(String texte) {
        assertThat(Demande.lire(texte)).isEmpty();
    }

    @Test
    void aTextWithoutEndIsNotEvenRead() {
        assertThat(Demande.lire("[".repeat(100_000))).isEmpty();
        assertThat(Demande.lire(null)).isEmpty();
    }
}
