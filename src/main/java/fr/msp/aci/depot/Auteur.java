package fr.msp.aci.depot;

import fr.msp.aci.activite.Appellation;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whose workbook a file is, as its name tells: the same person sends the next one under the same name, but for its ending,
 * its date and what tells a copy.
 */
final class Auteur {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern DE_CETTE_FOIS = Pattern.compile("\\(\\d+\\)"
            + "|(?<![a-z0-9])("
            + "(\\d{1,2}[-_. ]){0,2}20\\d\\d([-_. ]?\\d\\d){0,2}"
            + "|janvier|janv|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct"
            + "|novembre|nov|decembre|dec"
            + "|copie|copy|finale?|corrigee?|v\\d+"
            + ")(?![a-z0-9])");

    private Auteur() {}

    /** The same text for all the workbooks of one person. */
    static String de(String nom) {
        String seul = Normalizer.normalize(Entree.sansTerminaison(Entree.nomDOrigine(nom)), Normalizer.Form.NFD);
        String sansAccent = ACCENTS.matcher(seul).replaceAll("").toLowerCase(Locale.FRENCH);
        return Appellation.cle(DE_CETTE_FOIS.matcher(sansAccent).replaceAll(" "));
    }
}
