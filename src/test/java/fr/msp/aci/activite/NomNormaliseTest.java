package fr.msp.aci.activite;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names typed twice are the same name, however they were typed. */
class NomNormaliseTest {

    @Test
    void caseAccentsAndPunctuationDoNotTellNamesApart() {
        assertThat(List.of("  Site  de l’Étang ", "SITE DE L'ETANG", "site-de-l’e\u0301tang", "Site, de l_étang."))
                .extracting(NomNormalise::de)
                .containsOnly("site de l etang");
    }

    @Test
    void numbersTellNamesApart() {
        assertThat(NomNormalise.de("Stagiaire 1")).isNotEqualTo(NomNormalise.de("Stagiaire 2"));
    }

    @Test
    void nothingIsLeftOfPunctuationAlone() {
        assertThat(NomNormalise.de(" - … ! ")).isEmpty();
    }

    /** The rule in three replacements, as one would write it without minding the time. */
    @Test
    void anyTextGivesWhatTheRuleSays() {
        String alphabet = "aZéÉçœß09½Ⅳ²'’-_ .\u00A0\u202F\u0301\u20DD😀𝒳İı";
        Random hasard = new Random(7);
        for (int essai = 0; essai < 2_000; essai++) {
            StringBuilder texte = new StringBuilder();
            hasard.ints(hasard.nextInt(12), 0, alphabet.codePointCount(0, alphabet.length()))
                    .forEach(rang -> texte.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, rang))));
            String attendu = Normalizer.normalize(texte, Normalizer.Form.NFD)
                    .toLowerCase(Locale.FRENCH)
                    .replaceAll("\\p{M}", "")
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
            assertThat(NomNormalise.de(texte.toString())).as(texte.toString()).isEqualTo(attendu);
        }
    }
}
