package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.depot.Cle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What seldom changes from one exercise to the next is told when it did, until one of the two is corrected. */
class AutreQueLAnDernierTest {

    private UneMaison maison;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
        recevoir(2024, "DATE_EFFET=2018-03-01", "CPAM=CPAM des Essais", "REGION=Essai-Sud", "PATIENTELE=4100");
    }

    @Test
    void aDigitTooManyInTheNumberOfPatientsIsToldWithBothNumbers() throws IOException {
        recevoir(2025, "PATIENTELE=40000");

        assertThat(dites()).singleElement().satisfies(constat -> {
            assertThat(constat.message())
                    .startsWith("Patientèle médecin traitant : 40\u202f000, au lieu de 4100 dans l’exercice 2024.");
            assertThat(constat.champ()).contains("Patientèle médecin traitant");
        });
    }

    @Test
    void aListOfPatientsThatGrowsOrOneOfAFewPatientsIsNotReproached() throws IOException {
        recevoir(2024, "PATIENTELE_75_ALD=12");
        recevoir(2025, "PATIENTELE=12299", "PATIENTELE_75_ALD=48");
        assertThat(dites()).isEmpty();

        recevoir(2025, "PATIENTELE=12300", "PATIENTELE_75_ALD=120");
        assertThat(dites()).hasSize(2);
    }

    @Test
    void anotherDateOfContractAnotherCaisseAndAnotherNameAreTold() throws IOException {
        recevoir(2025, "DATE_EFFET=2025-03-01", "CPAM=CPAM d’ailleurs", "REGION=ESSAI SUD", "RAISON_SOCIALE=Autre");

        assertThat(dites())
                .extracting(Constat::message)
                .satisfiesExactly(
                        nom -> assertThat(nom).startsWith("Raison sociale : « Autre », au lieu de « MSP du Test »"),
                        caisse -> assertThat(caisse)
                                .isEqualTo("CPAM : « CPAM d’ailleurs », au lieu de « CPAM des Essais » dans"
                                        + " l’exercice 2024."),
                        date -> assertThat(date)
                                .startsWith("Date d’effet du contrat : le 01/03/2025, au lieu du 01/03/2018"));
    }

    @Test
    void itIsToldWhenTheWorkbookComesAndNoMoreOnceEitherExerciseIsCorrected() throws IOException {
        recevoir(2025, "DATE_EFFET=2019-03-01", "PATIENTELE=400");
        assertThat(maison.historique()).last().satisfies(reception -> assertThat(reception.constats())
                .extracting(Constat::code)
                .containsExactly(CodeConstat.AUTRE_QUE_L_AN_DERNIER, CodeConstat.AUTRE_QUE_L_AN_DERNIER));

        recevoir(2025, "PATIENTELE=4000");
        assertThat(dites()).extracting(Constat::champ).containsExactly(Optional.of("Date d'effet du contrat ACI"));

        recevoir(2024, "DATE_EFFET=2019-03-01");
        assertThat(dites()).isEmpty();
    }

    @Test
    void anExerciseAfterAGapIsComparedWithNothing() throws IOException {
        recevoir(2026, "DATE_EFFET=2026-01-01", "PATIENTELE=40000");

        assertThat(constats(2026)).isEmpty();
    }

    private void recevoir(int exercice, String... champs) throws IOException {
        maison.deposer(
                "classeur.xlsx",
                Stream.concat(
                                Stream.of(
                                        "FINESS=" + UneMaison.FINESS,
                                        "EXERCICE=" + exercice,
                                        "RAISON_SOCIALE=MSP du Test"),
                                Stream.of(champs))
                        .toArray(String[]::new));
        maison.passer();
    }

    private List<Constat> dites() throws IOException {
        return constats(2025);
    }

    private List<Constat> constats(int exercice) throws IOException {
        Cle cle = new Cle(new Finess(UneMaison.FINESS), new Exercice(exercice));
        return maison.avecLeDepot(depot -> depot.dossiers().de(cle).constats()).stream()
                .filter(constat -> constat.code() == CodeConstat.AUTRE_QUE_L_AN_DERNIER)
                .toList();
    }
}
