package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case studied at a meeting, under an anonymous reference (guide p. 26–30).
 *
 * @param ligne row of the sheet
 * @param dateRcp day of the meeting
 * @param dossier anonymous reference
 * @param situation category of the patient
 * @param theme theme of annexe 3
 */
public record DossierRcp(
        int ligne, LocalDate dateRcp, String dossier, SituationDossier situation, Optional<ThemeProtocole> theme)
        implements Fait {}
