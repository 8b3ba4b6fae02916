package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts are kept short and come back as they were. */
class PliTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"nom\":\"Maison de santé du Val-Clair (exemple) — 1ʳᵉ année 😀\"}"})
    void aTextComesBackAsItWas(String texte) {
        assertThat(Pli.deplier(Pli.plier(texte))).isEqualTo(texte);
    }

    @Test
    void theSameKindOfRowAgainAndAgainTakesATenthOfItsPlace() {
        String texte = "{\"ligne\":12,\"date\":\"2025-03-14\",\"theme\":\"RCP\"}".repeat(500);

        assertThat(Pli.plier(texte)).hasSizeLessThan(texte.length() / 10).isEqualTo(Pli.plier(texte));
    }

    @Test
    void aTextCutShortOrDamagedIsNotTakenForAnother() {
        byte[] plie = Pli.plier("ce qui a été lu".repeat(20));
        byte[] abime = plie.clone();
        abime[plie.length - 1] ^= 1;

        assertThatThrownBy(() -> Pli.deplier(abime)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Pli.deplier(Arrays.copyOf(plie, plie.length - 5)))
                .isInstanceOf(UncheckedIOException.class);
    }
}
