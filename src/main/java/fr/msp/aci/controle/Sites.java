package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.PlageHoraire;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sites that have opening hours, under the name their first row gives them. */
final class Sites {

    private final Map<String, String> parCle;
    private final String noms;

    private Sites(Map<String, String> parCle, String noms) {
        this.parCle = parCle;
        this.noms = noms;
    }

    static Sites de(Examen examen) {
        Map<String, String> parCle = new LinkedHashMap<>();
        examen.les(PlageHoraire.class)
                .forEach(plage -> parCle.putIfAbsent(Appellation.cle(plage.site()), plage.site()));
        return new Sites(parCle, examen.enumerer(parCle.values()));
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

    /** Them as a sentence lists them. */
    String noms() {
        return noms;
    }
}
