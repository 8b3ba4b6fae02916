package fr.msp.aci.commande;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.lot.Repos;
import fr.msp.aci.service.Passe;
import fr.msp.aci.service.Veille;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** A pass of the service: whatever it meets is said, and ends nothing. */
final class PassageDeVeille implements Veille.Passage {

    private final Racine racine;
    private final Ecran ecran;
    private final Maison maison;
    private final Passage passage;

    PassageDeVeille(Racine racine, Ecran ecran, Passage passage) {
        this.racine = racine;
        this.ecran = ecran;
        this.maison = racine.maison();
        this.passage = passage;
    }

    @Override
    public Optional<Passe> faire(Repos repos) {
        try {
            // A share that went away leaves an empty folder behind, in which a new home must not be made.
            if (!Files.exists(maison.veille())) {
                throw Refus.technique(racine.textes().de("watch.maison.disparue", maison.racine()));
            }
            return Optional.of(passage.faire(repos, (maison, metier) -> {}));
        } catch (Refus refus) {
            if (refus.code() == Sortie.OCCUPEE) {
                return Optional.empty();
            }
            ecran.alerter("refus", refus.getMessage());
        } catch (IOException | RuntimeException echec) {
            ecran.alerter("echec");
        }
        return Optional.of(Passe.impossible(racine.environnement().horloge().instant(), Duration.ZERO));
    }
}
