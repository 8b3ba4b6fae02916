package fr.msp.aci.arret;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.AciBilan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of what the README lets one run for long. */
class ArretsAuHasardTest {

    private static final int ARRETS = 10;
    private static final long GRAINE = 20260122;

    @TempDir
    private Path dossier;

    @Test
    void killedAtAnyMomentTheHomeEndsLikeThatOfOneQuietRun() throws IOException, InterruptedException {
        ByteArrayOutputStream dit = new ByteArrayOutputStream();
        List<String> programme = List.of(
                ArretsAuHasard.java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AciBilan.class.getName());

        List<String> fautes = new ArretsAuHasard(
                        programme, dossier, GRAINE, new PrintStream(dit, true, StandardCharsets.UTF_8))
                .mener(ARRETS);

        assertThat(fautes).as(dit.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
