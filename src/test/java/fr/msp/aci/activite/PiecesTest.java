package fr.msp.aci.activite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Compte  rendu.pdf", "Compte\u00A0rendu.pdf", "compte rendu.PDF"})
    void aFileIsFoundWhateverTheSpacesOfItsName(String fichier) {
        assertThat(Pieces.de(List.of(fichier)).contient("Compte rendu.pdf")).isTrue();
    }
}
