package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
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
    void whatIsWrittenBeneathASharedFolderIsOfItsGroup() throws IOException {
        Path partage = Files.createDirectory(racine.resolve("reports"));
        GroupPrincipal lecteurs = unAutreGroupe(partage);
        Files.getFileAttributeView(partage, PosixFileAttributeView.class).setGroup(lecteurs);
        Files.setPosixFilePermissions(partage, PosixFilePermissions.fromString("rwxr-x---"));

        Path dossier = partage.resolve("2025/494900012");
        Acces.comme(partage).creerDossier(dossier);
        Path fichier = dossier.resolve("bilan.pdf");
        FichierEntier.ecrire(fichier, Acces.comme(partage), new byte[1]);

        assertThat(List.of(dossier.getParent(), dossier, fichier))
                .allSatisfy(chemin -> assertThat(groupe(chemin)).isEqualTo(lecteurs));
        assertThat(Files.getPosixFilePermissions(fichier)).containsAll(PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void aFolderThatHandsItsGroupDownGoesOnDoingSo() throws IOException {
        Path partage = Files.createDirectory(racine.resolve("reports"));
        Files.setPosixFilePermissions(partage, PosixFilePermissions.fromString("rwxr-x---"));
        int mode = (Integer) Files.getAttribute(partage, "unix:mode");
        Files.setAttribute(partage, "unix:mode", mode | 02000);

        Path dossier = partage.resolve("2025/494900012");
        Acces.comme(partage).creerDossier(dossier);

        assertThat((Integer) Files.getAttribute(dossier, "unix:mode") & 07777).isEqualTo(02750);
    }

    private static GroupPrincipal groupe(Path chemin) throws IOException {
        return Files.readAttributes(chemin, PosixFileAttributes.class).group();
    }

    private static GroupPrincipal unAutreGroupe(Path chemin) throws IOException {
        UserPrincipalLookupService noms = chemin.getFileSystem().getUserPrincipalLookupService();
        GroupPrincipal autre = noms.lookupPrincipalByGroupName("nogroup");
        try {
            Files.getFileAttributeView(chemin, PosixFileAttributeView.class).setGroup(autre);
        } catch (IOException membreDunSeul) {
            abort("only an administrator may give a file to a group it is not in");
        }
        return autre;
    }

    @Test
    void aFileInThePlaceOfAFolderIsAFailure() throws IOException {
        Path fichier = Files.createFile(racine.resolve("2025"));

        assertThatThrownBy(() -> Acces.PRIVE.creerDossier(fichier)).isInstanceOf(FileAlreadyExistsException.class);
    }
}
