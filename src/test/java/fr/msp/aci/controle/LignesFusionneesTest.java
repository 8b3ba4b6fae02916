package fr.msp.aci.controle;

import static fr.msp.aci.controle.CodeConstat.LIGNE_EN_DOUBLE;
import static fr.msp.aci.controle.CodeConstat.VALEUR_ABSENTE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.classeur.FeuilleDeTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A value merged over rows: following the advice given must leave as many meetings as were held. */
class LignesFusionneesTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 3, 14);

    @TempDir
    Path dossier;

    @Test
    void aMeetingMergedOverWhoCameIsToBecomeOneRowAndIsSaidOnceARow() {
        Classeurs classeurs = Classeurs.de(dossier);
        fusionner(
                rcp(classeurs)
                        .ligne(JOUR, 4, "médecin généraliste")
                        .ligne(null, null, "infirmier")
                        .ligne(null, null, "pharmacien"),
                "A2:A4",
                "B2:B4");

        List<Constat> constats = absentes(classeurs);

        assertThat(constats).extracting(constat -> constat.cellule().orElse("")).containsExactly("A3", "A4");
        assertThat(constats).allSatisfy(constat -> {
            assertThat(constat.message())
                    .contains("« Date », « Dossiers examinés »")
                    .contains("compte pour une réunion");
            assertThat(constat.correction())
                    .contains("reportez sur la première ligne")
                    .contains("supprimez les suivantes")
                    .contains("n’y recopiez pas les valeurs");
        });
        assertThat(constats.get(0).correction()).isEqualTo(constats.get(1).correction());
    }

    @Test
    void aMeetingWrittenOverRowsLeftEmptyIsToBecomeOneRowToo() {
        Classeurs classeurs = Classeurs.de(dossier);
        rcp(classeurs)
                .ligne(JOUR, 4, "médecin généraliste")
                .ligne(null, null, "infirmier")
                .ligne(null, null, "pharmacien");

        List<Constat> constats = absentes(classeurs);

        assertThat(constats).extracting(constat -> constat.cellule().orElse("")).containsExactly("A3", "A4");
        assertThat(constats).allSatisfy(constat -> assertThat(constat.correction())
                .containsSubsequence(
                        "la suite de celle du dessus", "supprimez-la", "n’y recopiez pas", "remplissez-la"));
    }

    @Test
    void aDateMergedOverRowsWithTheirOwnCasesIsEitherOneMeetingOrSeveral() {
        Classeurs classeurs = Classeurs.de(dossier);
        fusionner(rcp(classeurs).ligne(JOUR, 4).ligne(null, 2), "A2:A3");

        Constat constat = absentes(classeurs).get(0);

        assertThat(constat.correction()).containsSubsequence("supprimez les suivantes", "une réunion de plus", "en A3");
    }

    @Test
    void aValueThatRightlyRepeatsIsToBeWrittenOnEachRow() {
        Classeurs classeurs = Classeurs.de(dossier);
        fusionner(
                classeurs
                        .feuille("Horaires")
                        .ligne("Site", "Jour", "Ouverture", "Fermeture")
                        .ligne("Ici", "lundi", "8h", "20h")
                        .ligne(null, null, "14h", "19h"),
                "A2:A3",
                "B2:B3");

        assertThat(absentes(classeurs)).hasSize(2).allSatisfy(constat -> assertThat(constat.correction())
                .contains("sur chaque ligne"));
    }

    @Test
    void aTraineeMergedOverTwoRowsWithoutAnythingElseIsOneRow() {
        Classeurs classeurs = Classeurs.de(dossier);
        fusionner(
                classeurs
                        .feuille("Stages")
                        .ligne("Nom", "Prénom", "Profession", "Début", "Fin", "Convention")
                        .ligne("BRUGNON", "Noé", "infirmier", JOUR, JOUR.plusDays(20), "convention.pdf")
                        .ligne(null, null, null, null, null, "convention-2.pdf"),
                "A2:A3",
                "B2:B3",
                "C2:C3",
                "D2:D3",
                "E2:E3");

        assertThat(absentes(classeurs)).singleElement().satisfies(constat -> assertThat(constat.message())
                .contains("compte pour un stage"));
    }

    @Test
    void aTitleMergedAcrossATableIsToBeTakenOutOrFilled() {
        Classeurs classeurs = Classeurs.de(dossier);
        fusionner(rcp(classeurs).ligne(JOUR, 4).ligne("01/04/2025"), "A3:C3");

        Constat constat = absentes(classeurs).get(0);

        assertThat(constat.cellule()).contains("B3");
        assertThat(constat.message()).contains("recouverte par A3");
        assertThat(constat.correction()).containsSubsequence("n’est pas une réunion", "supprimez-la", "en B3");
    }

    @Test
    void theSameMeetingWrittenForEachWhoLedItIsAWarning() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Animateur", "Dossiers examinés")
                .ligne(JOUR, "Plaies chroniques", "Dr AUBÉPINE", 4)
                .ligne(JOUR, "plaies chroniques", "Mme GENTIANE", 4)
                .ligne(JOUR, "Plaies chroniques", "Mme GENTIANE", 5)
                .ligne(JOUR, "Douleur", "Mme GENTIANE", 4);

        assertThat(classeurs.accepte(Rcp.class)).hasSize(4);
        Constat constat = classeurs.seul(LIGNE_EN_DOUBLE);
        assertThat(constat.ligne()).contains(3);
        assertThat(constat.message()).contains("ligne 2").contains("comptée deux fois");
        assertThat(constat.correction())
                .contains("reportez à la ligne 2")
                .contains("supprimez-la à la ligne 3")
                .contains("Ne la gardez que si");
    }

    @Test
    void twoIdenticalMeetingsAreSaidToBeCountedTwiceWithTheirCases() {
        Classeurs classeurs = Classeurs.de(dossier);
        rcp(classeurs).ligne(JOUR, 4).ligne(JOUR, 4);

        Constat constat = classeurs.seul(LIGNE_EN_DOUBLE);

        assertThat(constat.message()).contains("ligne 2").contains("ses dossiers aussi");
        assertThat(constat.correction()).contains("supprimez-la à la ligne 3").doesNotContain("rien à faire");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "STRUCTURE")
    void whatARowStandsForIsToldForEachSheet(Feuille feuille) {
        assertThat(new Catalogue().locutions().ligne(feuille)).matches("(un|une|le) .+[^.]");
    }

    private static FeuilleDeTest rcp(Classeurs classeurs) {
        return classeurs.feuille("RCP").ligne("Date", "Dossiers examinés", "Professions représentées");
    }

    private static void fusionner(FeuilleDeTest feuille, String... plages) {
        feuille.apres(Arrays.stream(plages)
                .map(plage -> "<mergeCell ref=\"" + plage + "\"/>")
                .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>")));
    }

    private static List<Constat> absentes(Classeurs classeurs) {
        Stream<Constat> constats = classeurs.controler().constats().stream();
        return constats.filter(constat -> constat.code() == VALEUR_ABSENTE).toList();
    }
}
