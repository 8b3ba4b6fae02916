package fr.msp.aci.commande;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Verrou;
import fr.msp.aci.service.Guet;
import fr.msp.aci.service.Motif;
import fr.msp.aci.service.Passe;
import fr.msp.aci.service.Veille;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the service does, told on the screen, which is the log of who runs it, and in the figures. */
final class VeilleEcran implements Veille.Temoin {

    private final Ecran ecran;
    private final Maison maison;
    private final Clock horloge;
    private final Tableaux tableaux;

    VeilleEcran(Racine racine, Ecran ecran, Tableaux tableaux) {
        this.ecran = ecran;
        this.maison = racine.maison();
        this.horloge = racine.environnement().horloge();
        this.tableaux = tableaux;
    }

    @Override
    public void veille(Instant prochaine) {
        ecran.dire("watch.veille", maison.inbox(), heure(prochaine));
    }

    @Override
    public void commence(Motif motif) {
        ecran.dire("watch.motif." + motif, heure(horloge.instant()));
    }

    @Override
    public void finie(Passe passe, Optional<Duration> reprise) {
        if (passe.issue() == Passe.Issue.INTERROMPUE) {
            ecran.alerter("nuit.arretee");
            return;
        }
        if (passe.aTravaille()) {
            CommandeNightly.conclure(passe.comptes(), ecran);
        }
        reprise.ifPresent(pause -> ecran.dire("watch.reprise", duree(pause)));
    }

    @Override
    public void occupee() {
        ecran.annoncer("watch.occupee", maison.racine(), Verrou.detenteur(maison));
    }

    @Override
    public void illisible() {
        ecran.alerter("watch.illisible", maison.inbox());
    }

    @Override
    public void battement(Optional<Guet.Etat> inbox) {
        tableaux.battre(inbox, horloge.instant());
    }

    private static String heure(Instant instant) {
        return Presentation.heure(instant.atZone(Maison.FUSEAU));
    }

    private static String duree(Duration duree) {
        return duree.toMinutes() > 0 ? duree.toMinutes() + " min" : duree.toSeconds() + " s";
    }
}
