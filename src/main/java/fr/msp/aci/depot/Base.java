package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database as files, and how it is opened.
 *
 * @param dossier the folder it lies in, alone of its name
 * @param cle its key, when it is encrypted
 */
record Base(Path dossier, Optional<CleDeBase> cle) {

    /**
     * Written at each commit, and always at the end of the file: after a kill H2 looks for the last commit there, and
     * would not find one written into a gap; closed by us and not by a hook; no trace file, which would hold values;
     * results are never laid aside in a file of the system's temporary folder.
     */
    private static final String OPTIONS =
            ";WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_MEMORY_ROWS=100000000";

    /**
     * For one in the making, of which nothing is lost that is not made again: it need not be found after a
     * kill. An index is made of so many rows at a time; nothing else asks for as many.
     */
    private static final String CHANTIER =
            ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_MEMORY_ROWS=100000;CACHE_SIZE=";

    /** What part of the memory its pages may take: more than usual, for its indexes are filled all over. */
    private static final int PART_DU_CHANTIER = 4;

    private static final int KIO = 1024;

    /** Row by row, for it is read from one end to the other. */
    private static final String LECTURE_SEULE =
            ";ACCESS_MODE_DATA=r;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LAZY_QUERY_EXECUTION=TRUE";

    private static final String UTILISATEUR = "sa";
    private static final String EN_CLAIR = "H:";
    private static final String CHIFFREE = "H2encrypt";

    static final String NOM = "aci-bilan";

    /** How the first bytes of a file look. */
    enum Allure {
        ABSENTE,
        EN_CLAIR,
        CHIFFREE,
        AUTRE
    }

    /** Its one file. */
    Path fichier() {
        return dossier.resolve(NOM + ".mv.db");
    }

    /** A file beside it. */
    Path aCote(String fin) {
        return dossier.resolve(NOM + fin);
    }

    Base dans(Path autre) {
        return new Base(autre, cle);
    }

    Base enClair() {
        return new Base(dossier, Optional.empty());
    }

    /** H2 is asked by its own name: the list of all drivers would load that of PostgreSQL, for nothing. */
    HikariDataSource ouvrir() {
        return ouvrir(OPTIONS);
    }

    /** For who throws it away, whole, when it is not finished. */
    HikariDataSource ouvrirEnChantier() {
        return ouvrir(CHANTIER + Runtime.getRuntime().maxMemory() / PART_DU_CHANTIER / KIO);
    }

    private HikariDataSource ouvrir(String options) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("depot");
        source.setJdbcUrl(adresse(options));
        source.setDataSource(h2(options));
        return source;
    }

    Connection lire() throws SQLException {
        return h2(LECTURE_SEULE).getConnection();
    }

    private JdbcDataSource h2(String options) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(adresse(options));
        h2.setUser(UTILISATEUR);
        h2.setPassword(motsDePasse());
        return h2;
    }

    private String adresse(String options) {
        return "jdbc:h2:file:" + dossier.resolve(NOM) + (cle.isPresent() ? ";CIPHER=AES" : "") + options;
    }

    /** That of the file, when it is encrypted, then that of the user, which is empty. */
    private String motsDePasse() {
        return cle.map(celle -> celle.motDePasse() + " ").orElse("");
    }

    Allure allure() throws IOException {
        return allure(fichier());
    }

    /** An empty file is what the very first moment of a creation leaves: as good as none. */
    static Allure allure(Path fichier) throws IOException {
        if (!Files.exists(fichier) || Files.size(fichier) == 0) {
            return Allure.ABSENTE;
        }
        String debut;
        try (var entree = Files.newInputStream(fichier)) {
            debut = new String(entree.readNBytes(CHIFFREE.length()), StandardCharsets.ISO_8859_1);
        }
        if (debut.startsWith(EN_CLAIR)) {
            return Allure.EN_CLAIR;
        }
        return debut.equals(CHIFFREE) ? Allure.CHIFFREE : Allure.AUTRE;
    }

    /** Gives its folder and files to their owner alone: H2 creates them as the system would. */
    void fermerAuxAutres() throws IOException {
        Acces.PRIVE.donnerAuDossier(dossier);
        List<Path> fichiers;
        try (Stream<Path> contenu = Files.list(dossier)) {
            fichiers = contenu.filter(Files::isRegularFile).toList();
        }
        for (Path fichier : fichiers) {
            Acces.PRIVE.donnerAuFichier(fichier);
        }
    }
}
