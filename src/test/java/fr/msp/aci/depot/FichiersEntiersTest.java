package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FichiersEntiersTest {

    @TempDir
    private Path dossier;

    @Test
    void filesAppearTogether() throws IOException {
        Path un = dossier.resolve("un");
        Path deux = dossier.resolve("sous/deux");
        try (FichiersEntiers fichiers = new FichiersEntiers()) {
            fichiers.preparer(un, Acces.PRIVE, sortie -> sortie.write('1'));
            fichiers.preparer(deux, Acces.PRIVE, sortie -> sortie.write('2'));

            assertThat(un).doesNotExist();
            assertThat(fichiers.actuel(un)).hasContent("1");
            assertThat(fichiers.actuel(dossier.resolve("autre"))).isEqualTo(dossier.resolve("autre"));
            fichiers.publier();
        }
        assertThat(un).hasContent("1");
        assertThat(deux).hasContent("2");
        assertThat(Files.list(dossier)).hasSize(2);
    }

    @Test
    void oneThatCannotBeWrittenLeavesAllAsTheyWere() throws IOException {
        Path un = Files.writeString(dossier.resolve("un"), "avant");
        assertThatIOException().isThrownBy(() -> {
            try (FichiersEntiers fichiers = new FichiersEntiers()) {
                fichiers.preparer(un, Acces.PRIVE, sortie -> sortie.write('1'));
                fichiers.preparer(dossier.resolve("deux"), Acces.PRIVE, sortie -> {
                    throw new IOException("the disk is full");
                });
                fichiers.publier();
            }
        });

        assertThat(un).hasContent("avant");
        assertThat(Files.list(dossier)).containsExactly(un);
    }

    @Test
    void whatAKilledRunHadBegunToWriteGoesAndWhatItFinishedStays() throws IOException {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        Path fini = Files.writeString(maison.reports().resolve("index.html"), "fini");
        Files.createDirectories(maison.archive().resolve("2025"));
        Path commence = Files.writeString(maison.archive().resolve("2025/.classeur.xlsx.part"), "moit");
        Path aQuelquUn = Files.writeString(maison.inbox().resolve(".classeur.xlsx.part"), "moit");

        maison.effacerLesRestes();

        assertThat(commence).doesNotExist();
        assertThat(fini).exists();
        assertThat(aQuelquUn).exists();
    }

    @Test
    void aLockGivenBackNamesNobodyAndOneThatWasNotIsKnownByIt() throws IOException {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        try (Verrou premier = Verrou.prendre(maison, Duration.ZERO).orElseThrow()) {
            assertThat(premier.abandonne()).isFalse();
            assertThat(Verrou.detenteur(maison))
                    .startsWith(ProcessHandle.current().pid() + ", ");
        }
        assertThat(Verrou.detenteur(maison)).isEmpty();

        Files.writeString(maison.verrou(), "12345 2026-01-20T01:00:00Z\n");
        try (Verrou second = Verrou.prendre(maison, Duration.ZERO).orElseThrow()) {
            assertThat(second.abandonne()).isTrue();
        }
    }

    @DansUnFichier
    @Test
    void aDatabaseWhoseMakingWasCutIsMadeAgain() throws IOException {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        Path travail = Files.createDirectories(maison.db().resolve("travail"));
        Files.writeString(travail.resolve("aci-bilan.mv.db"), "some of its tables");

        try (Depot depot = BaseDesTests.ouvrir(maison)) {
            assertThat(depot.bilans().tous()).isEmpty();
        }
        assertThat(Files.list(maison.db()))
                .containsExactlyInAnyOrder(Depot.fichier(maison), maison.db().resolve("aci-bilan.scelle"));
    }
}
