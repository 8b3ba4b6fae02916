package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvoiALaCpamTest {

    private UneMaison maison;
    private Path zip;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
        zip = maison.maison.reports().resolve("2025/494900012/dossier-cpam-494900012-2025.zip");
    }

    @Test
    void theDossierHoldsTheFilesOfTheBilanAndTheEvidence() throws IOException {
        maison.deposerClasseur("usagers.xlsx", "USAGERS=2025-03-01");
        deposer("usagers/comite.pdf", "comité");
        maison.passer();

        assertThat(noms())
                .containsExactly(
                        "LISEZ-MOI.txt",
                        "manifeste.json",
                        "bilan-494900012-2025.html",
                        "bilan-494900012-2025.pdf",
                        "bilan-494900012-2025.xlsx",
                        "bilan-494900012-2025.json",
                        "AUTRES-PIECES/01-comite.pdf");
        assertThat(contenu("AUTRES-PIECES/01-comite.pdf")).isEqualTo("comité");
        assertThat(contenu("bilan-494900012-2025.json"))
                .isEqualTo(Files.readString(zip.resolveSibling("bilan-494900012-2025.json")));
    }

    @Test
    void anotherFileOfTheSameNameRenewsTheDossierAloneThoughNoFigureChanges() throws IOException {
        maison.deposerClasseur("usagers.xlsx", "USAGERS=2025-03-01");
        deposer("usagers/comite.pdf", "comité");
        maison.passer();
        Path json = zip.resolveSibling("bilan-494900012-2025.json");
        Object avant = Files.getAttribute(json, "unix:ino");
        deposer("494900012-2025/comite.pdf", "comité, signé");

        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 1, 1, false));
        assertThat(contenu("AUTRES-PIECES/01-comite.pdf")).isEqualTo("comité, signé");
        assertThat(Files.getAttribute(json, "unix:ino")).isEqualTo(avant);
    }

    @Test
    void nothingNewLeavesTheDossierAsItIs() throws IOException {
        maison.deposerClasseur("usagers.xlsx", "USAGERS=2025-03-01");
        maison.passer();
        Object avant = Files.getAttribute(zip, "unix:ino");
        maison.deposerClasseur("usagers.xlsx", "USAGERS=2025-03-01", "");

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 1, 0, 0, 1, 0, false));
        assertThat(Files.getAttribute(zip, "unix:ino")).isEqualTo(avant);
    }

    @Test
    void aDossierThatWasRemovedIsMadeAgainToTheByte() throws IOException {
        maison.deposerClasseur("usagers.xlsx", "USAGERS=2025-03-01");
        deposer("usagers/comite.pdf", "comité");
        maison.passer();
        byte[] avant = Files.readAllBytes(zip);
        Files.delete(zip);
        maison.leJour("2026-02-15");

        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 1, 1, false));
        assertThat(Files.readAllBytes(zip)).isEqualTo(avant);
    }

    @Test
    void minutesOfAMeetingAreNotInTheDossier() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/cr.pdf", "compte rendu");
        maison.passer();

        assertThat(noms()).noneMatch(nom -> nom.contains("cr.pdf"));
        assertThat(contenu("LISEZ-MOI.txt")).contains("NON JOINTS").contains("  - cr.pdf");

        viderLArchive();
        maison.passer();

        assertThat(contenu("LISEZ-MOI.txt")).contains("  - cr.pdf (reçu, mais introuvable dans l’archive");
        assertThat(retires()).isEmpty();
    }

    @Test
    void evidenceTakenOutOfTheArchiveIsKeptFromTheDossierBefore() throws IOException {
        unePieceResteDansLeDossierSeul();
        maison.avecLeProgramme("essai 2");

        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 1, 1, false));
        assertThat(contenu("AUTRES-PIECES/01-comite.pdf")).isEqualTo("comité");
        assertThat(contenu("LISEZ-MOI.txt")).doesNotContain("MANQUANTE");
        assertThat(retires()).isEmpty();
        assertThat(maison.dits).contains("pieces 494900012-2025 1 []");
        assertThat(index()).contains("Justificatifs absents de l’archive", "FINESS\u00A0494900012, exercice 2025");
    }

    @Test
    void lateEvidenceDoesNotEmptyADossierWhoseEvidenceWasTakenOutOfTheArchive() throws IOException {
        unePieceResteDansLeDossierSeul();
        deposer("494900012-2025/tardif.pdf", "tardif");

        maison.passer();

        assertThat(noms()).contains("AUTRES-PIECES/01-comite.pdf", "AUTRES-PIECES/02-tardif.pdf");
    }

    @Test
    void evidenceThatIsNowhereIsMissingEverywhereUntilItIsDroppedAgain() throws IOException {
        unePieceResteDansLeDossierSeul();
        Files.delete(zip);

        assertThat(maison.passer().rendus()).isEqualTo(1);
        assertThat(noms()).noneMatch(nom -> nom.contains("comite"));
        assertThat(contenu("LISEZ-MOI.txt"))
                .contains("UN JUSTIFICATIF MANQUANT", "comite.pdf (reçu, mais introuvable dans l’archive");
        assertThat(maison.piecesVues).as("the bilan says the same").isEmpty();
        assertThat(maison.dits).contains("pieces 494900012-2025 0 [comite.pdf]");
        assertThat(index()).contains("Justificatifs absents de l’archive");
        assertThat(maison.passer().recalcules()).as("said once").isZero();

        deposer("494900012-2025/comite.pdf", "comité");
        maison.passer();

        assertThat(contenu("AUTRES-PIECES/01-comite.pdf")).isEqualTo("comité");
        assertThat(maison.piecesVues).containsExactly("comite.pdf");
        assertThat(index()).doesNotContain("Justificatifs absents de l’archive");
    }

    @Test
    void aDossierWithEvidenceThatTheNextOneLacksIsSetAside() throws IOException {
        unePieceResteDansLeDossierSeul();
        remplacerDansLeZip("comité", "comitÉ");
        byte[] avant = Files.readAllBytes(zip);
        maison.avecLeProgramme("essai 2");

        maison.passer();

        assertThat(noms()).as("its bytes are not those received").noneMatch(nom -> nom.contains("comite"));
        assertThat(maison.piecesVues).isEmpty();
        assertThat(retires()).containsExactly("dossier-cpam-494900012-2025.zip");
        assertThat(Files.readAllBytes(zip.resolveSibling("retires").resolve(zip.getFileName())))
                .isEqualTo(avant);
        assertThat(maison.dits)
                .contains("pieces 494900012-2025 0 [comite.pdf]", "mis de côté dossier-cpam-494900012-2025.zip");
        assertThat(index())
                .contains("Ces dossiers pour la CPAM contiennent des justificatifs que les nouveaux n’ont pas");
    }

    @Test
    void evidenceAlteredInTheArchiveIsNotSentAndTheDossierBeforeStays() throws IOException {
        maison.deposerClasseur("usagers.xlsx", "USAGERS=2025-03-01");
        deposer("usagers/comite.pdf", "comité");
        maison.passer();
        byte[] avant = Files.readAllBytes(zip);
        try (Stream<Path> pieces = Files.list(maison.maison.justificatifs(UneMaison.CLE))) {
            for (Path piece : pieces.toList()) {
                Files.writeString(piece, "autre chose");
            }
        }
        maison.avecLeProgramme("essai 2");

        assertThat(maison.passer().echec()).isTrue();
        assertThat(Files.readAllBytes(zip)).isEqualTo(avant);
    }

    private void unePieceResteDansLeDossierSeul() throws IOException {
        maison.deposerClasseur("usagers.xlsx", "USAGERS=2025-03-01");
        deposer("usagers/comite.pdf", "comité");
        maison.passer();
        viderLArchive();
    }

    private void viderLArchive() throws IOException {
        try (Stream<Path> pieces = Files.list(maison.maison.justificatifs(UneMaison.CLE))) {
            for (Path piece : pieces.toList()) {
                Files.delete(piece);
            }
        }
    }

    /** As something else may have done it: the manifest still says what was there. */
    private void remplacerDansLeZip(String texte, String autre) throws IOException {
        Path refait = zip.resolveSibling("refait");
        try (ZipFile avant = new ZipFile(zip.toFile());
                ZipOutputStream apres = new ZipOutputStream(Files.newOutputStream(refait))) {
            for (ZipEntry entree : Collections.list(avant.entries())) {
                String contenu = new String(avant.getInputStream(entree).readAllBytes(), StandardCharsets.UTF_8);
                apres.putNextEntry(new ZipEntry(entree.getName()));
                apres.write((contenu.equals(texte) ? autre : contenu).getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(refait, zip, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> retires() throws IOException {
        Path retires = zip.resolveSibling("retires");
        return Files.exists(retires) ? UneMaison.fichiers(retires) : List.of();
    }

    private String index() throws IOException {
        return Files.readString(maison.maison.index());
    }

    private void deposer(String chemin, String texte) {
        UneMaison.ecrire(maison.maison.inbox().resolve(chemin), texte);
    }

    private List<String> noms() throws IOException {
        try (ZipFile dossier = new ZipFile(zip.toFile())) {
            return Collections.list(dossier.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    private String contenu(String nom) throws IOException {
        try (ZipFile dossier = new ZipFile(zip.toFile())) {
            return new String(dossier.getInputStream(dossier.getEntry(nom)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
