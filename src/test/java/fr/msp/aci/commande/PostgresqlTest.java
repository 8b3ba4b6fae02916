package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.DansUnFichier;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.UnServeur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home whose database is on a PostgreSQL server works like any other, and gives the same bytes. */
@DansUnFichier
class PostgresqlTest {

    private static final String RIEN_DE_NEUF =
            "reçus : 0, acceptés : 0, refusés : 0, déjà reçus : 0, recalculés : 0, rendus : 0\n";

    private Path dossier;
    private Hebergement.Serveur base;
    private UnTerminal terminal;

    @BeforeEach
    void uneBase(@TempDir Path ici) throws IOException {
        dossier = ici;
        base = UnServeur.base();
        terminal = surLeServeur(Files.createDirectory(ici.resolve("serveur")));
    }

    private UnTerminal surLeServeur(Path ici) {
        UnTerminal celui = new UnTerminal(ici);
        variables().forEach(celui::avecLaVariable);
        return celui;
    }

    private Map<String, String> variables() {
        return Map.of(
                BaseConfiguree.ADRESSE,
                base.adresse(),
                BaseConfiguree.UTILISATEUR,
                base.utilisateur(),
                BaseConfiguree.MOT_DE_PASSE,
                base.motDePasse().orElseThrow());
    }

    @Test
    void theSamplesGiveTheSameBytesAsOverAFileAndAHomeMovesThereAndBack() throws IOException {
        UnTerminal fichier = new UnTerminal(Files.createDirectory(dossier.resolve("fichier")));
        DemoTest.copierLesExemples(fichier.dossier);
        DemoTest.copierLesExemples(terminal.dossier);
        assertThat(fichier.taperTelQuel("demo").code()).isZero();
        Retour demo = terminal.taperTelQuel("demo");
        assertThat(demo.code()).as(demo.erreurs()).isZero();

        Map<String, String> rendus = rendus(fichier);
        assertThat(rendus).hasSizeGreaterThan(40);
        assertThat(rendus(terminal)).isEqualTo(rendus);
        assertThat(Files.exists(terminal.dossier.resolve("target/demo/db/aci-bilan.mv.db")))
                .isFalse();
        assertThat(nuit(terminal).sortie()).endsWith(RIEN_DE_NEUF);

        demenager(fichier);
        assertThat(rendus(fichier)).isEqualTo(rendus);
    }

    /** From the file to the server, and back. */
    private void demenager(UnTerminal fichier) throws IOException {
        base = UnServeur.base();
        UnTerminal demenage = surLeServeur(fichier.dossier);
        Retour vide = nuit(demenage);
        assertThat(vide.code()).isEqualTo(3);
        assertThat(vide.erreurs())
                .contains("est vide : les données de ce dossier sont dans un fichier de ")
                .contains("nightly --rebuild");
        assertThat(nuit(fichier).sortie()).as("until then nothing is moved").endsWith(RIEN_DE_NEUF);

        Retour refaite = nuit(demenage, "--rebuild");
        assertThat(refaite.code()).as(refaite.erreurs()).isZero();
        assertThat(refaite.sortie())
                .contains("base reconstruite : ")
                .contains("l’ancienne base est gardée dans db/sauvegardes/aci-bilan-");
        assertThat(nuit(demenage).sortie()).endsWith(RIEN_DE_NEUF);
        Retour sans = nuit(fichier);
        assertThat(sans.code()).isEqualTo(3);
        assertThat(sans.erreurs()).contains("sont dans une base PostgreSQL, et aucune n’est nommée");
        Retour retour = nuit(fichier, "--rebuild");
        assertThat(retour.code()).as(retour.erreurs()).isZero();
        assertThat(retour.sortie())
                .contains("les données restent aussi sur le serveur PostgreSQL")
                .contains(base.adresse());
        assertThat(nuit(fichier).sortie()).endsWith(RIEN_DE_NEUF);
    }

    private static Retour nuit(UnTerminal celui, String... options) {
        List<String> mots = new ArrayList<>(List.of("nightly", "--home", "target/demo"));
        mots.addAll(List.of(options));
        return celui.taperTelQuel(mots.toArray(String[]::new));
    }

    private static Map<String, String> rendus(UnTerminal celui) {
        return UneMaisonDAvant.contenu(celui.dossier.resolve("target/demo/reports"), "");
    }

    @Test
    void aPurgeLeavesNoTraceInTheFilesOfTheServer() throws IOException {
        terminal.ilEst("2025-01-20T19:00:00Z");
        Files.createDirectories(terminal.maison.inbox());
        ClasseurDeTest ephemere = new ClasseurDeTest();
        ephemere.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", "494900020")
                .ligne("Exercice", 2024)
                .ligne("Raison sociale", "MSP Ephemere");
        ephemere.ecrire(terminal.maison.inbox().resolve("ephemere.xlsx"));
        terminal.taper("nightly");
        assertThat(terminal.taper("nightly", "--rebuild").sortie())
                .contains("l’ancienne base est gardée dans le schéma aci_bilan_ecarte_20250120_200000_000");
        terminal.ilEst("2026-01-20T19:00:00Z");
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly");
        UnServeur.ordonner(base, "analyze");
        assertThat(UnServeur.fichiersQuiContiennent(base, "ephemere.xlsx"))
                .as("the search would find it")
                .hasSizeGreaterThan(3);

        Retour purge = terminal.taper("purge", "--before", "2025", "--yes");

        assertThat(purge.code()).as(purge.erreurs()).isZero();
        assertThat(purge.sortie())
                .contains("Bases mises de côté sur le serveur, toutes supprimées")
                .contains("aci_bilan_ecarte_20250120_200000_000");
        assertThat(UnServeur.fichiersQuiContiennent(base, "ephemere.xlsx")).isEmpty();
        assertThat(UnServeur.fichiersQuiContiennent(base, "equipe.xlsx")).isNotEmpty();
        assertThat(terminal.taper("history", "--events").sortie())
                .contains("avant=2025 exercices=2024 structures=1")
                .doesNotContain("ephemere");
    }

    @Test
    void aServerThatGoesAwayInTheMiddleEndsTheRunAndTheNextResumes() throws IOException {
        terminal.taper("nightly");
        UnServeur.ordonner(
                base,
                "create function aci_bilan.couper() returns trigger language plpgsql as"
                        + " 'begin perform pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() order by pid = pg_backend_pid(); return new; end';"
                        + " create trigger couper before insert on aci_bilan.bilan execute function aci_bilan.couper()");
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3, 4);

        Retour coupe = terminal.taper("nightly");

        assertThat(coupe.code()).isEqualTo(3);
        assertThat(coupe.erreurs()).contains("La connexion à la base s’est rompue en cours de route. Rien n’est perdu");
        UnServeur.ordonner(base, "drop trigger couper on aci_bilan.bilan; drop function aci_bilan.couper()");
        Retour reprise = terminal.taper("nightly");
        assertThat(reprise.code()).as(reprise.erreurs()).isZero();
        assertThat(reprise.sortie())
                .endsWith("acceptés : 1, refusés : 0, déjà reçus : 0, recalculés : 1, rendus : 1\n");
        assertThat(terminal.maison.reports().resolve("2025/494900012/bilan-494900012-2025.pdf"))
                .exists();
        assertThat(terminal.taper("nightly").sortie()).endsWith(RIEN_DE_NEUF);
    }

    @Test
    void killedItIsResumedAndGivesWhatAFileWouldHaveGiven() throws IOException, InterruptedException {
        UnTerminal fichier = new UnTerminal(Files.createDirectory(dossier.resolve("fichier")));
        for (UnTerminal celui : List.of(terminal, fichier)) {
            for (String finess : UnTerminal.finess(4)) {
                celui.deposer("equipe-" + finess + ".xlsx", finess, 3, 4);
            }
        }
        fichier.taper("nightly");
        Path dit = dossier.resolve("dit.txt");
        ProcessBuilder fabrique = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AciBilan.class.getName(),
                        "nightly",
                        "--home",
                        terminal.maison.racine().toString())
                .redirectErrorStream(true)
                .redirectOutput(dit.toFile());
        fabrique.environment().putAll(variables());
        Process passage = fabrique.start();
        while (passage.isAlive() && Files.size(dit) == 0) {
            Thread.sleep(5);
        }
        passage.destroyForcibly();
        assertThat(passage.waitFor(30, TimeUnit.SECONDS)).isTrue();

        Retour reprise = patiemment("nightly");

        assertThat(reprise.code()).as(reprise.erreurs()).isZero();
        assertThat(UneMaisonDAvant.contenu(terminal.maison.reports(), ".json"))
                .hasSize(4)
                .isEqualTo(UneMaisonDAvant.contenu(fichier.maison.reports(), ".json"));
        assertThat(UnServeur.lire(base, "select count(*) from aci_bilan.reception where issue = 'ACCEPTE'"))
                .isEqualTo("4");
        assertThat(terminal.taper("nightly").sortie()).endsWith(RIEN_DE_NEUF);
    }

    /** The server notices the end of a process only once it hears of it. */
    private Retour patiemment(String commande) throws InterruptedException {
        for (int essai = 0; ; essai++) {
            Retour retour = terminal.taper(commande);
            if (retour.code() != Sortie.OCCUPEE || essai > 50) {
                return retour;
            }
            Thread.sleep(100);
        }
    }
}
