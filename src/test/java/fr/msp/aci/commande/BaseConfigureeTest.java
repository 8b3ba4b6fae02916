package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.DansUnFichier;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.UnServeur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment says of a PostgreSQL database is taken at its word, or refused before anything is opened. */
@DansUnFichier
class BaseConfigureeTest {

    private static final String SECRET = "mot-de-passe-inventé";

    private UnTerminal terminal;

    @BeforeEach
    void unTerminal(@TempDir Path dossier) {
        terminal = new UnTerminal(dossier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/quelque/part",
                "jdbc:mysql://localhost/base",
                "postgresql://localhost/base",
                "jdbc:postgresql://localhost",
                "jdbc:postgresql://localhost/",
                "jdbc:postgresql://moi:" + SECRET + "@localhost/base",
                "jdbc:postgresql:base"
            })
    void anAddressThatIsNotOneOfPostgresqlIsWrongUsage(String adresse) {
        terminal.avecLaVariable(BaseConfiguree.ADRESSE, adresse);
        terminal.avecLaVariable(BaseConfiguree.UTILISATEUR, "moi");

        assertThatUsage("La variable ACI_BASE_ADRESSE doit avoir la forme jdbc:postgresql://machine:port/base");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=" + SECRET,
                "user=moi",
                "currentSchema=autre",
                "options=-c",
                "loggerLevel=TRACE",
                "x",
                "sslmode=oui",
                "connectTimeout=bientôt"
            })
    void anOptionThatWouldChangeWhatIsKeptOrSaidIsWrongUsage(String option) {
        terminal.avecLaVariable(BaseConfiguree.ADRESSE, "jdbc:postgresql://localhost/base?sslmode=disable&" + option);
        terminal.avecLaVariable(BaseConfiguree.UTILISATEUR, "moi");

        assertThatUsage("contient une option de connexion qui n’est pas admise");
    }

    @ParameterizedTest
    @CsvSource({
        "base.exemple.fr:5432, false",
        "10.0.0.7, false",
        "'localhost,base.exemple.fr', false",
        "localhost, true",
        "127.0.0.1:1, true",
        "[::1]:1, true"
    })
    void onAnotherMachineTheEncryptionIsSaid(String hote, boolean admis) {
        terminal.avecLaVariable(BaseConfiguree.ADRESSE, "jdbc:postgresql://" + hote + "/base");

        assertThatUsage(
                admis
                        ? "Il manque l’utilisateur de la base : donnez-le dans ACI_BASE_UTILISATEUR"
                        : "sslmode=verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {BaseConfiguree.UTILISATEUR, BaseConfiguree.MOT_DE_PASSE, BaseConfiguree.FICHIER_DU_MOT_DE_PASSE})
    void halfOfItIsWrongUsageAndStartsNoDatabaseInTheHome(String variable) {
        terminal.avecLaVariable(variable, SECRET);

        assertThatUsage(variable + " est donnée sans ACI_BASE_ADRESSE");
        assertThat(terminal.maison.db().resolve("aci-bilan.mv.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {CleConfiguree.CLE, CleConfiguree.FICHIER})
    void aKeyForAFileIsNoKeyForAServer(String variable) {
        nommer("jdbc:postgresql://localhost/base");
        terminal.avecLaVariable(variable, SECRET);

        assertThatUsage(variable + " chiffre la base du dossier et ne peut rien pour PostgreSQL");
    }

    @Test
    void onePasswordAndAFileThatHoldsIt() throws IOException {
        nommer("jdbc:postgresql://localhost/base");
        terminal.avecLaVariable(BaseConfiguree.FICHIER_DU_MOT_DE_PASSE, "absent");
        assertThatUsage("Le mot de passe de la base est donné deux fois");

        terminal.avecLaVariable(BaseConfiguree.MOT_DE_PASSE, "");
        assertThatUsage("Le fichier que nomme ACI_BASE_MOT_DE_PASSE_FICHIER ne peut pas être lu");

        Files.writeString(terminal.dossier.resolve("absent"), " \n");
        assertThatUsage("ne contient pas de mot de passe");
    }

    @Test
    void aWatchThatCouldNotWorkAtNightSaysSoWhenItIsStarted() {
        terminal.avecLaVariable(BaseConfiguree.ADRESSE, "jdbc:oracle:thin:@x");

        assertThat(terminal.taper("watch").code()).isEqualTo(2);
    }

    @Test
    void aServerThatDoesNotAnswerIsATechnicalFailureAndTheWorkbookWaits() throws IOException {
        nommer("jdbc:postgresql://127.0.0.1:1/base");
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs())
                .contains("Le serveur PostgreSQL jdbc:postgresql://127.0.0.1:1/base ne répond pas")
                .contains("Rien n’est perdu");
        assertThat(terminal.maison.inbox().resolve("equipe.xlsx")).exists();
        rienDuSecret(retour);
    }

    @Test
    void theRightPasswordInAFileOpensAndAWrongOneIsToldWithoutBeingSaid() throws IOException {
        Hebergement.Serveur base = UnServeur.base();
        nommer(base.adresse());
        terminal.avecLaVariable(BaseConfiguree.UTILISATEUR, base.utilisateur());
        Retour refuse = terminal.taper("nightly");
        assertThat(refuse.code()).isEqualTo(3);
        assertThat(refuse.erreurs()).contains("refuse cet utilisateur ou ce mot de passe");
        rienDuSecret(refuse);

        terminal.avecLaVariable(BaseConfiguree.MOT_DE_PASSE, "");
        terminal.avecLaVariable(BaseConfiguree.FICHIER_DU_MOT_DE_PASSE, "secret");
        Files.writeString(terminal.dossier.resolve("secret"), base.motDePasse().orElseThrow() + "\n");
        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(terminal.taper("history").code()).isZero();
    }

    @Test
    void aDatabaseHeldFromAnotherMachineEndsAsAHomeThatIsHeld() throws IOException {
        Hebergement.Serveur base = UnServeur.base();
        terminal.avecLaBase(base);
        Maison maison = Maison.ouvrir(terminal.maison.racine());
        try (Depot ailleurs = Depot.ouvrir(maison, base, Clock.systemUTC(), Duration.ZERO)) {
            assertThat(ailleurs).isNotNull();
            for (String[] commande : new String[][] {{"nightly"}, {"nightly", "--rebuild"}, {"history"}}) {
                Retour retour = terminal.taper(commande);
                assertThat(retour.code()).isEqualTo(4);
                assertThat(retour.erreurs())
                        .contains("Un autre passage, sur cette machine ou une autre, tient la base jdbc:postgresql://")
                        .contains("aci-bilan " + ProcessHandle.current().pid());
            }
        }
        assertThat(terminal.taper("nightly").code()).isZero();
    }

    private void nommer(String adresse) {
        terminal.avecLaVariable(BaseConfiguree.ADRESSE, adresse);
        terminal.avecLaVariable(BaseConfiguree.UTILISATEUR, "moi");
        terminal.avecLaVariable(BaseConfiguree.MOT_DE_PASSE, SECRET);
    }

    private void assertThatUsage(String phrase) {
        Retour retour = terminal.taper("nightly");
        assertThat(retour.code()).as(retour.erreurs()).isEqualTo(2);
        assertThat(retour.erreurs()).contains(phrase).doesNotContain(SECRET);
    }

    private void rienDuSecret(Retour retour) throws IOException {
        assertThat(retour.sortie() + retour.erreurs()).doesNotContain(SECRET);
        for (String nom : UnTerminal.fichiers(terminal.maison.racine())) {
            assertThat(new String(Files.readAllBytes(terminal.maison.racine().resolve(nom)), "UTF-8"))
                    .as(nom)
                    .doesNotContain(SECRET);
        }
    }
}
