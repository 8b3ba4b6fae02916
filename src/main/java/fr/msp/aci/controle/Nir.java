package fr.msp.aci.controle;

import fr.msp.aci.activite.Numero;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises numbers of social security, so that no patient ever enters: 13 characters of a valid shape, with or
 * without their key, spaced or not, whatever stands between their groups. A text is looked at as it is seen, since marks
 * that show nothing and figures of other widths would otherwise hide a number. Nothing of one found is kept or shown.
 */
public final class Nir {

    /** What is shown in place of a number. */
    static final String MASQUE = "1 •• •• •• ••• •••";

    private static final int SANS_CLE = 13;
    private static final int AVEC_CLE = 15;
    /** Ends of sex, year, month, department, commune and order: where a number is spaced. */
    private static final Set<Integer> COUPURES = Set.of(1, 3, 5, 7, 10, 13);

    /** What shows nothing: direction marks, soft hyphens, spaces of no width, marks over the figures. */
    private static final Pattern INVISIBLES = Pattern.compile("[\\p{Cf}\\p{M}]+");

    /** How figures are spaced out; another sign in their midst sets apart numbers as often as it cuts one. */
    private static final Pattern ESPACEMENT = Pattern.compile("[\\p{Z}\\p{Cntrl}\\p{Cf}\\p{M}\\p{Pd}\\p{Pc}.·•−]");

    /** What sets apart the numbers of a list. */
    private static final Pattern ENUMERATION = Pattern.compile("[,;][\\p{Z}\\p{Cntrl}]");

    private static final Pattern DATE = Pattern.compile(
            "\\b(?:\\d{1,2} (?:0?[1-9]|1[0-2]) (?:19|20)\\d{2}|(?:19|20)\\d{2} (?:0?[1-9]|1[0-2]) \\d{1,2})\\b");

    private Nir() {}

    /** Whether the text holds such a number. */
    public static boolean dans(String texte) {
        if (!assezDeChiffres(texte)) {
            return false;
        }
        String chiffre = chiffresSimples(texte);
        return dansUneVue(chiffre) || dansUneVue(INVISIBLES.matcher(chiffre).replaceAll(""));
    }

    private static boolean dansUneVue(String texte) {
        return dansUneSuite(texte, false) || dansUneSuite(texte, true);
    }

    /** The text with each figure, full-width ones and those of other scripts included, as one of 0 to 9. */
    private static String chiffresSimples(String texte) {
        StringBuilder simple = new StringBuilder(texte.length());
        texte.codePoints().forEach(c -> {
            int chiffre = Character.digit(c, 10);
            simple.appendCodePoint(chiffre < 0 ? c : '0' + chiffre);
        });
        return simple.toString();
    }

    /**
     * Whether groups of figures that follow one another make a number.
     *
     * @param toutSigne whether any sign may stand between two groups; the number must then be cut where such numbers are
     */
    private static boolean dansUneSuite(String texte, boolean toutSigne) {
        List<String> groupes = new ArrayList<>();
        int i = 0;
        while (i < texte.length()) {
            if (estChiffre(texte.charAt(i))) {
                int fin = finDuGroupe(texte, i);
                groupes.add(texte.substring(i, fin).toUpperCase(Locale.ROOT));
                i = fin;
                continue;
            }
            if (!separe(texte, i, toutSigne)) {
                if (estDansLaSuite(groupes, toutSigne)) {
                    return true;
                }
                groupes.clear();
            }
            i++;
        }
        return estDansLaSuite(groupes, toutSigne);
    }

    private static boolean separe(String texte, int i, boolean toutSigne) {
        return toutSigne
                ? !Character.isLetter(texte.charAt(i))
                        && !ENUMERATION.matcher(texte).region(i, texte.length()).lookingAt()
                : ESPACEMENT.matcher(texte).region(i, i + 1).matches();
    }

    private static boolean assezDeChiffres(String texte) {
        int chiffres = 0;
        for (int i = 0; i < texte.length() && chiffres < SANS_CLE - 1; i++) {
            char c = texte.charAt(i);
            if (estChiffre(c) || (c > '~' && (Character.isDigit(c) || Character.isHighSurrogate(c)))) {
                chiffres++;
            }
        }
        return chiffres >= SANS_CLE - 1;
    }

    private static boolean estChiffre(char c) {
        return c >= '0' && c <= '9';
    }

    /** A group of figures; the letter of Corsica belongs to it when it follows a 2. */
    private static int finDuGroupe(String texte, int debut) {
        int i = debut;
        while (i < texte.length() && (estChiffre(texte.charAt(i)) || estLettreDeCorse(texte, i))) {
            i++;
        }
        return i;
    }

    private static boolean estLettreDeCorse(String texte, int i) {
        char c = texte.charAt(i);
        return (c == 'A' || c == 'B' || c == 'a' || c == 'b') && texte.charAt(i - 1) == '2';
    }

    /** Looks at every stretch of neighbouring groups; one that is not the whole must be cut where such numbers are. */
    private static boolean estDansLaSuite(List<String> groupes, boolean toutSigne) {
        boolean douteux = toutSigne || ontUnAutreSens(groupes);
        for (int premier = 0; premier < groupes.size(); premier++) {
            StringBuilder nombre = new StringBuilder();
            boolean bienCoupe = true;
            for (int dernier = premier; dernier < groupes.size() && nombre.length() < AVEC_CLE; dernier++) {
                bienCoupe &= nombre.isEmpty() || COUPURES.contains(nombre.length());
                nombre.append(groupes.get(dernier));
                boolean entier = !douteux && premier == 0 && dernier == groupes.size() - 1;
                if ((bienCoupe || entier) && estUnNir(nombre, douteux)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of the groups is a registered number by its key, or some of them are a date: the rest is beside it. */
    private static boolean ontUnAutreSens(List<String> groupes) {
        return groupes.stream()
                        .anyMatch(groupe -> Numero.FINESS.estValide(groupe)
                                || Numero.RPPS.estValide(groupe)
                                || Numero.SIRET.estValide(groupe))
                || DATE.matcher(String.join(" ", groupes)).find();
    }

    /**
     * Whether these characters have the shape of such a number.
     *
     * @param douteux whether they may as well be something else: the month must then be one of the twelve
     */
    private static boolean estUnNir(CharSequence nombre, boolean douteux) {
        if (nombre.length() != SANS_CLE && nombre.length() != AVEC_CLE) {
            return false;
        }
        String numero = nombre.toString();
        for (int i = 0; i < numero.length(); i++) {
            if (!estChiffre(numero.charAt(i)) && i != 6) {
                return false;
            }
        }
        String departement = numero.substring(5, 7);
        boolean lieuPossible =
                !departement.equals("00") && !numero.startsWith("000", 7) && !numero.startsWith("000", 10);
        if (!lieuPossible) {
            return false;
        }
        int mois = Integer.parseInt(numero.substring(3, 5));
        boolean moisPossible = (mois >= 1 && mois <= 12) || (!douteux && (mois == 20 || (mois >= 30 && mois <= 42)));
        boolean courant = (numero.charAt(0) == '1' || numero.charAt(0) == '2') && moisPossible;
        // Rarer shapes (provisional numbers, unknown months) look like any number: only their key tells.
        return courant || (rare(numero.charAt(0), mois) && numero.length() == AVEC_CLE && cleExacte(numero));
    }

    private static boolean rare(char sexe, int mois) {
        return "123478".indexOf(sexe) >= 0 && mois != 0 && (mois <= 12 || mois == 20 || mois >= 30);
    }

    private static boolean cleExacte(String numero) {
        String chiffres = numero.substring(0, SANS_CLE).replace("2A", "19").replace("2B", "18");
        return 97 - Long.parseLong(chiffres) % 97 == Integer.parseInt(numero.substring(SANS_CLE));
    }
}
