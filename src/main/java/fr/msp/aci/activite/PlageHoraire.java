package fr.msp.aci.activite;

import java.time.LocalTime;

/**
 * An opening of a site on a day of the week; several in a day make a lunch break (guide p. 3–5).
 *
 * @param ligne row of the sheet
 * @param site the site
 * @param jour day of the week
 * @param ouverture opening
 * @param fermeture closing, after the opening
 */
public record PlageHoraire(int ligne, String site, Jour jour, LocalTime ouverture, LocalTime fermeture)
        implements Fait {}
