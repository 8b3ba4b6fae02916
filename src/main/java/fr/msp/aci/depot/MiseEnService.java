package fr.msp.aci.depot;

import com.zaxxer.hikari.HikariDataSource;
import fr.msp.aci.depot.Base.Allure;
import fr.msp.aci.depot.BaseRefusee.Motif;
import fr.msp.aci.depot.Scelle.Etat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the database of a home ready to be opened: made, looked through, encrypted, brought up to date. Each of these is
 * done beside and put in its place at once, so an interruption leaves what was there before.
 */
final class MiseEnService {

    private static final Logger JOURNAL = LoggerFactory.getLogger(MiseEnService.class);

    private final Maison maison;
    private final Base base;
    private final Instant maintenant;

    MiseEnService(Maison maison, Base base, Instant maintenant) {
        this.maison = maison;
        this.base = base;
        this.maintenant = maintenant;
    }

    /**
     * The database, open.
     *
     * @param source connections to it
     * @param sgbd what keeps it
     * @param faite what was done to it
     * @param fermeture what is to be done when it is closed
     */
    record Ouverte(HikariDataSource source, Sgbd sgbd, Faite faite, Depot.Fermeture fermeture) {}

    /**
     * What was done to it.
     *
     * @param schemaAvant version of its tables before they were brought up to date
     * @param sauvegarde the copy made before that
     * @param chiffree whether it was encrypted
     */
    record Faite(Optional<Integer> schemaAvant, Optional<Path> sauvegarde, boolean chiffree) {

        /** Nothing. */
        static final Faite RIEN = new Faite(Optional.empty(), Optional.empty(), false);

        /** Enters it in the register. */
        void consigner(Evenements evenements, Instant maintenant) {
            schemaAvant.ifPresent(avant -> {
                String detail = avant + " -> " + Schema.DERNIERE;
                JOURNAL.warn(
                        "tables brought up to date: {}; copy made before: {}",
                        detail,
                        sauvegarde.map(Path::toString).orElse("none, the server keeps its own"));
                evenements.noter(Evenement.de(Evenement.Genre.MIGRATION, maintenant, detail));
            });
            if (chiffree) {
                JOURNAL.warn("the database and its copies were encrypted");
                evenements.noter(Evenement.de(Evenement.Genre.CHIFFREMENT, maintenant, "AES"));
            }
        }
    }

    /** Opens it, once it is fit to be. */
    Ouverte ouvrir() throws IOException {
        if (Identite.de(maison).isPresent()) {
            throw BaseRefusee.surUnServeur(maison);
        }
        Acces.PRIVE.creerDossier(base.dossier());
        Effacement.de(travail());
        Allure allure = base.allure();
        if (allure == Allure.ABSENTE) {
            creer();
            return ouverte(base.ouvrir(), Faite.RIEN);
        }
        Etat etat = verifier(allure);
        if (etat.schema() < Schema.DERNIERE) {
            SansPlace.refuser(base, SansPlace.MISE_A_JOUR);
        }
        Scelle.lever(base);
        boolean enClair = allure == Allure.EN_CLAIR;
        if (base.cle().isPresent()) {
            chiffrer(enClair);
        }
        HikariDataSource source = base.ouvrir();
        Optional<Path> sauvegarde = Optional.empty();
        if (enAttente(source)) {
            source.close();
            sauvegarde = Optional.of(mettreAJour());
            source = base.ouvrir();
        }
        Effacement.de(travail());
        boolean chiffree = enClair && base.cle().isPresent();
        return ouverte(source, new Faite(sauvegarde.map(copie -> etat.schema()), sauvegarde, chiffree));
    }

    private Ouverte ouverte(HikariDataSource source, Faite faite) throws IOException {
        try {
            base.fermerAuxAutres();
        } catch (IOException impossible) {
            source.close();
            throw impossible;
        }
        return new Ouverte(source, Sgbd.H2, faite, new FermetureDeLaMaison(maison, base)::fermer);
    }

    private static boolean enAttente(HikariDataSource source) {
        try {
            return Schema.enAttente(source);
        } catch (RuntimeException impossible) {
            source.close();
            throw impossible;
        }
    }

    private Etat verifier(Allure allure) throws IOException {
        if (allure == Allure.AUTRE) {
            throw new BaseRefusee(Motif.PAS_UNE_BASE);
        }
        if (allure == Allure.CHIFFREE && base.cle().isEmpty()) {
            throw new BaseRefusee(Motif.CHIFFREE);
        }
        if (allure == Allure.CHIFFREE && !Chiffrement.estLaSienne(base).orElse(true)) {
            throw new BaseRefusee(Motif.CLE_FAUSSE);
        }
        Optional<Scelle> scelle = Scelle.de(base);
        if (scelle.isPresent() && !scelle.get().tient(base)) {
            throw new BaseRefusee(Motif.MODIFIEE);
        }
        boolean cleConnue =
                allure == Allure.EN_CLAIR || Chiffrement.estLaSienne(base).isPresent();
        Etat etat = scelle.isPresent() && cleConnue ? scelle.get().etat() : examiner(allure, scelle.isPresent());
        if (etat.schema() > Schema.DERNIERE) {
            throw new BaseRefusee(Motif.PLUS_RECENTE);
        }
        if (new RegistreSurDisque(maison).dernier() > etat.evenement()) {
            throw new BaseRefusee(Motif.EN_RETARD);
        }
        return etat;
    }

    private Etat examiner(Allure allure, boolean entiere) throws IOException {
        SansPlace.refuser(base, SansPlace.EXAMEN);
        Base tellequelle = allure == Allure.EN_CLAIR ? base.enClair() : base;
        try {
            return new ExamenDeBase(maison, tellequelle).examiner(travail());
        } catch (BaseRefusee refusee) {
            throw entiere && refusee.motif() == Motif.CLE_OU_DOMMAGE ? new BaseRefusee(Motif.CLE_FAUSSE) : refusee;
        } finally {
            Effacement.de(travail());
        }
    }

    /** Nothing may start anew in silence where an archive says that there was a database. */
    private void creer() throws IOException {
        if (!Conserve.dansLArchive(maison).isEmpty() || new RegistreSurDisque(maison).dernier() > 0) {
            throw new BaseRefusee(Motif.ABSENTE);
        }
        Base neuve = base.dans(travail());
        Acces.PRIVE.creerDossier(travail());
        try (HikariDataSource source = neuve.ouvrir()) {
            TablesNeuves.poser(source);
        }
        Chiffrement.noter(base);
        Scelle.lever(base);
        FichierEntier.remplacer(neuve.fichier(), base.fichier());
        Effacement.de(travail());
    }

    private void chiffrer(boolean enClair) throws IOException {
        CleDeBase cle = base.cle().orElseThrow();
        Chiffrement.noter(base);
        if (enClair) {
            Chiffrement.chiffrer(base.fichier(), cle, travail());
        }
        // A plain copy beside an encrypted database would give all of it away.
        for (Path copie : Sauvegardes.de(maison)) {
            if (Base.allure(copie) == Allure.EN_CLAIR) {
                Effacement.de(travail());
                Chiffrement.chiffrer(copie, cle, travail());
            }
        }
    }

    private Path mettreAJour() throws IOException {
        Path sauvegarde = Sauvegardes.avantMigration(maison, base, maintenant, Schema.DERNIERE);
        Effacement.de(travail());
        Base copie = base.dans(travail());
        Acces.PRIVE.creerDossier(travail());
        Files.copy(base.fichier(), copie.fichier());
        try (HikariDataSource source = copie.ouvrir()) {
            Schema.migrer(source);
        }
        FichierEntier.remplacer(copie.fichier(), base.fichier());
        return sauvegarde;
    }

    private Path travail() {
        return travail(base);
    }

    /** Where files are made before they are put in their place; what an interruption left there is worth nothing. */
    static Path travail(Base base) {
        return base.dossier().resolve("travail");
    }
}
