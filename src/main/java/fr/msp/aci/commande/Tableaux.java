package fr.msp.aci.commande;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.service.Guet;
import fr.msp.aci.service.Metriques;
import fr.msp.aci.service.Passe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The figures for who watches the machine: written in the home, or where the environment says. */
final class Tableaux {

    static final String FICHIER = "ACI_METRIQUES";

    /** Between two signs of life of a service. */
    private static final Duration BATTEMENT = Duration.ofMinutes(1);

    private final Ecran ecran;
    private final Maison maison;
    private final Path fichier;
    private final Metriques metriques;
    private boolean ecrites = true;
    private Optional<Instant> dernier = Optional.empty();

    Tableaux(Racine racine, Ecran ecran) {
        this.ecran = ecran;
        this.maison = racine.maison();
        this.fichier = Optional.ofNullable(racine.environnement().variables().get(FICHIER))
                .filter(chemin -> !chemin.isBlank())
                .map(racine.environnement().dossier()::resolve)
                .orElseGet(() -> maison.metriques().resolve(Metriques.FICHIER));
        this.metriques = new Metriques(maison, fichier, Programme.nom());
    }

    /**
     * A pass is over. Nobody but a service knows what moves in the inbox: one pass alone sees what lies there. Of a home
     * that could not be made there are no figures.
     */
    void noter(Passe passe) {
        if (Files.isDirectory(maison.db())) {
            ecrire(() -> metriques.noter(passe, poses()));
            dernier = Optional.empty();
        }
    }

    /**
     * A sign of life of the service that watches the home, at most one a minute. A share that went away leaves an empty
     * folder behind: nothing is made in it, and no count begins anew.
     */
    void battre(Optional<Guet.Etat> inbox, Instant maintenant) {
        if (!Files.exists(maison.veille())) {
            return;
        }
        if (dernier.filter(avant -> !avant.isAfter(maintenant) && maintenant.isBefore(avant.plus(BATTEMENT)))
                .isEmpty()) {
            ecrire(() -> metriques.battre(inbox, maintenant));
            dernier = Optional.of(maintenant);
        }
    }

    private Optional<Guet.Etat> poses() {
        try {
            return Optional.of(new Guet(maison.inbox(), Duration.ZERO).observer(Instant.EPOCH));
        } catch (IOException illisible) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Ecriture {
        void faire() throws IOException;
    }

    /** Said once: a service would say it for ever. */
    private void ecrire(Ecriture ecriture) {
        try {
            ecriture.faire();
            ecrites = true;
        } catch (IOException | RuntimeException impossible) {
            if (ecrites) {
                ecran.alerter("metriques.impossible", fichier);
            }
            ecrites = false;
        }
    }
}
