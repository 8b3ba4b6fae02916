package fr.msp.aci.courriel;

import java.time.Instant;

/**
 * What came of a structure and an exercise since it was last written to.
 *
 * @param depuis since when
 * @param classeurs accepted workbooks that count
 * @param justificatifs files of evidence
 */
record Nouveautes(Instant depuis, long classeurs, long justificatifs) {

    /** Whether it is evidence alone: the figures are most often those that were told. */
    boolean sontDesJustificatifs() {
        return classeurs == 0 && justificatifs > 0;
    }
}
