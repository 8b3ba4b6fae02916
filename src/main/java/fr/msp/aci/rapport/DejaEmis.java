package fr.msp.aci.rapport;

import java.util.Optional;

/**
 * What was issued before of an exercise.
 *
 * @param dossier whether another dossier was
 * @param correction what the bilan says otherwise than the one before it
 */
public record DejaEmis(boolean dossier, Optional<Correction> correction) {

    /** Nothing. */
    public static final DejaEmis RIEN = new DejaEmis(false, Optional.empty());
}
