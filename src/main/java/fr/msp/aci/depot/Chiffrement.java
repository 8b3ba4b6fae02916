package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.tools.ChangeFileEncryption;

/** Encrypts database files, and knows again the key they were encrypted with. */
final class Chiffrement {

    private Chiffrement() {}

    /** Whether the key is the one noted beside the database; empty when none is noted. */
    static Optional<Boolean> estLaSienne(Base base) throws IOException {
        Path temoin = temoin(base);
        if (base.cle().isEmpty() || !Files.exists(temoin)) {
            return Optional.empty();
        }
        String note = Files.readString(temoin, StandardCharsets.ISO_8859_1).strip();
        return Optional.of(note.equals(base.cle().get().temoin()));
    }

    /** Notes which key is in use, or that none is. */
    static void noter(Base base) throws IOException {
        if (base.cle().isEmpty()) {
            Files.deleteIfExists(temoin(base));
        } else if (!estLaSienne(base).orElse(false)) {
            String note = base.cle().get().temoin() + System.lineSeparator();
            FichierEntier.ecrire(temoin(base), Acces.PRIVE, note.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Puts an encrypted file in the place of a plain one, whole or not at all.
     *
     * @param travail an empty folder on the same disk
     */
    static void chiffrer(Path fichier, CleDeBase cle, Path travail) throws IOException {
        Base copie = new Base(travail, Optional.of(cle));
        Acces.PRIVE.creerDossier(travail);
        Files.copy(fichier, copie.fichier());
        try {
            ChangeFileEncryption.execute(
                    travail.toString(), Base.NOM, "AES", null, cle.motDePasse().toCharArray(), true);
        } catch (SQLException impossible) {
            throw new IOException("a database could not be encrypted", impossible);
        }
        FichierEntier.remplacer(copie.fichier(), fichier);
    }

    private static Path temoin(Base base) {
        return base.aCote(".cle");
    }
}
