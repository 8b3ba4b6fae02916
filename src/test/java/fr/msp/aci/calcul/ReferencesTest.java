package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.resultat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page each step cites is that of the guide where its rule stands. */
class ReferencesTest {

    private static final LocalDate JUILLET = LocalDate.of(2025, 7, 1);

    static Stream<Activites> structures() {
        return Stream.of(
                Activites.complete(2025).ipa(),
                Activites.complete(2022).ipa(),
                Activites.complete(2025).effet(JUILLET),
                Activites.complete(2025).patientele(12_000).base(900, 600, 450),
                deuxSites(),
                acquisEnJuillet(),
                Activites.complete(2025)
                        .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 2, 1))
                        .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 2, 3)));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void aStepCitesNoPageButThoseOfItsOwnIndicator(Activites activites) {
        for (Resultat resultat : bilan(activites).resultats()) {
            List<Integer> siennes = pages(resultat.detail().reference()).toList();
            assertThat(avecDetails(resultat.detail().etapes()))
                    .filteredOn(etape -> etape.reference()
                            .filter(reference -> reference.document().equals("guide"))
                            .isPresent())
                    .allSatisfy(etape -> assertThat(pages(etape.reference().orElseThrow()))
                            .as("%s, %s", resultat.detail().code(), etape.libelle())
                            .isNotEmpty()
                            .isSubsetOf(siennes));
        }
    }

    @Test
    void theSiteThatIsOpenLeastIsThePageOnStructuresOfSeveralSites() {
        assertThat(reference(deuxSites(), CodeIndicateur.A1_HORAIRES, "Le site le moins ouvert"))
                .isEqualTo("guide p. 4");
    }

    @Test
    void thePatientsWhoseCasesAreStudiedAreDefinedBeforeTheRate() {
        assertThat(reference(Activites.complete(2025), CodeIndicateur.A2_CONCERTATION, "Patients en ALD"))
                .isEqualTo("guide p. 28");
    }

    @Test
    void softwareCitesTheFirstAcquisitionTheCollaborateursAndTheShareOfTheYearWhereTheyStand() {
        CodeIndicateur standard = CodeIndicateur.A3_SI_STANDARD;
        assertThat(reference(acquisEnJuillet(), standard, "Première acquisition"))
                .isEqualTo("guide p. 45");
        assertThat(reference(acquisEnJuillet(), standard, "Associés")).isEqualTo("guide p. 46");
        assertThat(reference(acquisEnJuillet(), standard, "Part de l’année depuis"))
                .isEqualTo("guide p. 44");
        assertThat(reference(acquisEnJuillet(), standard, "Part de l’année payée"))
                .isEqualTo("guide p. 44–46");
        assertThat(reference(acquisEnJuillet(), CodeIndicateur.A3_SI_AVANCE, "Part de l’année payée"))
                .isEqualTo("guide p. 48");
        assertThat(reference(acquisEnJuillet().effet(JUILLET), standard, "Part de l’année payée"))
                .as("two equal shares, that of the contract by days: our own choice")
                .isEqualTo("conventions");
    }

    @Test
    void whereTheContractAndTheSoftwareBothBeginInTheExerciseEachDayIsToldWithItsPageAndTheOneThatBounds() {
        Activites contratEnAvril = acquisEnJuillet().effet(LocalDate.of(2025, 4, 1));
        Activites contratEnOctobre = acquisEnJuillet().effet(LocalDate.of(2025, 10, 1));
        for (CodeIndicateur code : List.of(CodeIndicateur.A3_SI_STANDARD, CodeIndicateur.A3_SI_AVANCE)) {
            String page = code == CodeIndicateur.A3_SI_STANDARD ? "guide p. 44–46" : "guide p. 48";
            assertThat(partPayee(contratEnAvril, code))
                    .containsExactly(
                            "Part de l’année payée (jours payés sur jours de l’année) | 184/365 | " + page,
                            "Depuis la date d’effet du contrat, le 01/04/2025 | 275/365 | conventions",
                            "Depuis la première acquisition du logiciel, le 01/07/2025 | 184/365, retenue | " + page);
            assertThat(partPayee(contratEnOctobre, code))
                    .containsExactly(
                            "Part de l’année payée (jours payés sur jours de l’année) | 92/365 | conventions",
                            "Depuis la date d’effet du contrat, le 01/10/2025 | 92/365, retenue | conventions",
                            "Depuis la première acquisition du logiciel, le 01/07/2025 | 184/365 | " + page);
        }
    }

    private static List<String> partPayee(Activites activites, CodeIndicateur code) {
        return resultat(activites, code).detail().etapes().stream()
                .filter(etape -> etape.libelle().startsWith("Part de l’année payée"))
                .flatMap(etape -> Stream.concat(Stream.of(etape), etape.details().stream()))
                .map(etape -> String.join(
                        " | ",
                        etape.libelle(),
                        etape.valeur(),
                        etape.reference().orElseThrow().toString()))
                .toList();
    }

    private static Activites deuxSites() {
        return Activites.complete(2025)
                .semaine("Annexe", "08:00", "18:00")
                .plage("Annexe", Jour.SAMEDI, "08:00", "12:00");
    }

    private static Activites acquisEnJuillet() {
        return Activites.complete(2025)
                .sans(Feuille.SIP)
                .logiciel(NiveauLogiciel.STANDARD, JUILLET)
                .logiciel(NiveauLogiciel.AVANCE, JUILLET);
    }

    private static String reference(Activites activites, CodeIndicateur code, String debut) {
        return avecDetails(resultat(activites, code).detail().etapes())
                .filter(etape -> etape.libelle().startsWith(debut))
                .map(etape -> etape.reference().map(Reference::toString).orElse(""))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Etape> avecDetails(List<Etape> etapes) {
        return etapes.stream().flatMap(etape -> Stream.concat(Stream.of(etape), avecDetails(etape.details())));
    }

    /** The pages of « 44–46 », one by one. */
    private static Stream<Integer> pages(Reference reference) {
        List<Integer> bornes = Optional.of(reference.page()).filter(page -> !page.isEmpty()).stream()
                .flatMap(page -> Stream.of(page.split("–")))
                .map(Integer::valueOf)
                .toList();
        return bornes.isEmpty()
                ? Stream.empty()
                : IntStream.rangeClosed(bornes.get(0), bornes.get(bornes.size() - 1))
                        .boxed();
    }
}
