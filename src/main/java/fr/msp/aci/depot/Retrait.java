package fr.msp.aci.depot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes exercises out of the database. */
public final class Retrait {

    /** What is told of the home as a whole stays. */
    private static final String D_UN_EXERCICE =
            "genre not in ('PURGE', 'MIGRATION', 'RECONSTRUCTION', 'CHIFFREMENT') and ";

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

    /**
     * Which rows go.
     *
     * @param colonne which every table has that speaks of exercises, and of whom if it must be known
     * @param ligne condition on a row that bears an exercise
     * @param evenement condition on a line of the register
     * @param courriel condition on a mail
     * @param reception condition on a workbook received
     * @param valeurs what the conditions name
     */
    private record Conditions(
            String colonne,
            String ligne,
            String evenement,
            String courriel,
            String reception,
            Map<String, Object> valeurs) {

        static Conditions de(Perimetre perimetre) {
            if (perimetre instanceof Perimetre.Seulement seulement) {
                String lui = "(coalesce(finess, '') = :finess and coalesce(exercice, 0) = :annee)";
                return new Conditions(
                        "finess",
                        lui,
                        lui,
                        lui,
                        lui,
                        Map.of(
                                "finess",
                                seulement.cle().finess().numero(),
                                "annee",
                                seulement.cle().exercice().annee()));
            }
            Perimetre.Avant avant = (Perimetre.Avant) perimetre;
            String ligne = "exercice < :avant";
            return new Conditions(
                    "exercice",
                    ligne,
                    "(exercice < :avant or (exercice is null and le < :jour))",
                    "(exercice < :avant or (exercice is null and ecrit_le < :jour))",
                    "(coalesce(exercice, 9999) < :avant or (exercice is null and recu_le < :jour))",
                    Map.of("avant", avant.premierGarde().annee(), "jour", Sql.heure(avant.debut())));
        }

        /** By table, children before parents. */
        Map<String, String> parTable() {
            Map<String, String> tables = new LinkedHashMap<>();
            tables.put("courriel", courriel);
            tables.put("bilan_source", ligne);
            tables.put("bilan", ligne);
            tables.put("feuille_version", ligne);
            tables.put("piece", ligne);
            tables.put("emission", ligne);
            tables.put("evenement", D_UN_EXERCICE + evenement);
            tables.put("reception", reception);
            tables.put("manifeste", "etat <> 'A_FAIRE' and rang not in (select rang from reception)");
            return tables;
        }

        /** Before the receptions are gone, those of the list that would go with them. */
        String manifeste() {
            return "etat <> 'A_FAIRE' and rang not in (select rang from reception where not " + reception + ")";
        }
    }

    /** The tables above, and before them whatever other table speaks of exercises. */
    private Map<String, String> toutes(Conditions conditions) {
        Map<String, String> connues = conditions.parTable();
        Map<String, String> toutes = new LinkedHashMap<>();
        jdbc
                .sql("select lower(table_name) from information_schema.columns where lower(column_name) = ?"
                        + " and table_schema = current_schema order by table_name")
                .param(conditions.colonne())
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !connues.containsKey(table))
                .forEach(table -> toutes.put(table, conditions.ligne()));
        toutes.putAll(connues);
        return toutes;
    }

    /** Rows that would go, by table. */
    public Map<String, Long> compter(Perimetre perimetre) {
        Conditions conditions = Conditions.de(perimetre);
        Map<String, Long> lignes = new TreeMap<>();
        toutes(conditions).forEach((table, condition) -> {
            String celle = table.equals("manifeste") ? conditions.manifeste() : condition;
            long nombre = jdbc.sql("select count(*) from " + table + " where " + celle)
                    .params(conditions.valeurs())
                    .query(Long.class)
                    .single();
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

    /** Takes the rows out. To be called in one transaction. */
    public void retirer(Perimetre perimetre) {
        Conditions conditions = Conditions.de(perimetre);
        ecartees().forEach(schema -> jdbc.sql("drop schema " + schema + " cascade")
                .update());
        BATCH.forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql(sgbd.purgeCommence()).update();
        toutes(conditions).forEach((table, condition) -> jdbc.sql("delete from " + table + " where " + condition)
                .params(conditions.valeurs())
                .update());
        jdbc.sql(sgbd.purgeFinie()).update();
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
