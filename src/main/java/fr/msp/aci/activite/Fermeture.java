package fr.msp.aci.activite;

import java.time.LocalDate;

/**
 * Days during which a site is closed (guide p. 3–5).
 *
 * @param ligne row of the sheet
 * @param site the site
 * @param du first day closed
 * @param au last day closed, included
 * @param congesScolaires whether it falls in school holidays
 */
public record Fermeture(int ligne, String site, LocalDate du, LocalDate au, boolean congesScolaires) implements Fait {

    /**
     * Whether the site may well not open again: closed up to the last day of the exercise, or so far into the next year
     * that no holiday explains it.
     */
    public boolean sansReouverture(Exercice exercice) {
        LocalDate fin = exercice.dernierJour();
        return au.equals(fin) || au.isAfter(fin.plusMonths(1));
    }
}
