package fr.msp.aci.commande;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.retour.Modele;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes a blank workbook. One that is there is never written over: someone may have filled it in. */
@Command(name = "template", sortOptions = false)
final class CommandeTemplate implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Option(names = "--exercice", required = true, paramLabel = "N", descriptionKey = "template.exercice")
    private int exercice;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "template.fichier")
    private Path fichier;

    @Override
    public Integer call() throws IOException {
        Exercice voulu = Exercices.de(exercice, racine.textes());
        Path cible = racine.environnement()
                .dossier()
                .resolve(Optional.ofNullable(fichier).orElse(Path.of("aci-" + voulu + ".xlsx")));
        if (Files.exists(cible)) {
            throw Refus.usage(racine.textes().de("template.existe", cible));
        }
        FichierEntier.ecrire(cible, Acces.PRIVE, sortie -> Modele.ecrire(voulu, sortie));
        racine.ecran().dire("template.ecrit", cible);
        return Sortie.BIEN;
    }
}
