package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A meeting of concertation pluriprofessionnelle (guide p. 26–30).
 *
 * @param ligne row of the sheet
 * @param date day of the meeting
 * @param theme subject
 * @param animateur who led it
 * @param participants how many came
 * @param professions professions represented, as typed
 * @param dossiers cases studied
 * @param integreAuSip whether the minutes are in the shared information system
 * @param justificatif file name of the minutes
 */
public record Rcp(
        int ligne,
        LocalDate date,
        Optional<String> theme,
        Optional<String> animateur,
        Optional<Integer> participants,
        List<String> professions,
        int dossiers,
        boolean integreAuSip,
        Optional<String> justificatif)
        implements Fait {}
