package fr.msp.aci.activite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Compte  rendu.pdf", "Compte\u00A0rendu.pdf", "compte rendu.PDF"})
    void aFileIsFoundWhateverTheSpacesOfItsName(String fichier) {
        assertThat(Pieces.de(List.of(fichier)).contient("Compte rendu.pdf")).isTrue();
    }

    @Test
    void aCellNamesTheFilesBetweenItsSemicolonsUnlessOneFileHasTheWholeName() {
        assertThat(Pieces.de(List.of("att.pdf")).nommees("att.pdf ; prot.pdf;")).containsExactly("att.pdf", "prot.pdf");
        assertThat(Pieces.de(List.of("Label ; facture.pdf")).nommees("label ; facture.pdf"))
                .containsExactly("label ; facture.pdf");
        assertThat(Pieces.de(List.of()).nommees("att.pdf")).containsExactly("att.pdf");
    }
}
