package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.regional.Territoire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The syntheses published, the last of each region and exercise. */
public final class Syntheses {

    private final JdbcClient jdbc;

    Syntheses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A synthesis whose files are in the reports.
     *
     * @param exercice the year
     * @param territoire the region, or all of them
     * @param empreinte SHA-256 of all that its files rest on
     */
    public record Publiee(Exercice exercice, Territoire territoire, String empreinte) {}

    /** All of them, by exercise, then region. */
    public List<Publiee> toutes() {
        return jdbc.sql("select * from synthese").query(Syntheses::publiee).list().stream()
                // Sorted here: a server may have the alphabet of its country.
                .sorted(Comparator.comparing(Publiee::exercice)
                        .thenComparing(publiee -> publiee.territoire().cle()))
                .toList();
    }

    /** Enters a synthesis in the place of the one before. */
    public void noter(Publiee publiee, Instant publieeLe) {
        oublier(publiee.exercice(), publiee.territoire());
        jdbc.sql("insert into synthese (exercice, region, nom, empreinte, publiee_le) values (?, ?, ?, ?, ?)")
                .params(
                        publiee.exercice().annee(),
                        publiee.territoire().cle(),
                        Sql.texte(publiee.territoire().nom()),
                        publiee.empreinte(),
                        Sql.heure(publieeLe))
                .update();
    }

    /** Strikes a synthesis out. */
    public void oublier(Exercice exercice, Territoire territoire) {
        jdbc.sql("delete from synthese where exercice = ? and region = ?")
                .params(exercice.annee(), territoire.cle())
                .update();
    }

    private static Publiee publiee(ResultSet ligne, int numero) throws SQLException {
        return new Publiee(
                new Exercice(ligne.getInt("exercice")),
                new Territoire(ligne.getString("region"), ligne.getString("nom")),
                ligne.getString("empreinte"));
    }
}
