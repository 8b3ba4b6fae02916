package fr.msp.aci.activite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdresseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"coordination@msp-imaginaire.example", "a.b-c+aci@x.example", "o'neil@sous.domaine.example"})
    void plainAddressesPass(String saisie) {
        assertThat(Adresse.de(saisie)).map(Adresse::texte).contains(saisie);
    }

    @Test
    void aDomainWithAccentsGetsTheLettersThatTravelAndSmallOnes() {
        assertThat(Adresse.de("Coord@Santé.EXAMPLE")).map(Adresse::texte).contains("Coord@xn--sant-epa.example");
        assertThat(Adresse.de("Coord@Santé.EXAMPLE").orElseThrow().domaine()).isEqualTo("xn--sant-epa.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@x.example",
                "a@",
                "a@seul",
                "a@x.example\r\nBcc: tous@x.example",
                "a\r\nBcc: tous@x.example",
                "a%0d%0aBcc:x@x.example ",
                "a@x.example,b@x.example",
                "a@x.example;b@x.example",
                "\"a b\"@x.example",
                "Coordination <a@x.example>",
                "a@b@x.example",
                "a b@x.example",
                ".a@x.example",
                "a..b@x.example",
                "a@-x.example",
                "a@x..example",
                "a@[127.0.0.1]",
                "é@x.example",
                "a\u0000@x.example",
                "a\u2028@x.example",
                "a@x.exa\u202Emple",
                "-a b@x.example"
            })
    void whatCouldBecomeAnotherAddressOrAHeaderDoesNot(String saisie) {
        assertThat(Adresse.de(saisie)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNone() {
        assertThat(Adresse.de("a".repeat(65) + "@x.example")).isEmpty();
        assertThat(Adresse.de("a@" + "x.".repeat(130) + "example")).isEmpty();
    }

    @Test
    void noUncheckedAddressCanBeMade() {
        assertThatThrownBy(() -> new Adresse("a@x.example\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
