package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of the files of bilans that were written here, those since replaced included. */
public final class Emissions {

    private final JdbcClient jdbc;
    private final Consumer<Evenement> temoin;

    Emissions(JdbcClient jdbc, Consumer<Evenement> temoin) {
        this.jdbc = jdbc;
        this.temoin = temoin;
    }

    /** Enters a file. The same bytes written again are one entry, at their last time. */
    public void noter(Cle cle, String format, String empreinte, Instant emisLe) {
        Object[] fichier = {cle.finess().numero(), cle.exercice().annee(), format, empreinte};
        jdbc.sql("delete from emission where finess = ? and exercice = ? and format = ? and empreinte = ?")
                .params(fichier)
                .update();
        jdbc.sql("insert into emission (finess, exercice, format, empreinte, emis_le) values (?, ?, ?, ?, ?)")
                .params(fichier)
                .param(Sql.heure(emisLe))
                .update();
        temoin.accept(Evenement.de(new Emission(cle, format, empreinte, emisLe)));
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

    private static Emission emission(ResultSet ligne, int numero) throws SQLException {
        return new Emission(
                new Cle(new Finess(ligne.getString("finess")), new Exercice(ligne.getInt("exercice"))),
                ligne.getString("format"),
                ligne.getString("empreinte"),
                Sql.heure(ligne, "emis_le"));
    }
}
