package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.UnServeur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How several machines are asked for, and what is refused. */
class GrappeEnUsageTest {

    /** Nobody listens there. */
    private static final String MUET = "tcp://127.0.0.1:1";

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) {
        terminal = new UnTerminal(dossier);
        terminal.ilEst(Instant.now().toString());
    }

    private void avecUneBase() {
        UnServeur.variables(terminal.maison).forEach(terminal::avecLaVariable);
    }

    private void avecTout() {
        avecUneBase();
        terminal.avecLaVariable("ACI_COURTIER_ADRESSE", MUET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly --cluster", "watch --cluster", "worker"})
    void aDatabaseThatIsAFileOfTheHomeIsNotSharedAndNothingIsCreated(String commande) {
        // Said to be none, wherever else the tests keep their databases.
        terminal.avecLaVariable("ACI_BASE_CLE_FICHIER", "");
        terminal.avecLaVariable("ACI_COURTIER_ADRESSE", MUET);

        Retour retour = terminal.taper(commande.split(" "));

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains("ne peuvent pas partager la base du dossier (H2)", "ACI_BASE_ADRESSE");
        assertThat(terminal.maison.racine()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly --cluster", "watch --cluster", "worker"})
    void withoutABrokerTheRemedyIsSaid(String commande) {
        avecUneBase();

        Retour retour = terminal.taper(commande.split(" "));

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains("Il manque l’adresse du courtier", "ACI_COURTIER_ADRESSE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ACI_COURTIER_ADRESSE; http://courtier.exemple:80; tcp://machine:port",
                "ACI_COURTIER_ADRESSE; tcp://aci:secret@courtier.exemple:61616; tcp://machine:port",
                "ACI_COURTIER_ADRESSE; ssl://courtier.exemple:61617?verifyHost=false; tcp://machine:port",
                "ACI_GRAPPE_FILS; -1; entre 0 et 64",
                "ACI_GRAPPE_FILS; 65; entre 0 et 64, et non « 65 »",
                "ACI_GRAPPE_PATIENCE; 0; entre 1 et 86400",
                "ACI_COURTIER_UTILISATEUR; aci; Il manque le mot de passe du courtier",
                "ACI_FILS; beaucoup; ACI_FILS"
            })
    void whatIsSaidWronglyIsNamed(String variable, String valeur, String dit) {
        avecTout();
        terminal.avecLaVariable(variable, valeur);

        Retour retour = terminal.taper("nightly", "--cluster");

        assertThat(retour.code()).as(retour.sortie()).isEqualTo(2);
        assertThat(retour.erreurs()).contains(dit).doesNotContain("secret");
    }

    @Test
    void aPasswordDoesNotGoToAnotherMachineInPlain() {
        avecTout();
        terminal.avecLaVariable("ACI_COURTIER_ADRESSE", "ssl://a.exemple:61617, tcp://b.exemple:61616");
        terminal.avecLaVariable("ACI_COURTIER_UTILISATEUR", "aci");
        terminal.avecLaVariable("ACI_COURTIER_MOT_DE_PASSE", "tres-secret");

        Retour retour = terminal.taper("worker");

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains("ne part pas en clair").doesNotContain("tres-secret");
    }

    @Test
    void withoutAWorkerOrABrokerARunDoesItAllAndAWorkerThatWouldDoOtherwiseTakesNothing() throws IOException {
        avecTout();
        terminal.deposer("a.xlsx", UnTerminal.FINESS, 3);

        Retour seul = terminal.taper("nightly", "--cluster");

        assertThat(seul.code()).as(seul.erreurs()).isZero();
        assertThat(seul.erreurs()).containsOnlyOnce("Le courtier de messages ne répond pas");
        assertThat(seul.sortie())
                .contains("partagé     faits par des ouvriers : 0, ici : 1")
                .contains("reçus : 1, acceptés : 1, refusés : 0, déjà reçus : 0, recalculés : 1, rendus : 1");
        unChefQuiNeFaitQuOffrirFaitToutQuandPersonneNeVient();
        unOuvrierQuiFeraitAutrementNePrendRien();
    }

    private void unChefQuiNeFaitQuOffrirFaitToutQuandPersonneNeVient() throws IOException {
        Files.delete(terminal.maison.reports().resolve("2025/494900012/bilan-494900012-2025.html"));
        terminal.deposer("b.xlsx", UnTerminal.finess(1).get(0), 3);
        terminal.avecLaVariable("ACI_GRAPPE_FILS", "0");
        terminal.avecLaVariable("ACI_GRAPPE_PATIENCE", "1");

        Retour retour = terminal.taper("nightly", "--cluster");

        assertThat(retour.code()).as(retour.erreurs()).isZero();
        assertThat(retour.sortie())
                .contains("rendus : 2", "synthèse    Toutes les régions")
                .as("nor waited for again at the next step")
                .containsOnlyOnce("Aucun ouvrier n’a rien fait depuis 1 s");
    }

    private void unOuvrierQuiFeraitAutrementNePrendRien() throws IOException {
        Path note = terminal.maison.racine().resolve("aci-bilan.grappe");
        String celle = Files.readString(note);
        refuse(note, celle.replaceFirst("programme=.*", "programme=aci-bilan 99"), "pas de la même version");
        refuse(note, celle.replaceFirst("baremes=.*", "baremes=autres"), "pas lu les mêmes barèmes");
        refuse(note, celle.replaceFirst("signature=.*", "signature=autre"), "ne signe pas les bilans");
        Files.writeString(note, celle);

        Maison copie = Maison.ouvrir(terminal.dossier.resolve("copie"));
        Retour ailleurs =
                terminal.taperTelQuel("worker", "--home", copie.racine().toString());
        assertThat(ailleurs.code()).isEqualTo(3);
        assertThat(ailleurs.erreurs()).contains("n’est pas celui de cette base");

        terminal.ilEst(Instant.now().minusSeconds(600).toString());
        Retour enRetard = terminal.taper("worker");
        assertThat(enRetard.code()).isEqualTo(3);
        assertThat(enRetard.erreurs()).contains("L’horloge de cette machine", "Réglez-la");
        assertThat(UnTerminal.fichiers(terminal.maison.logs())).containsExactly("aci-bilan.log");
    }

    private void refuse(Path note, String texte, String dit) throws IOException {
        Files.writeString(note, texte);
        Retour retour = terminal.taper("worker");
        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs()).contains(dit);
        assertThat(retour.sortie()).doesNotContain("Ouvrier prêt\n");
    }

    @Test
    void aWorkerCreatesNothingWhereThereIsNoHome() {
        avecTout();

        Retour sans = terminal.taper("worker");

        assertThat(sans.code()).isEqualTo(3);
        assertThat(sans.erreurs()).contains("n’est pas un dossier de travail d’aci-bilan");
        assertThat(terminal.maison.racine()).doesNotExist();
    }
}
