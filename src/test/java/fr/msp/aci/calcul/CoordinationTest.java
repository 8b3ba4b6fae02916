package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.points;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A2_COORDINATION;
import static fr.msp.aci.regle.CodeIndicateur.A2_COORD_EXTERNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.ProcedureExterne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A2-COORDINATION (guide p. 21–22) and A2-COORD-EXTERNE (guide p. 34–35). */
class CoordinationTest {

    @ParameterizedTest(name = "{0} patients: {1} variable points")
    @CsvSource({"0, 0", "4000, 1700", "7999, 3399.58", "8000, 3400", "8001, 3400.28"})
    void theVariablePartChangesItsSlopeAt8000Patients(int patients, String attendu) {
        Resultat resultat =
                resultat(Activites.sousContrat(2025).patientele(patients).coordinateur(), A2_COORDINATION);
        assertThat(resultat.detail().points().fixes()).isEqualByComparingTo("1000");
        assertThat(resultat.detail().points().variables()).isEqualByComparingTo(attendu);
    }

    @Test
    void thePartBeyond8000PatientsIsToldOnlyWhereThereIsOne() {
        String auDela = "Part variable, au-delà de 8\u202F000 patients";
        assertThat(lignes(8000)).noneMatch(ligne -> ligne.startsWith(auDela));
        assertThat(lignes(8001)).contains(auDela + " = 1\u202F100 × 1 ÷ 4\u202F000");
    }

    @Test
    void whoHasTimeIsNotSaidToHaveNone() {
        Activites deux = avecEtp(Optional.of(new BigDecimal("0.5"))).coordinateur();
        assertThat(resultat(deux, A2_COORDINATION).detail().avertissements())
                .noneMatch(texte -> texte.contains("ETP à 0"));
    }

    @Test
    void aCoordinatorOfAnyDayOfTheExerciseCountsAndAGapAtItsEndIsACaution() {
        Resultat parti = resultat(du(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 1, 1)), A2_COORDINATION);
        assertThat(parti.atteint()).isTrue();
        assertThat(parti.detail().avertissements()).anyMatch(texte -> texte.contains("31/12/2025"));
        Resultat partiAvant = resultat(du(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31)), A2_COORDINATION);
        assertThat(partiAvant).isInstanceOf(Resultat.NonAtteint.class);
    }

    @Test
    void withoutDatesTheCoordinatorIsThere() {
        Resultat resultat = resultat(structure().coordinateur(), A2_COORDINATION);
        assertThat(resultat.atteint()).isTrue();
        assertThat(resultat.detail().avertissements()).noneMatch(texte -> texte.contains("31/12/2025"));
    }

    @Test
    void aCoordinatorToComeIsNotThereYet() {
        Activites automne = du(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));
        assertThat(resultat(bilan(automne, LocalDate.of(2025, 9, 30)), A2_COORDINATION))
                .isInstanceOf(Resultat.NonAtteint.class);
        assertThat(resultat(bilan(automne, LocalDate.of(2025, 10, 1)), A2_COORDINATION)
                        .atteint())
                .isTrue();
    }

    @Test
    void anExerciseNotBegunIsJudgedOnItsFirstDayAndSaidNotToHaveBegun() {
        LocalDate avant = LocalDate.of(2024, 11, 23);
        Bilan bilan = bilan(du(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 10, 1)), avant);
        assertThat(resultat(bilan, A2_COORDINATION).atteint()).isTrue();
        assertThat(resultat(bilan, A2_COORDINATION).detail().avertissements())
                .noneMatch(texte -> texte.startsWith("Personne") || texte.startsWith("Non compté"));
        assertThat(bilan.avertissements())
                .anyMatch(texte -> texte.startsWith("L’exercice 2025 n’a pas commencé : bilan provisoire"));
        assertThat(resultat(bilan(du(LocalDate.of(2019, 1, 1), LocalDate.of(2024, 12, 31)), avant), A2_COORDINATION)
                        .atteint())
                .isFalse();
    }

    @Test
    void noIdentifiedTimeIsNoCoordinator() {
        Resultat sansTemps = resultat(avecEtp(Optional.of(BigDecimal.ZERO)), A2_COORDINATION);
        assertThat(sansTemps).isInstanceOf(Resultat.NonAtteint.class);
        assertThat(sansTemps.detail().avertissements()).anyMatch(texte -> texte.contains("ETP à 0"));
        assertThat(resultat(avecEtp(Optional.empty()), A2_COORDINATION).atteint())
                .isTrue();
    }

    @Test
    void withoutTheListOfPatientsThePrerequisStandsOnItsFixedPoints() {
        Bilan bilan = bilan(Activites.sousContrat(2025).coordinateur());
        Resultat resultat = resultat(bilan, A2_COORDINATION);
        assertThat(resultat.atteint()).isTrue();
        assertThat(resultat.detail().points().fixes()).isEqualByComparingTo("1000");
        assertThat(resultat.detail().points().variables()).isZero();
        assertThat(Calcul.actions(resultat)).anyMatch(action -> action.contains("« Patientèle médecin traitant »"));
        assertThat(bilan.prerequisManquants()).doesNotContain(A2_COORDINATION);
        assertThat(bilan.avertissements())
                .anyMatch(texte -> texte.contains("Donnée manquante : « Patientèle médecin traitant »"));
    }

    @Test
    void aWrittenProcedureStandsFromItsDate() {
        assertThat(points(procedure(LocalDate.of(2025, 12, 31)), A2_COORD_EXTERNE))
                .isEqualByComparingTo("200");
        assertThat(points(procedure(LocalDate.of(2019, 3, 1)), A2_COORD_EXTERNE))
                .isEqualByComparingTo("200");
        assertThat(points(procedure(LocalDate.of(2026, 1, 1)), A2_COORD_EXTERNE))
                .isZero();
    }

    @Test
    void aProcedureDatedLaterIsMissedAndWithoutTheListOfPatientsItCannotBeCounted() {
        assertThat(resultat(procedure(LocalDate.of(2026, 1, 1)), A2_COORD_EXTERNE))
                .isInstanceOf(Resultat.NonAtteint.class);
        assertThat(resultat(structure(), A2_COORD_EXTERNE)).isInstanceOf(Resultat.NonEngage.class);
        assertThat(resultat(Activites.sousContrat(2025).procedureExterne(), A2_COORD_EXTERNE))
                .isInstanceOf(Resultat.DonneesManquantes.class);
    }

    private static Activites structure() {
        return Activites.sousContrat(2025).patientele(4000);
    }

    private static List<String> lignes(int patients) {
        return resultat(Activites.sousContrat(2025).patientele(patients).coordinateur(), A2_COORDINATION)
                .detail()
                .etapes()
                .stream()
                .map(etape -> etape.libelle() + " = " + etape.formule())
                .toList();
    }

    private static Activites du(LocalDate du, LocalDate au) {
        return structure().coordinateur(Optional.of(du), Optional.of(au));
    }

    private static Activites avecEtp(Optional<BigDecimal> etp) {
        return structure()
                .ligne(n -> new Coordinateur(
                        n, "Inventée", Optional.empty(), etp, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Activites procedure(LocalDate date) {
        return structure().ligne(n -> new ProcedureExterne(n, "VMS", Optional.empty(), date, Optional.empty()));
    }
}
