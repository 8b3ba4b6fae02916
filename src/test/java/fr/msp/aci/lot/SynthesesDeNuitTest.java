package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Bilans;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Membres.Inscrit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which syntheses a night writes, writes again, and takes away. */
class SynthesesDeNuitTest {

    private UneMaison nuit;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        nuit = new UneMaison(dossier);
    }

    @Test
    void oneStructureHasNoneTwoOfARegionHaveTheirsAndTwoRegionsTheWholeBesides() throws IOException {
        deposer("494900012", "Bretagne", 1);
        nuit.passer();
        assertThat(syntheses()).isEmpty();

        deposer("494900020", "BRETAGNE", 2);
        nuit.passer();
        assertThat(syntheses()).containsExactly("synthese-bretagne-2025.pdf", "synthese-bretagne-2025.xlsx");

        deposer("494900038", "Corse", 3);
        nuit.passer();
        assertThat(syntheses())
                .containsExactly(
                        "synthese-bretagne-2025.pdf",
                        "synthese-bretagne-2025.xlsx",
                        "synthese-toutes-regions-2025.pdf",
                        "synthese-toutes-regions-2025.xlsx");
        assertThat(pdf("toutes-regions")).isEqualTo("494900012 100.00\n494900020 200.00\n494900038 300.00");
    }

    @Test
    void structuresThatDoNotSayTheirRegionAreInTheWholeOnly() throws IOException {
        nuit.deposer("a.xlsx", "FINESS=494900012", "EXERCICE=2025", "RAISON_SOCIALE=A", "RCP=2025-03-01 1");
        nuit.deposer(
                "b.xlsx", "FINESS=494900020", "EXERCICE=2025", "RAISON_SOCIALE=B", "REGION=测试", "RCP=2025-03-01 1");
        nuit.passer();

        assertThat(syntheses())
                .containsExactly("synthese-toutes-regions-2025.pdf", "synthese-toutes-regions-2025.xlsx");
    }

    @Test
    void eachExerciseHasItsOwn() throws IOException {
        deposer("494900012", "Bretagne", 1);
        deposer("494900020", "Bretagne", 2);
        nuit.deposer("2024.xlsx", "FINESS=494900012", "EXERCICE=2024", "RAISON_SOCIALE=A", "REGION=Bretagne");
        nuit.passer();

        assertThat(pdf("bretagne")).contains("494900012", "494900020");
        assertThat(nuit.maison.reports().resolve("2024/synthese-bretagne-2024.pdf"))
                .doesNotExist();
    }

    @Test
    void aNightWithoutChangeWritesNoneAgain() throws IOException {
        deuxRegions();
        nuit.passer();
        marquer();

        nuit.dits.clear();
        nuit.passer();

        assertThat(nuit.dits).noneMatch(dit -> dit.startsWith("synthese"));
        assertThat(recrites()).isEmpty();
    }

    @Test
    void aChangeWritesAgainOnlyThoseOfItsStructure() throws IOException {
        deuxRegions();
        nuit.passer();
        marquer();

        deposer("494900012", "Bretagne", 9);
        nuit.dits.clear();
        nuit.passer();

        assertThat(nuit.dits)
                .contains("synthese bretagne-2025 2", "synthese toutes-regions-2025 4")
                .noneMatch(dit -> dit.startsWith("synthese corse"));
        assertThat(recrites())
                .containsExactly(
                        "synthese-bretagne-2025.pdf",
                        "synthese-bretagne-2025.xlsx",
                        "synthese-toutes-regions-2025.pdf",
                        "synthese-toutes-regions-2025.xlsx");
        assertThat(pdf("bretagne")).isEqualTo("494900012 900.00\n494900020 200.00");
    }

    @Test
    void aDayThatPassesInARunningExerciseAloneWritesNoneAgain() throws IOException {
        nuit.leJour("2025-06-10");
        deuxRegions();
        nuit.passer();
        marquer();

        nuit.leJour("2025-06-11");
        assertThat(nuit.passer().recalcules()).isEqualTo(4);

        assertThat(recrites()).isEmpty();
    }

    @Test
    void anotherVersionOfTheProgramWritesAllAgain() throws IOException {
        deuxRegions();
        nuit.passer();
        marquer();

        nuit.avecLeProgramme("essai 2");
        nuit.passer();

        assertThat(recrites()).isEqualTo(syntheses());
    }

    @Test
    void aFileThatWasLostIsWrittenAgain() throws IOException {
        deuxRegions();
        nuit.passer();
        Files.delete(fichier("corse", "xlsx"));

        nuit.passer();

        assertThat(fichier("corse", "xlsx")).hasContent("XLSX");
    }

    @Test
    void aStructureThatMovesLeavesItsFormerRegionWhichGoesWhenNobodyIsLeft() throws IOException {
        deuxRegions();
        nuit.passer();

        deposer("494900012", "Corse", 1);
        nuit.passer();
        assertThat(pdf("bretagne")).as("published once, kept up to date").isEqualTo("494900020 200.00");
        assertThat(pdf("corse")).contains("494900012");

        deposer("494900020", "Corse", 2);
        nuit.passer();
        assertThat(syntheses()).noneMatch(fichier -> fichier.contains("bretagne"));
        assertThat(Files.readString(nuit.maison.index()))
                .doesNotContain("bretagne-2025")
                .contains("corse-2025");
    }

    @Test
    void aSynthesisThatCannotBeMadeLeavesTheFormerOneAndTheOthersAndIsSaid() throws IOException {
        deuxRegions();
        nuit.passer();
        String avant = pdf("bretagne");

        nuit.sansLaSynthese("bretagne");
        deposer("494900012", "Bretagne", 9);
        nuit.dits.clear();
        Comptes comptes = nuit.passer();

        assertThat(comptes.echec()).isTrue();
        assertThat(nuit.dits).contains("echec synthese-bretagne-2025", "synthese toutes-regions-2025 4");
        assertThat(pdf("bretagne")).isEqualTo(avant);
        assertThat(Files.readString(nuit.maison.index())).contains("synthese-bretagne-2025.pdf");

        nuit.sansLaSynthese("");
        assertThat(nuit.passer().echec()).isFalse();
        assertThat(pdf("bretagne")).isEqualTo("494900012 900.00\n494900020 200.00");
    }

    @Test
    void theFactsOfAStructureAreReadAgainOnlyWhenItsBilanWasComputedAgain() throws IOException {
        deuxRegions();
        nuit.passer();
        deposer("494900012", "Bretagne", 9);
        nuit.calculs.clear();

        nuit.passer();

        assertThat(nuit.calculs)
                .as("once for its bilan, once for the syntheses")
                .containsExactly("494900012", "494900012");
    }

    @Test
    void whatIsKeptOfAStructureGoesWithItsBilanAndIsTakenAgainTheSame() throws IOException {
        deuxRegions();
        nuit.passer();
        Exercice exercice = new Exercice(2025);
        List<Inscrit> avecLesBilans = nuit.avecLeDepot(depot -> depot.membres().inscrits(exercice));
        assertThat(avecLesBilans).hasSize(4);

        try (Depot depot = BaseDesTests.ouvrir(nuit.maison)) {
            depot.enTransaction(() -> depot.bilans().de(UneMaison.CLE).ifPresent(bilan -> depot.bilans()
                    .enregistrer(
                            bilan,
                            "{}",
                            new Bilans.Passage(Instant.EPOCH, OptionalLong.empty(), false, Optional.empty()))));
            assertThat(depot.membres().inscrits(exercice)).hasSize(3);
        }
        nuit.passer();

        assertThat(nuit.<List<Inscrit>>avecLeDepot(depot -> depot.membres().inscrits(exercice)))
                .as("from the facts, as when the bilan was computed")
                .isEqualTo(avecLesBilans);
    }

    private void deuxRegions() {
        deposer("494900012", "Bretagne", 1);
        deposer("494900020", "Bretagne", 2);
        deposer("494900038", "Corse", 3);
        deposer("494900046", "Corse", 4);
    }

    private void deposer(String finess, String region, int dossiers) {
        nuit.deposer(
                finess + ".xlsx",
                "FINESS=" + finess,
                "EXERCICE=2025",
                "RAISON_SOCIALE=MSP " + finess,
                "REGION=" + region,
                "RCP=2025-03-01 " + dossiers);
    }

    private Path fichier(String region, String format) {
        return nuit.maison.reports().resolve("2025/synthese-" + region + "-2025." + format);
    }

    private String pdf(String region) throws IOException {
        return Files.readString(fichier(region, "pdf"));
    }

    private List<String> syntheses() throws IOException {
        return UneMaison.fichiers(nuit.maison.reports()).stream()
                .filter(fichier -> fichier.startsWith("2025/synthese-"))
                .map(fichier -> fichier.substring("2025/".length()))
                .toList();
    }

    private void marquer() throws IOException {
        for (String fichier : syntheses()) {
            UneMaison.dater(nuit.maison.reports().resolve("2025").resolve(fichier), "2000-01-01T00:00:00Z");
        }
    }

    private List<String> recrites() throws IOException {
        return syntheses().stream()
                .filter(fichier -> nuit.maison
                                .reports()
                                .resolve("2025")
                                .resolve(fichier)
                                .toFile()
                                .lastModified()
                        > 1_000_000_000_000L)
                .toList();
    }
}
