package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static fr.msp.aci.calcul.Calcul.resultat;
import static fr.msp.aci.regle.CodeIndicateur.A1_CRISE;
import static fr.msp.aci.regle.CodeIndicateur.A1_HORAIRES;
import static fr.msp.aci.regle.CodeIndicateur.A1_MISSIONS_SP;
import static fr.msp.aci.regle.CodeIndicateur.A1_USAGERS;
import static fr.msp.aci.regle.CodeIndicateur.A2_CONCERTATION;
import static fr.msp.aci.regle.CodeIndicateur.A2_PROTOCOLES;
import static fr.msp.aci.regle.CodeIndicateur.A3_SI_STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a bilan says when a datum that decides points was never received. */
class LacunesTest {

    @Test
    void ofACompleteStructureEveryMaximumIsKnown() {
        Bilan bilan = bilan(Activites.complete(2025));
        assertThat(bilan.lacunes()).isEmpty();
        assertThat(bilan.estIncomplet()).isFalse();
        assertThat(bilan.resultats())
                .allMatch(resultat -> bilan.maximum(resultat.detail()).isPresent());
    }

    @Test
    void withoutTheListOfPatientsTheMaximumsThatFollowItAreUnknownAndTheirPriceIsTold() {
        Bilan bilan = bilan(Activites.complete(2025).sans(ChampStructure.PATIENTELE));
        assertThat(bilan.maximum(resultat(bilan, A1_MISSIONS_SP).detail())).isEmpty();
        assertThat(bilan.maximum(resultat(bilan, A1_USAGERS).detail())).isEmpty();
        assertThat(bilan.maximum(resultat(bilan, A1_HORAIRES).detail())).isPresent();
        assertThat(bilan.maximum(resultat(bilan, A1_CRISE).detail()))
                .as("no crisis was declared: the list of patients changes nothing there")
                .isPresent();
        assertThat(sansInsecables(bilan))
                .anyMatch(texte -> texte.contains("« Patientèle médecin traitant »")
                        && texte.contains("4 500 points de plus, soit 31 500,00 €"));
    }

    @Test
    void withoutThePatientsOverWhomCasesAreCountedTheirPointsAreSaidToBeMissing() {
        Bilan bilan = bilan(Activites.complete(2025).sans(ChampStructure.PATIENTELE_75_ALD));
        assertThat(bilan.estIncomplet(resultat(bilan, A2_CONCERTATION).detail()))
                .isTrue();
        assertThat(bilan.estIncomplet(resultat(bilan, A1_USAGERS).detail())).isFalse();
        assertThat(bilan.maximum(resultat(bilan, A2_CONCERTATION).detail())).isPresent();
        assertThat(sansInsecables(bilan))
                .anyMatch(texte -> texte.contains("« Patientèle 75 ans et plus en ALD »")
                        && texte.contains("jusqu’à 1 000 points, soit 7 000,00 €"));
    }

    @Test
    void withoutTheSheetOfTheTeamItsPointsAreSaidToBeMissing() {
        Bilan bilan = bilan(Activites.complete(2025).sans(Feuille.PROFESSIONNELS));
        assertThat(bilan.maximum(resultat(bilan, A3_SI_STANDARD).detail())).isEmpty();
        assertThat(bilan.maximum(resultat(bilan, A2_PROTOCOLES).detail())).isEmpty();
        assertThat(bilan.avertissements()).anyMatch(texte -> texte.contains("la feuille Professionnels"));
        assertThat(bilan(Activites.complete(2025).sans(Feuille.PROFESSIONNELS).recue(Feuille.PROFESSIONNELS))
                        .lacunes())
                .as("an empty sheet says that there is nobody")
                .isEmpty();
    }

    @Test
    void withoutAContractNothingIsMissing() {
        assertThat(bilan(Activites.vide(2025)).lacunes()).isEmpty();
    }

    @Test
    void anAdvanceReceivedWithoutAContractIsTold() {
        Bilan bilan = bilan(
                Activites.complete(2025).sans(ChampStructure.DATE_EFFET).champ(ChampStructure.AVANCE_PERCUE, "35700"));
        assertThat(bilan.remuneration().avertissements())
                .anyMatch(texte -> texte.contains("avance") && texte.contains("aucun contrat ACI"));
    }

    @Test
    void theDayTheHealthProjectWasFiledStandsInTheFloorOfANewStructure() {
        assertThat(libelles(debutant(Optional.of("2024-06-01"))))
                .anyMatch(texte -> texte.contains("projet de santé déposé le 01/06/2024"));
        assertThat(valeurs(debutant(Optional.of("2020-06-01"))))
                .anyMatch(texte -> texte.contains("déposé le 01/06/2020, 12 mois ou plus avant"));
        Bilan inconnu = debutant(Optional.empty());
        assertThat(valeurs(inconnu)).contains("non vérifiable : date de dépôt du projet de santé non donnée");
        assertThat(inconnu.remuneration().avertissements())
                .as("its points are worth more than the floor")
                .noneMatch(texte -> texte.contains("projet de santé"));
    }

    @Test
    void aContractThatHasNotBegunYetOwesNothingYet() {
        assertThat(Calcul.bilan(Activites.complete(2025).effet(LocalDate.of(2025, 11, 1)), LocalDate.of(2025, 6, 30))
                        .avertissements())
                .anyMatch(texte -> texte.contains("ne prend effet que le 01/11/2025"));
    }

    private static Bilan debutant(Optional<String> depot) {
        Activites activites = Activites.complete(2025).effet(LocalDate.of(2025, 1, 1));
        activites.sans(ChampStructure.DATE_PROJET_SANTE);
        depot.ifPresent(jour -> activites.champ(ChampStructure.DATE_PROJET_SANTE, jour));
        return bilan(activites);
    }

    private static List<String> libelles(Bilan bilan) {
        return bilan.remuneration().etapes().stream().map(Etape::libelle).toList();
    }

    private static List<String> valeurs(Bilan bilan) {
        return bilan.remuneration().etapes().stream().map(Etape::valeur).toList();
    }

    private static List<String> sansInsecables(Bilan bilan) {
        return bilan.avertissements().stream()
                .map(texte -> texte.replaceAll("[\u00A0\u202F]", " "))
                .toList();
    }
}
