package fr.msp.aci.commande;

import fr.msp.aci.lot.Fils;

/** How many bilans a run makes at a time: one a core, unless the environment says otherwise. */
final class FilsChoisis {

    /** Name of the variable. */
    static final String VARIABLE = "ACI_FILS";

    /** What no machine needs more of. */
    static final int AU_PLUS = 64;

    private FilsChoisis() {}

    /**
     * The number in force.
     *
     * @throws Refus when the variable holds no number between 1 and 64
     */
    static Fils dans(Racine racine) {
        return new Variables(racine).nombre(VARIABLE, 1, AU_PLUS).map(Fils::new).orElseGet(Fils::duProcesseur);
    }
}
