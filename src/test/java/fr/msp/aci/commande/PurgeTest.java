package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Perimetre;
import fr.msp.aci.depot.Verrou;
import fr.msp.aci.lot.Purge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.tools.Recover;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise leaves the home for good: everywhere, and once for all. */
class PurgeTest {

    /** In names of files, of the structure, of evidence: all of the exercise that goes. */
    private static final String SECRET = "phemere";

    private static final String AUTRE = "494900020";
    private static final int MORCEAU = 20;

    @TempDir
    private static Path modele;

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        terminal = UneMaisonPrete.copie(modele, dossier, this::deuxExercices);
        terminal.ilEst("2026-01-20T19:00:00Z");
    }

    private void deuxExercices(UnTerminal neuf) throws IOException {
        terminal = neuf;
        terminal.ilEst("2024-05-20T19:00:00Z");
        Maison.ouvrir(terminal.maison.racine());
        Files.writeString(terminal.maison.inbox().resolve("illisible-ephemere.xlsx"), "rien d’un classeur");
        terminal.taper("nightly");
        terminal.ilEst("2025-01-20T19:00:00Z");
        deposer("ephemere.xlsx", AUTRE, 2024);
        deposer("refuse-ephemere.xlsx", "494900013", 2024);
        Path recu = terminal.maison.inbox().resolve("ephemere/piece-ephemere.pdf");
        Files.createDirectories(recu.getParent());
        Files.writeString(recu, "compte rendu inventé");
        Files.writeString(terminal.maison.inbox().resolve("illisible.xlsx"), "rien d’un classeur non plus");
        terminal.taper("nightly");
        terminal.ilEst("2026-01-20T19:00:00Z");
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly");
    }

    private void deposer(String nom, String finess, int exercice) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", finess)
                .ligne("Exercice", exercice)
                .ligne("Raison sociale", "MSP Ephemere")
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Patientèle médecin traitant", 4000);
        classeur.ecrire(terminal.maison.inbox().resolve(nom));
    }

    @Test
    void whatWouldGoIsSaidAndNothingIsTouched() throws IOException {
        Map<String, String> avant = tout();

        Retour retour = terminal.taper("purge", "--before", "2025", "--verbose");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("Exercices : 2024 (1 structure)")
                .contains("  archive/2024/494900020/")
                .contains("  reports/2024/494900020/bilan-494900020-2024.pdf")
                .contains("Dont 1 classeur refusé sans exercice lisible, reçu avant 2025.")
                .contains("Reste 1 classeur refusé sans exercice lisible, reçu depuis le 1er janvier 2025.")
                .contains("Rien n’a été retiré.");
        assertThat(tout()).isEqualTo(avant);
    }

    @Test
    void whatCouldNotBeWrittenAnewIsNotSaidToBeDoneAndTheSameCommandEndsIt() throws IOException {
        Path place = terminal.maison.racine().resolve(".registre.jsonl.part/occupe");
        Files.createDirectories(place);

        Retour retour = terminal.taper("purge", "--before", "2025", "--yes");

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.sortie()).doesNotContain("Retiré.");
        assertThat(retour.erreurs()).contains("La purge n’est pas finie : registre.jsonl");
        assertThat(Files.readString(terminal.maison.registre())).contains(SECRET);

        Files.delete(place);
        Files.delete(place.getParent());
        retour = terminal.taper("purge", "--before", "2025", "--yes");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie()).endsWith("Retiré.\n");
        assertThat(Files.readString(terminal.maison.registre())).doesNotContain(SECRET);
    }

    @Test
    void onceDoneNoTraceIsLeftAnywhereAndTheOtherExerciseIsAsItWas() throws IOException, SQLException {
        Map<String, String> garde =
                UneMaisonDAvant.contenu(terminal.maison.reports().resolve("2025"), "");
        assertThat(quiContient(SECRET))
                .as("the search would find it")
                .anyMatch(nom -> nom.endsWith(".mv.db") || nom.startsWith("base/"));
        List<String> plies = plies();
        for (String plie : plies) {
            assertThat(quiContient(plie))
                    .as("the search would find what is folded")
                    .isNotEmpty();
        }

        Retour retour = terminal.taper("purge", "--before", "2025", "--yes");

        assertThat(retour.code()).as(retour.erreurs()).isZero();
        assertThat(retour.sortie()).endsWith("Retiré.\n");
        toutEcrire();
        assertThat(quiContient(SECRET)).isEmpty();
        assertThat(quiContient(AUTRE)).isEmpty();
        for (String plie : plies) {
            assertThat(quiContient(plie)).isEmpty();
        }
        assertThat(UnTerminal.fichiers(terminal.maison.racine()))
                .noneMatch(nom -> nom.contains(SECRET) || nom.contains("2024/"))
                .anyMatch(nom -> nom.endsWith("-illisible.xlsx"));
        assertThat(UneMaisonDAvant.contenu(terminal.maison.reports().resolve("2025"), ""))
                .isEqualTo(garde);
        assertThat(terminal.taper("history", "--events").sortie())
                .contains("avant=2025 exercices=2024 structures=1")
                .doesNotContain(SECRET);
        assertThat(terminal.taper("nightly").sortie()).endsWith("recalculés : 0, rendus : 0\n");
        assertThat(terminal.taper("purge", "--before", "2025", "--yes").sortie())
                .contains("Rien à retirer");
        for (String reste : UnTerminal.fichiers(terminal.maison.db())) {
            if (reste.contains(".h2.")) {
                Files.delete(terminal.maison.db().resolve(reste));
            }
        }
        Droits.reserves(terminal.maison.racine());
    }

    @Test
    void aRebuildDoesNotBringItBackAndTheRanksGoOn() throws IOException {
        terminal.taper("purge", "--before", "2026", "--yes");
        assertThat(UnTerminal.fichiers(terminal.maison.archive())).isEmpty();

        assertThat(terminal.taper("nightly", "--rebuild").code()).isZero();
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly");

        assertThat(terminal.taper("history").sortie()).contains("equipe.xlsx").doesNotContain(SECRET);
        assertThat(UnTerminal.fichiers(terminal.maison.archive())).hasSize(1);
    }

    @Test
    void killedWhileItWorksItIsFinishedByTheSameCommand() throws IOException, InterruptedException, SQLException {
        for (int millisecondes : List.of(900, 1800, 2700)) {
            Process purge = BaseDesTests.processus(
                            terminal.maison,
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    AciBilan.class.getName(),
                                    "purge",
                                    "--before",
                                    "2025",
                                    "--yes",
                                    "--home",
                                    terminal.maison.racine().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread.sleep(millisecondes);
            purge.destroyForcibly();
            assertThat(purge.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(terminal.taper("purge", "--before", "2025", "--yes").code()).isZero();
        toutEcrire();
        assertThat(quiContient(SECRET)).isEmpty();
        assertThat(UnTerminal.fichiers(terminal.maison.racine())).noneMatch(nom -> nom.contains(SECRET));
        assertThat(UnTerminal.fichiers(terminal.maison.reports())).contains("2025/494900012/bilan-494900012-2025.pdf");
    }

    @Test
    void stoppedAfterTheDatabaseButBeforeTheFilesItIsFinishedToo() throws IOException {
        Path copie = terminal.dossier.resolve("copie");
        copier(terminal.maison.archive(), copie);
        terminal.taper("purge", "--before", "2025", "--yes");
        copier(copie, terminal.maison.archive());

        Retour retour = terminal.taper("purge", "--before", "2025", "--yes");

        assertThat(retour.sortie()).contains("Exercices : 2024 (1 structure)").endsWith("Retiré.\n");
        assertThat(UnTerminal.fichiers(terminal.maison.archive())).hasSize(1).noneMatch(nom -> nom.contains(SECRET));
    }

    @Test
    void bilansOfOtherDaysThatShowWhatGoesAreGoneBeforeTheDatabaseForgetsWhoseTheyAre() throws IOException {
        deposer("ephemere-2025.xlsx", AUTRE, 2025);
        terminal.taper("nightly");
        terminal.taper("bilan", "--finess", AUTRE, "--exercice", "2025", "--received-by", "2026-01-20");
        Path reports = terminal.maison.reports();
        assertThat(UnTerminal.fichiers(reports)).anyMatch(nom -> nom.contains("-recu-au-2026-01-20"));
        try (Depot depot = BaseDesTests.ouvrir(terminal.maison)) {
            Purge purge = new Purge(terminal.maison, depot, null, new HorlogeEnPanne());
            assertThatThrownBy(() -> purge.faire(new Perimetre.Avant(new Exercice(2025))))
                    .hasMessage("killed here");
        }

        assertThat(UnTerminal.fichiers(reports)).noneMatch(nom -> nom.contains("-recu-au-2026-01-20"));
        assertThat(terminal.taper("purge", "--before", "2025", "--yes").sortie())
                .endsWith("Retiré.\n");
    }

    /** Asked for the time when the database is about to be changed. */
    private static final class HorlogeEnPanne extends Clock {

        @Override
        public Instant instant() {
            throw new IllegalStateException("killed here");
        }

        @Override
        public ZoneId getZone() {
            return Maison.FUSEAU;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void aPurgeThatWouldTakeTheCurrentExerciseAndAHomeThatIsHeldAreRefused() throws IOException {
        assertThat(terminal.taper("purge", "--before", "2027", "--yes").code()).isEqualTo(2);
        assertThat(terminal.taper("purge", "--yes").code()).isEqualTo(2);
        try (Verrou autre = Verrou.prendre(terminal.maison, Duration.ZERO).orElseThrow()) {
            assertThat(autre).isNotNull();
            assertThat(terminal.taper("purge", "--before", "2025", "--yes").code())
                    .isEqualTo(4);
        }
        assertThat(quiContient(SECRET)).isNotEmpty();
    }

    /** Names of the files that hold these letters, as they are on the disk. */
    private List<String> quiContient(String lettres) throws IOException {
        List<String> trouves = new ArrayList<>();
        for (String nom : UnTerminal.fichiers(terminal.maison.racine())) {
            byte[] octets = Files.readAllBytes(terminal.maison.racine().resolve(nom));
            if (new String(octets, StandardCharsets.ISO_8859_1).contains(lettres)
                    || new String(octets, StandardCharsets.UTF_16BE).contains(lettres)) {
                trouves.add(nom);
            }
        }
        trouves.addAll(BaseDesTests.fichiersQuiContiennent(terminal.maison, lettres));
        return trouves;
    }

    /** The middle of each text of the exercise that the database keeps folded, where no letter shows. */
    private List<String> plies() throws IOException, SQLException {
        List<String> plies = new ArrayList<>();
        try (Depot depot = BaseDesTests.ouvrir(terminal.maison);
                Connection connexion = depot.source().getConnection();
                Statement ordre = connexion.createStatement();
                ResultSet textes = ordre.executeQuery("select json from bilan_texte where exercice = 2024 union all"
                        + " select faits_plies from feuille_version where exercice = 2024")) {
            while (textes.next()) {
                byte[] plie = textes.getBytes(1);
                int debut = plie.length / 2 - MORCEAU / 2;
                plies.add(new String(plie, debut, MORCEAU, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(plies).hasSize(2);
        return plies;
    }

    /** What a file of a database holds, pages in no use included, as text beside it. */
    private void toutEcrire() throws SQLException {
        if (!BaseDesTests.surServeur()) {
            Recover.execute(terminal.maison.db().toString(), "aci-bilan");
        }
    }

    /** All files but the database and its seal, which every opening changes. */
    private Map<String, String> tout() throws IOException {
        Map<String, String> tout = new TreeMap<>(UneMaisonDAvant.contenu(terminal.maison.racine(), ""));
        tout.keySet().removeIf(nom -> nom.startsWith("db/aci-bilan."));
        return tout;
    }

    private static void copier(Path source, Path cible) throws IOException {
        try (Stream<Path> contenu = Files.walk(source)) {
            for (Path chemin : contenu.toList()) {
                Path copie = cible.resolve(source.relativize(chemin).toString());
                if (Files.isDirectory(chemin)) {
                    Files.createDirectories(copie);
                } else if (!Files.exists(copie)) {
                    Files.copy(chemin, copie);
                }
            }
        }
    }
}
