package fr.msp.aci.controle;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** Among files that came, the one a row may mean: its name is the same but for its ending or a slip. */
    static Optional<String> leProche(String nom, Collection<String> recus) {
        Map<String, String> parDebut = new TreeMap<>();
        recus.forEach(recu -> parDebut.putIfAbsent(sansFin(recu), recu));
        return MotsProches.lesPlusProches(nom, parDebut.keySet())
                .or(() -> MotsProches.lesPlusProches(sansFin(nom), parDebut.keySet()))
                .map(parDebut::get);
    }

    private static String sansFin(String nom) {
        int point = nom.lastIndexOf('.');
        return point > 0 ? nom.substring(0, point) : nom;
    }

    /** Whether the name is one given by {@link #masque}. */
    static boolean estMasque(String nom) {
        return nom.startsWith(DEBUT);
    }
}
