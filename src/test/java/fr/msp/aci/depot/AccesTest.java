package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccesTest {

    @TempDir
    private Path racine;

    @Test
    void bilansOfAYearWrittenAtOnceAllFindItsFolder() throws Exception {
        int ensemble = 4;
        ExecutorService fils = Executors.newFixedThreadPool(ensemble);
        try {
            for (int annee = 0; annee < 300; annee++) {
                CyclicBarrier depart = new CyclicBarrier(ensemble);
                Path dossier = racine.resolve(Integer.toString(annee));
                List<Callable<Path>> creations = IntStream.range(0, ensemble)
                        .<Callable<Path>>mapToObj(i -> () -> {
                            depart.await();
                            Acces.PRIVE.creerDossier(dossier.resolve("bilan" + i));
                            return dossier;
                        })
                        .toList();
                for (Future<Path> creation : fils.invokeAll(creations)) {
                    assertThat(creation.get()).isDirectory();
                }
            }
        } finally {
            fils.shutdownNow();
        }
    }

    @Test
    void aFileInThePlaceOfAFolderIsAFailure() throws IOException {
        Path fichier = Files.createFile(racine.resolve("2025"));

        assertThatThrownBy(() -> Acces.PRIVE.creerDossier(fichier)).isInstanceOf(FileAlreadyExistsException.class);
    }
}
