package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Implantation;
import java.util.Set;

/** A structure on one site has the hours of one; on several, of several. */
final class SitesAnnonces implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE, Feuille.HORAIRES);
    }

    @Override
    public void verifier(Examen examen) {
        Sites sites = Sites.de(examen);
        examen.structure()
                .texte(ChampStructure.SITES)
                .map(Implantation::valueOf)
                .filter(annonce -> sites.nombre() > 0)
                .filter(annonce -> (annonce == Implantation.MONO_SITE) != (sites.nombre() == 1))
                .ifPresent(annonce -> examen.signaler(
                        Cas.SITES_CONTRADICTOIRES, ChampStructure.SITES, annonce.libelle(), sites.noms()));
    }
}
