package fr.msp.aci.depot;

import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What a home knows, asked without holding it: its database is copied aside, for the owner only, and the copy is asked,
 * then deleted. A run that comes meanwhile waits for the copy at most; one that was there first is not disturbed.
 */
public final class Registre {

    private Registre() {}

    /**
     * What asking gave.
     *
     * @param <T> what was asked for
     */
    public sealed interface Reponse<T> {
        /**
         * The answer.
         *
         * @param <T> what was asked for
         * @param valeur what the database says
         */
        record Lue<T>(T valeur) implements Reponse<T> {}

        /**
         * The home has no database.
         *
         * @param <T> what was asked for
         */
        record Absente<T>() implements Reponse<T> {}

        /**
         * A run holds the home.
         *
         * @param <T> what was asked for
         * @param detenteur process and time
         */
        record Occupee<T>(String detenteur) implements Reponse<T> {}

        /**
         * The database is not opened, and says why: it is of an earlier or later version of the program, encrypted,
         * damaged, on a server that does not answer.
         *
         * @param <T> what was asked for
         * @param raison why, with what its remedy depends on
         */
        record Refusee<T>(BaseRefusee raison) implements Reponse<T> {}

        /**
         * The database cannot be read: no right to, or damaged where it is read.
         *
         * @param <T> what was asked for
         */
        record Illisible<T>() implements Reponse<T> {}
    }

    /**
     * Asks the database of a home.
     *
     * @throws IOException when there is no room for a copy
     */
    public static <T> Reponse<T> demander(Maison maison, Function<Depot, T> question) throws IOException {
        return demander(maison, Hebergement.dansLaMaison(), question);
    }

    /**
     * Asks the database of a home, which may be encrypted, or on a server. A file of an earlier version of the program is
     * brought up to date in the copy that is asked; a server's database is left to the next run.
     *
     * @throws IOException when there is no room for a copy
     */
    public static <T> Reponse<T> demander(Maison maison, Hebergement hebergement, Function<Depot, T> question)
            throws IOException {
        return hebergement instanceof Hebergement.Fichier fichier
                ? demander(maison, fichier.cle(), question)
                : demander(maison, (Hebergement.Serveur) hebergement, question);
    }

    /** A server answers as things are at one moment: no copy is needed. */
    private static <T> Reponse<T> demander(Maison maison, Hebergement.Serveur serveur, Function<Depot, T> question)
            throws IOException {
        if (Files.exists(maison.verrou())) {
            Optional<Verrou> prise = Verrou.partager(maison);
            if (prise.isEmpty()) {
                return new Reponse.Occupee<>(Verrou.detenteur(maison));
            }
            prise.get().close();
        }
        try (Depot depot = Depot.participer(maison, serveur)) {
            return new Reponse.Lue<>(depot.interroger(question));
        } catch (BaseRefusee refusee) {
            return refusee.motif() == BaseRefusee.Motif.VIDE ? new Reponse.Absente<>() : new Reponse.Refusee<>(refusee);
        } catch (DataAccessException | TransactionException | HikariPool.PoolInitializationException illisible) {
            return new Reponse.Illisible<>();
        }
    }

    private static <T> Reponse<T> demander(Maison maison, Optional<CleDeBase> cle, Function<Depot, T> question)
            throws IOException {
        if (Identite.de(maison).isPresent()) {
            return new Reponse.Refusee<>(BaseRefusee.surUnServeur(maison));
        }
        if (!Files.exists(Depot.fichier(maison))) {
            return new Reponse.Absente<>();
        }
        Path aPart = Files.createTempDirectory("aci-bilan-");
        try {
            Maison copie = new Maison(aPart);
            return copier(maison, copie) ? lire(copie, cle, question) : new Reponse.Occupee<>(Verrou.detenteur(maison));
        } catch (BaseRefusee refusee) {
            return new Reponse.Refusee<>(refusee);
        } catch (IOException illisible) {
            return new Reponse.Illisible<>();
        } finally {
            effacer(aPart);
        }
    }

    private static <T> Reponse<T> lire(Maison copie, Optional<CleDeBase> cle, Function<Depot, T> question)
            throws IOException {
        try (Depot depot = Depot.ouvrirCopie(copie, cle)) {
            return new Reponse.Lue<>(question.apply(depot));
        } catch (DataAccessException | FlywayException | HikariPool.PoolInitializationException illisible) {
            return new Reponse.Illisible<>();
        }
    }

    private static boolean copier(Maison maison, Maison copie) throws IOException {
        Acces.PRIVE.creerDossier(copie.db());
        // A home laid there by hand, which no run ever held, has no file to lock.
        if (!Files.exists(maison.verrou())) {
            copierFichiers(maison, copie);
            return true;
        }
        Optional<Verrou> prise = Verrou.partager(maison);
        if (prise.isEmpty()) {
            return false;
        }
        try {
            copierFichiers(maison, copie);
        } finally {
            prise.get().close();
        }
        return true;
    }

    /** With its seal, so that a file damaged since it was closed is not taken at its word. */
    private static void copierFichiers(Maison maison, Maison copie) throws IOException {
        Files.copy(Depot.fichier(maison), Depot.fichier(copie));
        Base base = new Base(maison.db(), Optional.empty());
        Base celle = new Base(copie.db(), Optional.empty());
        if (Files.exists(Scelle.fichier(base))) {
            Files.copy(Scelle.fichier(base), Scelle.fichier(celle));
        }
    }

    private static void effacer(Path dossier) throws IOException {
        List<Path> contenu;
        try (Stream<Path> chemins = Files.walk(dossier)) {
            contenu = chemins.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path chemin : contenu) {
            Files.delete(chemin);
        }
    }
}
