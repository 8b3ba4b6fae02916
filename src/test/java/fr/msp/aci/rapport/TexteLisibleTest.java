package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TexteLisibleTest {

    @Test
    void frenchTextIsLeftAsItIs() {
        String texte = "L’été à Nîmes : 12 œufs, 3 € ≥ 2 ✔ « oui »";

        assertThat(TexteLisible.ligne(texte)).isEqualTo(texte);
    }

    @Test
    void lineBreaksAndTabulationsBecomeSpaces() {
        assertThat(TexteLisible.ligne("un\r\ndeux\ttrois\u2028quatre")).isEqualTo("un  deux trois\u0020quatre");
    }

    @Test
    void controlCharactersAreShownAsSuch() {
        assertThat(TexteLisible.ligne("a\u0000b\u001Bc\u009Fd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void marksThatReorderATextAreShownAsSuch() {
        assertThat(TexteLisible.ligne("facture\u202Efdp.exe\u2066x\u2069"))
                .isEqualTo("facture\uFFFDfdp.exe\uFFFDx\uFFFD");
    }

    @Test
    void marksWithoutShapeAreLeftOut() {
        assertThat(TexteLisible.ligne("\uFEFFmai\u00ADson\u200B de santé")).isEqualTo("maison de santé");
    }

    @Test
    void halfCharactersAreShownAsSuch() {
        assertThat(TexteLisible.ligne("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(TexteLisible.ligne("\uE000")).isEqualTo("\uFFFD");
    }

    @Test
    void whatBecomesOfACharacterHangsOnItsKindAndNotOnItsNeighbours() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            // A character outside the usual ones sends the whole text the long way.
            String parmiDAutres = TexteLisible.ligne("\u2714a" + c + "b");

            assertThat("\u2714" + TexteLisible.ligne("a" + c + "b"))
                    .as("U+%04X", (int) c)
                    .isEqualTo(parmiDAutres);
        }
    }

    @Test
    void aTextIsCutBetweenCharactersAndSaysSo() {
        assertThat(TexteLisible.court("abcdef", 6)).isEqualTo("abcdef");
        assertThat(TexteLisible.court("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(TexteLisible.court("ab 😀😀", 4)).isEqualTo("ab…");
    }

    @Test
    void noLineBreaksWhereFrenchDoesNot() {
        assertThat(TexteLisible.insecable("lue « ≤ 3 semaines » : guide p. 5 ; 25 % ou 7 €, ici !"))
                .isEqualTo(
                        "lue «\u00A0≤ 3 semaines\u00A0»\u00A0: guide p.\u00A05\u00A0; 25\u00A0% ou 7\u00A0€, ici\u00A0!");
        assertThat(TexteLisible.insecable("un titre sans signe")).isEqualTo("un titre sans signe");
    }
}
