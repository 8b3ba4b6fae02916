package fr.msp.aci.commande;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The settings of the environment. What is secret is named there by a file that holds it, and is never an argument: those
 * are seen by everyone on the machine.
 */
record Variables(Racine racine) {

    /** No leading zero: such a number may be meant otherwise. Nine digits fit whatever is counted here. */
    private static final Pattern NOMBRE = Pattern.compile("0|[1-9]\\d{0,8}");

    /** What is set under that name, without the blanks around it; nothing but blanks is nothing. */
    Optional<String> de(String nom) {
        return Optional.ofNullable(racine.environnement().variables().get(nom))
                .map(String::strip)
                .filter(valeur -> !valeur.isEmpty());
    }

    /**
     * The whole number that is set under that name.
     *
     * @return empty when none is
     * @throws Refus when what is set is no number between these two
     */
    Optional<Integer> nombre(String nom, int auMoins, int auPlus) {
        Optional<String> valeur = de(nom);
        Optional<Integer> nombre = valeur.filter(texte -> NOMBRE.matcher(texte).matches())
                .map(Integer::valueOf)
                .filter(celui -> celui >= auMoins && celui <= auPlus);
        if (valeur.isPresent() && nombre.isEmpty()) {
            throw Refus.usage(racine.textes()
                    .de("variable.nombre", nom, Integer.toString(auMoins), Integer.toString(auPlus), valeur.get()));
        }
        return nombre;
    }

    /**
     * First line of the file that a variable names.
     *
     * @param nom the variable, to be named when the file cannot be read
     * @param refus what the command then ends with
     */
    String premiereLigne(String nom, String chemin, Function<String, Refus> refus) {
        Path fichier = racine.environnement().dossier().resolve(chemin);
        try {
            return Files.readString(fichier).lines().findFirst().orElse("");
        } catch (IOException illisible) {
            throw refus.apply(racine.textes().de("sceau.absent", nom, fichier));
        }
    }
}
