package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NirTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1850578006084",
                "185057800608491",
                "1 85 05 78 006 084",
                "1 85 05 78 006 084 91",
                "1.85.05.78.006.084.91",
                "1-85-05-78-006-084",
                "1 850 578 006 084",
                "185 05 78 006 084 91",
                "NIR : 2850578006084, vu le 12/03/2025",
                "nir1850578006084",
                "suivi de 1850578006084 depuis 2024",
                "2 85 05 2A 006 084",
                "285052B006084",
                "2850 52a 006 084 17",
                "1\u00A085\u202F05\u200978 006 084",
                "rcp-2025-1850578006084.xlsx",
                "nir_185057800608491.xlsx",
                "1 85 05 99 341 084"
            })
    void aNumberOfSocialSecurityIsSeenHoweverItIsTyped(String texte) {
        assertThat(Nir.dans(texte)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000010016",
                "10 003 456 789",
                "80000000000011",
                "800 000 000 00011",
                "123 456 789 00012",
                "494900012",
                "06 12 34 56 78",
                "+33 1 45 12 34 56 - 01 47 20 00 01",
                "+33 (0)6 12 34 56 78",
                "06.12.34.56.78 / 07.12.34.56.78",
                "0033612345678",
                "FR76 3000 6000 0112 3456 7890 189",
                "FR7630006000011234567890189",
                "30006 00001 12345678901 89",
                "2025-03-14 18:30:00",
                "20250314183000",
                "20250314 183000 123",
                "1735689600000",
                "4970 1234 5678 9010",
                "12 345 678 901 234",
                "1851578006084",
                "1850500006084",
                "RCP du 12/03/2025, 14 dossiers, 6 participants",
                "D-2025-014"
            })
    void aNumberOfAnotherKindRaisesNoAlarm(String texte) {
        assertThat(Nir.dans(texte)).isFalse();
    }

    @Test
    void aProvisionalNumberIsKnownByItsKeyOnly() {
        String numero = "7850578006084";
        long cle = 97 - Long.parseLong(numero) % 97;

        assertThat(Nir.dans(numero)).isFalse();
        assertThat(Nir.dans(numero + "%02d".formatted(cle))).isTrue();
        assertThat(Nir.dans(numero + "%02d".formatted((cle + 1) % 97))).isFalse();
    }

    @Test
    void oneSlipInTheKeyDoesNotLetAPatientIn() {
        assertThat(Nir.dans("185057800608400")).isTrue();
    }
}
