package fr.msp.aci.depot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Version 32 of the tables: the long texts that version 31 found are folded, which no SQL of both databases can do. */
final class PliDesTextes implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("32");
    }

    @Override
    public String getDescription() {
        return "pli des textes";
    }

    /** What it does never changes. */
    @Override
    public Integer getChecksum() {
        return 32;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context contexte) throws SQLException {
        Connection connexion = contexte.getConnection();
        plier(
                connexion,
                "select finess, exercice from bilan",
                "select json from bilan where finess = ? and exercice = ?",
                "insert into bilan_texte (json, finess, exercice) values (?, ?, ?)");
        plier(
                connexion,
                "select rang, feuille from feuille_version",
                "select faits from feuille_version where rang = ? and feuille = ?",
                "update feuille_version set faits_plies = ? where rang = ? and feuille = ?");
    }

    /** One text at a time: those of a whole country do not fit in the memory of a laptop. */
    private static void plier(Connection connexion, String cles, String lecture, String ecriture) throws SQLException {
        try (PreparedStatement lire = connexion.prepareStatement(lecture);
                PreparedStatement ecrire = connexion.prepareStatement(ecriture)) {
            for (Object[] cle : cles(connexion, cles)) {
                lire.setObject(1, cle[0]);
                lire.setObject(2, cle[1]);
                try (ResultSet texte = lire.executeQuery()) {
                    texte.next();
                    ecrire.setBytes(1, Pli.plier(texte.getString(1)));
                }
                ecrire.setObject(2, cle[0]);
                ecrire.setObject(3, cle[1]);
                ecrire.executeUpdate();
            }
        }
    }

    private static List<Object[]> cles(Connection connexion, String requete) throws SQLException {
        List<Object[]> cles = new ArrayList<>();
        try (Statement ordre = connexion.createStatement();
                ResultSet lignes = ordre.executeQuery(requete)) {
            while (lignes.next()) {
                cles.add(new Object[] {lignes.getObject(1), lignes.getObject(2)});
            }
        }
        return cles;
    }
}
