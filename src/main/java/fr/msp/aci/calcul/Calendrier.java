package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.JUSTIFICATIFS_JOUR;
import static fr.msp.aci.regle.Parametre.JUSTIFICATIFS_MOIS;
import static fr.msp.aci.regle.Parametre.SOLDE_JOUR;
import static fr.msp.aci.regle.Parametre.SOLDE_MOIS;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Parametre;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of the year after an exercise that its grid sets.
 *
 * @param justificatifs last day to send the evidence to the CPAM
 * @param solde last day for the CPAM to pay the balance
 */
public record Calendrier(LocalDate justificatifs, LocalDate solde) {

    /** The days of an exercise, by the values of the grid on that day. */
    public static Calendrier de(Exercice exercice, Bareme bareme, LocalDate jour) {
        return new Calendrier(
                echeance(exercice, bareme, jour, JUSTIFICATIFS_MOIS, JUSTIFICATIFS_JOUR),
                echeance(exercice, bareme, jour, SOLDE_MOIS, SOLDE_JOUR));
    }

    private static LocalDate echeance(
            Exercice exercice, Bareme bareme, LocalDate jour, Parametre mois, Parametre jourDuMois) {
        YearMonth suivant = YearMonth.of(exercice.annee() + 1, entier(bareme, jour, mois));
        return suivant.atDay(Math.min(entier(bareme, jour, jourDuMois), suivant.lengthOfMonth()));
    }

    private static int entier(Bareme bareme, LocalDate jour, Parametre parametre) {
        return bareme.valeurAu(parametre, jour).valeur().intValueExact();
    }
}
