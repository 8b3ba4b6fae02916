package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.UnServeur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home that one version of the program served, then another. */
class AutreVersionTest {

    private static final String CHANGES =
            "attention   494900012-2025, MSP imaginaire : exercice terminé dont les chiffres ont changé";

    private UnTerminal terminal;

    @BeforeEach
    void unTerminal(@TempDir Path dossier) {
        terminal = new UnTerminal(dossier);
    }

    @Test
    void bilansThatALaterVersionWroteAreLeftToItUntilOneGoesBackOnPurpose() throws IOException {
        servir();
        String bilan = Files.readString(json());
        changer("update bilan set programme = 'aci-bilan 10.2.1'");

        for (String commande :
                new String[] {"nightly", "nightly --quiet", "bilan --finess 494900012 --exercice 2025"}) {
            Retour refuse = terminal.taper(commande.split(" "));

            assertThat(refuse.code()).as(commande).isEqualTo(3);
            assertThat(refuse.erreurs())
                    .contains("ont été écrits par une version plus récente d’aci-bilan (aci-bilan 10.2.1)")
                    .contains("utilisez cette version-là, ou une plus récente")
                    .contains("nightly --rebuild");
        }
        assertThat(json()).hasContent(bilan);
        assertThat(terminal.taper("verify", json().toString()).sortie())
                .as("who only reads is not refused")
                .contains("tient         Registre : ce JSON est, octet pour octet, le dernier émis ici");

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).as(retour.erreurs()).isZero();
        assertThat(terminal.taper("nightly").code()).isZero();
    }

    @Test
    void bilansOfAnEarlierVersionAreWrittenAgain() throws IOException {
        servir();
        changer("update bilan set programme = 'aci-bilan 0.1.9'");

        assertThat(terminal.taper("nightly").sortie())
                .contains("recalculés : 1")
                .doesNotContain("attention");
    }

    @Test
    void aWorkerOfAnEarlierVersionTakesNoPart() throws IOException {
        UnServeur.variables(terminal.maison).forEach(terminal::avecLaVariable);
        terminal.avecLaVariable("ACI_COURTIER_ADRESSE", "tcp://127.0.0.1:1");
        terminal.ilEst(Instant.now().toString());
        servir();
        UnServeur.ordonner(
                UnServeur.base(terminal.maison), "update aci_bilan.bilan set programme = 'aci-bilan 10.2.1'");

        for (String commande : new String[] {"worker", "nightly --cluster"}) {
            Retour retour = terminal.taper(commande.split(" "));

            assertThat(retour.code()).as(commande).isEqualTo(3);
            assertThat(retour.erreurs())
                    .contains("Les bilans de la base jdbc:postgresql:")
                    .contains("par une version plus récente d’aci-bilan (aci-bilan 10.2.1)");
        }
    }

    @Test
    void figuresOfAFinishedExerciseThatAnUpgradeChangesAreToldEvenToWhoAskedForLittle() throws IOException {
        servir();
        changer("update bilan set programme = 'aci-bilan 0.1.0', points = 12.00, euros = 0.00, rendu_empreinte = '-'");

        Retour retour = terminal.taper("nightly", "--quiet");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains(CHANGES + " sans nouveau classeur : 12,00 points, 0,00 € → ")
                .contains("(règles lues par aci-bilan 0.1.0, puis par " + Programme.nom() + ")");
        assertThat(terminal.taper("history", "--events").sortie())
                .contains("points=12.00->", " euros=0.00->", "programme=aci-bilan 0.1.0->" + Programme.nom());
        assertThat(terminal.taper("nightly", "--quiet").sortie()).isEmpty();
    }

    @Test
    void soAreThoseThatAGridChanges() throws IOException {
        servir();
        Path grille = terminal.maison.grids().resolve("avenant-1/general.yaml");
        Files.createDirectories(grille.getParent());
        Files.writeString(
                grille,
                "parametres:\n  valeur-point:\n    valeurs:\n      - {du: 2022-01-01, valeur: 8, reference: accord}\n");
        changer("update bilan set points = 12.00");

        assertThat(terminal.taper("nightly", "--quiet").sortie()).contains(CHANGES, "(barème changé)");
    }

    @Test
    void aNewWorkbookOrAnExerciseStillRunningExplainsItself() throws IOException {
        servir();
        terminal.deposer("encore.xlsx", UnTerminal.FINESS, 3, 5, 7);
        changer("update bilan set programme = 'aci-bilan 0.1.0'");
        assertThat(terminal.taper("nightly").sortie())
                .contains("recalculés : 1")
                .doesNotContain("attention");

        changer("update bilan set programme = 'aci-bilan 0.1.0', points = 12.00, date_reference = date '2025-06-30'");
        assertThat(terminal.taper("nightly").sortie())
                .contains("recalculés : 1")
                .doesNotContain("attention");
    }

    private void servir() throws IOException {
        terminal.deposer("classeur.xlsx", UnTerminal.FINESS, 3, 5);
        assertThat(terminal.taper("nightly").code()).isZero();
    }

    private Path json() {
        return terminal.maison.reports().resolve("2025/494900012/bilan-494900012-2025.json");
    }

    private void changer(String ordre) throws IOException {
        try (Depot depot = BaseDesTests.ouvrir(terminal.maison)) {
            JdbcClient.create(depot.source()).sql(ordre).update();
        }
    }
}
