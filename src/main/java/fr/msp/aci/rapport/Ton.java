package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Eligibilite;
import fr.msp.aci.calcul.Resultat;

/** How a state looks: the colour only repeats what the word and the mark beside it say. */
enum Ton {
    BON,
    MAUVAIS,
    NEUTRE;

    /** Name of its style in the style sheet of the designs. */
    String style() {
        return "etat-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    static Ton de(Resultat resultat) {
        if (resultat instanceof Resultat.Atteint) {
            return BON;
        }
        return resultat instanceof Resultat.NonEngage ? NEUTRE : MAUVAIS;
    }

    static Ton de(Eligibilite.Etat etat) {
        return switch (etat) {
            case REMPLIE -> BON;
            case NON_REMPLIE -> MAUVAIS;
            case NON_VERIFIABLE -> NEUTRE;
        };
    }
}
