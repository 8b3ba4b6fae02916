package fr.msp.aci.depot;

import fr.msp.aci.depot.Evenement.Genre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of what was done when: lines are added, and none is changed. */
public final class Evenements {

    private static final String COLONNES = "le, genre, finess, exercice, nom, empreinte, taille, reception, detail";

    /** Enters what an earlier database knew, under the rank it had there. */
    static final String REPRENDRE =
            "insert into evenement (rang, " + COLONNES + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;

    Evenements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters what was done. To be called in the transaction that does it. */
    public void noter(Evenement evenement) {
        jdbc.sql("insert into evenement (" + COLONNES + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(valeurs(evenement))
                .update();
    }

    /** Those of a kind that come after a rank, the oldest first, so many at most. */
    List<Evenement> apres(long rang, Genre genre, int nombre) {
        return jdbc.sql("select * from evenement where rang > ? and genre = ? order by rang fetch first " + nombre
                        + " rows only")
                .params(rang, genre.name())
                .query(Evenements::evenement)
                .list();
    }

    /** Goes through all of them, the oldest first; of one structure when it is given, what was purged of it alone included. */
    public void parcourir(Optional<String> finess, Consumer<Evenement> visiteur) {
        String seul = finess.orElse(null);
        ParPages.parcourir(0, apres -> page(seul, apres), Evenement::rang, visiteur);
    }

    private List<Evenement> page(String finess, long apres) {
        return jdbc.sql("select * from evenement where rang > ? and (cast(? as varchar(9)) is null or finess = ?"
                        + " or genre = 'PURGE' and detail like ?)" + ParPages.FIN)
                .params(apres, finess, finess, "finess=" + finess + " %")
                .query(Evenements::evenement)
                .list();
    }

    /** SHA-256 of what the files of a bilan say that were written last, the day of computation left out. */
    public Optional<String> dernierRendu(Cle cle) {
        return jdbc.sql("select empreinte from evenement where genre = 'BILAN' and finess = ? and exercice = ?"
                        + " order by rang desc fetch first row only")
                .params(cle.finess().numero(), cle.exercice().annee())
                .query(String.class)
                .optional();
    }

    /** What the last bilan said otherwise than the one before, as it was noted. */
    public Optional<String> derniereCorrection(Cle cle) {
        return jdbc.sql("select detail from evenement where genre = 'CORRECTION' and finess = ? and exercice = ?"
                        + " order by rang desc fetch first row only")
                .params(cle.finess().numero(), cle.exercice().annee())
                .query(String.class)
                .optional();
    }

    /** The figures before the last bilan whose files were written, when it changed them without a new fact. */
    public Optional<Revision> derniereRevision(Cle cle) {
        return jdbc.sql("select detail from evenement where genre = 'BILAN' and finess = ? and exercice = ?"
                        + " order by rang desc fetch first row only")
                .params(cle.finess().numero(), cle.exercice().annee())
                .query((ligne, n) -> Optional.ofNullable(ligne.getString("detail")))
                .optional()
                .flatMap(detail -> detail)
                .flatMap(Revision::lue);
    }

    /** The last time the figures of a bilan moved, as far back as that was noted. */
    public Optional<Variation.Datee> derniereVariation(Cle cle) {
        return jdbc.sql("select le, detail from evenement where genre = 'BILAN' and finess = ? and exercice = ?"
                        + " and detail is not null order by rang desc fetch first row only")
                .params(cle.finess().numero(), cle.exercice().annee())
                .query((ligne, n) -> datee(Sql.heure(ligne, "le"), ligne.getString("detail")))
                .optional()
                .flatMap(variation -> variation);
    }

    private static Optional<Variation.Datee> datee(Instant le, String detail) {
        return Variation.lue(detail).map(variation -> new Variation.Datee(le, variation));
    }

    long dernier() {
        return jdbc.sql("select coalesce(max(rang), 0) from evenement")
                .query(Long.class)
                .single();
    }

    /** What {@link #REPRENDRE} asks for. */
    static Object[] valeursAvecRang(Evenement evenement) {
        return Stream.concat(Stream.of(evenement.rang()), Arrays.stream(valeurs(evenement)))
                .toArray();
    }

    private static Object[] valeurs(Evenement evenement) {
        return new Object[] {
            Sql.heure(evenement.le()),
            evenement.genre().name(),
            evenement.finess().orElse(null),
            evenement.exercice().orElse(null),
            evenement.nom().orElse(null),
            evenement.empreinte().orElse(null),
            evenement.taille().orElse(null),
            evenement.reception().orElse(null),
            evenement.detail().orElse(null)
        };
    }

    static Evenement evenement(ResultSet ligne, int numero) throws SQLException {
        return new Evenement(
                ligne.getLong("rang"),
                Sql.heure(ligne, "le"),
                Genre.valueOf(ligne.getString("genre")),
                Optional.ofNullable(ligne.getString("finess")),
                Optional.ofNullable(ligne.getObject("exercice", Integer.class)),
                Optional.ofNullable(ligne.getString("nom")),
                Optional.ofNullable(ligne.getString("empreinte")),
                Optional.ofNullable(ligne.getObject("taille", Long.class)),
                Optional.ofNullable(ligne.getObject("reception", Long.class)),
                Optional.ofNullable(ligne.getString("detail")));
    }
}
