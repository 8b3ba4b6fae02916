package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.calcul.regional.Membre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the syntheses need of each structure, taken once from its facts. An entry is of the bilan stored: computing that
 * bilan again takes the entry away.
 */
public final class Membres {

    private final JdbcClient jdbc;
    private final EnJson json;

    Membres(JdbcClient jdbc, EnJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A bilan whose structure is to be taken in.
     *
     * @param cle of what
     * @param dateReference the day the bilan looks at the facts
     */
    public record ARecenser(Cle cle, LocalDate dateReference) {}

    /**
     * A structure that was taken in.
     *
     * @param finess which one
     * @param region its region as typed, when given
     * @param empreinte SHA-256 of what was taken, the reference date left out
     */
    public record Inscrit(Finess finess, Optional<String> region, String empreinte) {}

    /** Exercises with at least one bilan, in order. */
    public List<Exercice> exercices() {
        return jdbc.sql("select distinct exercice from bilan order by exercice")
                .query((ligne, n) -> new Exercice(ligne.getInt("exercice")))
                .list();
    }

    /** Bilans of an exercise of which nothing was taken yet, or by another version of the program. */
    public List<ARecenser> aRecenser(Exercice exercice, String programme) {
        return jdbc.sql("select b.finess, b.date_reference from bilan b where b.exercice = ? and (b.programme <> ?"
                        + " or not exists (select 1 from membre m where m.finess = b.finess"
                        + " and m.exercice = b.exercice)) order by b.finess")
                .params(exercice.annee(), programme)
                .query((ligne, n) -> new ARecenser(
                        new Cle(new Finess(ligne.getString("finess")), exercice),
                        ligne.getObject("date_reference", LocalDate.class)))
                .list();
    }

    /** Stores what was taken of a structure, whose bilan is stored. */
    public void enregistrer(Cle cle, Membre membre) {
        Object[] identite = {cle.finess().numero(), cle.exercice().annee()};
        jdbc.sql("delete from membre where finess = ? and exercice = ?")
                .params(identite)
                .update();
        jdbc.sql("insert into membre (finess, exercice, region, empreinte, donnees) values (?, ?, ?, ?, ?)")
                .params(identite)
                .param(membre.region().map(Sql::texte).orElse(null))
                .param(Empreinte.de(json.membre(membre.sansDate())))
                .param(json.membre(membre))
                .update();
    }

    /** All that was taken for an exercise of the structures whose region was typed in one of these ways, by structure. */
    public List<Membre> de(Exercice exercice, Set<Optional<String>> regions) {
        List<Membre> membres = new ArrayList<>();
        jdbc.sql("select region, donnees from membre where exercice = ?")
                .param(exercice.annee())
                .query(ligne -> {
                    if (regions.contains(Optional.ofNullable(ligne.getString("region")))) {
                        membres.add(json.membre(ligne.getString("donnees")));
                    }
                });
        // Sorted here: the database would fetch row by row what it finds by its index.
        membres.sort(Comparator.comparing(Membre::finess));
        return membres;
    }

    /** What was taken for an exercise, in short, by structure. */
    public List<Inscrit> inscrits(Exercice exercice) {
        return jdbc
                .sql("select finess, region, empreinte from membre where exercice = ?")
                .param(exercice.annee())
                .query((ligne, n) -> new Inscrit(
                        new Finess(ligne.getString("finess")),
                        Optional.ofNullable(ligne.getString("region")),
                        ligne.getString("empreinte")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Inscrit::finess))
                .toList();
    }
}
