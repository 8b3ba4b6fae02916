package fr.msp.aci.regle;

/** A grid that cannot be trusted, with the file and the line to mend; the message is in French, for who wrote it. */
public final class BaremeInvalide extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The file, by its name. */
    private final String fichier;

    /** The line, from 1; 0 when the whole file is meant. */
    private final int ligne;

    BaremeInvalide(String fichier, int ligne, String message) {
        super(ligne == 0 ? Textes.de("fichier", fichier, message) : Textes.de("ligne", fichier, ligne, message));
        this.fichier = fichier;
        this.ligne = ligne;
    }

    /** The file to mend, grid and name. */
    public String fichier() {
        return fichier;
    }

    /** The line to mend, from 1; 0 when the whole file is meant. */
    public int ligne() {
        return ligne;
    }
}
