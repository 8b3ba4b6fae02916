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
        for (Professionnel professionnel : examen.les(Professionnel.class)) {
            professionnel
                    .site()
                    .filter(site -> !sites.connait(site))
                    .ifPresent(site -> examen.signaler(
                            sites.inconnu(), professionnel, FeuilleProfessionnels.SITE, site, sites.noms()));
        }
    }
}
