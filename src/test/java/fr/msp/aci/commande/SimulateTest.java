package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator asks what is missing and what it is worth. */
class SimulateTest {

    private static final Path MAL_PARTI = Path.of("input-samples/premiers-pas-2025.xlsx");
    private static final Path PARTIEL = Path.of("input-samples/marais-bleu-2025-rcp.xlsx");
    private static final Path SOLIDE = Path.of("input-samples/hauts-du-lac-2025.xlsx");
    private static final Path PREREQUIS_MANQUE = Path.of("input-samples/deux-rives-2025.xlsx");

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) {
        terminal = new UnTerminal(dossier);
    }

    @Test
    void theNextStepsOfAWorkbookComeWithTheirPointsAndEurosTheMostValuableFirst() throws IOException {
        Retour retour = terminal.taperTelQuel("simulate", poser(SOLIDE));

        assertThat(retour.code()).isZero();
        assertThat(lisible(retour))
                .contains("15 362,80 points, 107 539,60 €")
                .contains("A2-CONCERTATION  3 dossiers de plus en RCP : + 187,20 points, 1 310,40 €")
                .containsSubsequence("A1-USAGERS", "4 200,00 €", "A1-HORAIRES", "840,00 €");
        assertThat(terminal.maison.racine()).as("nothing is stored").doesNotExist();
    }

    @Test
    void whatOpensTheGateIsSaidFirst() throws IOException {
        Retour retour = terminal.taperTelQuel("simulate", poser(PREREQUIS_MANQUE));

        assertThat(lisible(retour))
                .containsSubsequence(
                        "7 954,00 points théoriques, 0,00 €",
                        "Pour atteindre tous les prérequis, une étape : + 650,00 points, 60 228,00 €",
                        "Prochaines étapes utiles",
                        "Ce qui manque encore");
    }

    @Test
    void aChangeOfTheFactsIsShownBesideThemAsTheyAre() throws IOException {
        Retour retour = terminal.taperTelQuel(
                "simulate", poser(PREREQUIS_MANQUE), "--set", "protocoles=+2", "--set", "patientele=5000");

        assertThat(retour.code()).isZero();
        assertThat(lisible(retour).lines())
                .anyMatch(ligne -> ligne.matches("A2-PROTOCOLES .* 500,00 +700,00 +\\+200,00"))
                .anyMatch(ligne -> ligne.matches("A2-COORDINATION .* 2 275,00 +3 125,00 +\\+850,00"));
    }

    @Test
    void inEnglishTheKeysAreExplainedInEnglishAndTheLanguageOfTheRestIsSaid() throws IOException {
        assertThat(lisible(terminal.taperTelQuel("--lang", "en", "simulate", "--keys")))
                .contains("sas=+1 : doctors of the structure who join the SAS")
                .contains("a sign starts from the one declared")
                .doesNotContain("écrivez", "médecins");
        assertThat(lisible(terminal.taperTelQuel("--lang", "en", "simulate", poser(SOLIDE))))
                .contains("(What comes from the rules is in French, as the guide and the bilans are.)");
        assertThat(lisible(terminal.taperTelQuel("simulate", poser(PREREQUIS_MANQUE))))
                .doesNotContain("the bilans are");
    }

    @Test
    void aChangeThatMovesNothingSaysWhy() throws IOException {
        String classeur = poser(MAL_PARTI);

        assertThat(lisible(terminal.taperTelQuel("simulate", classeur, "--set", "dossiers=+10")))
                .contains("A2-CONCERTATION est regardé autrement, sans point de plus ni de moins : Tenez d’autres"
                        + " réunions de concertation (il en manque 2).");
        assertThat(lisible(terminal.taperTelQuel("simulate", classeur, "--set", "commune=Ailleurs")))
                .contains("Ce changement ne déplace ni points ni euros");
    }

    @Test
    void theBalanceFollowsTheAdvance() throws IOException {
        assertThat(lisible(terminal.taperTelQuel("simulate", poser(SOLIDE), "--set", "avance-percue=20000"))
                        .lines())
                .anyMatch(ligne -> ligne.matches("Solde .* 87 539,60 .*"));
    }

    @Test
    void aWorkbookOfSomeSheetsIsSaidToHaveBeenLookedAtAloneAndNoEuroIsPromisedWithoutAContract() throws IOException {
        Retour retour = terminal.taperTelQuel("simulate", poser(PARTIEL));

        assertThat(lisible(retour))
                .contains(
                        "Ce fichier seul a été regardé, et il n’a pas tout (feuilles absentes : ",
                        "en points (sans contrat, aucune n’est rémunérée)")
                .doesNotContain("de la plus rémunératrice", " : + 100,00 points, 0,00 €");
    }

    @Test
    void stepsOfAnExerciseThatIsOverAreSaidToBeWorthDeclaringOnly() throws IOException {
        String classeur = poser(SOLIDE);

        assertThat(lisible(terminal.taperTelQuel("simulate", classeur)))
                .containsSubsequence("L’exercice est terminé : une étape ne vaut que si", "Prochaines étapes utiles");
        assertThat(lisible(terminal.taperTelQuel("simulate", classeur, "--as-of", "2025-06-30")))
                .doesNotContain("L’exercice est terminé", "Ce fichier seul");
        terminal.ilEst("2025-12-05T19:00:00Z");
        assertThat(lisible(terminal.taperTelQuel("simulate", classeur, "--as-of", "2025-12-31")))
                .contains("Prochaines étapes utiles")
                .doesNotContain("L’exercice est terminé");
    }

    @Test
    void ofAStructureWhoseTeamAndPatientsWereNeverGivenTheTotalIsALeastAndGivingThemComesFirst() throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", UnTerminal.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Date d'effet du contrat ACI", "01/01/2020");
        Files.createDirectories(terminal.maison.inbox());
        Path seul = terminal.maison.inbox().resolve("seul.xlsx");
        classeur.ecrire(seul);

        assertThat(lisible(terminal.taperTelQuel("simulate", seul.toString())))
                .containsSubsequence(
                        "Au moins 0,00 points théoriques (une donnée manque), 0,00 €",
                        "D’abord, donnez ce qui n’a jamais été reçu",
                        "Patientèle médecin traitant",
                        "la feuille Professionnels",
                        "Prochaines étapes utiles")
                .doesNotContain("professions paramédicales de plus", "Un infirmier en pratique avancée");
        assertThat(lisible(terminal.taperTelQuel("simulate", seul.toString(), "--set", "commune=Ailleurs")))
                .contains("D’abord, donnez ce qui n’a jamais été reçu");
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestOne() throws IOException {
        Retour retour = terminal.taperTelQuel("simulate", poser(SOLIDE), "--set", "protocoless=+2");

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs().replace('\u00A0', ' ')).contains("Vouliez-vous dire « protocoles » ?");
    }

    @Test
    void theKeysOfWhatIfAreListed() {
        Retour retour = terminal.taperTelQuel("simulate", "--keys");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie().lines())
                .hasSizeGreaterThan(15)
                .anyMatch(ligne -> ligne.contains("protocoles"))
                .anyMatch(ligne -> ligne.contains("ipa"));
    }

    @Test
    void aStructureOfTheHomeIsSimulatedAtTheDayAsked() throws IOException {
        Path inbox = Files.createDirectories(terminal.maison.inbox());
        Files.copy(SOLIDE, inbox.resolve("hauts-du-lac.xlsx"));
        terminal.taper("nightly");

        Retour retour = terminal.taper("simulate", "--finess", "990004004", "--exercice", "2025");
        Retour enJuin =
                terminal.taper("simulate", "--finess", "990004004", "--exercice", "2025", "--as-of", "2025-06-30");

        assertThat(lisible(retour)).contains("situation au 31/12/2025", "15 362,80 points");
        assertThat(lisible(enJuin))
                .contains(
                        "situation au 30/06/2025",
                        "12 050,00 points, 84 350,00 €",
                        "Au 31/12/2025, d’après ce qui est déjà déclaré et sans autre étape : 15 362,80 points,"
                                + " 107 539,60 € (A1-MISSIONS-SP : 1 600,00 au lieu de 700,00, A1-USAGERS : 200,00 au"
                                + " lieu de 0,00, A2-CONCERTATION : 2 212,80 au lieu de 0,00).");
        assertThat(lisible(retour)).doesNotContain("d’après ce qui est déjà déclaré");
    }

    @Test
    void aDayBeforeTheExerciseIsRefusedAsForABilanAndADayMayBeWrittenAsThere() throws IOException {
        String classeur = poser(SOLIDE);

        Retour avant = terminal.taperTelQuel("simulate", classeur, "--as-of", "2024-12-31");
        assertThat(avant.code()).isEqualTo(2);
        assertThat(avant.erreurs()).contains("Le 2024-12-31 est avant l’exercice 2025");
        assertThat(avant.sortie()).isEmpty();

        assertThat(lisible(terminal.taperTelQuel("simulate", classeur, "--as-of", "30/06/2025")))
                .contains("situation au 30/06/2025");
        assertThat(terminal.taperTelQuel("simulate", classeur, "--as-of", "juin")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aDayAfterTheExerciseIsSaidToBeItsLast() throws IOException {
        String classeur = poser(SOLIDE);

        assertThat(lisible(terminal.taperTelQuel("simulate", classeur, "--as-of", "2026-01-01")))
                .contains(
                        "Le 2026-01-01 est après l’exercice 2025 : la situation est celle de son dernier jour, le 31/12/2025.");
        assertThat(lisible(terminal.taperTelQuel("simulate", classeur, "--as-of", "2025-12-31")))
                .doesNotContain("est après l’exercice");
    }

    @Test
    void aNewStructureIsToldWhatItsMinimumPaysAlready() throws IOException {
        String classeur = poser(MAL_PARTI);

        assertThat(lisible(terminal.taperTelQuel("simulate", classeur)))
                .containsSubsequence(
                        "Nouvelle structure : la rémunération minimale (",
                        "au-delà de la rémunération minimale",
                        "Prochaines étapes utiles",
                        "(déjà payés par la rémunération minimale)");
        assertThat(lisible(terminal.taperTelQuel("simulate", classeur, "--set", "protocoles=+1")))
                .contains("La rémunération minimale d’une nouvelle structure paie déjà une part des points.");
    }

    @Test
    void aRefusedWorkbookIsExplainedInsteadOfSimulated() throws IOException {
        Retour retour = terminal.taperTelQuel("simulate", poser(Path.of("input-samples/bois-joli-2025.xlsx")));

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie()).contains("classeur refusé").doesNotContain("Prochaines étapes");
    }

    private String poser(Path classeur) throws IOException {
        Path copie = terminal.dossier.resolve(classeur.getFileName());
        Files.copy(classeur, copie);
        return copie.toString();
    }

    private static String lisible(Retour retour) {
        return retour.sortie().replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
