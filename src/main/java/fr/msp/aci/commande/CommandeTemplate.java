package fr.msp.aci.commande;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.retour.Modele;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Writes a blank workbook, of a year and under a name with which it will be accepted once filled in. One that is there is
 * never written over: someone may have filled it in.
 */
@Command(name = "template", sortOptions = false)
final class CommandeTemplate implements Callable<Integer> {

    /** What is written, whatever a name would announce: under another ending it would be refused when it comes back. */
    private static final String TERMINAISON = ".xlsx";

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
        List<Integer> possibles = new Assemblage(racine).exercicesAcceptes();
        if (!possibles.contains(voulu.annee())) {
            throw Refus.usage(racine.textes()
                    .de(
                            "template.exercice.refuse",
                            voulu,
                            possibles.stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
        Path cible = racine.environnement()
                .dossier()
                .resolve(Optional.ofNullable(fichier).orElse(Path.of("aci-" + voulu + TERMINAISON)));
        if (!cible.toString().toLowerCase(Locale.ROOT).endsWith(TERMINAISON)) {
            throw Refus.usage(racine.textes().de("template.terminaison", cible));
        }
        if (Files.exists(cible)) {
            throw Refus.usage(racine.textes().de("template.existe", cible));
        }
        FichierEntier.ecrire(cible, Acces.PRIVE, sortie -> Modele.ecrire(voulu, sortie));
        racine.ecran().dire("template.ecrit", cible);
        return Sortie.BIEN;
    }
}
