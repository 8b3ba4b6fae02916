package fr.msp.aci.commande;

import fr.msp.aci.lot.Atelier;
import fr.msp.aci.lot.Comptes;
import fr.msp.aci.lot.Nuit;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The job that cron calls: the inbox received, what changed computed and rendered, the index published. */
@Command(name = "nightly")
final class CommandeNightly implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Override
    public Integer call() throws IOException {
        Ecran ecran = racine.ecran();
        try (ArretDemande arret = ArretDemande.ecouter()) {
            Comptes comptes = passer(racine, ecran, arret);
            if (arret.demande() && comptes.echec()) {
                ecran.alerter("nuit.arretee");
            } else {
                conclure(comptes, ecran);
            }
            if (comptes.echec()) {
                return Sortie.TECHNIQUE;
            }
            return comptes.refuses() > 0 ? Sortie.REFUS : Sortie.BIEN;
        }
    }

    /** The counts a run ends with. */
    static void conclure(Comptes comptes, Ecran ecran) {
        if (comptes.echec()) {
            ecran.alerter("nuit.reprendre");
        }
        ecran.annoncer(
                "nuit.comptes",
                Integer.toString(comptes.recus()),
                Integer.toString(comptes.acceptes()),
                Integer.toString(comptes.refuses()),
                Integer.toString(comptes.connus()),
                Integer.toString(comptes.recalcules()),
                Integer.toString(comptes.rendus()));
    }

    /** One run over the home of a command. */
    static Comptes passer(Racine racine, Ecran ecran) throws IOException {
        try (ArretDemande arret = ArretDemande.ecouter()) {
            return passer(racine, ecran, arret);
        }
    }

    private static Comptes passer(Racine racine, Ecran ecran, ArretDemande arret) throws IOException {
        if (!racine.environnement().accents()) {
            ecran.alerter("nuit.sans.accents");
        }
        return MaisonTenue.avec(racine, tenue -> {
            Nuit nuit = new Nuit(new Atelier(
                    tenue.maison(),
                    tenue.depot(),
                    new Assemblage(racine).metier(),
                    new SuiviEcran(ecran, tenue.maison()),
                    racine.environnement().horloge()));
            arret.transmettre(nuit::arreter);
            return nuit.passer();
        });
    }
}
