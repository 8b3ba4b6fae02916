package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.PlageHoraire;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sites that have opening hours, under the name their first row gives them. */
final class Sites {

    private final Map<String, String> parCle = new LinkedHashMap<>();

    static Sites de(Examen examen) {
        Sites sites = new Sites();
        examen.les(PlageHoraire.class)
                .forEach(plage -> sites.parCle.putIfAbsent(Appellation.cle(plage.site()), plage.site()));
        return sites;
    }

    boolean connait(String site) {
        return parCle.containsKey(Appellation.cle(site));
    }

    /** What to say of a site that has no opening hours. */
    Cas inconnu() {
        return parCle.isEmpty() ? Cas.AUCUN_SITE : Cas.SITE_INCONNU;
    }

    int nombre() {
        return parCle.size();
    }

    String noms() {
        return String.join(", ", parCle.values());
    }
}
