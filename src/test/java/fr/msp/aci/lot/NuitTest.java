package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Reception;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NuitTest {

    private static final String BILAN = "2025/494900012/bilan-494900012-2025.json";

    private UneMaison maison;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
    }

    @Test
    void aWorkbookIsStoredArchivedAndItsBilanRendered() throws IOException {
        maison.deposerClasseur("equipe.xlsx", "RCP=2025-03-01 4");

        Comptes comptes = maison.passer();

        assertThat(comptes).isEqualTo(new Comptes(1, 1, 0, 0, 1, 1, false));
        assertThat(maison.bilan()).hasValueSatisfying(bilan -> {
            assertThat(bilan.points()).isEqualByComparingTo("400");
            assertThat(bilan.euros()).isEqualByComparingTo("2800");
            assertThat(bilan.raisonSociale()).isEqualTo("MSP du Test");
        });
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
        assertThat(UneMaison.fichiers(maison.maison.archive()))
                .singleElement()
                .asString()
                .matches("2025/494900012/20260120-020000-000001-[0-9a-f]{16}-equipe.xlsx");
        assertThat(UneMaison.fichiers(maison.maison.reports()))
                .containsExactly(
                        BILAN.replace("json", "html"),
                        BILAN,
                        BILAN.replace("json", "pdf"),
                        BILAN.replace("json", "xlsx"),
                        "2025/494900012/dossier-cpam-494900012-2025.zip",
                        "index.html");
        assertThat(UneMaison.fichiers(maison.maison.travail())).isEmpty();
    }

    @Test
    void aSecondRunFindsNothingToDo() throws IOException {
        maison.deposerClasseur("equipe.xlsx", "RCP=2025-03-01 4");
        maison.passer();

        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 0, 0, false));
    }

    @Test
    void theSameFileTwiceIsKnownTheSecondTime() throws IOException {
        maison.deposerClasseur("equipe.xlsx", "RCP=2025-03-01 4");
        maison.passer();
        maison.deposerClasseur("copie.xlsx", "RCP=2025-03-01 4");

        Comptes comptes = maison.passer();

        assertThat(comptes).isEqualTo(new Comptes(1, 0, 0, 1, 0, 0, false));
        assertThat(maison.historique()).extracting(Reception::issue).containsExactly(Issue.ACCEPTE, Issue.CONNU);
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
        assertThat(UneMaison.fichiers(maison.maison.archive())).hasSize(1);
    }

    @Test
    void theSameFileTwiceInOneNightIsAcceptedOnceAndKnownOnce() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.deposerClasseur("b.xlsx", "RCP=2025-03-01 4");

        assertThat(maison.passer()).isEqualTo(new Comptes(2, 1, 0, 1, 1, 1, false));
    }

    @Test
    void aNewerWorkbookReplacesOnlyTheSheetsItHolds() throws IOException {
        maison.deposerClasseur("tout.xlsx", "RCP=2025-03-01 4", "USAGERS=2025-05-01", "PATIENTELE=4000");
        maison.passer();
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4", "RCP=2025-04-01 5", "COMMUNE=Essai-sur-Test");

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 1, 0, 0, 1, 1, false));
        assertThat(maison.dossiersDeRcp()).isEqualTo(9);
        assertThat(maison.aRecu(Feuille.USAGERS)).isTrue();
        assertThat(maison.<String>avecLeDepot(depot -> depot.versions()
                        .structure(UneMaison.CLE)
                        .texte(ChampStructure.PATIENTELE)
                        .orElse("")))
                .isEqualTo("4000");
    }

    @Test
    void anOlderVersionDroppedAgainBecomesCurrentAgain() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4");
        maison.passer();
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 6");
        maison.passer();
        assertThat(maison.dossiersDeRcp()).isEqualTo(6);
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4");

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 1, 0, 0, 1, 1, false));
        assertThat(maison.dossiersDeRcp()).isEqualTo(4);
        assertThat(maison.historique()).hasSize(3).extracting(Reception::issue).containsOnly(Issue.ACCEPTE);
    }

    @Test
    void aWorkbookInSeveralFilesIsKnownAsAWholeWhenDroppedAgain() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4");
        maison.deposerClasseur("usagers.xlsx", "USAGERS=2025-03-01");
        maison.passer();
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4");
        maison.deposerClasseur("usagers.xlsx", "USAGERS=2025-03-01");

        assertThat(maison.passer()).isEqualTo(new Comptes(2, 0, 0, 2, 0, 0, false));
    }

    @Test
    void aWorkbookWhoseFieldWasChangedSinceIsNotKnown() throws IOException {
        maison.deposerClasseur("a.xlsx", "PATIENTELE=4000");
        maison.passer();
        maison.deposerClasseur("b.xlsx", "PATIENTELE=5000");
        maison.passer();
        maison.deposerClasseur("a.xlsx", "PATIENTELE=4000");

        assertThat(maison.passer().acceptes()).isEqualTo(1);
    }

    @Test
    void theFilesOfOneNightCountInTheOrderTheyWereLastModified() throws IOException {
        UneMaison.dater(maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 9"), "2026-01-19T10:00:00Z");
        UneMaison.dater(maison.deposerClasseur("b.xlsx", "RCP=2025-03-01 3"), "2026-01-19T09:00:00Z");
        maison.passer();

        assertThat(maison.dossiersDeRcp()).isEqualTo(9);
        assertThat(maison.dits).containsSubsequence("ACCEPTE b.xlsx", "ACCEPTE a.xlsx");
    }

    @Test
    void manyFilesAreReceivedInTheirOrderNotInThatOfPartitions() throws IOException {
        for (int i = 10; i < 40; i++) {
            UneMaison.dater(
                    maison.deposerClasseur("f" + i + ".xlsx", "RCP=2025-03-01 " + i), "2026-01-19T10:00:" + i + "Z");
        }
        maison.passer();

        assertThat(maison.dossiersDeRcp()).isEqualTo(39);
        assertThat(maison.dits.stream().filter(dit -> dit.startsWith("ACCEPTE")))
                .isSorted();
    }

    @Test
    void aSheetThatSaysNoneIsWithdrawn() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.passer();
        maison.deposerClasseur("b.xlsx", "RCP=néant");
        maison.passer();

        assertThat(maison.dossiersDeRcp()).isZero();
        assertThat(maison.aRecu(Feuille.RCP)).isTrue();
    }

    @Test
    void aSheetWithFewerRowsThanTheOneItReplacesIsToldWithBothCounts() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4", "RCP=2025-04-01 4", "RCP=2025-05-01 4");
        maison.passer();
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.passer();

        List<Constat> constats =
                maison.avecLeDepot(depot -> depot.dossiers().de(UneMaison.CLE).constats());
        assertThat(constats).singleElement().satisfies(constat -> {
            assertThat(constat.code()).isEqualTo(CodeConstat.LIGNES_RETIREES);
            assertThat(constat.message()).contains(" : 1, au lieu de 3 ");
        });
    }

    @Test
    void theWarningsOfASheetThatWasReplacedAreNoLongerShown() throws IOException {
        maison.deposerClasseur("a.xlsx", "doublon", "RCP=2025-03-01 4");
        maison.passer();
        assertThat(maison.<List<Constat>>avecLeDepot(
                        depot -> depot.dossiers().de(UneMaison.CLE).constats()))
                .extracting(Constat::code)
                .containsExactly(CodeConstat.LIGNE_EN_DOUBLE);

        maison.deposerClasseur("b.xlsx", "RCP=2025-03-02 4");
        maison.passer();

        assertThat(maison.<List<Constat>>avecLeDepot(
                        depot -> depot.dossiers().de(UneMaison.CLE).constats()))
                .isEmpty();
    }

    @Test
    void aRefusedWorkbookLeavesNothingStoredAndGoesBackWithItsReports() throws IOException {
        maison.deposer("faux.xlsx", "refus");
        UneMaison.ecrire(maison.maison.inbox().resolve("faux/cr.pdf"), "compte rendu");

        Comptes comptes = maison.passer();

        assertThat(comptes).isEqualTo(new Comptes(1, 0, 1, 0, 0, 0, false));
        assertThat(maison.<Integer>avecLeDepot(depot -> depot.versions().cles().size()))
                .isZero();
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
        assertThat(maison.maison.inbox().resolve("faux")).doesNotExist();
        assertThat(UneMaison.fichiers(maison.maison.archive())).isEmpty();
        assertThat(UneMaison.fichiers(maison.maison.rejected())).hasSize(4).allMatch(nom -> nom.contains("-faux"));
        assertThat(UneMaison.fichiers(maison.maison.rejected()))
                .anyMatch(nom -> nom.endsWith("-faux.xlsx"))
                .anyMatch(nom -> nom.endsWith("-faux.xlsx.erreurs.html"))
                .anyMatch(nom -> nom.endsWith("-faux.xlsx.erreurs.csv"))
                .anyMatch(nom -> nom.endsWith("-faux/cr.pdf"));
    }

    @Test
    void aRefusedWorkbookIsCheckedAgainWhenDroppedAgain() throws IOException {
        maison.deposer("faux.xlsx", "refus");
        maison.passer();
        maison.deposer("faux.xlsx", "refus");

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 0, 1, 0, 0, 0, false));
    }

    @Test
    void aRefusedWorkbookDoesNotStopTheOthers() throws IOException {
        maison.deposer("a.xlsx", "refus");
        maison.deposerClasseur("b.xlsx", "RCP=2025-03-01 4");

        assertThat(maison.passer()).isEqualTo(new Comptes(2, 1, 1, 0, 1, 1, false));
    }

    @Test
    void theRefusedVersionKeepsTheOneThatCounted() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.passer();
        maison.deposer("a.xlsx", "refus");
        maison.passer();

        assertThat(maison.dossiersDeRcp()).isEqualTo(4);
        assertThat(maison.bilan().orElseThrow().points()).isEqualByComparingTo(new BigDecimal("400"));
    }

    @Test
    void aCheckThatBreaksDoesNotStopTheOthersAndIsResumed() throws IOException {
        Path casse = maison.deposer("a.xlsx", "panne");
        maison.deposerClasseur("b.xlsx", "RCP=2025-03-01 4");

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 1, 0, 0, 1, 1, true));
        assertThat(casse).exists();
        assertThat(maison.dits).contains("echec a.xlsx");

        maison.avecLeControle(fichier -> ClasseurTexte.controler(
                UneMaison.ecrire(fichier, "FINESS=494900020\nEXERCICE=2025\nRAISON_SOCIALE=MSP réparée")));
        assertThat(maison.passer()).isEqualTo(new Comptes(1, 1, 0, 0, 1, 1, false));
        assertThat(casse).doesNotExist();
        assertThat(maison.historique()).hasSize(2);
    }

    @Test
    void aStructureThatCannotBeComputedDoesNotStopTheOthersAndIsResumed() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.deposer("b.xlsx", "FINESS=494900020", "EXERCICE=2025", "RAISON_SOCIALE=Autre MSP");
        maison.avecLeCalcul((activite, bareme, jour) -> {
            if (activite.structure().finess().numero().equals("494900020")) {
                throw new IllegalStateException("broken");
            }
            return UneMaison.bilan(activite, bareme, jour);
        });

        assertThat(maison.passer()).isEqualTo(new Comptes(2, 2, 0, 0, 1, 1, true));
        assertThat(maison.bilan()).isPresent();

        maison.avecLeCalcul(UneMaison::bilan);
        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 1, 1, false));
    }

    @Test
    void onlyTheStructureThatChangedIsComputedAgain() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.deposer("b.xlsx", "FINESS=494900020", "EXERCICE=2025", "RAISON_SOCIALE=Autre MSP");
        maison.passer();
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 5");

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 1, 0, 0, 1, 1, false));
        assertThat(maison.dits).endsWith("perimes 1", "rendu 494900012-2025", "synthese toutes-regions-2025 2");
    }

    @Test
    void anotherVersionOfTheProgramComputesAllAgain() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.passer();
        maison.avecLeProgramme("essai 2");

        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 1, 1, false));
    }

    @Test
    void anEndedExerciseIsNotComputedAgainOnAnotherDay() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.passer();
        maison.leJour("2026-02-01");

        assertThat(maison.passer().recalcules()).isZero();
    }

    @Test
    void aRunningExerciseIsComputedEveryDayButItsFilesAreLeftWhenOnlyTheDayDiffers() throws IOException {
        maison.leJour("2025-06-01");
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.passer();
        String avant = Files.readString(maison.maison.reports().resolve(BILAN));
        maison.leJour("2025-06-02");

        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 1, 0, false));
        assertThat(Files.readString(maison.maison.reports().resolve(BILAN))).isEqualTo(avant);
        assertThat(maison.passer().recalcules()).isZero();
    }

    @Test
    void aBilanWhoseFileWasRemovedIsRenderedAgain() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.passer();
        Files.delete(maison.maison.reports().resolve(BILAN));

        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 1, 1, false));
        assertThat(maison.maison.reports().resolve(BILAN)).exists();
    }

    @Test
    void manyStructuresAreComputedInOneNight() throws IOException {
        int nombre = 0;
        for (int i = 0; nombre < 25; i++) {
            String finess = Integer.toString(494900200 + i);
            if (Numero.FINESS.estValide(finess)) {
                maison.deposer(finess + ".xlsx", "FINESS=" + finess, "EXERCICE=2025", "RAISON_SOCIALE=MSP " + i);
                nombre++;
            }
        }

        assertThat(maison.passer()).isEqualTo(new Comptes(25, 25, 0, 0, 25, 25, false));
        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 0, 0, false));
    }
}
