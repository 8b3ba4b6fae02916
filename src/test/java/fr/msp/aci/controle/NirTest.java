package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "dossier 12\u200B1 85 05 78 006 084",
                "1 85 05 99 341 084"
            })
    void aNumberOfSocialSecurityIsSeenHoweverItIsTyped(String texte) {
        assertThat(Nir.dans(texte)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 85 05\n78 006 084",
                "1 85 05\r\n78 006 084 91",
                "185057\n8006084",
                "1850578\u200B006084",
                "suivi n° 12 : 18505\u200B78006084",
                "1 85\u00AD 05 78\u2060 006\uFEFF 084",
                "1850578\u0001006084",
                "1\u200E850578006084\u200F",
                "1–85–05–78–006–084",
                "1—85—05—78—006—084",
                "1−85−05−78−006−084",
                "1/85/05/78/006/084",
                "1:85:05:78:006:084:91",
                "1,85,05,78,006,084",
                "1|85|05|78|006|084",
                "1 (85) 05 [78] 006 / 084",
                "1 85 05 78 006 084 / 91",
                "1•85•05•78•006•084",
                "１８５０５７８００６０８４",
                "１ ８５ ０５ ７８ ００６ ０８４",
                "\uD835\uDFCF 85 05 78 006 084",
                "2\u00A085/05/2A/006/084",
                "2 85 05 2b 006 084",
                "\uD835\uDFCF\uD835\uDFD6\uD835\uDFD3\uD835\uDFCE\uD835\uDFD3\uD835\uDFD5\uD835\uDFD6"
                        + "\uD835\uDFCE\uD835\uDFCE\uD835\uDFD4\uD835\uDFCE\uD835\uDFD6\uD835\uDFD2"
            })
    void aNumberBrokenByWhatIsNotSeenOrByAnySignIsSeen(String texte) {
        assertThat(Nir.dans(texte)).isTrue();
        assertThat(Nir.dans(Saisie.propre(texte))).as("as it would be stored").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 45 12 34 56\n01 47 20 00 01",
                "+33 1 45 12 34 56 / +33 2 40 12 34 56",
                "02.40.12.34.56\r\n06.12.34.56.78",
                "RPPS : 10003456786\n12 rue des Lilas",
                "10003456786\n12",
                "10003456786\n491234567",
                "130041916-2025",
                "130041916-2025.xlsx",
                "130041916 / 2025",
                "80000000000011\n1",
                "1-3-2025 14-3-2025",
                "1.03.2025 – 14.03.2025",
                "1/03/2025 - 14/03/2025",
                "1-03-2025 120 084",
                "du 12/03/2025 8:30 au 14/03/2025 18:30",
                "lignes 1, 10, 11, 12, 100, 120",
                "1 : 08:10-12:30 / 14:00-18:30",
                "12 345,67 / 1 234 567,89",
                "2025-03-14T18:30:00.123Z",
                "01/03/2025\n14/03/2025\n28/03/2025"
            })
    void numbersAndDatesBesideOneAnotherRaiseNoAlarm(String texte) {
        assertThat(Nir.dans(texte)).isFalse();
        assertThat(Nir.dans(Saisie.propre(texte))).as("as it would be stored").isFalse();
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

    @ParameterizedTest
    @CsvSource({
        "00, false",
        "01, true",
        "12, true",
        "13, false",
        "19, false",
        "20, true",
        "21, false",
        "29, false",
        "30, true",
        "42, true",
        "43, false"
    })
    void theMonthIsOneOfTwelveOrOneOfThoseGivenWhereItIsUnknown(String mois, boolean vu) {
        assertThat(Nir.dans("185" + mois + "78006084")).isEqualTo(vu);
    }

    @ParameterizedTest
    @CsvSource({
        "00, false",
        "12, true",
        "13, false",
        "20, true",
        "21, false",
        "29, false",
        "30, true",
        "42, true",
        "50, true",
        "99, true"
    })
    void theMonthOfAProvisionalNumberMayBeAnyThatIsGivenOnceItsKeyIsRight(String mois, boolean vu) {
        assertThat(Nir.dans(avecCle("785" + mois + "78006084"))).isEqualTo(vu);
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "2, true",
        "3, true",
        "4, true",
        "7, true",
        "8, true",
        "0, false",
        "5, false",
        "6, false",
        "9, false"
    })
    void theFirstFigureIsOneThatIsGivenEvenWithARightKey(String sexe, boolean vu) {
        assertThat(Nir.dans(avecCle(sexe + "855078006084"))).isEqualTo(vu);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1852A05780060", "2A50578006084", "18505780062A4"})
    void theLetterOfCorsicaElsewhereThanInTheDepartmentMakesNoNumber(String texte) {
        assertThat(Nir.dans(texte)).isFalse();
    }

    @Test
    void aFigureBesideTheNumberOfAnEstablishmentRaisesNoAlarm() {
        assertThat(Nir.dans("13002900200016 4")).isFalse();
    }

    private static String avecCle(String numero) {
        return numero + "%02d".formatted(97 - Long.parseLong(numero) % 97);
    }
}
