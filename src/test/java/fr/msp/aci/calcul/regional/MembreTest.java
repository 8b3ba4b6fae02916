package fr.msp.aci.calcul.regional;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.regle.Baremes;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembreTest {

    private static final LocalDate FIN = LocalDate.of(2025, 12, 31);

    @Test
    void aCompleteStructureIsOneOfThirteenThatReachesEverything() {
        Membre membre = de(Activites.complete(2025).champ(ChampStructure.REGION, "Bretagne"));

        assertThat(membre.points()).isEqualByComparingTo("13900");
        assertThat(membre.maximum())
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("13900"));
        assertThat(membre.donneesManquantes()).isEmpty();
        assertThat(membre.euros()).isEqualByComparingTo("97300");
        assertThat(membre.region()).contains("Bretagne");
        assertThat(membre.sousContrat()).isTrue();
        assertThat(membre.prerequisAtteints()).isTrue();
        assertThat(membre.resultats()).hasSize(19).allMatch(Membre.ParIndicateur::atteint);
    }

    @Test
    void aTeamThatWasNeverReceivedIsNotATeamOfNobody() {
        Membre membre = de(Activites.complete(2025).sans(Feuille.PROFESSIONNELS));

        assertThat(membre.professionnels()).isEmpty();
        assertThat(membre.professions()).isEmpty();
        assertThat(membre.maximum()).isEmpty();
        assertThat(membre.donneesManquantes()).containsExactly("la feuille Professionnels");
        assertThat(membre.resultats()).anyMatch(resultat -> resultat.maximum().isEmpty());
    }

    @Test
    void withoutContractItIsCountedApart() {
        assertThat(de(Activites.vide(2025)).sousContrat()).isFalse();
    }

    @Test
    void theNumberOfSitesIsWhatItSaysElseWhatItsHoursShow() {
        assertThat(de(Activites.sousContrat(2025)).implantation()).isEmpty();
        assertThat(de(Activites.complete(2025)).implantation()).contains(Implantation.MONO_SITE);
        assertThat(de(Activites.complete(2025).semaine("Annexe", "08:00", "20:00"))
                        .implantation())
                .contains(Implantation.MULTI_SITES);
        assertThat(de(Activites.complete(2025).champ(ChampStructure.SITES, "MULTI_SITES"))
                        .implantation())
                .contains(Implantation.MULTI_SITES);
    }

    @Test
    void whatIsMissingIsSaidWithoutTheNameOfTheSite() {
        Membre un = de(court("Cabinet du docteur Untel"));
        Membre deux = de(court("Cabinet du docteur Untel").semaine("Chez Mme Unetelle", "08:00", "20:00"));

        assertThat(un.manques()).singleElement().satisfies(motif -> assertThat(motif.raisons())
                .anySatisfy(raison -> assertThat(raison).contains("heures").doesNotContain("site"))
                .noneMatch(raison -> raison.contains("Untel")));
        assertThat(deux.manques()).singleElement().satisfies(motif -> assertThat(motif.raisons())
                .anySatisfy(raison -> assertThat(raison).contains("(un des sites)"))
                .noneMatch(raison -> raison.contains("Untel") || raison.contains("Unetelle")));
    }

    @Test
    void whatOnlyCostsPointsIsNoReasonOfAMissedPrerequis() {
        assertThat(de(court("Maison")).manques()).singleElement().satisfies(motif -> assertThat(motif.raisons())
                .isNotEmpty()
                .noneMatch(raison -> raison.contains("samedi")));
    }

    @Test
    void aSiteNamedLikeAPartOfTheSentenceBetraysNothing() {
        Membre membre = de(court(" »). Untel (site « "));

        assertThat(membre.manques().toString()).doesNotContain("Untel");
    }

    @Test
    void twoSitesNamedInOneCautionSendToTheBilan() {
        Membre membre = de(Activites.complete(2025).semaine("Chez Mme Unetelle", "08:00", "18:00"));

        assertThat(raisons(membre, CodeIndicateur.A1_HORAIRES)).contains("Voir son bilan.");
        assertThat(membre.reserves().toString()).doesNotContain("Unetelle").doesNotContain("Site principal");
    }

    @Test
    void theRowsOfACautionAreNotSaid() {
        Membre membre = de(Activites.complete(2025));

        assertThat(membre.reserves()).isNotEmpty();
        assertThat(membre.reserves().toString()).doesNotContain("ligne").doesNotContain("feuille");
    }

    @Test
    void aPieceThatDidNotComeIsCountedAndNotNamed() {
        LocalDate ecrit = LocalDate.of(2025, 1, 10);
        Activites unPlan = Activites.complete(2025)
                .sans(Feuille.CRISE_SANITAIRE)
                .crise(ElementCrise.PLAN, ecrit, Optional.of("plan du docteur Untel.pdf"));

        assertThat(raisons(de(unPlan), CodeIndicateur.A1_CRISE))
                .containsExactly("Un justificatif nommé n’a pas été reçu.");
        assertThat(raisons(
                        de(unPlan.crise(ElementCrise.PLAN, ecrit, Optional.of("annexe de Mme Unetelle.pdf"))),
                        CodeIndicateur.A1_CRISE))
                .containsExactly("2 justificatifs nommés n’ont pas été reçus.");
    }

    @Test
    void onlyThePrerequisReachedWithACautionCallForAttention() {
        Membre membre = de(Activites.complete(2025)
                .sans(Feuille.CRISE_SANITAIRE)
                .crise(ElementCrise.PLAN, LocalDate.of(2025, 1, 10), Optional.of("plan.pdf"))
                .pieces("plan.pdf"));

        assertThat(membre.reserves())
                .extracting(Motif::code)
                .containsExactly(CodeIndicateur.A2_COORDINATION, CodeIndicateur.A3_SI_STANDARD);
    }

    @Test
    void aMissedPrerequisWithACautionIsNotSaidTwice() {
        Membre membre = de(Activites.complete(2025)
                .sans(Feuille.CRISE_SANITAIRE)
                .crise(ElementCrise.PLAN, LocalDate.of(2026, 2, 1)));

        assertThat(membre.manques()).extracting(Motif::code).containsExactly(CodeIndicateur.A1_CRISE);
        assertThat(membre.reserves()).extracting(Motif::code).doesNotContain(CodeIndicateur.A1_CRISE);
    }

    @Test
    void withoutItsPatientsItsFiguresAreALeast() {
        assertThat(de(Activites.complete(2025)).incomplet()).isFalse();
        assertThat(de(Activites.complete(2025).sans(ChampStructure.PATIENTELE)).incomplet())
                .isTrue();
    }

    @Test
    void aPrerequisOfWhichNothingIsSaidHasAReason() {
        Membre membre = de(Activites.complete(2025).sans(Feuille.COORDINATION));

        assertThat(membre.manques()).singleElement().satisfies(motif -> {
            assertThat(motif.code().code()).isEqualTo("A2-COORDINATION");
            assertThat(motif.raisons()).isNotEmpty().allMatch(raison -> !raison.isBlank());
        });
    }

    private static List<String> raisons(Membre membre, CodeIndicateur prerequis) {
        return membre.reserves().stream()
                .filter(motif -> motif.code() == prerequis)
                .flatMap(motif -> motif.raisons().stream())
                .toList();
    }

    private static Activites court(String site) {
        Activites activites = Activites.complete(2025).sans(Feuille.HORAIRES);
        for (Jour jour : List.of(Jour.LUNDI, Jour.MARDI, Jour.MERCREDI, Jour.JEUDI, Jour.VENDREDI)) {
            activites.plage(site, jour, "08:00", "12:00");
        }
        return activites;
    }

    private static Membre de(Activites activites) {
        return de(activites.activite());
    }

    private static Membre de(Activite activite) {
        return Membre.de(
                activite,
                Calculateur.calculer(activite, Baremes.integres().pour(2025).orElseThrow(), FIN));
    }
}
