package fr.msp.aci.commande;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Retrait;
import fr.msp.aci.lot.Purge;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what the exercises before a year have left in the home; with {@code --yes}, takes it out for good. */
@Command(name = "purge", sortOptions = false)
final class CommandePurge implements Callable<Integer> {

    private static final long KO = 1024;

    @ParentCommand
    private Racine racine;

    @Option(names = "--before", required = true, paramLabel = "N", descriptionKey = "purge.avant")
    private int avant;

    @Option(names = "--yes", descriptionKey = "purge.oui")
    private boolean oui;

    @Override
    public Integer call() throws IOException {
        Exercice premierGarde = Exercices.de(avant, racine.textes());
        int annee = racine.environnement().aujourdhui().getYear();
        if (avant > annee) {
            throw Refus.usage(racine.textes().de("purge.en.cours", Integer.toString(avant), Integer.toString(annee)));
        }
        if (!Files.isDirectory(racine.maisonExistante().db())) {
            racine.ecran().annoncer("purge.rien", premierGarde);
            return Sortie.BIEN;
        }
        return MaisonTenue.sansBase(racine, maison -> {
            boolean retire = MaisonTenue.ouvrir(racine, maison, tenue -> purger(tenue, premierGarde));
            return retire ? conclure(maison) : Sortie.BIEN;
        });
    }

    /** The database and its register are written anew when it is closed: only then nothing is left of what went. */
    private int conclure(Maison maison) {
        if (Retrait.enCours(maison)) {
            throw Refus.technique(
                    racine.textes().de("purge.inachevee", maison.relatif(maison.registre()), maison.logs()));
        }
        racine.ecran().annoncer("purge.faite");
        return Sortie.BIEN;
    }

    /** Whether something was taken out. */
    private boolean purger(MaisonTenue tenue, Exercice premierGarde) throws IOException {
        Purge purge = new Purge(
                tenue.maison(),
                tenue.depot(),
                new Assemblage(racine).metier(),
                racine.environnement().horloge());
        if (!tenue.depot().manifeste().aFaire().isEmpty()) {
            throw Refus.technique(racine.textes().de("purge.apres.nightly"));
        }
        Purge.Apercu apercu = purge.apercu(premierGarde);
        Ecran ecran = racine.ecran();
        if (apercu.estVide() && !purge.estInterrompue()) {
            ecran.annoncer("purge.rien", premierGarde);
            return false;
        }
        if (apercu.estVide()) {
            ecran.annoncer("purge.reprise");
        } else {
            montrer(apercu, tenue, ecran);
        }
        if (!oui) {
            ecran.annoncer("purge.apercu", premierGarde);
            return false;
        }
        purge.faire(premierGarde);
        return true;
    }

    private void montrer(Purge.Apercu apercu, MaisonTenue tenue, Ecran ecran) {
        ecran.annoncer(
                "purge.exercices",
                apercu.exercices().stream().map(Exercice::toString).collect(Collectors.joining(", ")),
                apercu.structures());
        ecran.annoncer(
                "purge.fichiers", apercu.fichiers().size(), (apercu.octets() + KO - 1) / KO, apercu.nombreDeLignes());
        apercu.fichiers()
                .forEach(fichier ->
                        ecran.detailler("purge.fichier", tenue.maison().relatif(fichier)));
        apercu.lignes().forEach((table, lignes) -> ecran.detailler("purge.table", table, lignes));
        if (apercu.refusSansExercice() > 0) {
            ecran.annoncer("purge.refus", apercu.refusSansExercice(), Integer.toString(avant));
        }
        if (apercu.refusGardes() > 0) {
            ecran.annoncer("purge.refus.gardes", apercu.refusGardes(), Integer.toString(avant));
        }
        if (!apercu.sauvegardes().isEmpty()) {
            ecran.annoncer(
                    "purge.sauvegardes",
                    apercu.sauvegardes().size(),
                    tenue.maison().relatif(tenue.maison().sauvegardes()));
        }
        if (!apercu.ecartees().isEmpty()) {
            ecran.annoncer("purge.ecartees", String.join(", ", apercu.ecartees()));
        }
    }
}
