package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void operandsGoToTheirPlacesWrittenInFrench() {
        assertThat(Phrase.lire("{1} sur {0}, donc {1}.").avec(1234, "peu")).isEqualTo("peu sur 1\u202F234, donc peu.");
        assertThat(Phrase.lire("Rien à mettre.").avec()).isEqualTo("Rien à mettre.");
    }

    @Test
    void everySentenceOfTheExplanationReadsAsMessageFormatWouldWriteIt() {
        ResourceBundle textes = ResourceBundle.getBundle("messages/calcul", Locale.ROOT);
        Object[] operandes = {"un", 2, "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"};
        Object[] ecrits = Arrays.stream(operandes).map(Ecriture::de).toArray();

        for (String cle : textes.keySet()) {
            assertThat(Phrase.lire(textes.getString(cle)).avec(operandes))
                    .as(cle)
                    .isEqualTo(MessageFormat.format(textes.getString(cle), ecrits));
        }
    }

    @Test
    void aFormItDoesNotKnowIsRefusedAndNotPrinted() {
        assertThatThrownBy(() -> Phrase.lire("{0,number}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Phrase.lire("l'an {0}")).isInstanceOf(IllegalArgumentException.class);
    }
}
