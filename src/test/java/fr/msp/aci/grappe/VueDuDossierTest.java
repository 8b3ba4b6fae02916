package fr.msp.aci.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.grappe.Commun.Ecart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VueDuDossierTest {

    private static final Commun CHEF = new Commun("m", "aci-bilan 1.0", "abc", "aucune");

    private final AtomicReference<Ecart> ecart = new AtomicReference<>();

    @TempDir
    private Path dossier;

    private Maison maison;

    @BeforeEach
    void ouvrir() throws IOException {
        maison = Maison.ouvrir(dossier.resolve("maison"));
    }

    private VueDuDossier vue(Duration patience) {
        return new VueDuDossier(maison, ecart, patience);
    }

    @Test
    void aWorkerThatSeesTheNoteOfTheRunSeesTheFolder() throws IOException {
        CHEF.afficher(maison, 7);

        assertThat(vue(Duration.ZERO).montre(new Demande("bilan", 1, 7))).isTrue();
        assertThat(ecart.get()).isNull();
    }

    @Test
    void aCopyOfAnEarlierDayIsNotTheFolder() throws IOException {
        CHEF.afficher(maison, 6);

        assertThat(vue(Duration.ZERO).montre(new Demande("bilan", 1, 7))).isFalse();
        assertThat(ecart.get()).isEqualTo(Ecart.DOSSIER);
    }

    @Test
    void theEmptyFolderThatAShareLeavesBehindIsNotTheFolder() {
        assertThat(vue(Duration.ZERO).montre(new Demande("bilan", 1, 7))).isFalse();
        assertThat(ecart.get()).isEqualTo(Ecart.DOSSIER);
    }

    @Test
    void aShareThatLagsIsWaitedFor() throws Exception {
        CompletableFuture<Void> tard = CompletableFuture.runAsync(
                () -> {
                    try {
                        CHEF.afficher(maison, 7);
                    } catch (IOException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                },
                CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        assertThat(vue(Duration.ofSeconds(20)).montre(new Demande("bilan", 1, 7)))
                .isTrue();
        tard.get();
    }
}
