package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Minutes of meetings speak of patients: whatever becomes of the row that names them, they are not sent. */
class ComptesRendusGardesTest {

    private UneMaison maison;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
    }

    @Test
    void minutesThatTheNewestSheetNoLongerNamesStayOutOfTheDossier() throws IOException {
        recevoir("RCP=2025-03-01 4 rcp-mars.pdf", "rcp-mars.pdf");
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4");
        maison.passer();

        assertThat(noms()).noneMatch(nom -> nom.contains("rcp-mars"));
        assertThat(lisezMoi()).contains("  - rcp-mars.pdf (la feuille RCP l’a cité, et ne le cite plus");

        maison.deposerClasseur("rcp.xlsx", "RCP=néant");
        maison.passer();

        assertThat(noms()).noneMatch(nom -> nom.contains("rcp-mars"));
    }

    @Test
    void aFileAlmostNamedLikeMinutesIsKeptOutAndTheirNameProposed() throws IOException {
        recevoir("RCP=2025-02-01 4 rcp-février.pdf", "rcp-fevrier.pdf");

        assertThat(noms()).noneMatch(nom -> nom.contains("fevrier"));
        assertThat(lisezMoi())
                .contains("  - rcp-fevrier.pdf (qu’aucune ligne ne cite : est-ce le compte rendu « rcp-février.pdf »");
        assertThat(possibles()).singleElement().satisfies(constat -> assertThat(constat.message())
                .contains("« rcp-fevrier.pdf »", "Est-ce le compte rendu « rcp-février.pdf »"));

        UneMaison.ecrire(maison.maison.inbox().resolve("494900012-2025/rcp-février.pdf"), "le même, mieux nommé");
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-02-01 4");
        maison.passer();

        assertThat(noms()).noneMatch(nom -> nom.contains("vrier"));
    }

    @Test
    void otherFilesThatNoRowNamesGoWithTheDossierAsBefore() throws IOException {
        recevoir("RCP=2025-02-01 4 rcp-février.pdf", "comite.pdf");

        assertThat(noms()).contains("AUTRES-PIECES/01-comite.pdf");
        assertThat(possibles()).isEmpty();
    }

    @Test
    void whatWasMinutesAndIsNamedByAnotherSheetIsSaidToGoWithIt() throws IOException {
        recevoir("RCP=2025-03-01 4 comite.pdf", "comite.pdf");
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4", "USAGERS=2025-03-01 comite.pdf");
        maison.passer();

        assertThat(possibles()).singleElement().satisfies(constat -> {
            assertThat(constat.feuille()).contains("Usagers");
            assertThat(constat.message()).contains("« comite.pdf » a été cité comme compte rendu");
        });
    }

    private void recevoir(String ligne, String piece) throws IOException {
        maison.deposerClasseur("rcp.xlsx", ligne);
        UneMaison.ecrire(maison.maison.inbox().resolve("rcp/" + piece), "contenu inventé");
        maison.passer();
    }

    private List<Constat> possibles() throws IOException {
        return maison.avecLeDepot(depot -> depot.dossiers().de(UneMaison.CLE).constats()).stream()
                .filter(constat -> constat.code() == CodeConstat.COMPTE_RENDU_POSSIBLE)
                .toList();
    }

    private List<String> noms() throws IOException {
        try (ZipFile dossier = dossier()) {
            return dossier.stream().map(ZipEntry::getName).toList();
        }
    }

    private String lisezMoi() throws IOException {
        try (ZipFile dossier = dossier()) {
            return new String(
                    dossier.getInputStream(dossier.getEntry("LISEZ-MOI.txt")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ZipFile dossier() throws IOException {
        return new ZipFile(maison.maison
                .reports()
                .resolve("2025/494900012/dossier-cpam-494900012-2025.zip")
                .toFile());
    }
}
