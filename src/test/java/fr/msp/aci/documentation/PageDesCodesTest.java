package fr.msp.aci.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.CodeConstat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageDesCodesTest {

    @Test
    void thePageOfTheCodesSaysWhatTheCatalogueSays() throws IOException {
        assertThat(PageDesCodes.PAGE)
                .as("write it again: mvn -q test-compile exec:java@codes")
                .content()
                .isEqualTo(PageDesCodes.texte());
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsExplainedOnThePage(CodeConstat code) throws IOException {
        Catalogue.Fiche fiche = new Catalogue().fiche(code);

        assertThat(PageDesCodes.PAGE)
                .content()
                .contains("### " + code + "\n")
                .contains(fiche.titre(), fiche.quoi(), fiche.pourquoi(), fiche.commentCorriger(), fiche.exemple());
    }

    @Test
    void theReadmeLeadsToThePage() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("(src/docs/codes.md)");
    }
}
