package fr.msp.aci.depot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A true PostgreSQL for the tests of this JVM, started by who first asks for it. Each home gets a database of its own,
 * whose owner is an ordinary user with a password.
 */
public final class UnServeur {

    /** The user of all these databases. */
    public static final String UTILISATEUR = "aci_essai";

    /** The user's password. */
    public static final String MOT_DE_PASSE = "secret-inventé-des-essais";

    private static final Map<Path, Hebergement.Serveur> BASES = new ConcurrentHashMap<>();
    private static final int GARDEES = 60;
    private static final AtomicInteger NUMERO = new AtomicInteger(GARDEES);

    private UnServeur() {}

    /** Started once, by the first use of this class. */
    private static final class Demarre {
        static final EmbeddedPostgres SERVEUR = demarrer();
    }

    private static EmbeddedPostgres demarrer() {
        try {
            EmbeddedPostgres serveur = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .setDataDirectoryCustomizer(UnServeur::demanderLeMotDePasse)
                    .start();
            ordonner(serveur, "create role " + UTILISATEUR + " login password '" + MOT_DE_PASSE + "'");
            return serveur;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void demanderLeMotDePasse(File donnees) {
        Path acces = donnees.toPath().resolve("pg_hba.conf");
        try {
            Files.writeString(acces, "host all " + UTILISATEUR + " all scram-sha-256\n" + Files.readString(acces));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A database with nothing in it. */
    public static Hebergement.Serveur base() {
        return creer("template1");
    }

    private static Hebergement.Serveur creer(String modele) {
        int numero = NUMERO.incrementAndGet();
        // The homes of tests that ended long ago are gone; their databases need not fill the disk.
        administrer("drop database if exists essai" + (numero - GARDEES) + " with (force)");
        String nom = "essai" + numero;
        administrer("create database " + nom + " owner " + UTILISATEUR + " template " + modele);
        return base(nom);
    }

    static void copier(Maison celle, Maison copie) {
        BASES.put(copie.racine(), creer(nom(base(celle))));
    }

    static Hebergement.Serveur base(String nom) {
        return new Hebergement.Serveur(
                "jdbc:postgresql://127.0.0.1:" + Demarre.SERVEUR.getPort() + "/" + nom,
                UTILISATEUR,
                Optional.of(MOT_DE_PASSE));
    }

    /** That of a home: always the same one. */
    public static Hebergement.Serveur base(Maison maison) {
        return BASES.computeIfAbsent(maison.racine(), inconnue -> base());
    }

    /** What a command must find in its environment to use that of a home. */
    public static Map<String, String> variables(Maison maison) {
        return Map.of(
                "ACI_BASE_ADRESSE",
                base(maison).adresse(),
                "ACI_BASE_UTILISATEUR",
                UTILISATEUR,
                "ACI_BASE_MOT_DE_PASSE",
                MOT_DE_PASSE);
    }

    /** Does something that only the one who runs the server may do. */
    public static void administrer(String ordre) {
        ordonner(Demarre.SERVEUR, ordre);
    }

    /** Does something in a database as its owner. */
    public static void ordonner(Hebergement.Serveur base, String ordre) {
        try (Connection connexion = DriverManager.getConnection(base.adresse(), UTILISATEUR, MOT_DE_PASSE);
                Statement demande = connexion.createStatement()) {
            demande.execute(ordre);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The first value that a question gives. */
    public static String lire(Hebergement.Serveur base, String question) {
        try (Connection connexion = DriverManager.getConnection(base.adresse(), UTILISATEUR, MOT_DE_PASSE);
                Statement demande = connexion.createStatement();
                ResultSet reponse = demande.executeQuery(question)) {
            reponse.next();
            return reponse.getString(1);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ends all that is connected to a database, as a server that restarts would. */
    public static void couper(Hebergement.Serveur base) {
        administrer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + nom(base) + "'");
    }

    /** Files of the server about a database that hold these letters, once all is written to them. */
    public static List<String> fichiersQuiContiennent(Hebergement.Serveur base, String lettres) throws IOException {
        administrer("checkpoint");
        Path donnees = Path.of(demander("show data_directory"));
        Path dossier = donnees.resolve("base")
                .resolve(demander("select oid from pg_database where datname = '" + nom(base) + "'"));
        List<String> trouves = new ArrayList<>();
        try (Stream<Path> fichiers = Files.list(dossier)) {
            for (Path fichier : fichiers.toList()) {
                if (contenu(fichier).contains(lettres)) {
                    trouves.add("base/" + fichier.getFileName());
                }
            }
        }
        return trouves;
    }

    /** The server takes files of its own away at any moment, and writes them again. */
    private static String contenu(Path fichier) throws IOException {
        try {
            return new String(Files.readAllBytes(fichier), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException retire) {
            return "";
        }
    }

    private static String nom(Hebergement.Serveur base) {
        return base.adresse().substring(base.adresse().lastIndexOf('/') + 1);
    }

    private static String demander(String question) {
        try (Connection connexion = Demarre.SERVEUR.getPostgresDatabase().getConnection();
                Statement demande = connexion.createStatement();
                ResultSet reponse = demande.executeQuery(question)) {
            reponse.next();
            return reponse.getString(1);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void ordonner(EmbeddedPostgres serveur, String ordre) {
        try (Connection connexion = serveur.getPostgresDatabase().getConnection();
                Statement demande = connexion.createStatement()) {
            demande.execute(ordre);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
