package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.depot.Courriel.Etat;
import fr.msp.aci.depot.Courriel.Objet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The mails owed to the structures, and what became of them. What is owed follows from what is stored, so that a kill
 * loses none; every change is one statement, on the disk when it returns.
 */
public final class Courriels {

    private final JdbcClient jdbc;

    Courriels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether mails were on in the last run. */
    public boolean ouverts() {
        return jdbc.sql("select count(*) from courriel_ouverture")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Mails are on from here: what was received before is not told. */
    public void ouvrir() {
        jdbc.sql("insert into courriel_ouverture (rang) select coalesce(max(rang), 0) from reception")
                .update();
    }

    /** Mails are off. */
    public void fermer() {
        jdbc.sql("delete from courriel_ouverture").update();
    }

    /** Ranks of the refused workbooks that are in their place, and of which no mail tells yet. */
    public List<Long> refusAAnnoncer() {
        return jdbc.sql("select r.rang from reception r where r.issue = 'REFUSE'"
                        + " and r.rang > (select max(o.rang) from courriel_ouverture o)"
                        + " and not exists (select 1 from courriel c where c.rang = r.rang)"
                        + " and not exists (select 1 from manifeste m where m.rang = r.rang and m.etat = 'A_FAIRE')"
                        + " order by r.rang")
                .query(Long.class)
                .list();
    }

    /** The last mail about the bilan of a structure and an exercise. */
    public Optional<Courriel> dernier(Cle cle) {
        return jdbc
                .sql("select * from courriel where objet = 'BILAN' and finess = ? and exercice = ? order by id desc")
                .params(cle.finess().numero(), cle.exercice().annee())
                .query(Courriels::courriel)
                .list()
                .stream()
                .findFirst();
    }

    /** The last mail about that bilan that left. */
    public Optional<Courriel> dernierEnvoye(Cle cle) {
        return jdbc.sql(
                        "select * from courriel where objet = 'BILAN' and etat = 'ENVOYE' and finess = ? and exercice = ?"
                                + " order by id desc fetch first row only")
                .params(cle.finess().numero(), cle.exercice().annee())
                .query(Courriels::courriel)
                .optional();
    }

    /** Enters a mail about a refused workbook. */
    public void devoir(Reception refus, Instant maintenant) {
        jdbc.sql("insert into courriel (objet, rang, finess, exercice, teneur, etat, essais, ecrit_le, change_le)"
                        + " values ('REFUS', ?, ?, ?, ?, 'A_ENVOYER', 0, ?, ?)")
                .param(refus.entree().rang())
                .param(refus.finess().map(Finess::numero).orElse(null))
                .param(refus.exercice().map(Exercice::annee).orElse(null))
                .param(refus.entree().empreinte())
                .param(Sql.heure(maintenant))
                .param(Sql.heure(maintenant))
                .update();
    }

    /** Enters a mail about a bilan: to be sent, or known already. */
    public void noter(Cle cle, String teneur, Etat etat, Instant maintenant) {
        jdbc.sql("insert into courriel (objet, finess, exercice, teneur, etat, essais, ecrit_le, change_le)"
                        + " values ('BILAN', ?, ?, ?, ?, 0, ?, ?)")
                .params(cle.finess().numero(), cle.exercice().annee(), teneur, etat.name())
                .param(Sql.heure(maintenant))
                .param(Sql.heure(maintenant))
                .update();
    }

    /** What is to be sent, the least tried first: one that fails each time does not stand before the others. */
    public List<Courriel> aEnvoyer() {
        return jdbc.sql("select * from courriel where etat = 'A_ENVOYER' order by essais, id")
                .query(Courriels::courriel)
                .list();
    }

    /** All of them, the oldest first, those that were told to nobody apart; of one structure when it is given. */
    public List<Courriel> historique(Optional<Finess> finess) {
        return jdbc.sql("select * from courriel where etat <> 'CONNU'"
                        + " and (cast(? as varchar(9)) is null or finess = ?) order by id")
                .param(finess.map(Finess::numero).orElse(null))
                .param(finess.map(Finess::numero).orElse(null))
                .query(Courriels::courriel)
                .list();
    }

    /** It was begun to be sent. */
    public void essayer(Courriel courriel) {
        jdbc.sql("update courriel set essais = essais + 1 where id = ?")
                .param(courriel.id())
                .update();
    }

    /** The same mail, whose words are known by another sum from now on. */
    public void redire(Courriel courriel, String teneur) {
        jdbc.sql("update courriel set teneur = ? where id = ?")
                .params(teneur, courriel.id())
                .update();
    }

    /** What became of it. */
    public void marquer(Courriel courriel, Etat etat, Instant maintenant) {
        jdbc.sql("update courriel set etat = ?, change_le = ? where id = ?")
                .params(etat.name(), Sql.heure(maintenant), courriel.id())
                .update();
    }

    private static Courriel courriel(ResultSet ligne, int numero) throws SQLException {
        String finess = ligne.getString("finess");
        Integer exercice = ligne.getObject("exercice", Integer.class);
        Long rang = ligne.getObject("rang", Long.class);
        return new Courriel(
                ligne.getLong("id"),
                Objet.valueOf(ligne.getString("objet")),
                rang == null ? OptionalLong.empty() : OptionalLong.of(rang),
                finess == null || exercice == null
                        ? Optional.empty()
                        : Optional.of(new Cle(new Finess(finess), new Exercice(exercice))),
                ligne.getString("teneur"),
                Etat.valueOf(ligne.getString("etat")),
                ligne.getInt("essais"),
                Sql.heure(ligne, "ecrit_le"),
                Sql.heure(ligne, "change_le"));
    }
}
