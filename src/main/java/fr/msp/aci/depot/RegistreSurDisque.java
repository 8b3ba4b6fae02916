package fr.msp.aci.depot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
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
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/**
 * The register of what was done as a file of lines that outlives the database: it follows it at each closing, so it lacks
 * at most what a run that was killed did.
 */
public final class RegistreSurDisque {

    /** Lines that are asked of the database at once: it may hold more than there is memory for. */
    private static final int A_LA_FOIS = 5_000;

    private static final String SUITE = "select e.*, r.lot as r_lot, r.modifie_le, case when r.issue = 'REFUSE'"
            + " then r.constats end as constats from evenement e left join reception r on r.rang = e.reception"
            + " where e.rang > ? order by e.rang fetch first " + A_LA_FOIS + " rows only";

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
     * @param receptions of the workbooks and the evidence, in the order of their ranks
     * @param lignes how many lines there are, whatever they tell
     * @param illisibles how many lines could not be read
     */
    public record Lecture(List<LigneDeRegistre> receptions, long lignes, int illisibles) {}

    /**
     * Reads what was received; nothing when there is no register.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public Lecture lire() throws IOException {
        SortedMap<Long, LigneDeRegistre> receptions = new TreeMap<>();
        long[] lignes = {0};
        int illisibles = parcourir(ligne -> {
            lignes[0]++;
            if (ligne.evenement().genre().estUneReception()) {
                receptions.put(ligne.evenement().rang(), ligne);
            }
        });
        return new Lecture(List.copyOf(receptions.values()), lignes[0], illisibles);
    }

    /**
     * Reads it line by line, each rank once, and holds none of them. A line that whoever opened the file left blank says
     * nothing.
     *
     * @return how many lines could not be read
     * @throws IOException when the file is there and cannot be read
     */
    int parcourir(Consumer<LigneDeRegistre> lecteur) throws IOException {
        int illisibles = 0;
        if (Files.exists(fichier)) {
            RangsVus vus = new RangsVus();
            // Bytes are cut into lines before they are read as characters: one that is none spoils its line alone.
            try (BufferedReader octets = Files.newBufferedReader(fichier, StandardCharsets.ISO_8859_1)) {
                for (String ligne = octets.readLine(); ligne != null; ligne = octets.readLine()) {
                    Optional<LigneDeRegistre> lue = lire(ligne.getBytes(StandardCharsets.ISO_8859_1));
                    lue.filter(celle -> vus.ajouter(celle.evenement().rang())).ifPresent(lecteur);
                    illisibles += lue.isEmpty() && !ligne.isBlank() ? 1 : 0;
                }
            }
        }
        return illisibles;
    }

    private Optional<LigneDeRegistre> lire(byte[] ligne) {
        try {
            String texte = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(ligne))
                    .toString();
            return Optional.of(json.ligneDeRegistre(texte))
                    .filter(lue -> lue.evenement() != null)
                    .filter(LigneDeRegistre::estEntiere);
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
        List<LigneDeRegistre> page = suite(jdbc, apres);
        while (!page.isEmpty()) {
            for (LigneDeRegistre ligne : page) {
                sortie.write((json.texte(ligne) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            page = suite(jdbc, page.get(page.size() - 1).evenement().rang());
        }
    }

    private List<LigneDeRegistre> suite(JdbcClient jdbc, long apres) {
        return jdbc.sql(SUITE)
                .param(apres)
                .query((ligne, numero) -> ligne(ligne))
                .list();
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
