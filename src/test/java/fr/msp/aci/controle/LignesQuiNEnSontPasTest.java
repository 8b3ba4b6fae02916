package fr.msp.aci.controle;

import static fr.msp.aci.controle.CodeConstat.TYPE_INVALIDE;
import static fr.msp.aci.controle.CodeConstat.VALEUR_HORS_LISTE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.classeur.FeuilleDeTest.Brute;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subtotals, titles and cancelled meetings among the rows: the first thing said of them is to take them out. */
class LignesQuiNEnSontPasTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 3, 14);

    @TempDir
    Path dossier;

    @Test
    void wordsAloneInARequiredTextColumnAreOneFindingThatSaysWhatElseTheRowMayBe() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Protocoles").ligne("Intitulé", "Thème", "Date de validation", "Professions impliquées");
        classeurs.feuille("Missions SP").ligne("Mission", "Thème", "Début").ligne("Missions du premier semestre");

        Constat constat = classeurs.seul(CodeConstat.VALEUR_ABSENTE);

        assertThat(constat.cellule()).contains("A2");
        assertThat(constat.message())
                .contains("« Missions du premier semestre »")
                .contains("« Thème », « Début »");
        assertThat(constat.correction()).contains("n’est pas une mission").contains("supprimez-la");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sous-total T1", "Totaux", "Moyenne", "Nombre de RCP : 10", "ANNULÉE", "Premier trimestre"})
    void wordsInThePlaceOfTheDateOfAMeetingAreToBeTakenOutBeforeADateIsAskedFor(String texte) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés")
                .ligne(JOUR, 4)
                .ligne(texte, 4);

        Constat constat = classeurs.seul(TYPE_INVALIDE);

        assertThat(constat.cellule()).contains("A3");
        assertThat(constat.message()).contains("« " + texte + " » n’est pas une date");
        assertThat(constat.correction())
                .startsWith("Si cette ligne n’est pas une réunion")
                .containsSubsequence("supprimez-la", "sinon, écrivez en A3");
    }

    @Test
    void aTitleAmongTheMeetingsIsSaidOnceAndNotForEachOfItsEmptyCells() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne("Premier trimestre")
                .ligne(JOUR, "douleur", 4);

        assertThat(classeurs.codes()).containsExactly(TYPE_INVALIDE);
        assertThat(classeurs.seul(TYPE_INVALIDE).correction()).contains("un titre", "supprimez-la");
    }

    @Test
    void aDateThatDoesNotExistIsOnlyToBeMended() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne("31/02/2025", 4);

        assertThat(classeurs.seul(TYPE_INVALIDE).correction()).startsWith("Écrivez en A2");
    }

    @Test
    void aMeetingCancelledInItsNumberOfCasesIsToBeTakenOutAndNotToGetAZero() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, "annulée");

        assertThat(classeurs.seul(TYPE_INVALIDE).correction()).startsWith("Si cette ligne n’est pas une réunion");
    }

    @Test
    void aDayOnWhichTheSiteIsClosedIsNoRow() {
        Classeurs classeurs = horaires("dimanche", "fermé", "20h");

        assertThat(classeurs.seul(TYPE_INVALIDE).correction())
                .startsWith("Si le site est fermé ce jour-là")
                .contains("supprimez-la");
    }

    @Test
    void closingAtMidnightIsSaidAsItIsSeenAndNotAsADay() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Horaires")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Ici", "lundi", "8h", new Brute(" s=\"2\"><v>1</v>"));

        Constat constat = classeurs.seul(TYPE_INVALIDE);

        assertThat(constat.valeurLue()).isEqualTo("24:00");
        assertThat(constat.message()).contains("« 24:00 » n’est pas une heure");
        assertThat(constat.correction()).contains("23:59");
    }

    @ParameterizedTest
    @CsvSource({
        "Lundi au vendredi, lundi",
        "mardi/jeudi, mardi",
        "du lun. au ven., lundi",
        "en semaine, lundi",
        "Tous les jours, lundi",
        "L-V, lundi"
    })
    void severalDaysInOneCellAreToBecomeARowEach(String jours, String premier) {
        Classeurs classeurs = horaires(jours, "8h", "20h");

        Constat constat = classeurs.seul(VALEUR_HORS_LISTE);

        assertThat(constat.message()).contains("une ligne par jour").doesNotContain("Vouliez-vous");
        assertThat(constat.correction()).containsSubsequence("« " + premier + " » en B2", "une ligne pour chacun");
    }

    @Test
    void aSlipInTheNameOfADayStillGetsTheNearestDay() {
        Classeurs classeurs = horaires("lunndi", "8h", "20h");

        assertThat(classeurs.seul(VALEUR_HORS_LISTE).message()).contains("Vouliez-vous écrire « lundi »");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aucune",
                "Aucune mission en 2025",
                "rien",
                "RAS",
                "Sans objet",
                "pas de mission",
                "pas d’action",
                "non",
                "N/A",
                "néant en 2025",
                "-",
                "0"
            })
    void aSheetThatSaysNothingInOtherWordsIsToldToSayNeant(String texte) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Missions SP").ligne("Mission", "Thème", "Début").ligne(texte);

        assertThat(classeurs.codes()).containsExactly(TYPE_INVALIDE);
        Constat constat = classeurs.seul(TYPE_INVALIDE);
        assertThat(constat.cellule()).contains("A2");
        assertThat(constat.correction()).containsSubsequence("écrivez « néant »", "en A2", "supprimez cette ligne");
    }

    @Test
    void nobodyCoordinatesIsNotTheNameOfWhoDoes() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Coordination").ligne("Nom").ligne("Aucun");

        assertThat(classeurs.seul(TYPE_INVALIDE).message()).contains("« néant »");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASDELOUP", "Rienvert", "NONIER", "Rasse", "Neantier"})
    void aNameThatOnlyStartsLikeThatIsAName(String nom) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Coordination").ligne("Nom", "ETP").ligne(nom);

        assertThat(classeurs.accepte(Coordinateur.class)).singleElement().satisfies(lu -> assertThat(lu.nom())
                .isEqualTo(nom));
    }

    @Test
    void aSheetThatSaysNothingWithoutAHeaderIsToldTheSame() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Missions SP").ligne("aucune");

        assertThat(classeurs.seul(TYPE_INVALIDE).correction())
                .contains("« néant »")
                .contains("en A1");
    }

    @Test
    void theSubtotalOfAUsageIsNoMonth() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Usage SIP")
                .ligne("Mois", "Nom", "Dossiers alimentés")
                .ligne("Sous-total", "AUBÉPINE", 8);

        assertThat(classeurs.seul(TYPE_INVALIDE).correction())
                .startsWith("Si cette ligne n’est pas le mois d’un professionnel");
    }

    @Test
    void aDateThatIsNotRequiredIsNoRowToTakeOutAndNeitherIsAFieldOfTheStructure() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Date d’effet du contrat ACI", "à venir");

        assertThat(classeurs.seul(TYPE_INVALIDE).correction())
                .contains("peut rester vide", "« néant » le retire", "sinon, écrivez en B5")
                .doesNotContain("supprimez");
    }

    @Test
    void someoneOfAnotherProfessionIsToBeTakenOutAndNotGivenAProfessionOfTheList() {
        Classeurs classeurs = professionnelle("psychologue", "associée");

        Constat constat = classeurs.seul(VALEUR_HORS_LISTE);

        assertThat(constat.message()).doesNotContain("Vouliez-vous");
        assertThat(constat.correction())
                .containsSubsequence("une de ces valeurs", "aucune de ces professions", "supprimez sa ligne");
    }

    @Test
    void someoneOfAnotherStatusIsToBeTakenOut() {
        Classeurs classeurs = professionnelle("infirmière", "remplaçante");

        assertThat(classeurs.seul(VALEUR_HORS_LISTE).correction())
                .containsSubsequence("ASALEE.", "aucun de ces statuts", "supprimez sa ligne");
    }

    @Test
    void aListThatAlwaysHasAnAnswerOnlyAsksForOne() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Forme juridique", "GIE");

        assertThat(classeurs.seul(VALEUR_HORS_LISTE).correction()).endsWith("association, autre.");
    }

    @Test
    void everyThingToDoWhenNoValueIsTrueBelongsToAColumnWithAList() {
        Set<String> attendues = Schema.declare().feuilles().stream()
                .flatMap(schema -> schema.colonnes().stream()
                        .filter(colonne -> colonne.type().liste().isPresent())
                        .map(colonne -> "aucune." + Aide.cle(schema.feuille(), colonne)))
                .collect(Collectors.toSet());

        assertThat(ResourceBundle.getBundle("messages.constats", Locale.ROOT).keySet())
                .filteredOn(cle -> cle.startsWith("aucune."))
                .hasSize(11)
                .isSubsetOf(attendues);
    }

    private Classeurs horaires(String jour, String ouverture, String fermeture) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Horaires")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Ici", jour, ouverture, fermeture);
        return classeurs;
    }

    private Classeurs professionnelle(String profession, String statut) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut")
                .ligne("GENTIANE", "Paule", profession, statut);
        return classeurs;
    }
}
