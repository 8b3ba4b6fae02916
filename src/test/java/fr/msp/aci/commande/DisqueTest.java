package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full or cannot be written to, true ones: small file systems in memory, which only root may mount.
 * Elsewhere these tests are left out, and say so.
 */
class DisqueTest {

    private static final int CLASSEURS = 6;

    @TempDir
    private Path dossier;

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir() throws IOException {
        terminal = new UnTerminal(dossier);
        Files.createDirectories(terminal.maison.inbox());
    }

    @AfterEach
    void demonter() throws IOException, InterruptedException {
        commande("umount", "-l", terminal.maison.inbox().toString());
        commande("umount", "-l", terminal.maison.racine().toString());
    }

    @Test
    void onAFullDiskNothingIsLostAndTheRunGoesOnOnceThereIsRoom() throws Exception {
        monter(terminal.maison.racine(), 24);
        deposer();
        Path bourrage = terminal.maison.racine().resolve("bourrage");
        int pannes = 0;
        for (int libres : List.of(0, 30_000, 200_000, 700_000, 1_500_000)) {
            bourrer(bourrage, libres);
            Retour retour = terminal.taper("nightly");
            assertThat(retour.code()).as("%d bytes free: %s", libres, retour).isIn(0, 3);
            if (retour.code() == 3) {
                pannes++;
                assertThat(retour.erreurs())
                        .as("%d bytes free", libres)
                        .contains("libérez de la place", "relancez la même commande")
                        .doesNotContain("Exception");
            }
            assertThat(UnTerminal.fichiers(terminal.maison.racine()))
                    .noneMatch(nom -> nom.endsWith(".part") || nom.endsWith(".essai"));
        }
        assertThat(pannes).isPositive();

        Files.delete(bourrage);
        Retour fin = terminal.taper("nightly");

        assertThat(fin.code()).as(fin.toString()).isZero();
        assertComplet();
    }

    @Test
    void fromAnInboxThatCannotBeEmptiedWorkbooksAreTakenOnceAndOnlyOnce() throws Exception {
        monter(terminal.maison.inbox(), 4);
        deposer();
        assertThat(commande("mount", "-o", "remount,ro", terminal.maison.inbox().toString()))
                .isZero();

        for (int nuit = 0; nuit < 2; nuit++) {
            Retour retour = terminal.taper("nightly");
            assertThat(retour.code()).isEqualTo(3);
            assertThat(retour.erreurs()).contains(terminal.maison.inbox() + " : le disque est en lecture seule");
        }
        assertThat(Files.list(terminal.maison.inbox())).hasSize(CLASSEURS);

        commande("mount", "-o", "remount,rw", terminal.maison.inbox().toString());
        assertThat(terminal.taper("nightly").code()).isZero();
        assertComplet();
    }

    @Test
    void aHomeThatCannotBeWrittenToIsSaidToBeAndLeftAsItIs() throws Exception {
        monter(terminal.maison.racine(), 24);
        deposer();
        commande("mount", "-o", "remount,ro", terminal.maison.racine().toString());

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(3);
        Retour veille = terminal.taper("watch");
        assertThat(veille.code()).isEqualTo(3);
        assertThat(veille.erreurs()).contains("le disque est en lecture seule", "Rien n’est perdu");
        assertThat(retour.erreurs())
                .contains("le disque est en lecture seule", "Rien n’est perdu")
                .as("no log could be written")
                .doesNotContain("logs");
        commande("mount", "-o", "remount,rw", terminal.maison.racine().toString());
        assertThat(terminal.taper("nightly").code()).isZero();
        assertComplet();
    }

    @Test
    void aFolderThatAContainerMountsReadOnlyIsNotSaidToBeFull() throws Exception {
        monter(terminal.maison.racine(), 24);
        deposer();
        String reports = terminal.maison.reports().toString();
        Files.createDirectories(terminal.maison.reports());
        assertThat(commande("mount", "--bind", reports, reports)).isZero();
        assertThat(commande("mount", "-o", "remount,ro,bind", reports)).isZero();

        Retour retour = terminal.taper("nightly");

        commande("umount", "-l", reports);
        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs())
                .contains(reports + " : le disque est en lecture seule")
                .doesNotContain("plein");
        assertThat(Files.readString(terminal.maison.logs().resolve("aci-bilan.log")))
                .contains("cannot write to " + reports + ": LECTURE_SEULE");
        assertThat(terminal.taper("nightly").code()).isZero();
        assertComplet();
    }

    @Test
    void anUpgradeForWhichThereIsNoRoomSaysHowMuchItNeedsAndTouchesNothing() throws Exception {
        monter(terminal.maison.racine(), 24);
        UneMaisonDAvant.installer("schema-20", terminal.maison.racine());
        Path base = terminal.maison.db().resolve("aci-bilan.mv.db");
        byte[] avant = Files.readAllBytes(base);
        Path bourrage = terminal.maison.racine().resolve("bourrage");
        bourrer(bourrage, 2L * avant.length);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs())
                .contains("La place manque dans " + terminal.maison.db(), "il faut " + mega(3L * avant.length) + " Mo")
                .contains("Rien n’a été touché")
                .doesNotContain("Échec technique");
        assertThat(base).hasBinaryContent(avant);
        assertThat(terminal.maison.sauvegardes()).doesNotExist();
        assertThat(Files.readString(terminal.maison.logs().resolve("aci-bilan.log")))
                .contains(3L * avant.length + " bytes needed in " + terminal.maison.db());

        Files.delete(bourrage);
        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(terminal.maison.sauvegardes()).isNotEmptyDirectory();
    }

    private static long mega(long octets) {
        return (octets + 999_999) / 1_000_000;
    }

    @Test
    void aHomeThatCannotBeWrittenToIsReadAllTheSame() throws Exception {
        monter(terminal.maison.racine(), 24);
        deposer();
        terminal.taper("nightly");
        String finess = UnTerminal.finess(1).get(0);
        String histoire = terminal.taper("history").sortie();
        String simulation = terminal.taper("simulate", "--finess", finess, "--exercice", "2025")
                .sortie();
        commande("mount", "-o", "remount,ro", terminal.maison.racine().toString());

        Retour lue = terminal.taper("history");

        assertThat(lue.code()).as(lue.erreurs()).isZero();
        assertThat(lue.sortie()).isEqualTo(histoire).contains(finess);
        assertThat(terminal.taper("simulate", "--finess", finess, "--exercice", "2025")
                        .sortie())
                .isEqualTo(simulation);
        Path bilan = terminal.maison.reports().resolve("2025/" + finess + "/bilan-" + finess + "-2025.pdf");
        assertThat(terminal.taper("verify", bilan.toString()).sortie())
                .contains("Registre : ce PDF est, octet pour octet");
    }

    private void deposer() throws IOException {
        for (String finess : UnTerminal.finess(CLASSEURS)) {
            terminal.deposer(finess + ".xlsx", finess, 3, 4);
        }
    }

    private void assertComplet() throws IOException {
        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).isEmpty();
        assertThat(UnTerminal.fichiers(terminal.maison.archive())).hasSize(CLASSEURS);
        assertThat(UnTerminal.fichiers(terminal.maison.travail())).isEmpty();
        assertThat(terminal.taper("history").sortie().lines()).hasSize(CLASSEURS);
        assertThat(UnTerminal.fichiers(terminal.maison.reports()))
                .as("five files a bilan, two of the synthesis, the index")
                .hasSize(5 * CLASSEURS + 2 + 1);
        assertThat(terminal.taper("nightly").sortie()).contains("reçus : 0,").contains("recalculés : 0, rendus : 0");
    }

    /** Leaves that many bytes free. */
    private static void bourrer(Path bourrage, long libres) throws IOException {
        Files.deleteIfExists(bourrage);
        long place = Files.getFileStore(bourrage.getParent()).getUsableSpace();
        if (place > libres) {
            Files.write(bourrage, new byte[(int) (place - libres)]);
        }
    }

    private static void monter(Path point, int mebioctets) throws IOException, InterruptedException {
        Files.createDirectories(point);
        assumeTrue(
                commande("mount", "-t", "tmpfs", "-o", "size=" + mebioctets + "m", "tmpfs", point.toString()) == 0,
                "only root may mount a small disk");
        Files.createDirectories(point);
    }

    private static int commande(String... mots) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(mots)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException absente) {
            return -1;
        }
    }
}
