package fr.msp.aci.rapport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.StructuresAleatoires;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The same facts give the same bytes, today and in another process: the order of an unordered collection changes from
 * one process to the next, and would show here.
 */
class MemesOctetsTest {

    private static final int STRUCTURES = 30;

    /** What the other processes run. */
    static final class Empreinte {

        private Empreinte() {}

        public static void main(String[] arguments) throws NoSuchAlgorithmException {
            System.out.print(empreinte());
        }
    }

    @Test
    void theSameFactsGiveTheSameBytesInAnyProcess() throws Exception {
        assertThat(List.of(dansUnAutreProcessus(), dansUnAutreProcessus())).containsOnly(empreinte());
    }

    @Test
    void theSameFactsGiveTheSameBytesTwice() {
        for (long graine = 0; graine < STRUCTURES; graine++) {
            assertThat(json(graine)).as("seed %d", graine).isEqualTo(json(graine));
        }
    }

    private static String dansUnAutreProcessus() throws IOException, InterruptedException {
        Process autre = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Empreinte.class.getName())
                .redirectErrorStream(true)
                .start();
        String dit = new String(autre.getInputStream().readAllBytes(), UTF_8);
        assertThat(autre.waitFor()).as(dit).isZero();
        return dit;
    }

    private static String empreinte() throws NoSuchAlgorithmException {
        MessageDigest condense = MessageDigest.getInstance("SHA-256");
        for (long graine = 0; graine < STRUCTURES; graine++) {
            condense.update(json(graine));
        }
        return HexFormat.of().formatHex(condense.digest());
    }

    private static byte[] json(long graine) {
        Activite activite = StructuresAleatoires.tirer(graine);
        LocalDate fin = activite.structure().exercice().dernierJour();
        return BilanJson.ecrire(new Rapport(
                activite,
                Calculateur.calculer(
                        activite, Baremes.integres().pour(fin.getYear()).orElseThrow(), fin),
                List.of(),
                List.of(),
                "essai"));
    }
}
