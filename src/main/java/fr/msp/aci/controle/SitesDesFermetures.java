package fr.msp.aci.controle;

import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Feuille;
import java.util.Set;

/** A site that closes has opening hours. */
final class SitesDesFermetures implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.HORAIRES, Feuille.FERMETURES);
    }

    @Override
    public void verifier(Examen examen) {
        Sites sites = Sites.de(examen);
        for (Fermeture fermeture : examen.les(Fermeture.class)) {
            if (!sites.connait(fermeture.site())) {
                examen.signaler(sites.inconnu(), fermeture, FeuilleFermetures.SITE, fermeture.site(), sites.noms());
            }
        }
    }
}
