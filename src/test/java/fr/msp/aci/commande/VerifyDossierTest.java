package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.Cle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier comes to the CPAM, where no register knows it: whole, or with files changed, added or taken away. */
class VerifyDossierTest {

    private static final String BILAN = "bilan-494900012-2025";

    private static Map<String, byte[]> emis;
    private static UnTerminal ailleurs;

    private Map<String, byte[]> fichiers;
    private @TempDir Path dossier;

    @BeforeAll
    static void issueADossier(@TempDir Path maison, @TempDir Path autre) throws IOException {
        UnTerminal emetteur = new UnTerminal(maison);
        emetteur.deposer("classeur.xlsx", UnTerminal.FINESS, 3, 5);
        assertThat(emetteur.taper("nightly").code()).isZero();
        emis = lire(emetteur.maison.bilan(new Cle(new Finess(UnTerminal.FINESS), new Exercice(2025)), "zip"));
        ailleurs = new UnTerminal(autre);
        Files.createDirectories(ailleurs.maison.racine());
    }

    @BeforeEach
    void copyItsFiles() {
        fichiers = new LinkedHashMap<>(emis);
    }

    @Test
    void aDossierAsItWasSentIsWhole() throws IOException {
        Retour retour = verifier();

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("tient         Archive : le JSON joint au PDF est celui du dossier")
                .contains("tient         Archive : la page HTML dit être celle du JSON du dossier")
                .contains(
                        "tient         Archive : les " + (emis.size() - 1)
                                + " fichiers que liste manifeste.json sont là, tels qu’il les décrit, et il n’y en a pas d’autre")
                .contains("non vérifié   Archive : ses autres fichiers n’ont été comparés qu’à manifeste.json");
    }

    @Test
    void aDossierPutInAFolderIsStillWhole() throws IOException {
        Map<String, byte[]> dessous = new LinkedHashMap<>();
        dessous.put("recu/", new byte[0]);
        emis.forEach((nom, octets) -> dessous.put("recu/" + nom, octets));
        fichiers = dessous;

        assertThat(verifier().sortie()).contains("sont là, tels qu’il les décrit, et il n’y en a pas d’autre");
    }

    @Test
    void filesChangedAddedAndTakenAwayAreNamed() throws IOException {
        String page = new String(fichiers.get(BILAN + ".html"), StandardCharsets.UTF_8);
        fichiers.put(
                BILAN + ".html", page.replace("MSP imaginaire", "MSP rieuse").getBytes(StandardCharsets.UTF_8));
        fichiers.put("en-plus.pdf", new byte[] {1});
        fichiers.remove("LISEZ-MOI.txt");

        Retour retour = verifier();

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .containsSubsequence("DIFFÈRE       Archive : 1 fichier n’est pas celui", BILAN + ".html")
                .containsSubsequence("DIFFÈRE       Archive : 1 fichier ajouté", "en-plus.pdf")
                .containsSubsequence("DIFFÈRE       Archive : 1 fichier retiré", "LISEZ-MOI.txt")
                .contains("ne prenez pas ce bilan tel quel, 3 contrôles diffèrent");
    }

    @Test
    void thePageOfAnotherBilanIsToldThoughTheManifestWasMadeAgain() throws IOException {
        fichiers.remove("manifeste.json");
        String page = new String(fichiers.get(BILAN + ".html"), StandardCharsets.UTF_8);
        fichiers.put(BILAN + ".html", page.replaceAll("[0-9a-f]{16}", "").getBytes(StandardCharsets.UTF_8));

        assertThat(verifier().sortie())
                .contains("DIFFÈRE       Archive : la page HTML n’est pas celle du JSON du dossier");
    }

    @Test
    void aFileThatSwellsPastItsSizeAndAManifestThatNobodyCanReadAreDifferences() throws IOException {
        fichiers.put("LISEZ-MOI.txt", new byte[200_000_000]);
        assertThat(verifier().sortie()).containsSubsequence("1 fichier n’est pas celui", "LISEZ-MOI.txt");

        fichiers.put("manifeste.json", "{".getBytes(StandardCharsets.UTF_8));
        Retour retour = verifier();
        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie()).contains("DIFFÈRE       Lecture");
    }

    @Test
    void anArchiveOfTooManyFilesIsNotExamined() throws IOException {
        for (int i = 0; i < 10_001; i++) {
            fichiers.put("A1-CRISE/" + i, new byte[0]);
        }

        assertThat(verifier().sortie()).contains("DIFFÈRE       Lecture");
    }

    private Retour verifier() throws IOException {
        Path archive = Files.createTempFile(dossier, "dossier", ".zip");
        try (ZipOutputStream sortie = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> fichier : fichiers.entrySet()) {
                sortie.putNextEntry(new ZipEntry(fichier.getKey()));
                sortie.write(fichier.getValue());
            }
        }
        return ailleurs.taper("verify", archive.toString());
    }

    static Map<String, byte[]> lire(Path archive) throws IOException {
        Map<String, byte[]> lus = new LinkedHashMap<>();
        try (InputStream octets = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(octets)) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                lus.put(entree.getName(), zip.readAllBytes());
            }
        }
        return lus;
    }
}
