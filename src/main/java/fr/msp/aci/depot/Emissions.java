package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of the files of bilans that were written here, those since replaced included. */
public final class Emissions {

    static final String OUBLIER =
            "delete from emission where finess = ? and exercice = ? and format = ? and empreinte = ?";
    static final String NOTER =
            "insert into emission (finess, exercice, format, empreinte, emis_le) values (?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final Consumer<Evenement> temoin;

    Emissions(JdbcClient jdbc, Consumer<Evenement> temoin) {
        this.jdbc = jdbc;
        this.temoin = temoin;
    }

    /** Enters a file. The same bytes written again are one entry, at their last time. */
    public void noter(Cle cle, String format, String empreinte, Instant emisLe) {
        Emission emission = new Emission(cle, format, empreinte, emisLe);
        jdbc.sql(OUBLIER).params(fichier(emission)).update();
        jdbc.sql(NOTER).params(valeurs(emission)).update();
        temoin.accept(Evenement.de(emission));
    }

    /** What {@link #OUBLIER} asks for. */
    static Object[] fichier(Emission emission) {
        return new Object[] {
            emission.cle().finess().numero(), emission.cle().exercice().annee(), emission.format(), emission.empreinte()
        };
    }

    /** What {@link #NOTER} asks for. */
    static Object[] valeurs(Emission emission) {
        return new Object[] {
            emission.cle().finess().numero(),
            emission.cle().exercice().annee(),
            emission.format(),
            emission.empreinte(),
            Sql.heure(emission.emisLe())
        };
    }

    /** The file of these bytes, if it was written here. */
    public Optional<Emission> de(String empreinte) {
        return jdbc
                .sql("select * from emission where empreinte = ? order by rang desc")
                .param(empreinte)
                .query(Emissions::emission)
                .list()
                .stream()
                .findFirst();
    }

    /** The last file of that kind written of a structure and an exercise. */
    public Optional<Emission> derniere(Cle cle, String format) {
        List<Emission> emissions = jdbc.sql(
                        "select * from emission where finess = ? and exercice = ? and format = ? order by rang desc")
                .params(cle.finess().numero(), cle.exercice().annee(), format)
                .query(Emissions::emission)
                .list();
        return emissions.stream().findFirst();
    }

    /** The checksums of all the files of that kind ever written of a structure and an exercise. */
    public Set<String> toutes(Cle cle, String format) {
        return Set.copyOf(jdbc.sql("select empreinte from emission where finess = ? and exercice = ? and format = ?")
                .params(cle.finess().numero(), cle.exercice().annee(), format)
                .query(String.class)
                .list());
    }

    private static Emission emission(ResultSet ligne, int numero) throws SQLException {
        return new Emission(
                new Cle(new Finess(ligne.getString("finess")), new Exercice(ligne.getInt("exercice"))),
                ligne.getString("format"),
                ligne.getString("empreinte"),
                Sql.heure(ligne, "emis_le"));
    }
}
