package fr.msp.aci.mesure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RapportsTest {

    @Test
    void aRatioThatGotWorseByMoreThanTheMarginIsNamedWithBothValues() {
        Rapports avant = new Rapports(Map.of(), Map.of("night / floors", 1.4, "second night / first", 0.05));
        Rapports apres = new Rapports(Map.of(), Map.of("night / floors", 2.1, "second night / first", 0.06));

        assertThat(apres.pires(avant)).containsExactly("night / floors: 2.10, was 1.40 (50 % worse)");
        assertThat(avant.pires(apres)).isEmpty();
    }

    @Test
    void aRatioThatOnlyOneRunHasIsNotCompared() {
        Rapports courte = new Rapports(Map.of(), Map.of("night / floors, 100", 9.0));

        assertThat(courte.pires(new Rapports(Map.of(), Map.of("night / floors, 2800", 1.0))))
                .isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain(@TempDir Path dossier) throws IOException {
        Rapports rapports = new Rapports(Map.of("cores", "2"), Map.of("a", 1.25));

        rapports.ecrire(dossier.resolve("banc/mesures.json"));

        assertThat(Rapports.lire(dossier.resolve("banc/mesures.json"))).isEqualTo(rapports);
    }
}
