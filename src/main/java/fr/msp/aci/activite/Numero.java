package fr.msp.aci.activite;

import java.util.regex.Pattern;

/** Registered numbers of the French health system: their shape and, where they have one, their key. */
public enum Numero {
    /** Geographic or legal entity: 9 characters, the second of which is a letter in Corsica; key of Luhn. */
    FINESS("\\d[0-9AB]\\d{7}", true),
    /** Establishment: 14 digits; key of Luhn. */
    SIRET("\\d{14}", true),
    /** Professional: 11 digits; key of Luhn. */
    RPPS("\\d{11}", true),
    /** Number of a professional at the Assurance maladie: 9 digits; its key is not checked. */
    AM("\\d[0-9AB]\\d{7}", false);

    private final Pattern forme;
    private final boolean cle;

    Numero(String forme, boolean cle) {
        this.forme = Pattern.compile(forme);
        this.cle = cle;
    }

    /** Whether the text has the right length and characters, without looking at the key. */
    public boolean aLaForme(String texte) {
        return forme.matcher(texte).matches();
    }

    /** Whether such a number may have that character there, the first place being 0. */
    public boolean admet(char signe, int place) {
        boolean lettreDeCorse = (this == FINESS || this == AM) && place == 1 && (signe == 'A' || signe == 'B');
        return lettreDeCorse || (signe >= '0' && signe <= '9');
    }

    /** Whether the text is such a number, key included. */
    public boolean estValide(String texte) {
        return aLaForme(texte) && (!cle || Luhn.verifie(texte));
    }

    /** Whether one figure fills the text, of a number with a key: zeros, of which the key is right, name no one. */
    public boolean estUnRemplissage(String texte) {
        return cle && aLaForme(texte) && texte.chars().distinct().count() == 1;
    }

    /** Number of characters, zeros on the left included. */
    public int longueur() {
        return switch (this) {
            case FINESS, AM -> 9;
            case RPPS -> 11;
            case SIRET -> 14;
        };
    }
}
