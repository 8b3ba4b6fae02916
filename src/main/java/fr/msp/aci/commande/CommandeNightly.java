package fr.msp.aci.commande;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.lot.Atelier;
import fr.msp.aci.lot.Comptes;
import fr.msp.aci.lot.Echauffement;
import fr.msp.aci.lot.Fils;
import fr.msp.aci.lot.Inbox;
import fr.msp.aci.lot.Metier;
import fr.msp.aci.lot.Nuit;
import fr.msp.aci.lot.Repos;
import fr.msp.aci.lot.Suivi;
import fr.msp.aci.service.Fin;
import fr.msp.aci.service.Passe;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The job that cron calls: the inbox received, what changed computed and rendered, the index published. */
@Command(name = "nightly")
final class CommandeNightly implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Option(names = "--rebuild", descriptionKey = "nightly.rebuild")
    private boolean refaire;

    @Option(names = "--cluster", descriptionKey = "cluster")
    private boolean grappe;

    @Override
    public Integer call() throws IOException {
        Ecran ecran = racine.ecran();
        avertir(racine, ecran);
        try (ArretDemande arret = ArretDemande.ecouter()) {
            Fin fin = new Fin();
            arret.transmettre(fin::demander);
            Refection refection = new Refection(racine, refaire);
            Passe passe = new Passage(racine, ecran, new Tableaux(racine, ecran), fin, grappe)
                    .faire(Repos.NON_SUIVI, (maison, metier) -> {
                        refection.faire(maison);
                        echauffer(maison, metier);
                    });
            if (passe.issue() == Passe.Issue.INTERROMPUE) {
                ecran.alerter("nuit.arretee");
            } else {
                conclure(passe, ecran);
            }
            if (passe.comptes().echec()) {
                return Sortie.TECHNIQUE;
            }
            return passe.comptes().refuses() > 0 || refection.incomplete() ? Sortie.REFUS : Sortie.BIEN;
        }
    }

    /** When there is something to receive, and a second core to spare. */
    private void echauffer(Maison maison, Metier metier) {
        if (racine.environnement().neuf() && FilsChoisis.dans(racine).nombre() > 1 && Inbox.estOccupee(maison)) {
            new Echauffement(metier, racine.environnement().aujourdhui()).lancer();
        }
    }

    /** What the system could do better. */
    static void avertir(Racine racine, Ecran ecran) {
        if (!racine.environnement().accents()) {
            ecran.alerter("nuit.sans.accents");
        }
    }

    /** Of a night in which nothing was to be done, who asked for little is told nothing: cron mails every line. */
    private static void conclure(Passe passe, Ecran ecran) {
        if (passe.aTravaille()) {
            conclure(passe.comptes(), ecran);
        } else {
            ecran.dire("nuit.comptes", nombres(passe.comptes()));
        }
    }

    /** The counts a run ends with. */
    static void conclure(Comptes comptes, Ecran ecran) {
        if (comptes.echec()) {
            ecran.alerter("nuit.reprendre");
        }
        ecran.annoncer("nuit.comptes", nombres(comptes));
    }

    private static Object[] nombres(Comptes comptes) {
        return IntStream.of(
                        comptes.recus(),
                        comptes.acceptes(),
                        comptes.refuses(),
                        comptes.connus(),
                        comptes.recalcules(),
                        comptes.rendus())
                .mapToObj(Integer::toString)
                .toArray();
    }

    /** A run that nobody is told of, neither by mail nor in figures. */
    static Comptes passer(Racine racine, Ecran ecran) throws IOException {
        avertir(racine, ecran);
        Fils fils = FilsChoisis.dans(racine);
        try (ArretDemande arret = ArretDemande.ecouter()) {
            return MaisonTenue.avec(racine, tenue -> {
                Nuit nuit = new Nuit(
                        atelier(
                                racine,
                                tenue,
                                new Assemblage(racine).metier(),
                                new SuiviEcran(ecran, tenue.maison()),
                                Repos.NON_SUIVI),
                        fils);
                arret.transmettre(nuit::arreter);
                return passer(nuit, racine, ecran);
            });
        }
    }

    static Atelier atelier(Racine racine, MaisonTenue tenue, Metier metier, Suivi suivi, Repos repos) {
        return new Atelier(
                tenue.maison(),
                tenue.depot(),
                metier,
                suivi,
                racine.environnement().horloge(),
                repos);
    }

    /** Runs it; a disk that is full, closed or gone is named, for everything fails on it at once. */
    static Comptes passer(Nuit nuit, Racine racine, Ecran ecran) {
        Comptes comptes = nuit.passer();
        if (comptes.echec()) {
            Panne.dans(racine.maison()).ifPresent(panne -> ecran.alerter("refus", panne.dite(racine.textes())));
        }
        return comptes;
    }
}
