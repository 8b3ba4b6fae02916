package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.AciBilan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refused workbook goes back explained, and a patient's number in a file name goes nowhere. */
class NomsPersonnelsTest {

    private static final String NIR = "185057800608491";
    private static final Path REFUSE = Path.of("input-samples/bois-joli-2025.xlsx");

    @TempDir
    Path maison;

    @Test
    void aFileNamedAfterAPatientIsRefusedUnderAnotherNameAndLeavesNoTraceOfIt() throws IOException {
        Path inbox = Files.createDirectories(maison.resolve("inbox"));
        Files.copy(Path.of("input-samples/deux-rives-2025.xlsx"), inbox.resolve("dossier " + NIR + ".xlsx"));
        Path pieces = Files.createDirectories(inbox.resolve("dossier " + NIR));
        Files.writeString(pieces.resolve("charte.pdf"), "%PDF-");

        assertThat(AciBilan.executer("nightly", "--home", maison.toString())).isEqualTo(1);

        List<Path> partout = tout(maison);
        assertThat(partout).noneMatch(chemin -> chemin.toString().contains(NIR));
        assertThat(partout)
                .filteredOn(Files::isRegularFile)
                .noneMatch(fichier -> contient(fichier, NIR))
                .anyMatch(fichier -> fichier.toString().endsWith(".erreurs.html")
                        && contient(fichier, "numéro de sécurité sociale"));
        assertThat(tout(inbox)).containsExactly(inbox);
    }

    @Test
    void evidenceNamedAfterAPatientStaysOutOfTheStore() throws IOException {
        Path inbox = Files.createDirectories(maison.resolve("inbox"));
        Files.copy(Path.of("input-samples/deux-rives-2025.xlsx"), inbox.resolve("deux-rives.xlsx"));
        Path pieces = Files.createDirectories(inbox.resolve("deux-rives"));
        Files.writeString(pieces.resolve("ordonnance " + NIR + ".pdf"), "%PDF-");

        assertThat(AciBilan.executer("nightly", "--home", maison.toString())).isZero();

        assertThat(tout(maison))
                .filteredOn(chemin -> chemin.toString().contains(NIR))
                .containsExactly(pieces.resolve("ordonnance " + NIR + ".pdf"));
    }

    @Test
    void aRefusedWorkbookGoesBackAnnotatedBesideItsReport() throws IOException {
        Path inbox = Files.createDirectories(maison.resolve("inbox"));
        Files.copy(REFUSE, inbox.resolve("bois-joli.xlsx"));

        AciBilan.executer("nightly", "--home", maison.toString());

        List<Path> copies = tout(maison.resolve("rejected")).stream()
                .filter(fichier -> fichier.toString().endsWith("bois-joli.a-corriger.xlsx"))
                .toList();
        assertThat(copies).hasSize(1);
        try (Workbook copie = WorkbookFactory.create(copies.get(0).toFile())) {
            assertThat(copie.getSheetName(0)).isEqualTo("À corriger");
            assertThat(copie.getSheet("Structure").getRow(3).getCell(1).getCellComment())
                    .isNotNull();
        }
    }

    @Test
    void checkWritesAnAnnotatedCopyOnDemandAndNeverOverTheOriginal() throws IOException {
        byte[] avant = Files.readAllBytes(REFUSE);

        assertThat(AciBilan.executer("check", REFUSE.toString(), "--annotate", maison.toString()))
                .isEqualTo(1);
        assertThat(maison.resolve("bois-joli-2025.xlsx")).exists();
        assertThat(AciBilan.executer("check", REFUSE.toString(), "--annotate", "input-samples"))
                .isEqualTo(2);
        assertThat(Files.readAllBytes(REFUSE)).isEqualTo(avant);
    }

    private static List<Path> tout(Path dossier) throws IOException {
        try (Stream<Path> chemins = Files.walk(dossier)) {
            return chemins.toList();
        }
    }

    private static boolean contient(Path fichier, String texte) {
        try {
            return new String(Files.readAllBytes(fichier), StandardCharsets.ISO_8859_1)
                    .contains(new String(texte.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
