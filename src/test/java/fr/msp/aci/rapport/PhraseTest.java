package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.identite",
                "index.identite.commune",
                "index.sur",
                "index.fichier",
                "index.fichier.zip",
            })
    void a_sentence_taken_apart_says_what_it_says_in_one_piece(String cle) {
        String[] valeurs = {"991000001", "L’Île-d’Essai {1}", "2025"};

        assertThat(Textes.repetee(cle).dite(valeurs)).isEqualTo(Textes.de(cle, (Object[]) valeurs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sans valeur", "l''an {2}", "{0}{1}", "{1} et encore {1}"})
    void its_words_stay_around_its_values_wherever_they_stand(String modele) {
        String[] valeurs = {"a", "b", "c"};

        assertThat(Phrase.de(modele).dite(valeurs))
                .isEqualTo(new java.text.MessageFormat(modele, java.util.Locale.FRENCH).format(valeurs));
    }
}
