package fr.msp.aci.depot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What a database on a server says of itself and of the home it is of. It stands for the seal that is put beside a file:
 * nothing can vouch for every byte that a server keeps, but its tables and its last event can be known again.
 *
 * @param identite the number of its home
 * @param forme what its tables looked like, when that was noted since they last changed
 * @param fermeeAu rank of the last event when it was last closed in good order; none while it is open
 */
record FicheDeMaison(String identite, Optional<String> forme, Optional<Long> fermeeAu) {

    private static final String COLONNES = "select coalesce(string_agg(c.table_name || '.' || c.column_name || ' '"
            + " || c.data_type, ',' order by c.table_name collate \"C\", c.column_name collate \"C\"), '')"
            + " from information_schema.columns c where c.table_schema = current_schema";

    /** Empty when it does not say, which none of ours does. */
    static Optional<FicheDeMaison> lire(Connection connexion) throws SQLException {
        if (!Schema.presente(connexion, "maison")) {
            return Optional.empty();
        }
        try (Statement ordre = connexion.createStatement();
                ResultSet ligne = ordre.executeQuery("select identite, forme, ferme_au from maison")) {
            return ligne.next()
                    ? Optional.of(new FicheDeMaison(
                            ligne.getString("identite"),
                            Optional.ofNullable(ligne.getString("forme")),
                            Optional.ofNullable(ligne.getObject("ferme_au", Long.class))))
                    : Optional.empty();
        }
    }

    static void poser(Connection connexion, String identite) throws SQLException {
        executer(connexion, "insert into maison (identite, forme) values (?, ?)", identite, forme(connexion));
    }

    /** It is about to be written to: nothing vouches for it until it is closed. */
    static void ouvrir(Connection connexion) throws SQLException {
        executer(connexion, "update maison set ferme_au = null, forme = ?", forme(connexion));
    }

    /** Its tables are about to change. */
    static void changer(Connection connexion) throws SQLException {
        executer(connexion, "update maison set ferme_au = null, forme = null");
    }

    static void fermer(Connection connexion, long dernierEvenement) throws SQLException {
        executer(connexion, "update maison set ferme_au = ?", dernierEvenement);
    }

    /** Whether its tables still look as they did. */
    boolean aSaForme(Connection connexion) throws SQLException {
        return forme.isEmpty() || forme.get().equals(forme(connexion));
    }

    private static String forme(Connection connexion) throws SQLException {
        try (Statement ordre = connexion.createStatement();
                ResultSet reponse = ordre.executeQuery(COLONNES)) {
            reponse.next();
            return Empreinte.de(reponse.getString(1));
        }
    }

    private static void executer(Connection connexion, String texte, Object... valeurs) throws SQLException {
        try (PreparedStatement ordre = connexion.prepareStatement(texte)) {
            for (int i = 0; i < valeurs.length; i++) {
                ordre.setObject(i + 1, valeurs[i]);
            }
            ordre.executeUpdate();
        }
    }
}
