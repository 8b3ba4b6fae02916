package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.Nature;
import java.util.List;
import org.junit.jupiter.api.Test;

class TonTest {

    @Test
    void aPrerequisOfWhichNothingIsThereIsMissedAndAnOptionNobodyTookIsNot() {
        List<Resultat> rienDeDeclare = UnRapport.vide().bilan().resultats().stream()
                .filter(Resultat.NonEngage.class::isInstance)
                .toList();

        assertThat(rienDeDeclare)
                .filteredOn(resultat -> resultat.detail().nature() == Nature.PREREQUIS)
                .isNotEmpty()
                .allSatisfy(resultat -> {
                    assertThat(Ton.mot(resultat)).contains("Non atteint");
                    assertThat(Ton.de(resultat)).isEqualTo(Ton.MAUVAIS);
                });
        assertThat(rienDeDeclare)
                .filteredOn(resultat -> resultat.detail().nature() != Nature.PREREQUIS)
                .isNotEmpty()
                .allSatisfy(resultat -> {
                    assertThat(Ton.mot(resultat)).contains("Non engagé");
                    assertThat(Ton.de(resultat)).isEqualTo(Ton.NEUTRE);
                });
    }
}
