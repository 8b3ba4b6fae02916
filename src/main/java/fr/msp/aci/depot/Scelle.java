package fr.msp.aci.depot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What is noted beside a database when it is closed, and taken away before it is opened to be written: by it, a file that
 * was damaged, cut short or changed in between is known before it is touched. H2 alone would open a file cut short as
 * the older state it still holds. It guards against mishaps, not against malice: whoever can write the file can write
 * the seal, so two cyclic sums, which Java has ready before anything is compiled, do what SHA-256 did twenty times slower.
 *
 * @param somme length and checksums of the file; of a database closed by a version before, its SHA-256
 * @param etat what it holds
 */
record Scelle(String somme, Etat etat) {

    private static final String SHA256 = "sha256 ";
    private static final int TAMPON = 1 << 18;
    private static final Pattern FORME = Pattern.compile("(sha256 [0-9a-f]{64}"
            + "|octets \\d{1,18} crc32 [0-9a-f]{8} crc32c [0-9a-f]{8})"
            + "\\Rschema (\\d{1,6})\\Revenement (\\d{1,18})\\R?");

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
        String texte =
                "%s%nschema %d%nevenement %d%n".formatted(somme(base.fichier()), etat.schema(), etat.evenement());
        FichierEntier.ecrire(fichier(base), Acces.PRIVE, texte.getBytes(StandardCharsets.UTF_8));
    }

    static void lever(Base base) throws IOException {
        if (Files.deleteIfExists(fichier(base))) {
            FichiersEntiers.synchroniserDossier(base.dossier());
        }
    }

    boolean tient(Base base) throws IOException {
        return somme.equals(somme.startsWith(SHA256) ? SHA256 + Empreinte.de(base.fichier()) : somme(base.fichier()));
    }

    private static String somme(Path fichier) throws IOException {
        CRC32 crc32 = new CRC32();
        CRC32C crc32c = new CRC32C();
        long octets = 0;
        byte[] tampon = new byte[TAMPON];
        try (InputStream entree = Files.newInputStream(fichier)) {
            for (int lus = entree.read(tampon); lus >= 0; lus = entree.read(tampon)) {
                crc32.update(tampon, 0, lus);
                crc32c.update(tampon, 0, lus);
                octets += lus;
            }
        }
        return "octets %d crc32 %08x crc32c %08x".formatted(octets, crc32.getValue(), crc32c.getValue());
    }

    static Path fichier(Base base) {
        return base.aCote(".scelle");
    }
}
