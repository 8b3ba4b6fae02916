package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

    private final Maison maison;
    private final Base base;
    private final Base neuve;
    private final Instant maintenant;
    private final HikariDataSource source;
    private final Depot depot;

    private Chantier(Maison maison, Base base, Clock horloge) throws IOException {
        this.maison = maison;
        this.base = base;
        this.maintenant = horloge.instant();
        this.neuve = base.dans(MiseEnService.travail(base));
        Effacement.de(neuve.dossier());
        Acces.PRIVE.creerDossier(neuve.dossier());
        source = neuve.ouvrir();
        Schema.migrer(source);
        depot = new Depot(
                new MiseEnService.Ouverte(
                        source,
                        Sgbd.H2,
                        new MiseEnService.Faite(Optional.empty(), Optional.empty(), false),
                        (celle, jdbc) -> {}),
                // What is made again was entered when it was done: the lines of then are taken over, below.
                evenement -> {});
    }

    /**
     * Begins, whatever was left of an earlier beginning.
     *
     * @throws IOException when the folder of the database cannot be written
     */
    public static Chantier ouvrir(Maison maison, Optional<CleDeBase> cle, Clock horloge) throws IOException {
        Acces.PRIVE.creerDossier(maison.db());
        return new Chantier(maison, new Base(maison.db(), cle), horloge);
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

    /** Takes over the lines of the register, then adds what happened besides; the rank goes on after the highest. */
    public void reprendre(List<LigneDeRegistre> registre, List<Evenement> nouveaux, long dernierRang) {
        depot.enTransaction(() -> registre.forEach(ligne -> depot.evenements().reprendre(ligne.evenement())));
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

    /** Enters the file of a bilan that was issued before. */
    public void emis(Evenement rendu) {
        depot.emissions()
                .noter(
                        rendu.cle().orElseThrow(),
                        rendu.detail().orElseThrow(),
                        rendu.empreinte().orElseThrow(),
                        rendu.le());
    }

    /**
     * Puts it in service; the one before is set aside as it is.
     *
     * @return where that one is now, when there was one
     * @throws IOException when a file cannot be moved; the same can be done again
     */
    public Optional<Path> mettreEnService() throws IOException {
        Scelle.Etat etat = FermetureDeLaMaison.etat(source);
        source.close();
        Optional<Path> ecartee = Optional.empty();
        Scelle.lever(base);
        if (Files.exists(base.fichier())) {
            ecartee = Optional.of(Sauvegardes.ecarter(maison, base.fichier(), maintenant));
        }
        Chiffrement.noter(base);
        FichierEntier.remplacer(neuve.fichier(), base.fichier());
        Scelle.poser(base, etat);
        return ecartee;
    }

    @Override
    public void close() throws IOException {
        source.close();
        Effacement.de(neuve.dossier());
    }
}
