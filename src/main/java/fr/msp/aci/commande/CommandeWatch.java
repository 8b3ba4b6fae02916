package fr.msp.aci.commande;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Verrou;
import fr.msp.aci.service.Calendrier;
import fr.msp.aci.service.Fin;
import fr.msp.aci.service.Guet;
import fr.msp.aci.service.Veille;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The same as {@code nightly}, as a service: at once when the inbox has settled, and at the hours of a calendar. */
@Command(name = "watch", sortOptions = false)
final class CommandeWatch implements Callable<Integer> {

    private static final int JOUR = 86_400;

    @ParentCommand
    private Racine racine;

    @Option(names = "--cron", paramLabel = "EXPR", defaultValue = "0 2 * * *", descriptionKey = "watch.cron")
    private String cron;

    @Option(names = "--settle", paramLabel = "S", defaultValue = "20", descriptionKey = "watch.settle")
    private int repos;

    @Option(names = "--period", paramLabel = "S", defaultValue = "5", descriptionKey = "watch.period")
    private int periode;

    @Option(names = "--retry", paramLabel = "S", defaultValue = "60", descriptionKey = "watch.retry")
    private int reprise;

    @Option(names = "--cluster", descriptionKey = "cluster")
    private boolean grappe;

    @Override
    public Integer call() throws IOException {
        Calendrier calendrier = Calendrier.de(cron, Maison.FUSEAU)
                .orElseThrow(() -> Refus.usage(racine.textes().de("watch.cron.invalide", cron)));
        Duration calme = secondes("--settle", repos, 0);
        Veille.Rythme rythme = new Veille.Rythme(secondes("--period", periode, 1), secondes("--retry", reprise, 1));
        // What is set wrongly is said now, not at two in the morning.
        if (grappe) {
            new GrappeConfiguree(racine);
        }
        new Assemblage(racine).metier();
        BaseConfiguree.dans(racine);
        Verrou place = prendreLaVeille();
        Maison maison = racine.maison();
        try (ArretDemande arret = ArretDemande.ecouter()) {
            Fin fin = new Fin();
            arret.transmettre(fin::demander);
            try {
                veiller(new Guet(maison.inbox(), calme), calendrier, rythme, fin);
            } finally {
                place.close();
            }
        }
        return Sortie.BIEN;
    }

    private Verrou prendreLaVeille() throws IOException {
        try {
            Maison maison = Maison.ouvrir(racine.maison().racine());
            return Verrou.prendreLaVeille(maison, racine.environnement().attente())
                    .orElseThrow(() ->
                            Refus.occupee(racine.textes().de("watch.deja", maison.racine(), Verrou.veilleur(maison))));
        } catch (IOException impossible) {
            throw MaisonTenue.panne(racine.maison(), racine.textes());
        }
    }

    private void veiller(Guet guet, Calendrier calendrier, Veille.Rythme rythme, Fin fin) {
        Ecran ecran = racine.ecran();
        CommandeNightly.avertir(racine, ecran);
        Clock horloge = racine.environnement().horloge();
        Tableaux tableaux = new Tableaux(racine, ecran);
        VeilleEcran temoin = new VeilleEcran(racine, ecran, tableaux);
        Veille.Passage passage =
                new PassageDeVeille(racine, ecran, new Passage(racine.sansAttendre(), ecran, tableaux, fin, grappe));
        new Veille(guet, calendrier, rythme, fin, passage, temoin, horloge).veiller();
        ecran.dire("watch.fin");
    }

    private Duration secondes(String option, int nombre, int auMoins) {
        if (nombre < auMoins || nombre > JOUR) {
            throw Refus.usage(racine.textes().de("usage.valeur", option));
        }
        return Duration.ofSeconds(nombre);
    }
}
