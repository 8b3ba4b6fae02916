package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The first texts of a run are drawn like all others, however many bilans are rendered at once. */
class PoliceAPlusieursTest {

    private static final int FILS = 6;
    private static final int ESSAIS = 40;
    private static final String TEXTE = "Bilan ACI 2025 · MSP imaginaire";

    @Test
    void theVeryFirstCharactersAreNotTakenForMissingOnes() throws Exception {
        ExecutorService fils = Executors.newFixedThreadPool(FILS);
        try {
            for (int essai = 0; essai < ESSAIS; essai++) {
                Police police = Police.charger();
                CyclicBarrier depart = new CyclicBarrier(FILS);
                Callable<String> dessin = () -> {
                    depart.await();
                    return police.imprimable(TEXTE);
                };
                List<Future<String>> dessines = new ArrayList<>();
                for (int i = 0; i < FILS; i++) {
                    dessines.add(fils.submit(dessin));
                }
                for (Future<String> dessine : dessines) {
                    assertThat(dessine.get()).isEqualTo(TEXTE);
                }
            }
        } finally {
            fils.shutdownNow();
        }
    }
}
