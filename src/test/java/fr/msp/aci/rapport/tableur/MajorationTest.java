package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.calcul.Bilan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The euros of the workbook are the engine's to the cent, however near to half a cent the exact amount lies. */
class MajorationTest {

    private static final int TIRAGES = 1_500;
    private static final long MILLION = 1_000_000;
    /** Seven million euros: a list of a million patients. */
    private static final BigInteger BASE_MAXIMALE = BigInteger.valueOf(700_000_000);

    /** Both amounts lie some billionths of a euro below half a cent. */
    @ParameterizedTest
    @CsvSource({"9973, 2323, 11.86", "7919, 2589, 10.81"})
    void anAmountJustBelowHalfACentIsNotRoundedUp(int patients, int c2s, String taux) {
        Activites structure = Activites.complete(2025)
                .patientele(patients)
                .champ(ChampStructure.PATIENTS_C2S, c2s)
                .champ(ChampStructure.TAUX_NATIONAL_C2S, taux)
                .champ(ChampStructure.PATIENTS_AME, 0)
                .champ(ChampStructure.TAUX_NATIONAL_AME, "0.6");

        Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(structure));

        Bilan bilan = Chiffrage.bilan(structure);
        tableur.dit("as written", bilan);
        tableur.recalculer().dit("computed again", bilan);
    }

    @Test
    void theCentIsThatOfExactArithmeticAroundEveryHalf() {
        Feuillet feuillet = new Feuillet();
        Random hasard = new Random(7);
        int proches = 0;
        for (int tirage = 0; tirage < TIRAGES; tirage++) {
            long patients = 1 + (hasard.nextInt(10) == 0 ? hasard.nextInt(1_000_000) : hasard.nextInt(30_000));
            long grain = List.of(1L, 10L, 100L, 1_000L).get(hasard.nextInt(4));
            long tauxC2s = grain * hasard.nextInt((int) (120_000 / grain));
            long tauxAme = grain * hasard.nextInt((int) (10_000 / grain));
            long c2s = patients * tauxC2s / MILLION + hasard.nextInt((int) (patients / 5 + 2));
            long ame = hasard.nextInt((int) (patients / 100 + 2));
            long dividende =
                    Math.max(0, MILLION * c2s - patients * tauxC2s) + Math.max(0, MILLION * ame - patients * tauxAme);
            dividende = Math.min(dividende, 250_000 * patients);
            Optional<BigInteger> base = presDUnDemi(dividende, MILLION * patients);
            proches += base.isPresent() ? 1 : 0;
            BigInteger centimes = base.orElse(BigInteger.valueOf(hasard.nextInt(100_000_000)));

            feuillet.taper("patientele", patients)
                    .taper("patients", patients)
                    .taper("patients_c2s", c2s)
                    .taper("patients_ame", ame)
                    .taper("taux_national_c2s", tauxC2s / 10_000.0)
                    .taper("taux_national_ame", tauxAme / 10_000.0)
                    .taper("remuneration_base", centimes.doubleValue() / 100);

            assertThat(feuillet.remuneration())
                    .as("%s cents, %d patients, C2S %d, %d, AME %d, %d", centimes, patients, c2s, tauxC2s, ame, tauxAme)
                    .isEqualTo(exacte(centimes, dividende, MILLION * patients));
        }
        assertThat(proches).as("amounts next to half a cent").isGreaterThan(TIRAGES / 3);
    }

    @Test
    void theCentIsThatOfExactArithmeticWithANotifiedRate() {
        Feuillet feuillet = new Feuillet();
        Random hasard = new Random(11);
        for (int tirage = 0; tirage < TIRAGES / 5; tirage++) {
            long taux = hasard.nextInt(1_000_000);
            BigInteger centimes = presDUnDemi(taux, MILLION).orElse(BigInteger.valueOf(hasard.nextInt(100_000_000)));

            feuillet.taper("taux_notifie", taux / 10_000.0).taper("remuneration_base", centimes.doubleValue() / 100);

            assertThat(feuillet.remuneration())
                    .as("%s cents, %d", centimes, taux)
                    .isEqualTo(exacte(centimes, taux, MILLION));
        }
    }

    /** A rate that a workbook computed, with fifteen digits, has no whole dividend; the workbook is written all the same. */
    @ParameterizedTest
    @CsvSource({"3.7512337100", "3.7512337102", "3.7512337098", "0.0051387461"})
    void aRateOfManyDecimalsDoesNotStopTheWorkbook(String taux) {
        Activites structure = Activites.complete(2025).champ(ChampStructure.TAUX_NOTIFIE, taux);

        Tableur.ouvrir(Chiffrage.classeur(structure)).dit(taux, Chiffrage.bilan(structure));
    }

    /** A base whose majoration is half a cent, or as near to it as there is one. */
    private static Optional<BigInteger> presDUnDemi(long dividende, long diviseur) {
        BigInteger commun = BigInteger.valueOf(dividende).gcd(BigInteger.valueOf(diviseur));
        BigInteger haut = BigInteger.valueOf(dividende).divide(commun);
        BigInteger bas = BigInteger.valueOf(diviseur).divide(commun);
        if (dividende == 0 || bas.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        BigInteger inverse = haut.modInverse(bas);
        int pair = bas.testBit(0) ? 1 : 0;
        for (int ecart = pair; ecart < 2_000; ecart += 2) {
            for (int signe : new int[] {-1, 1}) {
                BigInteger base = bas.add(BigInteger.valueOf((long) signe * ecart))
                        .shiftRight(1)
                        .multiply(inverse)
                        .mod(bas);
                if (base.compareTo(BASE_MAXIMALE) < 0 && base.signum() > 0) {
                    return Optional.of(base);
                }
            }
        }
        return Optional.empty();
    }

    private static BigDecimal exacte(BigInteger centimes, long dividende, long diviseur) {
        BigInteger bas = BigInteger.valueOf(diviseur);
        BigInteger doubles =
                centimes.multiply(bas.add(BigInteger.valueOf(dividende))).shiftLeft(1);
        return new BigDecimal(doubles.add(bas).divide(bas.shiftLeft(1)), 2);
    }

    /** The majoration alone, its inputs typed. */
    private static final class Feuillet {

        private final Classeur classeur = new Classeur();

        Feuillet() {
            Feuille feuille = classeur.feuille("remuneration");
            new FeuilleDeCases(classeur, feuille, "remuneration")
                    .groupe(
                            "Saisie",
                            List.of(
                                    Case.saisie("contrat_en_cours", Forme.OUI_NON, true),
                                    Case.saisie("patientele", Forme.ENTIER, 1),
                                    Case.saisie("patients", Forme.ENTIER, 1),
                                    Case.saisie("patients_c2s", Forme.ENTIER, 0),
                                    Case.saisie("patients_ame", Forme.ENTIER, 0),
                                    Case.saisie("taux_national_c2s", Forme.TAUX, 0),
                                    Case.saisie("taux_national_ame", Forme.TAUX, 0),
                                    Case.saisie("taux_notifie", Forme.TAUX, Optional.empty()),
                                    Case.saisie("remuneration_base", Forme.EUROS, 0),
                                    Precision.enCase()))
                    .groupe("Majoration", Majoration.cases());
            Cellule plafond = classeur.valeur(feuille, 60, 1, 25, Allure.CALCUL, Forme.GENERAL);
            classeur.nommer("bareme_majoration_plafond", plafond);
        }

        Feuillet taper(String nom, double nombre) {
            classeur.repere(nom).prendre(new NumberEval(nombre));
            return this;
        }

        BigDecimal remuneration() {
            classeur.calculer("essai");
            double calculee = classeur.repere("remuneration_majoree").nombre().orElseThrow();
            // More decimals than two would show.
            return BigDecimal.valueOf(calculee).setScale(2);
        }
    }
}
