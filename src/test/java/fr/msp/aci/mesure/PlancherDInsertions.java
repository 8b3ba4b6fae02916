package fr.msp.aci.mesure;

import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a structure cost H2 alone: those of its workbooks in one transaction, those of its bilan in another,
 * each on the disk when it returns.
 */
final class PlancherDInsertions implements AutoCloseable {

    private static final List<List<String>> TRANSACTIONS = List.of(
            List.of("reception", "feuille_version"), List.of("bilan", "bilan_texte", "bilan_source", "emission"));

    private final Connection source;
    private final Depot cible;
    private final Connection ecriture;
    private final Map<String, List<List<Object>>> lignes = new LinkedHashMap<>();

    PlancherDInsertions(Depot depot, Maison vide) throws IOException, SQLException {
        source = depot.source().getConnection();
        cible = Depot.ouvrir(vide);
        ecriture = cible.source().getConnection();
        try (Statement ordre = ecriture.createStatement()) {
            ordre.execute("set referential_integrity false");
        }
        ecriture.setAutoCommit(false);
    }

    /** Takes the rows of a structure into memory. */
    void lire(Cle cle) throws SQLException {
        lignes.clear();
        for (List<String> tables : TRANSACTIONS) {
            for (String table : tables) {
                try (PreparedStatement question =
                        source.prepareStatement("select * from " + table + " where finess = ? and exercice = ?")) {
                    question.setString(1, cle.finess().numero());
                    question.setInt(2, cle.exercice().annee());
                    lignes.put(table, lire(question.executeQuery()));
                }
            }
        }
    }

    private static List<List<Object>> lire(ResultSet resultat) throws SQLException {
        List<List<Object>> lues = new ArrayList<>();
        int colonnes = resultat.getMetaData().getColumnCount();
        while (resultat.next()) {
            List<Object> ligne = new ArrayList<>();
            for (int colonne = 1; colonne <= colonnes; colonne++) {
                Object valeur = resultat.getObject(colonne);
                ligne.add(valeur instanceof Clob texte ? texte.getSubString(1, (int) texte.length()) : valeur);
            }
            lues.add(ligne);
        }
        return lues;
    }

    /** Writes them. */
    void ecrire() throws SQLException {
        for (List<String> tables : TRANSACTIONS) {
            for (String table : tables) {
                ecrire(table, lignes.get(table));
            }
            ecriture.commit();
        }
    }

    private void ecrire(String table, List<List<Object>> aEcrire) throws SQLException {
        if (aEcrire.isEmpty()) {
            return;
        }
        String places = String.join(", ", Collections.nCopies(aEcrire.get(0).size(), "?"));
        try (PreparedStatement ordre = ecriture.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (List<Object> ligne : aEcrire) {
                for (int colonne = 0; colonne < ligne.size(); colonne++) {
                    ordre.setObject(colonne + 1, ligne.get(colonne));
                }
                ordre.addBatch();
            }
            ordre.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        ecriture.close();
        source.close();
        cible.close();
    }
}
