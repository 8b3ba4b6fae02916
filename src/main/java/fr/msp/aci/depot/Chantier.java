package fr.msp.aci.depot;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database made again beside the one in service, which it takes the place of once it is complete; until then that one
 * is not touched, and an interruption leaves nothing but what the next beginning throws away. Whatever the register on
 * the disk knows keeps its rank.
 */
public final class Chantier implements AutoCloseable {

    private final Ouvrage ouvrage;
    private final Depot depot;

    private Chantier(Ouvrage ouvrage) {
        this.ouvrage = ouvrage;
        // What is made again was entered when it was done: the lines of then are taken over, below.
        this.depot = new Depot(ouvrage.ouverte(), evenement -> {});
    }

    /**
     * Begins, whatever was left of an earlier beginning.
     *
     * @param attente how long to wait for a database on a server that another process holds
     * @throws BaseRefusee when it is on a server and that of another home, or the server cannot be worked with
     * @throws BaseTenue when another process still holds it
     * @throws IOException when the folder of the database cannot be written
     */
    public static Chantier ouvrir(Maison maison, Hebergement hebergement, Clock horloge, Duration attente)
            throws IOException {
        Acces.PRIVE.creerDossier(maison.db());
        Instant maintenant = horloge.instant();
        return new Chantier(
                hebergement instanceof Hebergement.Fichier fichier
                        ? new OuvrageEnFichier(maison, new Base(maison.db(), fichier.cle()), maintenant)
                        : OuvrageEnSchema.commencer(maison, (Hebergement.Serveur) hebergement, maintenant, attente));
    }

    /** The database in the making. */
    public Depot depot() {
        return depot;
    }

    /** Makes sure that a run of that number exists. */
    public void lot(long numero, Instant commenceLe) {
        JdbcClient jdbc = depot.jdbc();
        boolean present = jdbc.sql("select count(*) from lot where id = ?")
                        .param(numero)
                        .query(Long.class)
                        .single()
                > 0;
        if (!present) {
            jdbc.sql("insert into lot (id, commence_le) values (?, ?)")
                    .params(numero, Sql.heure(commenceLe))
                    .update();
        }
    }

    /**
     * Takes over the lines of the register, then adds what happened besides; the rank goes on after the highest.
     *
     * @throws IOException when the register cannot be read
     */
    public void reprendre(RegistreSurDisque registre, List<Evenement> nouveaux, long dernierRang) throws IOException {
        RepriseDuRegistre reprise = new RepriseDuRegistre(depot);
        registre.parcourir(reprise::prendre);
        reprise.finir();
        JdbcClient jdbc = depot.jdbc();
        continuer(jdbc, "evenement", "rang", depot.evenements().dernier());
        continuer(jdbc, "manifeste", "rang", dernierRang);
        continuer(
                jdbc,
                "lot",
                "id",
                jdbc.sql("select coalesce(max(id), 0) from lot")
                        .query(Long.class)
                        .single());
        depot.enTransaction(() -> nouveaux.forEach(depot.evenements()::noter));
    }

    private static void continuer(JdbcClient jdbc, String table, String colonne, long dernier) {
        jdbc.sql("alter table " + table + " alter column " + colonne + " restart with " + (dernier + 1))
                .update();
    }

    /**
     * Puts it in service; the one before is set aside as it is.
     *
     * @return where that one is now, when there was one
     * @throws IOException when a file cannot be moved; the same can be done again
     */
    public Optional<Ecartee> mettreEnService() throws IOException {
        return ouvrage.mettreEnService();
    }

    @Override
    public void close() throws IOException {
        ouvrage.close();
    }
}
