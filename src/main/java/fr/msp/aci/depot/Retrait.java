package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes exercises out of the database. Of a refused workbook whose exercise could not be read, the day it was received
 * decides: before the first exercise that stays, it can only speak of one that goes.
 */
public final class Retrait {

    private static final String RECEPTIONS =
            "(coalesce(exercice, 9999) < :avant or (exercice is null and recu_le < :jour))";

    /** Children before parents. */
    private static final Map<String, String> TABLES = tables();

    /** What Spring Batch remembers of its runs, names of partitions included; nothing needs it once a run is over. */
    private static final List<String> BATCH = List.of(
            "batch_step_execution_context",
            "batch_job_execution_context",
            "batch_step_execution",
            "batch_job_execution_params",
            "batch_job_execution",
            "batch_job_instance");

    private final JdbcClient jdbc;
    private final Sgbd sgbd;

    Retrait(JdbcClient jdbc, Sgbd sgbd) {
        this.jdbc = jdbc;
        this.sgbd = sgbd;
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("courriel", "exercice < :avant or (exercice is null and ecrit_le < :jour)");
        tables.put("bilan_source", "exercice < :avant");
        tables.put("bilan", "exercice < :avant");
        tables.put("feuille_version", "exercice < :avant");
        tables.put("piece", "exercice < :avant");
        tables.put("emission", "exercice < :avant");
        tables.put(
                "evenement",
                "genre not in ('PURGE', 'MIGRATION', 'RECONSTRUCTION', 'CHIFFREMENT')"
                        + " and (exercice < :avant or (exercice is null and le < :jour))");
        tables.put("reception", RECEPTIONS);
        tables.put("manifeste", "etat <> 'A_FAIRE' and rang not in (select rang from reception)");
        return tables;
    }

    /** The tables above, and before them whatever other table speaks of exercises. */
    private Map<String, String> toutes() {
        Map<String, String> toutes = new LinkedHashMap<>();
        jdbc
                .sql("select lower(table_name) from information_schema.columns where lower(column_name) = 'exercice'"
                        + " and table_schema = current_schema order by table_name")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !TABLES.containsKey(table))
                .forEach(table -> toutes.put(table, "exercice < :avant"));
        toutes.putAll(TABLES);
        return toutes;
    }

    /** Rows that would go, by table. */
    public Map<String, Long> compter(Exercice avant) {
        Map<String, Long> lignes = new TreeMap<>();
        toutes().forEach((table, condition) -> {
            long nombre = nombre(table, table.equals("manifeste") ? manifesteAPurger() : condition, avant);
            if (nombre > 0) {
                lignes.put(table, nombre);
            }
        });
        return lignes;
    }

    /** Databases that were set aside on the server, and hold these exercises as well: they go whole. None in a file. */
    public List<String> ecartees() {
        return jdbc.sql(SchemasDuServeur.ECARTES).query(String.class).list();
    }

    /** Before the receptions are gone, those of the list that would go with them. */
    private static String manifesteAPurger() {
        return "etat <> 'A_FAIRE' and rang not in (select rang from reception where not " + RECEPTIONS + ")";
    }

    private long nombre(String table, String condition, Exercice avant) {
        return jdbc.sql("select count(*) from " + table + " where " + condition)
                .param("avant", avant.annee())
                .param("jour", debut(avant))
                .query(Long.class)
                .single();
    }

    /** Takes the rows out. To be called in one transaction. */
    public void retirer(Exercice avant) {
        ecartees().forEach(schema -> jdbc.sql("drop schema " + schema + " cascade")
                .update());
        BATCH.forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql(sgbd.purgeCommence()).update();
        toutes().forEach((table, condition) -> jdbc.sql("delete from " + table + " where " + condition)
                .param("avant", avant.annee())
                .param("jour", debut(avant))
                .update());
        jdbc.sql(sgbd.purgeFinie()).update();
    }

    private static Object debut(Exercice avant) {
        return Sql.heure(debutDe(avant));
    }

    /** The first instant of an exercise. */
    public static Instant debutDe(Exercice exercice) {
        return LocalDate.of(exercice.annee(), 1, 1).atStartOfDay(Maison.FUSEAU).toInstant();
    }

    /**
     * Says that a purge has begun: until it is over, whoever closes the database writes its file and its register anew.
     *
     * @throws IOException when it cannot be noted
     */
    public static void annoncer(Maison maison) throws IOException {
        FichierEntier.ecrire(marque(maison), Acces.PRIVE, new byte[] {'\n'});
    }

    static Path marque(Maison maison) {
        return maison.db().resolve("purge-en-cours");
    }

    /** Whether a purge was interrupted before its end. */
    public static boolean enCours(Maison maison) {
        return Files.exists(marque(maison));
    }
}
