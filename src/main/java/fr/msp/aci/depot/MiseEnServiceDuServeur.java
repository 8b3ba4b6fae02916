package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import fr.msp.aci.depot.BaseRefusee.Motif;
import fr.msp.aci.depot.MiseEnService.Faite;
import fr.msp.aci.depot.MiseEnService.Ouverte;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the database of a home on a server ready to be opened: made, looked at, brought up to date. It is made in a
 * schema beside, and brought up to date in one transaction, so an interruption leaves what was there before.
 */
final class MiseEnServiceDuServeur {

    private final Maison maison;
    private final ConnexionsAuServeur connexions;
    private final Instant maintenant;

    MiseEnServiceDuServeur(Maison maison, Hebergement.Serveur serveur, Instant maintenant) {
        this.maison = maison;
        this.connexions = new ConnexionsAuServeur(serveur);
        this.maintenant = maintenant;
    }

    /** What is done with a hold; the hold is given back when it fails. */
    interface Travail<T> {
        T faire(PriseDuServeur prise) throws SQLException, IOException;
    }

    /** Opens it, once it is fit to be, and holds it. */
    Ouverte ouvrir(Duration attente) throws IOException {
        return avecLaPrise(attente, this::ouvrir);
    }

    <T> T avecLaPrise(Duration attente, Travail<T> travail) throws IOException {
        Acces.PRIVE.creerDossier(maison.db());
        PriseDuServeur prise = PriseDuServeur.prendre(connexions, attente);
        try {
            exigerUtf8(prise.connexion());
            attendreLesOuvriers(prise.connexion(), attente);
            return travail.faire(prise);
        } catch (SQLException impossible) {
            prise.close();
            throw connexions.refus(impossible);
        } catch (IOException | RuntimeException echec) {
            prise.close();
            throw echec;
        }
    }

    /** Workers of a run that died finish what they have in hand, and begin nothing more. */
    private void attendreLesOuvriers(Connection connexion, Duration attente) throws SQLException, IOException {
        if (!Reservations.attendreLesAutres(connexion, attente)) {
            throw new BaseTenue(connexions.serveur().lieu(), Reservations.auTravail(connexion));
        }
    }

    private Ouverte ouvrir(PriseDuServeur prise) throws SQLException, IOException {
        Connection connexion = prise.connexion();
        SchemasDuServeur schemas = new SchemasDuServeur(connexion);
        schemas.effacerTravail();
        if (!schemas.existe(SchemasDuServeur.EN_SERVICE)) {
            creer(schemas);
        }
        connexion.setSchema(SchemasDuServeur.EN_SERVICE);
        int avant = verifier(connexion, Identite.de(maison).orElse(""));
        Identite.lier(maison, connexions.serveur().lieu());
        ecarterLeFichier(maison, maintenant);
        HikariDataSource source = connexions.dans(SchemasDuServeur.EN_SERVICE, prise);
        try {
            boolean enAttente = Schema.enAttente(source);
            if (enAttente) {
                FicheDeMaison.changer(connexion);
                Schema.migrer(source);
            }
            FicheDeMaison.ouvrir(connexion);
            Faite faite = new Faite(enAttente ? Optional.of(avant) : Optional.empty(), Optional.empty(), false);
            return new Ouverte(source, Sgbd.POSTGRESQL, faite, new FermetureDuServeur(maison)::fermer);
        } catch (SQLException | RuntimeException echec) {
            source.close();
            throw echec;
        }
    }

    /**
     * Opens it for who works in it while another holds it: it must be as this program makes it, and stays so. A folder
     * that was never a home may take part; another home may not.
     */
    Ouverte participer() throws IOException {
        try (Connection connexion = connexions.une()) {
            if (!new SchemasDuServeur(connexion).existe(SchemasDuServeur.EN_SERVICE)) {
                exigerUneMaisonNeuve();
                throw connexions.refus(Motif.VIDE);
            }
            connexion.setSchema(SchemasDuServeur.EN_SERVICE);
            exigerLaNotre(connexion, Identite.de(maison));
        } catch (SQLException impossible) {
            throw connexions.refus(impossible);
        }
        HikariDataSource source = connexions.dans(SchemasDuServeur.EN_SERVICE, Prise.AUCUNE);
        try {
            if (Schema.enAttente(source)) {
                throw connexions.refus(Motif.PAS_A_JOUR);
            }
        } catch (IOException | RuntimeException refus) {
            source.close();
            throw refus;
        }
        return new Ouverte(source, Sgbd.POSTGRESQL, Faite.RIEN, (celle, jdbc) -> {});
    }

    private void exigerUtf8(Connection connexion) throws SQLException, IOException {
        try (Statement ordre = connexion.createStatement();
                ResultSet reponse = ordre.executeQuery("show server_encoding")) {
            reponse.next();
            if (!reponse.getString(1).equals("UTF8")) {
                throw connexions.refus(Motif.ENCODAGE);
            }
        }
    }

    private void creer(SchemasDuServeur schemas) throws SQLException, IOException {
        exigerUneMaisonNeuve();
        String identite = Identite.de(maison).orElseGet(Identite::nouvelle);
        batir(schemas, identite, Prise.AUCUNE).close();
        Identite.donner(maison, identite);
        schemas.mettreEnService(maintenant);
    }

    /** Nothing may start anew in silence where the home has a database, or its archive says that it had one. */
    private void exigerUneMaisonNeuve() throws IOException {
        if (new Base(maison.db(), Optional.empty()).allure() != Base.Allure.ABSENTE) {
            throw connexions.refus(Motif.EN_FICHIER);
        }
        Optional<String> lieu = Identite.lieu(maison);
        if (lieu.isPresent() && !lieu.get().equals(connexions.serveur().lieu())) {
            throw BaseRefusee.auLieuDe(connexions.serveur(), lieu.get());
        }
        if (lieu.isPresent()
                || !Conserve.dansLArchive(maison).isEmpty()
                || new RegistreSurDisque(maison).dernier() > 0) {
            throw connexions.refus(Motif.ABSENTE);
        }
    }

    /** All tables, empty, in a schema beside the one in service; and connections to it. */
    HikariDataSource batir(SchemasDuServeur schemas, String identite, Prise prise) throws SQLException {
        schemas.commencer();
        HikariDataSource source = connexions.dans(SchemasDuServeur.TRAVAIL, prise);
        try {
            Schema.migrer(source);
            try (Connection connexion = source.getConnection()) {
                FicheDeMaison.poser(connexion, identite);
            }
            return source;
        } catch (SQLException | RuntimeException echec) {
            source.close();
            throw echec;
        }
    }

    /** A file of before, which nobody follows any more, is a copy like others: a purge takes it away. */
    static Optional<String> ecarterLeFichier(Maison maison, Instant maintenant) throws IOException {
        Base base = new Base(maison.db(), Optional.empty());
        if (!Files.exists(base.fichier())) {
            return Optional.empty();
        }
        Scelle.lever(base);
        return Optional.of(maison.relatif(Sauvegardes.ecarter(maison, base.fichier(), maintenant)));
    }

    private int verifier(Connection connexion, String identite) throws SQLException, IOException {
        FicheDeMaison fiche = exigerLaNotre(connexion, Optional.of(identite));
        long dernier = Schema.dernierEvenement(connexion);
        RegistreSurDisque registre = new RegistreSurDisque(maison);
        if (registre.dernier() > dernier) {
            throw connexions.refus(Motif.EN_RETARD);
        }
        if (fiche.fermeeAu().isPresent()) {
            if (registre.ignore(fiche.fermeeAu().get())) {
                throw connexions.refus(Motif.MAISON_EN_RETARD);
            }
        } else if (Conserve.vontAuDela(maison, Schema.prochainRang(connexion))) {
            throw connexions.refus(Motif.ABIMEE);
        }
        return Schema.version(connexion);
    }

    private FicheDeMaison exigerLaNotre(Connection connexion, Optional<String> identite)
            throws SQLException, IOException {
        if (!Schema.estLeNotre(connexion)) {
            throw connexions.refus(Motif.ETRANGERE);
        }
        if (Schema.version(connexion) > Schema.DERNIERE) {
            throw connexions.refus(Motif.PLUS_RECENTE);
        }
        FicheDeMaison fiche = FicheDeMaison.lire(connexion).orElseThrow(() -> connexions.refus(Motif.MODIFIEE));
        if (identite.isPresent() && !identite.get().equals(fiche.identite())) {
            throw BaseRefusee.dUneAutreMaison(connexions.serveur(), fiche.identite());
        }
        if (!fiche.aSaForme(connexion)) {
            throw connexions.refus(Motif.MODIFIEE);
        }
        return fiche;
    }
}
