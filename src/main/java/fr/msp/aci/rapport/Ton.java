package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Eligibilite;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.Nature;
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
        return Textes.de("etat."
                + (estManque(resultat) ? "NonAtteint" : resultat.getClass().getSimpleName()));
    }

    /** A prérequis of which nothing is there costs the remuneration as much as one that falls short. */
    private static boolean estManque(Resultat resultat) {
        return resultat instanceof Resultat.NonEngage && resultat.detail().nature() == Nature.PREREQUIS;
    }

    static Ton de(Resultat resultat) {
        if (resultat instanceof Resultat.Atteint) {
            return BON;
        }
        return resultat instanceof Resultat.NonEngage && !estManque(resultat) ? NEUTRE : MAUVAIS;
    }

    static Ton de(Eligibilite.Etat etat) {
        return switch (etat) {
            case REMPLIE -> BON;
            case NON_REMPLIE -> MAUVAIS;
            case NON_VERIFIABLE -> NEUTRE;
        };
    }
}
