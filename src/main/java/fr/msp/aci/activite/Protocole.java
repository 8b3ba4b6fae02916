package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A protocole pluriprofessionnel (guide p. 24–25).
 *
 * @param ligne row of the sheet
 * @param intitule title
 * @param theme theme of annexe 3 or off-list
 * @param validation day of validation
 * @param professions professions concerned, as typed
 * @param avisFavorable favourable opinion of the medical service, needed when off-list
 * @param finValidite last day of validity included
 * @param justificatif file name of the copy
 */
public record Protocole(
        int ligne,
        String intitule,
        ThemeProtocole theme,
        LocalDate validation,
        List<String> professions,
        boolean avisFavorable,
        Optional<LocalDate> finValidite,
        Optional<String> justificatif)
        implements Fait {

    /** Whether it is off the list of annexe 3, without the favourable opinion of the medical service. */
    public boolean attendUnAvis() {
        return theme == ThemeProtocole.HORS_LISTE && !avisFavorable;
    }

    /** The same with that opinion. */
    public Protocole avecAvisFavorable() {
        return new Protocole(ligne, intitule, theme, validation, professions, true, finValidite, justificatif);
    }
}
