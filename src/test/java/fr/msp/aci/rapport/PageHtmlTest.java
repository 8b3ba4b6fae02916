package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts stand in a page. */
class PageHtmlTest {

    @ParameterizedTest
    @CsvSource({
        "un mot de vingt-trois lettres abcdefghijklmnopqrstuvw,un mot de vingt-trois lettres abcdefghijklmnopqrstuvw",
        "abcdefghijklmnopqrstuvwx,abcdefghijklmnop<wbr/>qrstuvwx",
        "le mot abcdefghijklmnopqrstuvwx aussi,le mot abcdefghijklmnop<wbr/>qrstuvwx aussi",
        "abcdefghijkl-mnopqrstuvwxyz,abcdefghijkl-mnopqrstuvwxyz",
        "a&b <c,a&amp;b &lt;c",
    })
    void onlyAWordLongerThanThoseOfFrenchMayBeCut(String texte, String html) {
        byte[] page = PageHtml.intitulee("Essai").element("p", texte).finir();

        assertThat(new String(page, StandardCharsets.UTF_8)).contains("<p>" + html + "</p>");
    }

    @Test
    void theTitleOfAPageHoldsNoTagHoweverLongAWordOfItIs() {
        byte[] page = PageHtml.intitulee("Bilan · SISA_MAISON_DE_SANTE_DU_VAL_CLAIR <Sud>")
                .finir();

        assertThat(new String(page, StandardCharsets.UTF_8))
                .contains("<title>Bilan · SISA_MAISON_DE_SANTE_DU_VAL_CLAIR &lt;Sud&gt;</title>");
    }
}
