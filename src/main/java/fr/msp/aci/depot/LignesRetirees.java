package fr.msp.aci.depot;

import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Versions.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * The warnings for sheets that come back with fewer rows than the version they replace: often a sheet typed again from
 * the blank template. {@code Structure} is left out, for its empty cells keep what they held.
 */
public final class LignesRetirees {

    private LignesRetirees() {}

    /** One warning a sheet, with both counts, in the order of the template. */
    public static List<Constat> entre(List<Version> courantes, Controle.Accepte nouveau) {
        Catalogue catalogue = new Catalogue();
        List<Constat> constats = new ArrayList<>();
        for (Version avant : courantes) {
            FaitsFeuille apres = nouveau.feuilles().get(avant.feuille());
            if (apres == null || avant.feuille() == Feuille.STRUCTURE) {
                continue;
            }
            int restent = Versions.lignesQuiRestent(apres, nouveau.lignes());
            if (restent < avant.lignes()) {
                constats.add(catalogue.lignesRetirees(avant.feuille(), avant.lignes(), restent));
            }
        }
        return constats;
    }
}
