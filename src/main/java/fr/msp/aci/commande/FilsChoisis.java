package fr.msp.aci.commande;

import fr.msp.aci.lot.Fils;
import java.util.Map;

/** How many bilans a run makes at a time: one a core, unless the environment says otherwise. */
final class FilsChoisis {

    /** Name of the variable. */
    static final String VARIABLE = "ACI_FILS";

    private FilsChoisis() {}

    /**
     * The number in force.
     *
     * @throws Refus when the variable holds no number between 1 and 64
     */
    static Fils dans(Racine racine) {
        return dans(racine.environnement().variables(), racine.textes());
    }

    /** The same, from these variables. */
    static Fils dans(Map<String, String> variables, Textes textes) {
        String valeur = variables.getOrDefault(VARIABLE, "").strip();
        if (valeur.isEmpty()) {
            return Fils.duProcesseur();
        }
        if (!valeur.matches("[1-9]|[1-5]\\d|6[0-4]")) {
            throw Refus.usage(textes.de("fils.invalide", VARIABLE, valeur));
        }
        return new Fils(Integer.parseInt(valeur));
    }
}
