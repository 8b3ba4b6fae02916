package fr.msp.aci.depot;

import fr.msp.aci.depot.Entree.Genre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The frozen lists of what each run found in the inbox, and what of them is still to be done. What a run left undone is
 * taken over by the next, under the rank it had.
 */
public final class Manifeste {

    private final JdbcClient jdbc;

    Manifeste(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something found in the inbox.
     *
     * @param genre workbook or folder of evidence
     * @param nom its name
     * @param empreinte SHA-256
     * @param taille size in bytes
     * @param modifieLe time of its last modification
     */
    public record Trouvaille(Genre genre, String nom, String empreinte, long taille, Instant modifieLe) {}

    /** Opens a run and gives its number. */
    public long ouvrirLot(Instant maintenant) {
        jdbc.sql("insert into lot (commence_le) values (?)")
                .param(Sql.heure(maintenant))
                .update();
        return jdbc.sql("select max(id) from lot").query(Long.class).single();
    }

    /**
     * Freezes what a run will do: what earlier runs left undone, then these new things in their order. To be called in
     * one transaction.
     */
    public void figer(long lot, List<Trouvaille> trouvailles, Instant maintenant) {
        List<Trouvaille> nouvelles = new ArrayList<>(trouvailles);
        for (Entree reste : aFaire()) {
            boolean encoreLa = nouvelles.removeIf(trouvaille -> estLaMeme(trouvaille, reste));
            if (encoreLa || enregistree(reste.rang())) {
                jdbc.sql("update manifeste set lot = ? where rang = ?")
                        .params(lot, reste.rang())
                        .update();
            } else {
                marquer(reste.rang(), "RETIRE");
            }
        }
        nouvelles.forEach(trouvaille -> ajouter(lot, trouvaille, maintenant));
    }

    /** What is still to be done, in the order of reception. */
    public List<Entree> aFaire() {
        return jdbc.sql("select * from manifeste where etat = 'A_FAIRE' order by rang")
                .query(Manifeste::entree)
                .list();
    }

    /** An entry, when it is still to be done. */
    public Optional<Entree> aFaireDeRang(long rang) {
        return jdbc.sql("select * from manifeste where etat = 'A_FAIRE' and rang = ?")
                .param(rang)
                .query(Manifeste::entree)
                .optional();
    }

    /** Nothing remains to be done for this entry. */
    public void fait(long rang) {
        marquer(rang, "FAIT");
    }

    /** The file changed or went since the list was frozen: what lies in the inbox now is for the next run. */
    public void retirer(long rang) {
        marquer(rang, "RETIRE");
    }

    private boolean enregistree(long rang) {
        return jdbc.sql("select count(*) from reception where rang = ?")
                        .param(rang)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static boolean estLaMeme(Trouvaille trouvaille, Entree reste) {
        return trouvaille.genre() == reste.genre()
                && trouvaille.nom().equals(reste.nom())
                && trouvaille.empreinte().equals(reste.empreinte());
    }

    private void ajouter(long lot, Trouvaille trouvaille, Instant maintenant) {
        jdbc.sql("insert into manifeste (lot, genre, nom, empreinte, taille, modifie_le, recu_le, etat)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'A_FAIRE')")
                .params(
                        lot,
                        trouvaille.genre().name(),
                        trouvaille.nom(),
                        trouvaille.empreinte(),
                        trouvaille.taille(),
                        Sql.heure(trouvaille.modifieLe()),
                        Sql.heure(maintenant))
                .update();
    }

    private void marquer(long rang, String etat) {
        jdbc.sql("update manifeste set etat = ? where rang = ?")
                .params(etat, rang)
                .update();
    }

    /** Reads the columns that a manifest entry and a reception have in common. */
    static Entree entree(ResultSet ligne, Genre genre) throws SQLException {
        return new Entree(
                ligne.getLong("rang"),
                ligne.getLong("lot"),
                genre,
                ligne.getString("nom"),
                ligne.getString("empreinte"),
                ligne.getLong("taille"),
                Sql.heure(ligne, "modifie_le"),
                Sql.heure(ligne, "recu_le"));
    }

    private static Entree entree(ResultSet ligne, int numero) throws SQLException {
        return entree(ligne, Genre.valueOf(ligne.getString("genre")));
    }
}
