package fr.msp.aci.commande;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of the environment. What is secret is named there by a file that holds it, and is never an argument: those
 * are seen by everyone on the machine.
 */
record Variables(Racine racine) {

    /** What is set under that name, without the blanks around it; nothing but blanks is nothing. */
    Optional<String> de(String nom) {
        return Optional.ofNullable(racine.environnement().variables().get(nom))
                .map(String::strip)
                .filter(valeur -> !valeur.isEmpty());
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
