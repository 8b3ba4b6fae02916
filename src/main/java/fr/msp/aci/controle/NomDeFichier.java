package fr.msp.aci.controle;

/** The name of a dropped file, which may itself say who a patient is. */
public final class NomDeFichier {

    private static final String DEBUT = "nom-masque-";
    private static final int DEBUT_D_EMPREINTE = 12;

    private NomDeFichier() {}

    /** Whether the name holds a number of social security: it must not be stored, logged or shown. */
    public static boolean estPersonnel(String nom) {
        return Nir.dans(nom);
    }

    /**
     * The name a file bears in place of a personal one; by it the check of the workbook still refuses it.
     *
     * @param nom the personal name, of which only the ending is kept
     * @param empreinte SHA-256 of the content, never of the name: there are few enough numbers to try them all
     */
    public static String masque(String nom, String empreinte) {
        int point = nom.lastIndexOf('.');
        String fin = point < 0 || Nir.dans(nom.substring(point)) ? "" : nom.substring(point);
        return DEBUT + empreinte.substring(0, DEBUT_D_EMPREINTE) + fin;
    }

    /** Whether the name is one given by {@link #masque}. */
    static boolean estMasque(String nom) {
        return nom.startsWith(DEBUT);
    }
}
