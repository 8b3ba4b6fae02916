package fr.msp.aci.lot;

import fr.msp.aci.depot.Dossier;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.rapport.Rapport;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workbooks that a bilan names as those it comes from. */
final class Sources {

    private Sources() {}

    /** Each once, with the last day it came. */
    static List<Rapport.Source> de(Dossier dossier) {
        Map<String, Rapport.Source> sources = new LinkedHashMap<>();
        for (Reception reception : dossier.sources()) {
            Entree entree = reception.entree();
            // The same file received twice is one, of its last day.
            sources.put(
                    entree.empreinte() + " " + entree.nom(),
                    new Rapport.Source(
                            entree.empreinte(),
                            entree.nom(),
                            Optional.of(LocalDate.ofInstant(entree.recuLe(), Maison.FUSEAU))));
        }
        return List.copyOf(sources.values());
    }
}
