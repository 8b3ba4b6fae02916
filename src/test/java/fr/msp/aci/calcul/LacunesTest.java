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
import java.util.List;
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

    private static List<String> sansInsecables(Bilan bilan) {
        return bilan.avertissements().stream()
                .map(texte -> texte.replaceAll("[\u00A0\u202F]", " "))
                .toList();
    }
}
