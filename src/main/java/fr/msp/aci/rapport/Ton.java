package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Eligibilite;
import fr.msp.aci.calcul.Resultat;
import java.util.Locale;

/** How a state looks: the colour only repeats what the word and the mark beside it say. */
enum Ton {
    BON,
    MAUVAIS,
    NEUTRE;

    /** Name of its style in the style sheet of the designs. */
    String style() {
        return style("etat-");
    }

    /** Name of its style in a family of the style sheet. */
    String style(String famille) {
        return famille + name().toLowerCase(Locale.ROOT);
    }

    /** The state in a word and a mark, for readers who see no colour. */
    static String mot(Resultat resultat) {
        return Textes.de("etat." + resultat.getClass().getSimpleName());
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
