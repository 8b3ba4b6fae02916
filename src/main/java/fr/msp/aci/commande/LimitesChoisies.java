package fr.msp.aci.commande;

import fr.msp.aci.classeur.Limites;
import java.time.Duration;

/** What a workbook may cost to read: the limits of the program, but for those that the environment sets otherwise. */
final class LimitesChoisies {

    /** Start of the names of the variables. */
    static final String DEBUT = "ACI_LIMITE_";

    private static final long MEGA = 1024L * 1024;

    private static final int AU_PLUS = 999_999_999;

    private final Variables variables;

    LimitesChoisies(Racine racine) {
        this.variables = new Variables(racine);
    }

    /**
     * The limits in force.
     *
     * @throws Refus when a variable holds no number
     */
    Limites limites() {
        Limites usuelles = Limites.parDefaut();
        return new Limites(
                MEGA * choisie("MO", usuelles.octets() / MEGA),
                MEGA * choisie("MO_DECOMPRESSES", usuelles.octetsDecompresses() / MEGA),
                (int) choisie("FEUILLES", usuelles.feuilles()),
                choisie("LIGNES", usuelles.lignes()),
                (int) choisie("LIGNES_FEUILLE", usuelles.lignesDUneFeuille()),
                choisie("CELLULES", usuelles.cellules()),
                (int) choisie("TEXTES", usuelles.textesPartages()),
                choisie("CARACTERES", usuelles.caracteresPartages()),
                (int) choisie("LONGUEUR", usuelles.longueurDeTexte()),
                Duration.ofSeconds(choisie("SECONDES", usuelles.duree().toSeconds())));
    }

    private long choisie(String nom, long usuelle) {
        return variables.nombre(DEBUT + nom, 1, AU_PLUS).map(Integer::longValue).orElse(usuelle);
    }
}
