package fr.msp.aci.commande;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Perimetre;
import fr.msp.aci.depot.Retrait;
import fr.msp.aci.lot.Purge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Says what the exercises before a year, or one exercise of one structure, have left in the home; with {@code --yes},
 * takes it out for good.
 */
@Command(name = "purge", sortOptions = false)
final class CommandePurge implements Callable<Integer> {

    private static final long KO = 1024;

    @ParentCommand
    private Racine racine;

    @Option(names = "--before", paramLabel = "N", descriptionKey = "purge.avant")
    private Integer avant;

    @Option(names = "--finess", paramLabel = "F", descriptionKey = "purge.finess")
    private String finess;

    @Option(names = "--exercice", paramLabel = "N", descriptionKey = "purge.exercice")
    private Integer exercice;

    @Option(names = "--yes", descriptionKey = "purge.oui")
    private boolean oui;

    @Override
    public Integer call() throws IOException {
        Perimetre perimetre = perimetre();
        if (!Files.isDirectory(racine.maisonExistante().db())) {
            dire("purge.rien", perimetre);
            return Sortie.BIEN;
        }
        return MaisonTenue.sansBase(racine, maison -> {
            boolean retire = MaisonTenue.ouvrir(racine, maison, tenue -> purger(tenue, perimetre));
            return retire ? conclure(maison) : Sortie.BIEN;
        });
    }

    private Perimetre perimetre() {
        boolean uneSeule = finess != null && exercice != null;
        if (uneSeule == (avant != null) || (finess == null) != (exercice == null)) {
            throw Refus.usage(racine.textes().de("purge.quoi"));
        }
        if (uneSeule) {
            if (!Numero.FINESS.estValide(finess)) {
                throw Refus.usage(racine.textes().de("finess.invalide", finess));
            }
            return new Perimetre.Seulement(new Cle(new Finess(finess), Exercices.de(exercice, racine.textes())));
        }
        Exercice premierGarde = Exercices.de(avant, racine.textes());
        int annee = racine.environnement().aujourdhui().getYear();
        if (avant > annee) {
            throw Refus.usage(racine.textes().de("purge.en.cours", Integer.toString(avant), Integer.toString(annee)));
        }
        return new Perimetre.Avant(premierGarde);
    }

    /** A sentence that names what is to go. */
    private void dire(String phrase, Perimetre perimetre) {
        if (perimetre instanceof Perimetre.Seulement seulement) {
            Cle cle = seulement.cle();
            racine.ecran().annoncer(phrase + ".dossier", cle.finess(), cle.exercice());
        } else {
            racine.ecran().annoncer(phrase, ((Perimetre.Avant) perimetre).premierGarde());
        }
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
    private boolean purger(MaisonTenue tenue, Perimetre perimetre) throws IOException {
        Purge purge = new Purge(
                tenue.maison(),
                tenue.depot(),
                new Assemblage(racine).metier(),
                racine.environnement().horloge());
        if (!tenue.depot().manifeste().aFaire().isEmpty()) {
            throw Refus.technique(racine.textes().de("purge.apres.nightly"));
        }
        Purge.Apercu apercu = purge.apercu(perimetre);
        Ecran ecran = racine.ecran();
        if (apercu.estVide() && !purge.estInterrompue()) {
            dire("purge.rien", perimetre);
            return false;
        }
        if (apercu.estVide()) {
            ecran.annoncer("purge.reprise");
        } else {
            montrer(apercu, perimetre, tenue);
        }
        if (!oui) {
            dire("purge.apercu", perimetre);
            return false;
        }
        purge.faire(perimetre);
        return true;
    }

    private void montrer(Purge.Apercu apercu, Perimetre perimetre, MaisonTenue tenue) {
        Ecran ecran = racine.ecran();
        if (perimetre instanceof Perimetre.Seulement seulement) {
            dire("purge.exercices", perimetre);
            Path archive = tenue.maison().archive(seulement.cle());
            if (Files.isDirectory(archive)) {
                ecran.annoncer(
                        oui ? "purge.conserver.plus" : "purge.conserver",
                        tenue.maison().relatif(archive));
            }
        } else {
            ecran.annoncer(
                    "purge.exercices",
                    apercu.exercices().stream().map(Exercice::toString).collect(Collectors.joining(", ")),
                    apercu.structures());
        }
        ecran.annoncer(
                "purge.fichiers", apercu.fichiers().size(), (apercu.octets() + KO - 1) / KO, apercu.nombreDeLignes());
        apercu.fichiers()
                .forEach(fichier ->
                        ecran.detailler("purge.fichier", tenue.maison().relatif(fichier)));
        apercu.lignes().forEach((table, lignes) -> ecran.detailler("purge.table", table, lignes));
        if (perimetre instanceof Perimetre.Avant) {
            montrerLesRefus(apercu);
        }
        montrerLesCopies(apercu, tenue);
    }

    private void montrerLesRefus(Purge.Apercu apercu) {
        if (apercu.refusSansExercice() > 0) {
            racine.ecran().annoncer("purge.refus", apercu.refusSansExercice(), Integer.toString(avant));
        }
        if (apercu.refusGardes() > 0) {
            racine.ecran().annoncer("purge.refus.gardes", apercu.refusGardes(), Integer.toString(avant));
        }
    }

    private void montrerLesCopies(Purge.Apercu apercu, MaisonTenue tenue) {
        Ecran ecran = racine.ecran();
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
