package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A mission de santé publique (guide p. 15–16).
 *
 * @param ligne row of the sheet
 * @param mission name of the mission
 * @param theme theme of annexe 2 or regional project
 * @param debut first day
 * @param fin last day included
 * @param publicVise who it is for
 * @param partenaires partners
 * @param justificatif file name of the evidence
 */
public record MissionSp(
        int ligne,
        String mission,
        ThemeMission theme,
        LocalDate debut,
        Optional<LocalDate> fin,
        Optional<String> publicVise,
        Optional<String> partenaires,
        Optional<String> justificatif)
        implements Fait {}
