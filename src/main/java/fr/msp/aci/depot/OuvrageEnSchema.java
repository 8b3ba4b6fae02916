package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import fr.msp.aci.depot.MiseEnService.Faite;
import fr.msp.aci.depot.MiseEnService.Ouverte;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A database in the making as a schema, beside the one in service, on the same server. */
final class OuvrageEnSchema implements Ouvrage {

    private final Maison maison;
    private final ConnexionsAuServeur connexions;
    private final Instant maintenant;
    private final String identite;
    private final PriseDuServeur prise;
    private final HikariDataSource source;

    private OuvrageEnSchema(
            Maison maison,
            ConnexionsAuServeur connexions,
            Instant maintenant,
            String identite,
            PriseDuServeur prise,
            HikariDataSource source) {
        this.maison = maison;
        this.connexions = connexions;
        this.maintenant = maintenant;
        this.identite = identite;
        this.prise = prise;
        this.source = source;
    }

    /**
     * Begins, holding the database; that of another home is left alone.
     *
     * @throws BaseRefusee when it is of another home, or the server cannot be worked with
     * @throws BaseTenue when another process still holds it
     */
    static OuvrageEnSchema commencer(Maison maison, Hebergement.Serveur serveur, Instant maintenant, Duration attente)
            throws IOException {
        MiseEnServiceDuServeur miseEnService = new MiseEnServiceDuServeur(maison, serveur, maintenant);
        ConnexionsAuServeur connexions = new ConnexionsAuServeur(serveur);
        return miseEnService.avecLaPrise(attente, prise -> {
            Connection connexion = prise.connexion();
            SchemasDuServeur schemas = new SchemasDuServeur(connexion);
            Optional<String> sienne = Identite.de(maison);
            if (schemas.existe(SchemasDuServeur.EN_SERVICE)) {
                connexion.setSchema(SchemasDuServeur.EN_SERVICE);
                Optional<FicheDeMaison> fiche = FicheDeMaison.lire(connexion);
                if (fiche.isPresent() && !sienne.equals(fiche.map(FicheDeMaison::identite))) {
                    throw BaseRefusee.dUneAutreMaison(serveur, fiche.get().identite());
                }
            }
            String identite = sienne.orElseGet(Identite::nouvelle);
            HikariDataSource source = miseEnService.batir(schemas, identite, prise::verifier);
            return new OuvrageEnSchema(maison, connexions, maintenant, identite, prise, source);
        });
    }

    @Override
    public Ouverte ouverte() {
        return new Ouverte(source, Sgbd.POSTGRESQL, Faite.RIEN, (celle, jdbc) -> {});
    }

    @Override
    public Optional<Ecartee> mettreEnService() throws IOException {
        source.close();
        try {
            prise.verifier(true);
            Optional<Ecartee> serveur = Identite.lieu(maison)
                    .filter(lieu -> !lieu.equals(connexions.serveur().lieu()))
                    .map(lieu -> new Ecartee(Ecartee.Genre.SERVEUR, lieu));
            // The other way round, an interruption would leave a database whose home does not know it.
            Identite.donner(maison, identite);
            Optional<Ecartee> schema = new SchemasDuServeur(prise.connexion())
                    .mettreEnService(maintenant)
                    .map(nom -> new Ecartee(Ecartee.Genre.SCHEMA, nom));
            Identite.lier(maison, connexions.serveur().lieu());
            Optional<Ecartee> fichier = MiseEnServiceDuServeur.ecarterLeFichier(maison, maintenant)
                    .map(lieu -> new Ecartee(Ecartee.Genre.FICHIER, lieu));
            return schema.or(() -> fichier).or(() -> serveur);
        } catch (SQLException impossible) {
            throw connexions.refus(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
        try {
            new SchemasDuServeur(prise.connexion()).effacerTravail();
        } catch (SQLException impossible) {
            // Whoever begins next throws it away.
            return;
        } finally {
            prise.close();
        }
    }
}
