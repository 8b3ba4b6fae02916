package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignField;
import org.junit.jupiter.api.Test;

class SourceDeLignesTest {

    private record Personne(String nom, int age, List<Personne> enfants) {}

    private final SourceDeLignes source = new SourceDeLignes(
            List.of(
                    new Personne("A\u202Ene", 40, List.of(new Personne("Li\u202Ese", 5, List.of()))),
                    new Personne("Paul", 50, List.of())),
            TexteLisible::ligne);

    @Test
    void aFieldIsAComponentOfTheRecord() throws JRException {
        assertThat(source.next()).isTrue();
        assertThat(lu("age")).isEqualTo(40);
        assertThat(source.next()).isTrue();
        assertThat(lu("nom")).isEqualTo("Paul");
        assertThat(source.next()).isFalse();
    }

    @Test
    void everyTextIsMadeSafe() throws JRException {
        source.next();

        assertThat(lu("nom")).isEqualTo("A\uFFFDne");
    }

    @Test
    void aListOfRecordsIsASourceInItsTurn() throws JRException {
        source.next();
        SourceDeLignes enfants = (SourceDeLignes) lu("enfants");

        assertThat(enfants.next()).isTrue();
        assertThat(enfants.getFieldValue(champ("nom"))).isEqualTo("Li\uFFFDse");
        assertThat(enfants.next()).isFalse();
    }

    @Test
    void theRowsCanBeReadAgain() throws JRException {
        source.next();
        source.next();
        source.moveFirst();

        assertThat(source.next()).isTrue();
        assertThat(lu("age")).isEqualTo(40);
    }

    @Test
    void aFieldThatNoRecordHasIsAnError() {
        source.next();

        assertThatThrownBy(() -> lu("taille")).isInstanceOf(JRException.class).hasMessageContaining("taille");
    }

    private Object lu(String nom) throws JRException {
        return source.getFieldValue(champ(nom));
    }

    private static JRDesignField champ(String nom) {
        JRDesignField champ = new JRDesignField();
        champ.setName(nom);
        return champ;
    }
}
