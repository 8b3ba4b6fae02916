package fr.msp.aci.commande;

import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands a command and runs it; no failure leaves it as a stack trace. */
final class LigneDeCommande {

    private final Environnement environnement;

    LigneDeCommande(Environnement environnement) {
        this.environnement = environnement;
    }

    int executer(String... arguments) {
        Textes textes = Textes.selon(arguments);
        Racine racine = new Racine(environnement, textes);
        CommandLine ligneDeCommande = new CommandLine(racine);
        ligneDeCommande.getSubcommands().values().forEach(commande -> commande.getCommandSpec()
                .versionProvider(new Programme()));
        return ligneDeCommande
                .setResourceBundle(textes.catalogue())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(Ecran.enTexte(environnement.sortie()))
                .setErr(Ecran.enTexte(environnement.erreurs()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionStrategy(LigneDeCommande::executer)
                .setParameterExceptionHandler((erreur, recus) -> malEcrite(erreur, racine))
                .setExecutionExceptionHandler((erreur, ligne, lus) -> echec(erreur, racine))
                .execute(arguments);
    }

    /** An option that all commands share may stand before the command or after it; at both places it says the same. */
    private static int executer(ParseResult lue) {
        Map<String, List<String>> avant = new HashMap<>();
        for (ParseResult celle = lue; celle != null; celle = celle.subcommand()) {
            for (OptionSpec option : celle.matchedOptions()) {
                if (option.arity().max() == 0) {
                    continue;
                }
                List<String> deja = avant.putIfAbsent(option.longestName(), option.originalStringValues());
                if (deja != null && !deja.equals(option.originalStringValues())) {
                    throw new OverwrittenOptionException(
                            celle.commandSpec().commandLine(), option, option.longestName());
                }
            }
        }
        try {
            return new CommandLine.RunLast().execute(lue);
        } catch (OutOfMemoryError | StackOverflowError epuisement) {
            throw new ExecutionException(lue.commandSpec().commandLine(), "exhausted", epuisement);
        }
    }

    private static int malEcrite(ParameterException erreur, Racine racine) {
        Textes textes = racine.textes();
        CommandLine commande = erreur.getCommandLine();
        commande.getErr().println(explication(erreur, textes));
        if (erreur.getArgSpec() != null && manqueDAccents(erreur.getValue(), racine)) {
            commande.getErr().println(textes.de("nuit.sans.accents"));
        }
        commande.getErr()
                .println(textes.de("usage.aide", commande.getCommandSpec().qualifiedName()));
        return Sortie.USAGE;
    }

    /** Whether that may be a good name of a file, which cannot be said with the language settings of the system. */
    private static boolean manqueDAccents(String nom, Racine racine) {
        return nom != null
                && !racine.environnement().accents()
                && !StandardCharsets.US_ASCII.newEncoder().canEncode(nom);
    }

    private static String explication(ParameterException erreur, Textes textes) {
        if (erreur instanceof UnmatchedArgumentException inconnu) {
            return textes.de("usage.inconnu", String.join(" ", inconnu.getUnmatched()));
        }
        if (erreur instanceof MissingParameterException manque) {
            List<String> noms =
                    manque.getMissing().stream().map(LigneDeCommande::nom).toList();
            return textes.de("usage.manque", String.join(", ", noms));
        }
        if (erreur instanceof OverwrittenOptionException repetee) {
            return textes.de("usage.deux.fois", nom(repetee.getOverwritten()));
        }
        if (erreur.getArgSpec() != null) {
            return textes.de("usage.valeur", nom(erreur.getArgSpec()));
        }
        return textes.de("usage.commande");
    }

    private static String nom(CommandLine.Model.ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static int echec(Exception erreur, Racine racine) {
        if (erreur instanceof Refus refus) {
            racine.ecran().alerter("refus", refus.getMessage());
            return refus.code();
        }
        if (erreur instanceof InvalidPathException chemin) {
            racine.ecran().alerter("usage.chemin", chemin.getInput());
            if (manqueDAccents(chemin.getInput(), racine)) {
                racine.ecran().alerter("nuit.sans.accents");
            }
            return Sortie.USAGE;
        }
        if (erreur instanceof FileSystemException fichier && fichier.getFile() != null) {
            racine.ecran().alerter("echec.fichier." + raison(fichier), fichier.getFile());
        } else {
            racine.ecran().alerter("echec");
        }
        return Sortie.TECHNIQUE;
    }

    private static String raison(FileSystemException echec) {
        if (echec instanceof AccessDeniedException) {
            return "droits";
        }
        return echec instanceof NoSuchFileException || echec instanceof NotDirectoryException ? "absent" : "autre";
    }
}
