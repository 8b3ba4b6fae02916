package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a table shows of its rows. */
class ComposantsTest {

    private record Ligne(String nom, Integer age) {}

    private record Mauvaise(String nom) {
        @Override
        public String nom() {
            throw new IllegalArgumentException("illisible");
        }
    }

    @Test
    void theColumnsStandInTheOrderOfTheRecord() {
        Ligne ligne = new Ligne("Imaginaire", null);

        assertThat(Composants.de(ligne).noms()).containsExactly("nom", "age");
        assertThat(Composants.de(ligne).valeur(ligne, "nom")).isEqualTo("Imaginaire");
        assertThat(Composants.de(ligne).valeur(ligne, "age")).isNull();
    }

    /** A page has thousands of rows: its columns are not named anew for each. */
    @Test
    void theColumnsOfAllTablesOfAKindAreTheSameList() {
        assertThat(Composants.de(new Ligne("un", 1)).noms())
                .isSameAs(Composants.de(new Ligne("deux", 2)).noms());
    }

    /** Java makes new accessors whenever it is asked, and in the end a class of each. */
    @Test
    void theRowsOfAllBilansAreReadByTheSameAccessors() {
        assertThat(Composants.de(new Ligne("un", 1))).isSameAs(Composants.de(new Ligne("deux", 2)));
    }

    @Test
    void aNameThatIsNoComponentAndAComponentThatFailsAreTold() {
        Mauvaise ligne = new Mauvaise("un");

        assertThatThrownBy(() -> Composants.de(ligne).valeur(ligne, "age"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("age");
        assertThatThrownBy(() -> Composants.de(ligne).valeur(ligne, "nom"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nom");
    }
}
