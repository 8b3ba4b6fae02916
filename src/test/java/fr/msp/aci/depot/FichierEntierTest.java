package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FichierEntierTest {

    @TempDir
    private Path dossier;

    @Test
    void aFileIsForItsOwnerAndSoAreTheFoldersMadeForIt() throws IOException {
        Path cible = dossier.resolve("2025/494900012/bilan.json");
        FichierEntier.ecrire(cible, Acces.PRIVE, octets("{}"));

        assertThat(Files.readString(cible)).isEqualTo("{}");
        assertThat(droits(cible)).isEqualTo("rw-------");
        assertThat(droits(cible.getParent())).isEqualTo("rwx------");
        assertThat(droits(cible.getParent().getParent())).isEqualTo("rwx------");
    }

    @Test
    void aFileInASharedFolderIsSharedLikeIt() throws IOException {
        Path partage = Files.createDirectory(dossier.resolve("reports"));
        Files.setPosixFilePermissions(partage, PosixFilePermissions.fromString("rwxrwxr-x"));
        Path cible = partage.resolve("2025/bilan.json");
        FichierEntier.ecrire(cible, Acces.comme(partage), octets("{}"));

        assertThat(droits(cible)).isEqualTo("rw-rw-r--");
        assertThat(droits(cible.getParent())).isEqualTo("rwxrwxr-x");
    }

    @Test
    void aWriteThatFailsLeavesWhatWasThereAndNothingBeside() throws IOException {
        Path cible = Files.writeString(dossier.resolve("bilan.json"), "avant");

        assertThatIOException()
                .isThrownBy(() -> FichierEntier.ecrire(cible, Acces.PRIVE, sortie -> {
                    sortie.write(octets("apr"));
                    throw new IOException("the disk is full");
                }));
        assertThat(Files.readString(cible)).isEqualTo("avant");
        assertThat(dossier).isDirectoryNotContaining(fichier -> !fichier.equals(cible));
    }

    @Test
    void whatAKilledRunLeftBesideIsWrittenOver() throws IOException {
        Files.writeString(dossier.resolve(".bilan.json.part"), "moitié d’un très long texte");
        Path cible = dossier.resolve("bilan.json");
        FichierEntier.ecrire(cible, Acces.PRIVE, octets("{}"));

        assertThat(Files.readString(cible)).isEqualTo("{}");
        assertThat(dossier.resolve(".bilan.json.part")).doesNotExist();
    }

    @Test
    void theNameUnderWhichAWorkbookIsKeptFitsAnyFileSystem() {
        String long255 = "é".repeat(120) + "-rcp.xlsx";
        Entree entree =
                new Entree(7, 1, Entree.Genre.CLASSEUR, long255, Empreinte.de("x"), 1, UneBase.HEURE, UneBase.HEURE);

        assertThat(octets(entree.nomDeConservation() + ".erreurs.html").length).isLessThan(250);
        assertThat(entree.nomDeConservation())
                .startsWith("20260120-020203-000007-" + Empreinte.de("x").substring(0, 16) + "-é")
                .endsWith("-rcp.xlsx");
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }

    private static String droits(Path chemin) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(chemin));
    }
}
