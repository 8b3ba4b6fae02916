package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes, at build time, the one script that lays the tables of a new H2 database: a home that begins need not go through
 * all that the tables once were. It is what the migrations come to, their history included, so that later ones go on from
 * there.
 */
public final class PreparationDesTables {

    /** Known when the script is written, and put right when it is run. */
    private static final String SANS_JOUR = "update \"flyway_schema_history\" set \"installed_on\" = timestamp"
            + " '2000-01-01 00:00:00', \"execution_time\" = 0";

    private final Path classes;
    private final Path cible;

    private PreparationDesTables(Path classes) {
        this.classes = classes;
        this.cible = classes.resolve(TablesNeuves.SCRIPT.substring(1));
    }

    /**
     * Writes the script, unless it is newer than what it is made from.
     *
     * @param arguments the folder of the compiled program, migrations included
     * @throws IOException when a file cannot be read or written
     * @throws SQLException when a migration is wrong
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        new PreparationDesTables(Path.of(arguments[0])).preparer();
    }

    private void preparer() throws IOException, SQLException {
        if (!Files.exists(cible) || dernier().compareTo(Files.getLastModifiedTime(cible)) > 0) {
            Files.writeString(cible, script());
        }
    }

    private FileTime dernier() throws IOException {
        FileTime dernier = FileTime.fromMillis(0);
        for (Class<?> programme : List.of(Schema.class, PliDesTextes.class, PreparationDesTables.class)) {
            dernier = max(dernier, classes.resolve(programme.getName().replace('.', '/') + ".class"));
        }
        try (Stream<Path> migrations = Files.walk(cible.resolveSibling("migration"))) {
            for (Path migration : migrations.toList()) {
                dernier = max(dernier, migration);
            }
        }
        return dernier;
    }

    private static FileTime max(FileTime dernier, Path fichier) throws IOException {
        FileTime sien = Files.getLastModifiedTime(fichier);
        return sien.compareTo(dernier) > 0 ? sien : dernier;
    }

    private static String script() throws IOException, SQLException {
        Path dossier = Files.createTempDirectory("aci-bilan-tables-");
        try (HikariDataSource source = new Base(dossier, Optional.empty()).ouvrir()) {
            Schema.migrer(source);
            try (Connection connexion = source.getConnection()) {
                return String.join("\n", ordres(connexion)) + "\n";
            }
        } finally {
            Effacement.de(dossier);
        }
    }

    /** The orders that make such a database; its user is made with it. */
    static List<String> ordres(Connection connexion) throws SQLException {
        List<String> ordres = new ArrayList<>();
        try (Statement ordre = connexion.createStatement()) {
            ordre.executeUpdate(SANS_JOUR);
            try (ResultSet lignes = ordre.executeQuery("script nopasswords nosettings")) {
                while (lignes.next()) {
                    ordres.add(lignes.getString(1).strip());
                }
            }
        }
        ordres.removeIf(texte -> texte.startsWith("--") || texte.startsWith("CREATE USER"));
        return ordres;
    }
}
