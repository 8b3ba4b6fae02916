package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Resultat;

/** States told in a word and a mark, for readers who see no colour. */
final class Etats {

    private Etats() {}

    static String mot(Resultat resultat) {
        return Textes.de("etat." + resultat.getClass().getSimpleName());
    }
}
