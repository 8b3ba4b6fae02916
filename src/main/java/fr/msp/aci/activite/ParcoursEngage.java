package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A care pathway the structure engaged in (guide p. 40–42).
 *
 * @param ligne row of the sheet
 * @param parcours which one
 * @param engagement day of engagement
 * @param patients patients followed
 * @param incidents incident patients
 * @param nouveauxDiagnostics new diagnoses
 * @param justificatif file name of the evidence
 */
public record ParcoursEngage(
        int ligne,
        TypeParcours parcours,
        LocalDate engagement,
        Optional<Integer> patients,
        Optional<Integer> incidents,
        Optional<Integer> nouveauxDiagnostics,
        Optional<String> justificatif)
        implements Fait {}
