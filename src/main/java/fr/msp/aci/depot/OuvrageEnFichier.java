package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import fr.msp.aci.depot.MiseEnService.Faite;
import fr.msp.aci.depot.MiseEnService.Ouverte;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;

/** A database in the making as a file, in a folder beside the one in service. */
final class OuvrageEnFichier implements Ouvrage {

    private final Maison maison;
    private final Base base;
    private final Base neuve;
    private final Instant maintenant;
    private final HikariDataSource source;

    OuvrageEnFichier(Maison maison, Base base, Instant maintenant) throws IOException {
        this.maison = maison;
        this.base = base;
        this.maintenant = maintenant;
        this.neuve = base.dans(MiseEnService.travail(base));
        Effacement.de(neuve.dossier());
        Acces.PRIVE.creerDossier(neuve.dossier());
        source = neuve.ouvrirEnChantier();
        TablesNeuves.poser(source);
    }

    @Override
    public Ouverte ouverte() {
        return new Ouverte(source, Sgbd.H2, Faite.RIEN, (celle, jdbc) -> {});
    }

    @Override
    public Optional<Ecartee> mettreEnService() throws IOException {
        Scelle.Etat etat = FermetureDeLaMaison.etat(source);
        source.close();
        String lieu = Identite.lieu(maison).orElse("?");
        Optional<Ecartee> ecartee = Identite.de(maison).map(identite -> new Ecartee(Ecartee.Genre.SERVEUR, lieu));
        Scelle.lever(base);
        if (Files.exists(base.fichier())) {
            ecartee = Optional.of(new Ecartee(
                    Ecartee.Genre.FICHIER, maison.relatif(Sauvegardes.ecarter(maison, base.fichier(), maintenant))));
        }
        Chiffrement.noter(base);
        FichierEntier.remplacer(neuve.fichier(), base.fichier());
        Scelle.poser(base, etat);
        Identite.oublier(maison);
        return ecartee;
    }

    @Override
    public void close() throws IOException {
        source.close();
        Effacement.de(neuve.dossier());
    }
}
