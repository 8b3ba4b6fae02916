package fr.msp.aci.depot;

import fr.msp.aci.depot.BaseRefusee.Motif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.api.ErrorCode;

/**
 * Looks through a database that nothing vouches for: one that was not closed, or that another program may have had in its
 * hands. A copy is opened, for even a reader may change or keep the file itself.
 */
final class ExamenDeBase {

    private static final String TABLES = "select '\"' || replace(table_name, '\"', '\"\"') || '\"'"
            + " from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'";

    private final Maison maison;
    private final Base base;

    ExamenDeBase(Maison maison, Base base) {
        this.maison = maison;
        this.base = base;
    }

    Scelle.Etat examiner(Path travail) throws IOException {
        Acces.PRIVE.creerDossier(travail);
        Base copie = base.dans(travail);
        Files.copy(base.fichier(), copie.fichier());
        try (Connection connexion = copie.lire()) {
            return lire(connexion);
        } catch (SQLException illisible) {
            if (illisible.getErrorCode() == ErrorCode.OUT_OF_MEMORY) {
                throw new IOException("no memory left to look through the database", illisible);
            }
            throw new BaseRefusee(motif(), illisible);
        } catch (BaseRefusee refusee) {
            throw refusee;
        } catch (RuntimeException abimee) {
            throw new BaseRefusee(Motif.ABIMEE, abimee);
        }
    }

    /** A wrong key and a damaged start of the file look the same to H2; our own note of the key tells them apart. */
    private Motif motif() throws IOException {
        return base.cle().isEmpty() || Chiffrement.estLaSienne(base).isPresent() ? Motif.ABIMEE : Motif.CLE_OU_DOMMAGE;
    }

    private Scelle.Etat lire(Connection connexion) throws SQLException, IOException {
        if (!Schema.estLeNotre(connexion)) {
            throw new BaseRefusee(Motif.ETRANGERE);
        }
        int version = Schema.version(connexion);
        if (version > Schema.DERNIERE) {
            throw new BaseRefusee(Motif.PLUS_RECENTE);
        }
        toutLire(connexion);
        if (Conserve.vontAuDela(maison, Schema.prochainRang(connexion))) {
            throw new BaseRefusee(Motif.ABIMEE);
        }
        return new Scelle.Etat(version, Schema.dernierEvenement(connexion));
    }

    private static void toutLire(Connection connexion) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement ordre = connexion.createStatement();
                ResultSet noms = ordre.executeQuery(TABLES)) {
            while (noms.next()) {
                tables.add(noms.getString(1));
            }
        }
        for (String table : tables) {
            try (Statement ordre = connexion.createStatement();
                    ResultSet lignes = ordre.executeQuery("select * from " + table)) {
                int colonnes = lignes.getMetaData().getColumnCount();
                while (lignes.next()) {
                    for (int i = 1; i <= colonnes; i++) {
                        lignes.getString(i);
                    }
                }
            }
        }
    }
}
