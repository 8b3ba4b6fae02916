package fr.msp.aci.commande;

import fr.msp.aci.service.Fin;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A machine that does bilans and syntheses for the runs of {@code nightly --cluster} on another. */
@Command(name = "worker")
final class CommandeWorker implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Override
    public Integer call() throws IOException {
        OuvrierEnService ouvrier = new OuvrierEnService(racine);
        CommandeNightly.avertir(racine, racine.ecran());
        try (ArretDemande arret = ArretDemande.ecouter()) {
            Fin fin = new Fin();
            arret.transmettre(fin::demander);
            ouvrier.travailler(fin::estDemandee);
        }
        return Sortie.BIEN;
    }
}
