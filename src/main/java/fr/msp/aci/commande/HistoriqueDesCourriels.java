package fr.msp.aci.commande;

import fr.msp.aci.activite.Finess;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Courriel;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import java.util.Optional;

/** The mails of a home, and what became of each; to whom is not kept. */
final class HistoriqueDesCourriels {

    private final Ecran ecran;

    HistoriqueDesCourriels(Ecran ecran) {
        this.ecran = ecran;
    }

    void afficher(Depot depot, Optional<Finess> seul) {
        for (Courriel courriel : depot.courriels().historique(seul)) {
            ecran.annoncer(
                    "history.courriel",
                    Presentation.heure(courriel.changeLe().atZone(Maison.FUSEAU)),
                    ecran.textes().de("courriel.objet." + courriel.objet()),
                    courriel.cle().map(Cle::toString).orElse("-"),
                    ecran.textes().de("courriel.etat." + courriel.etat()),
                    courriel.essais());
        }
    }
}
