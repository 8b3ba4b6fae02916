package fr.msp.aci.lot;

import java.nio.file.Path;

/** Which files of the inbox have come to rest, where somebody watches them; the others are left for the next run. */
@FunctionalInterface
public interface Repos {

    /** Nobody watched: each is taken unless it moves while the run looks at it. */
    Repos NON_SUIVI = fichier -> true;

    /** Whether that file has been as it is for long enough. */
    boolean estPose(Path fichier);
}
