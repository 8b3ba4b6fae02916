package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.TypeStructure;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** French sentences of the levers, from {@code messages/levier.properties}; numbers and days written in French. */
final class Textes {

    private static final ResourceBundle TEXTES = ResourceBundle.getBundle("messages/levier", Locale.ROOT);
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private Textes() {}

    /** The sentence as it is said of such a structure. */
    static String pour(TypeStructure type, String cle, Object... operandes) {
        return de(type.cle(cle, TEXTES::containsKey), operandes);
    }

    /** A sentence in another language, where it has been put into it. */
    static String dans(Locale langue, String cle) {
        Locale connue = langue.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return new MessageFormat(
                        ResourceBundle.getBundle(
                                        "messages/levier",
                                        connue,
                                        Textes.class.getClassLoader(),
                                        ResourceBundle.Control.getNoFallbackControl(
                                                ResourceBundle.Control.FORMAT_PROPERTIES))
                                .getString(cle),
                        Locale.FRENCH)
                .format(new Object[0]);
    }

    static String de(String cle, Object... operandes) {
        Object[] ecrits = Arrays.stream(operandes).map(Textes::ecrit).toArray();
        return new MessageFormat(TEXTES.getString(cle), Locale.FRENCH).format(ecrits);
    }

    /** The same as the beginning of a line. */
    static String titre(String cle, Object... operandes) {
        return majuscule(de(cle, operandes));
    }

    /** The same, as it is said of such a structure. */
    static String titrePour(TypeStructure type, String cle, Object... operandes) {
        return majuscule(pour(type, cle, operandes));
    }

    static String majuscule(String texte) {
        return texte.substring(0, 1).toUpperCase(Locale.FRENCH) + texte.substring(1);
    }

    private static Object ecrit(Object operande) {
        return operande instanceof LocalDate jour ? JOUR.format(jour) : operande;
    }
}
