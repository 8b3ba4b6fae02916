package fr.msp.aci.activite;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that can be written to. It was typed into a workbook by someone unknown: only letters, digits and the few
 * signs of plain addresses pass, so that nothing in it can become a second address or a header.
 */
public record Adresse(String texte) {

    private static final int LONGUEUR = 254;
    private static final Pattern AVANT =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final int LONGUEUR_AVANT = 64;
    private static final Pattern DOMAINE =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** What can be written to as it stands. */
    public Adresse {
        if (!estSaine(texte)) {
            throw new IllegalArgumentException("no address");
        }
    }

    /** The address that was typed, its domain in the letters that travel; empty when it is none. */
    public static Optional<Adresse> de(String saisie) {
        int arobase = saisie.lastIndexOf('@');
        if (arobase < 1) {
            return Optional.empty();
        }
        String avant = saisie.substring(0, arobase);
        return domaine(saisie.substring(arobase + 1))
                .map(domaine -> avant + "@" + domaine)
                .filter(Adresse::estSaine)
                .map(Adresse::new);
    }

    /** What comes after the at sign. */
    public String domaine() {
        return texte.substring(texte.lastIndexOf('@') + 1);
    }

    private static Optional<String> domaine(String saisi) {
        try {
            return Optional.of(IDN.toASCII(saisi, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException aucun) {
            return Optional.empty();
        }
    }

    private static boolean estSaine(String texte) {
        int arobase = texte.lastIndexOf('@');
        return texte.length() <= LONGUEUR
                && arobase > 0
                && arobase <= LONGUEUR_AVANT
                && AVANT.matcher(texte.substring(0, arobase)).matches()
                && DOMAINE.matcher(texte.substring(arobase + 1)).matches();
    }

    @Override
    public String toString() {
        return texte;
    }
}
