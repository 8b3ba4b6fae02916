package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that takes all it can holds nobody else up. */
class ClasseurSansFinTest {

    private static final int MEBIOCTETS = 900;

    private UnTerminal terminal;

    @BeforeEach
    void deposer(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        for (String finess : UnTerminal.finess(3)) {
            terminal.deposer(finess + ".xlsx", finess, 3);
        }
    }

    @Test
    void aWorkbookThatTakesTooLongToReadIsRefusedAndTheOthersAreDone() throws IOException {
        Path sansFin = terminal.maison.inbox().resolve("aaa sans fin.xlsx");
        gonfler(UnTerminal.classeur(UnTerminal.FINESS, 3), sansFin);
        Files.setLastModifiedTime(sansFin, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        terminal.avecLaVariable("ACI_LIMITE_SECONDES", "1");

        Retour retour = assertTimeoutPreemptively(Duration.ofSeconds(120), () -> terminal.taper("nightly"));

        assertThat(retour.code()).as(retour.erreurs()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("refusé      aaa sans fin.xlsx : 1 erreur")
                .contains("reçus : 4, acceptés : 3, refusés : 1, déjà reçus : 0, recalculés : 3, rendus : 3");
        String rapport = UnTerminal.fichiers(terminal.maison.rejected()).stream()
                .filter(nom -> nom.endsWith(".csv"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(terminal.maison.rejected().resolve(rapport)))
                .contains("TAILLE_EXCESSIVE")
                .contains("1 seconde");
    }

    @Test
    void aWorkbookWithTensOfThousandsOfMistakesIsExplainedInAFewAndTheOthersAreDone() throws IOException {
        ClasseurDeTest fautes = UnTerminal.classeur(UnTerminal.FINESS);
        var rcp = fautes.feuille("RCP").ligne("Date", "Dossiers examinés", "Participants");
        for (int i = 0; i < 20_000; i++) {
            rcp.ligne("un jour " + i, "beaucoup " + i, "des gens " + i);
        }
        fautes.ecrire(terminal.maison.inbox().resolve("aaa fautes.xlsx"));

        Retour retour = terminal.taper("nightly");

        assertThat(retour.sortie()).contains("acceptés : 3, refusés : 1,");
        for (String nom : UnTerminal.fichiers(terminal.maison.rejected())) {
            if (nom.contains(".erreurs.")) {
                assertThat(Files.size(terminal.maison.rejected().resolve(nom))).isLessThan(1 << 20);
            }
        }
    }

    /** Adds to the second sheet a row of elements that no limit counts, but that take their time. */
    private static void gonfler(ClasseurDeTest classeur, Path cible) throws IOException {
        byte[] rangee = "<ext/>".repeat(25_000).getBytes(StandardCharsets.UTF_8);
        try (ZipInputStream entree = new ZipInputStream(new java.io.ByteArrayInputStream(classeur.octets()));
                OutputStream fichier = Files.newOutputStream(cible);
                ZipOutputStream sortie = new ZipOutputStream(fichier)) {
            sortie.setLevel(1);
            for (ZipEntry partie = entree.getNextEntry(); partie != null; partie = entree.getNextEntry()) {
                sortie.putNextEntry(new ZipEntry(partie.getName()));
                String xml = new String(entree.readAllBytes(), StandardCharsets.UTF_8);
                int fin = xml.indexOf("</sheetData>");
                if (partie.getName().endsWith("sheet2.xml")) {
                    sortie.write((xml.substring(0, fin) + "<row>").getBytes(StandardCharsets.UTF_8));
                    for (long ecrits = 0; ecrits < ((long) MEBIOCTETS << 20); ecrits += rangee.length) {
                        sortie.write(rangee);
                    }
                    xml = "</row>" + xml.substring(fin);
                }
                sortie.write(xml.getBytes(StandardCharsets.UTF_8));
                sortie.closeEntry();
            }
        }
    }
}
