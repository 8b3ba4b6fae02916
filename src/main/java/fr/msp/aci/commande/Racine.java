package fr.msp.aci.commande;

import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What all commands share. */
@Command(
        name = "aci-bilan",
        versionProvider = Programme.class,
        sortOptions = false,
        subcommands = {
            CommandeNightly.class,
            CommandeWatch.class,
            CommandeWorker.class,
            CommandeCheck.class,
            CommandeBilan.class,
            CommandeSimulate.class,
            CommandeSynthese.class,
            CommandeTemplate.class,
            CommandeGrid.class,
            CommandeHistory.class,
            CommandeVerify.class,
            CommandePurge.class,
            CommandeDemo.class
        })
final class Racine {

    private static final String DOSSIER_PAR_DEFAUT = "aci-home";

    /** What follows it, the database would take for options. */
    private static final String SEPARATEUR_DE_LA_BASE = ";";

    private final Environnement environnement;
    private final Textes textes;

    @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "DIR", descriptionKey = "home")
    private Path dossier;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, descriptionKey = "quiet")
    private boolean silencieux;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, descriptionKey = "verbose")
    private boolean bavard;

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "fr|en", descriptionKey = "lang")
    private Langue langue;

    @Option(names = "--help", scope = ScopeType.INHERIT, usageHelp = true, descriptionKey = "help")
    private boolean aide;

    @Option(names = "--version", scope = ScopeType.INHERIT, versionHelp = true, descriptionKey = "version")
    private boolean version;

    Racine(Environnement environnement, Textes textes) {
        this.environnement = environnement;
        this.textes = textes;
    }

    /** Languages of the command line. */
    enum Langue {
        FR,
        EN
    }

    Environnement environnement() {
        return environnement;
    }

    Ecran ecran() {
        Ecran.Niveau niveau = silencieux ? Ecran.Niveau.SILENCIEUX : bavard ? Ecran.Niveau.BAVARD : Ecran.Niveau.NORMAL;
        return new Ecran(environnement, textes, niveau);
    }

    Textes textes() {
        return textes;
    }

    boolean bavard() {
        return bavard;
    }

    /** The same, over another home. */
    Racine dansLaMaison(Path maison) {
        return autre(environnement, maison);
    }

    /** The same, for who does not wait for a home that is held. */
    Racine sansAttendre() {
        return autre(environnement.sansAttendre(), dossier);
    }

    private Racine autre(Environnement environnement, Path maison) {
        Racine autre = new Racine(environnement, textes);
        autre.dossier = maison;
        autre.silencieux = silencieux;
        autre.bavard = bavard;
        return autre;
    }

    /** Whether one was named for this command. */
    boolean nommeUneMaison() {
        return dossier != null;
    }

    /** Where the home is: the option, else the environment, else beside; nothing is created. */
    Maison maison() {
        // Who says --home means a home: an unset variable of a script would have the working directory strewn with one.
        if (dossier != null && dossier.toString().isBlank()) {
            throw Refus.usage(textes.de("home.vide"));
        }
        Path choisi = Optional.ofNullable(dossier)
                .or(() -> Optional.ofNullable(environnement.variables().get("ACI_HOME"))
                        .filter(valeur -> !valeur.isBlank())
                        .map(Path::of))
                .orElse(Path.of(DOSSIER_PAR_DEFAUT));
        Maison maison = new Maison(environnement.dossier().resolve(choisi));
        if (maison.racine().toString().contains(SEPARATEUR_DE_LA_BASE)) {
            throw Refus.usage(textes.de("home.point.virgule", maison.racine()));
        }
        return maison;
    }

    /**
     * The home, for a command that makes none.
     *
     * @throws IOException when it cannot be looked into
     * @throws Refus when none is there
     */
    Maison maisonExistante() throws IOException {
        Maison maison = maison();
        if (!maison.existe()) {
            throw Refus.usage(textes.de("home.absente", maison.racine()));
        }
        return maison;
    }

    /**
     * The home, for a command that can do without one; but one that was named is there.
     *
     * @throws Refus when a folder was named that is none
     */
    Maison maisonFacultative() {
        Maison maison = maison();
        boolean nommee = dossier != null || new Variables(this).de("ACI_HOME").isPresent();
        if (nommee && !Files.isDirectory(maison.racine())) {
            throw Refus.usage(textes.de("home.absente", maison.racine()));
        }
        return maison;
    }
}
