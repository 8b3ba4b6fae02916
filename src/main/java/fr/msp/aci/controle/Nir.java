package fr.msp.aci.controle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Recognises numbers of social security, so that no patient ever enters: 13 characters of a valid shape, with or
 * without their key, spaced or not. Nothing of a number found is kept or shown.
 */
public final class Nir {

    /** What is shown in place of a number. */
    static final String MASQUE = "1 •• •• •• ••• •••";

    private static final int SANS_CLE = 13;
    private static final int AVEC_CLE = 15;
    /** Ends of sex, year, month, department, commune and order: where a number is spaced. */
    private static final Set<Integer> COUPURES = Set.of(1, 3, 5, 7, 10, 13);

    private Nir() {}

    /** Whether the text holds such a number. */
    public static boolean dans(String texte) {
        if (!assezDeChiffres(texte)) {
            return false;
        }
        List<String> groupes = new ArrayList<>();
        int i = 0;
        while (i < texte.length()) {
            if (estChiffre(texte.charAt(i))) {
                int fin = finDuGroupe(texte, i);
                groupes.add(texte.substring(i, fin).toUpperCase(java.util.Locale.ROOT));
                i = fin;
            } else if (estSeparateur(texte.charAt(i))) {
                i++;
            } else {
                if (estDansLaSuite(groupes)) {
                    return true;
                }
                groupes.clear();
                i++;
            }
        }
        return estDansLaSuite(groupes);
    }

    private static boolean assezDeChiffres(String texte) {
        int chiffres = 0;
        for (int i = 0; i < texte.length() && chiffres < SANS_CLE - 1; i++) {
            if (estChiffre(texte.charAt(i))) {
                chiffres++;
            }
        }
        return chiffres >= SANS_CLE - 1;
    }

    private static boolean estChiffre(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean estSeparateur(char c) {
        return Character.isSpaceChar(c) || c == '.' || c == '-' || c == '_' || c == '\t' || c == '·';
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
        return (c == 'A' || c == 'B' || c == 'a' || c == 'b') && i > 0 && texte.charAt(i - 1) == '2';
    }

    /** Looks at every stretch of neighbouring groups; one that is not the whole must be cut where such numbers are. */
    private static boolean estDansLaSuite(List<String> groupes) {
        for (int premier = 0; premier < groupes.size(); premier++) {
            StringBuilder nombre = new StringBuilder();
            boolean bienCoupe = true;
            for (int dernier = premier; dernier < groupes.size() && nombre.length() < AVEC_CLE; dernier++) {
                bienCoupe &= nombre.isEmpty() || COUPURES.contains(nombre.length());
                nombre.append(groupes.get(dernier));
                boolean entier = premier == 0 && dernier == groupes.size() - 1;
                if ((bienCoupe || entier) && estUnNir(nombre)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean estUnNir(CharSequence nombre) {
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
        boolean courant = (numero.charAt(0) == '1' || numero.charAt(0) == '2')
                && ((mois >= 1 && mois <= 12) || mois == 20 || (mois >= 30 && mois <= 42));
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
