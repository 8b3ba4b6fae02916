package fr.msp.aci.controle;

import static fr.msp.aci.controle.CodeConstat.TYPE_INVALIDE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.Contenu;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words put in an optional cell for want of a value: the first thing said is that the cell may be empty. */
class CellulesFacultativesTest {

    private static final List<String> SANS_VALEUR =
            List.of("-", "—", "/", "...", "?", "N/A", "NC", "néant", "en cours", "inconnu", "sans objet");

    @TempDir
    Path dossier;

    private record Place(Feuille feuille, Colonne<?> colonne) {

        @Override
        public String toString() {
            return feuille + " " + colonne;
        }
    }

    static Stream<Place> places() {
        return Schema.declare().feuilles().stream()
                .flatMap(schema -> schema.colonnes().stream().map(colonne -> new Place(schema.feuille(), colonne)))
                .filter(place -> !place.colonne().estObligatoire())
                .filter(place -> SANS_VALEUR.stream().anyMatch(texte -> estFautif(place, texte)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyOptionalCellThatMayBeWrongHasWhatItsBeingEmptyMeans(Place place) {
        for (Locale langue : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(new Catalogue(langue).locutions().siVide(place.feuille(), place.colonne()))
                    .isPresent();
        }
        assertThat(SANS_VALEUR)
                .filteredOn(texte -> estFautif(place, texte))
                .allMatch(texte -> AbsenceDeValeur.est(place.colonne(), new Contenu.Texte(texte)));
    }

    private static boolean estFautif(Place place, String texte) {
        return place.colonne().type().lecteur().lire(new Contenu.Texte(texte)) instanceof Lecture.Fautive<?>;
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "/", "N/A", "néant", "en poste", "...", "toujours là"})
    void someoneWhoIsStillThereIsNeverAskedForADateOfLeavingFirst(String texte) {
        Constat constat = sortie(texte).seul(TYPE_INVALIDE);

        assertThat(constat.cellule()).contains("E2");
        assertThat(constat.message()).contains("« " + texte + " » n’est pas une date");
        assertThat(constat.correction())
                .startsWith("« Sortie » peut rester vide : la personne est alors toujours là.")
                .containsSubsequence("effacez ce qui est écrit en E2", "sinon, écrivez en E2");
    }

    @Test
    void aDateThatDoesNotExistIsToBeMended() {
        assertThat(sortie("31/02/2025").seul(TYPE_INVALIDE).correction()).startsWith("Écrivez en E2");
    }

    @Test
    void aValueThatIsMistypedInAListIsToBeMendedAndADashInItMayBeErased() {
        Classeurs mal = Classeurs.avecChamps(dossier, "Forme juridique", "SISAA");
        assertThat(mal.seul(CodeConstat.VALEUR_HORS_LISTE).correction()).doesNotContain("peut rester vide");

        Classeurs tiret = Classeurs.avecChamps(dossier, "Forme juridique", "-");
        assertThat(tiret.seul(CodeConstat.VALEUR_HORS_LISTE).correction())
                .startsWith("« Forme juridique » peut rester vide : ce qui a été reçu auparavant reste alors valable");
    }

    @Test
    void aNumberOfTheRightLengthIsToldWhichOfItsSignsIsNoFigure() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "RPPS", "N° AM")
                .ligne("AUBÉPINE", "Claire", "infirmier", "associé", "1000001001O", "99O000012");

        assertThat(classeurs.controler().constats())
                .filteredOn(constat -> constat.code() == TYPE_INVALIDE)
                .extracting(Constat::message)
                .satisfiesExactly(
                        rpps -> assertThat(rpps).contains("« O », à la place 11, n’est pas un chiffre"),
                        am -> assertThat(am).contains("« O », à la place 3, n’est pas un chiffre"));
    }

    @Test
    void marksThatNobodySeesAreToldAndTheCellIsToBeTypedAgain() {
        Constat constat = sortie("\u202A15/03/2025\u202C").seul(TYPE_INVALIDE);

        assertThat(constat.message()).contains("signe invisible (U+202A)");
        assertThat(constat.correction())
                .startsWith("Effacez toute la cellule, en E2")
                .endsWith("15/03/2025");
    }

    private Classeurs sortie(String texte) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "Sortie")
                .ligne("AUBÉPINE", "Claire", "infirmier", "associé", texte);
        return classeurs;
    }
}
