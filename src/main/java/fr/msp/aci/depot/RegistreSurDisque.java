package fr.msp.aci.depot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/**
 * The register of what was done as a file of lines that outlives the database: it follows it at each closing, so it lacks
 * at most what a run that was killed did.
 */
public final class RegistreSurDisque {

    private static final String SUITE = "select e.*, r.lot as r_lot, r.modifie_le, case when r.issue = 'REFUSE'"
            + " then r.constats end as constats from evenement e left join reception r on r.rang = e.reception"
            + " where e.rang > ? order by e.rang";

    private static final int BLOC = 1 << 16;

    private final Path fichier;
    private final EnJson json = new EnJson();

    /** Of a home. */
    public RegistreSurDisque(Maison maison) {
        this.fichier = maison.registre();
    }

    /**
     * What could be read.
     *
     * @param lignes what was done, in order
     * @param illisibles how many lines could not be read
     */
    public record Lecture(List<LigneDeRegistre> lignes, int illisibles) {}

    /**
     * Reads it all, in the order of its ranks, each once; nothing when there is none. A line that whoever opened the file
     * left blank says nothing.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public Lecture lire() throws IOException {
        SortedMap<Long, LigneDeRegistre> lignes = new TreeMap<>();
        int illisibles = 0;
        if (Files.exists(fichier)) {
            // Bytes are cut into lines before they are read as characters: one that is none spoils its line alone.
            try (BufferedReader octets = Files.newBufferedReader(fichier, StandardCharsets.ISO_8859_1)) {
                for (String ligne = octets.readLine(); ligne != null; ligne = octets.readLine()) {
                    Optional<LigneDeRegistre> lue =
                            lire(ligne.getBytes(StandardCharsets.ISO_8859_1)).filter(LigneDeRegistre::estEntiere);
                    lue.ifPresent(celle -> lignes.putIfAbsent(celle.evenement().rang(), celle));
                    illisibles += lue.isEmpty() && !ligne.isBlank() ? 1 : 0;
                }
            }
        }
        return new Lecture(List.copyOf(lignes.values()), illisibles);
    }

    private Optional<LigneDeRegistre> lire(byte[] ligne) {
        try {
            String texte = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(ligne))
                    .toString();
            return Optional.of(json.ligneDeRegistre(texte)).filter(lue -> lue.evenement() != null);
        } catch (CharacterCodingException | JacksonException | IllegalArgumentException | NullPointerException abimee) {
            return Optional.empty();
        }
    }

    /** Rank of its last line that can be read, 0 without one. */
    long dernier() throws IOException {
        if (!Files.exists(fichier)) {
            return 0;
        }
        try (RandomAccessFile acces = new RandomAccessFile(fichier.toFile(), "r")) {
            long fin = debutDeLigne(acces, acces.length());
            while (fin > 0) {
                long debut = debutDeLigne(acces, fin - 1);
                Optional<LigneDeRegistre> ligne = lire(octets(acces, debut, fin - 1));
                if (ligne.isPresent()) {
                    return ligne.get().evenement().rang();
                }
                fin = debut;
            }
        }
        return 0;
    }

    private static byte[] octets(RandomAccessFile acces, long debut, long fin) throws IOException {
        byte[] octets = new byte[Math.toIntExact(fin - debut)];
        acces.seek(debut);
        acces.readFully(octets);
        return octets;
    }

    /** Whether it ends, in good order, before that rank: it is older than who knows of it. */
    boolean ignore(long rang) throws IOException {
        return Files.exists(fichier) && dernier() < rang && acheve();
    }

    private boolean acheve() throws IOException {
        try (RandomAccessFile acces = new RandomAccessFile(fichier.toFile(), "r")) {
            return debutDeLigne(acces, acces.length()) == acces.length();
        }
    }

    /** Adds what the database knows more; a last line that was cut short by a kill is taken out first. */
    void completer(JdbcClient jdbc) throws IOException {
        if (!Files.exists(fichier)) {
            recrire(jdbc);
            return;
        }
        couperLigneInachevee();
        long dernier = dernier();
        try (OutputStream sortie = Files.newOutputStream(fichier, StandardOpenOption.APPEND)) {
            ecrire(jdbc, dernier, sortie);
        }
        FichiersEntiers.synchroniser(fichier, StandardOpenOption.WRITE);
    }

    /** Writes it all again. */
    void recrire(JdbcClient jdbc) throws IOException {
        FichierEntier.ecrire(fichier, Acces.PRIVE, sortie -> ecrire(jdbc, 0, sortie));
    }

    private void ecrire(JdbcClient jdbc, long apres, OutputStream sortie) throws IOException {
        try {
            jdbc.sql(SUITE).param(apres).query((ResultSet ligne) -> {
                byte[] octets = (json.texte(ligne(ligne)) + "\n").getBytes(StandardCharsets.UTF_8);
                try {
                    sortie.write(octets);
                } catch (IOException plein) {
                    throw new UncheckedIOException(plein);
                }
            });
        } catch (UncheckedIOException plein) {
            throw plein.getCause();
        }
    }

    private LigneDeRegistre ligne(ResultSet ligne) throws SQLException {
        Evenement evenement = Evenements.evenement(ligne, 0);
        String constats = ligne.getString("constats");
        return new LigneDeRegistre(
                evenement,
                Optional.ofNullable(ligne.getObject("r_lot", Long.class)),
                ligne.getObject("modifie_le") == null ? Optional.empty() : Optional.of(Sql.heure(ligne, "modifie_le")),
                constats == null ? List.of() : json.constats(constats));
    }

    private void couperLigneInachevee() throws IOException {
        try (RandomAccessFile acces = new RandomAccessFile(fichier.toFile(), "rw")) {
            long fin = debutDeLigne(acces, acces.length());
            if (fin < acces.length()) {
                acces.setLength(fin);
            }
        }
    }

    /** Where the line begins that ends there: right after the end of the one before, or at the start. */
    private static long debutDeLigne(RandomAccessFile acces, long fin) throws IOException {
        byte[] bloc = new byte[BLOC];
        for (long haut = fin; haut > 0; haut -= Math.min(BLOC, haut)) {
            int taille = (int) Math.min(BLOC, haut);
            acces.seek(haut - taille);
            acces.readFully(bloc, 0, taille);
            for (int i = taille - 1; i >= 0; i--) {
                if (bloc[i] == '\n') {
                    return haut - taille + i + 1;
                }
            }
        }
        return 0;
    }
}
