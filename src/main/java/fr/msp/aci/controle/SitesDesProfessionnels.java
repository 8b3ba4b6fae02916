package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import java.util.Set;

/** The site of a professional has opening hours. */
final class SitesDesProfessionnels implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.HORAIRES, Feuille.PROFESSIONNELS);
    }

    @Override
    public void verifier(Examen examen) {
        Sites sites = Sites.de(examen);
        // Associates may practise outside the walls (guide p. 10): hours of their shops would be taken for a site's.
        Cas cas = sites.nombre() == 0 ? sites.inconnu() : Cas.EXERCICE_HORS_SITE;
        for (Professionnel professionnel : examen.les(Professionnel.class)) {
            professionnel
                    .site()
                    .filter(site -> !sites.connait(site))
                    .ifPresent(site ->
                            examen.signaler(cas, professionnel, FeuilleProfessionnels.SITE, site, sites.noms()));
        }
    }
}
