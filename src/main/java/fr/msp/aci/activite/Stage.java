package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A trainee's placement in the structure (guide p. 32–33).
 *
 * @param ligne row of the sheet
 * @param nom name of the trainee
 * @param prenom first name
 * @param professionSaisie profession as typed
 * @param profession the health profession it names, empty when it names none
 * @param maitreDeStage supervisor
 * @param debut first day
 * @param fin last day included
 * @param convention file name of the agreement
 * @param attestation file name of the certificate
 */
public record Stage(
        int ligne,
        String nom,
        String prenom,
        String professionSaisie,
        Optional<Profession> profession,
        Optional<String> maitreDeStage,
        LocalDate debut,
        LocalDate fin,
        Optional<String> convention,
        Optional<String> attestation)
        implements Fait {}
