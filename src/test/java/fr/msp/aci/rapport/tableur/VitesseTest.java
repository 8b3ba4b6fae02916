package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.rapport.Rapport;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Writing, computing and comparing a workbook stays small beside the PDF of the same bilan. */
class VitesseTest {

    private static final int CHAUFFE = 8;
    private static final int MESURES = 7;

    @Test
    void aWorkbookIsWrittenAndComputedWellUnderASecond() {
        Rapport rapport =
                Chiffrage.rapport(Activites.complete(2025).ipa().reunions(20, 2).activite());
        for (int i = 0; i < CHAUFFE; i++) {
            Chiffrage.classeur(rapport);
        }
        // Time of this thread alone: others may be at work on the same machine.
        ThreadMXBean horloge = ManagementFactory.getThreadMXBean();
        long[] durees = new long[MESURES];
        int octets = 0;
        for (int i = 0; i < MESURES; i++) {
            long debut = horloge.getCurrentThreadCpuTime();
            octets = Chiffrage.classeur(rapport).length;
            durees[i] = horloge.getCurrentThreadCpuTime() - debut;
        }
        Arrays.sort(durees);
        Duration mediane = Duration.ofNanos(durees[MESURES / 2]);

        System.out.printf("workbook of a bilan: %d ms of processor, %d bytes%n", mediane.toMillis(), octets);
        assertThat(mediane).isLessThan(Duration.ofMillis(500));
    }
}
