package fr.msp.aci.calcul;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of the message file, cut once where its operands go: a simulation writes thousands of them. Its operands
 * come already written, so it knows {@code {0}}, {@code {1}}… and none of the other forms of {@code MessageFormat}.
 *
 * @param morceaux what stands before, between and after the operands
 * @param rangs which operand stands after each piece but the last
 */
record Phrase(List<String> morceaux, List<Integer> rangs) {

    Phrase {
        morceaux = List.copyOf(morceaux);
        rangs = List.copyOf(rangs);
    }

    /**
     * Reads a text of the message file.
     *
     * @throws IllegalArgumentException when it asks for a form this does not know
     */
    static Phrase lire(String texte) {
        if (texte.indexOf('\'') >= 0) {
            throw new IllegalArgumentException("a plain apostrophe in: " + texte);
        }
        List<String> morceaux = new ArrayList<>();
        List<Integer> rangs = new ArrayList<>();
        int debut = 0;
        for (int ouvre = texte.indexOf('{'); ouvre >= 0; ouvre = texte.indexOf('{', debut)) {
            int ferme = texte.indexOf('}', ouvre);
            morceaux.add(texte.substring(debut, ouvre));
            rangs.add(Integer.valueOf(texte.substring(ouvre + 1, ferme)));
            debut = ferme + 1;
        }
        morceaux.add(texte.substring(debut));
        return new Phrase(morceaux, rangs);
    }

    /** The sentence with its operands in their places. */
    String avec(Object... operandes) {
        StringBuilder phrase = new StringBuilder(morceaux.get(0));
        for (int i = 0; i < rangs.size(); i++) {
            phrase.append(Ecriture.de(operandes[rangs.get(i)])).append(morceaux.get(i + 1));
        }
        return phrase.toString();
    }
}
