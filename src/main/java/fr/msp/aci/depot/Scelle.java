package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is noted beside a database when it is closed, and taken away before it is opened to be written: by it, a file that
 * was damaged, cut short or changed in between is known before it is touched. H2 alone would open a file cut short as
 * the older state it still holds.
 *
 * @param empreinte SHA-256 of the file
 * @param etat what it holds
 */
record Scelle(String empreinte, Etat etat) {

    private static final Pattern FORME =
            Pattern.compile("sha256 ([0-9a-f]{64})\\Rschema (\\d{1,6})\\Revenement (\\d{1,18})\\R?");

    /**
     * How far a database is.
     *
     * @param schema version of its tables
     * @param evenement rank of its last event
     */
    record Etat(int schema, long evenement) {}

    static Optional<Scelle> de(Base base) throws IOException {
        Path fichier = fichier(base);
        if (!Files.exists(fichier)) {
            return Optional.empty();
        }
        Matcher forme = FORME.matcher(Files.readString(fichier, StandardCharsets.ISO_8859_1));
        return forme.matches()
                ? Optional.of(new Scelle(
                        forme.group(1), new Etat(Integer.parseInt(forme.group(2)), Long.parseLong(forme.group(3)))))
                : Optional.empty();
    }

    static void poser(Base base, Etat etat) throws IOException {
        String texte = "sha256 %s%nschema %d%nevenement %d%n"
                .formatted(Empreinte.de(base.fichier()), etat.schema(), etat.evenement());
        FichierEntier.ecrire(fichier(base), Acces.PRIVE, texte.getBytes(StandardCharsets.UTF_8));
    }

    static void lever(Base base) throws IOException {
        if (Files.deleteIfExists(fichier(base))) {
            FichiersEntiers.synchroniserDossier(base.dossier());
        }
    }

    boolean tient(Base base) throws IOException {
        return Empreinte.de(base.fichier()).equals(empreinte);
    }

    static Path fichier(Base base) {
        return base.aCote(".scelle");
    }
}
