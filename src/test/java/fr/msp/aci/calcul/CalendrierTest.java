package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendrierTest {

    private static final Bareme BAREME = Baremes.integres().pour(2025).orElseThrow();

    @Test
    void theEvidenceIsDueAtTheEndOfJanuaryAndTheBalanceAtTheEndOfApril() {
        Calendrier calendrier = Calendrier.de(new Exercice(2025), BAREME, LocalDate.of(2025, 12, 31));

        assertThat(calendrier.justificatifs()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(calendrier.solde()).isEqualTo(LocalDate.of(2026, 4, 30));
    }
}
