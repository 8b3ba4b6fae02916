package fr.msp.aci.grappe;

import fr.msp.aci.depot.Attente;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.grappe.Commun.Affiche;
import fr.msp.aci.grappe.Commun.Ecart;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes sure, once a run, that a worker sees the very folder the manager writes to: not a copy, and not the empty folder
 * that a share leaves behind. A network file system may show a file a minute late.
 */
final class VueDuDossier {

    /** How long a network file system may take, and somewhat more. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration PAS = Duration.ofMillis(500);

    private final Maison maison;
    private final AtomicReference<Ecart> ecart;
    private final Duration patience;
    private long reconnu = -1;

    VueDuDossier(Maison maison, AtomicReference<Ecart> ecart, Duration patience) {
        this.maison = maison;
        this.ecart = ecart;
        this.patience = patience;
    }

    synchronized boolean montre(Demande demande) {
        if (demande.passage() == reconnu) {
            return true;
        }
        long fin = System.nanoTime() + patience.toNanos();
        while (!affiche(demande.passage())) {
            if (ecart.get() != null || System.nanoTime() - fin >= 0 || !Attente.dormir(PAS)) {
                ecart.compareAndSet(null, Ecart.DOSSIER);
                return false;
            }
        }
        reconnu = demande.passage();
        return true;
    }

    private boolean affiche(long passage) {
        try {
            Optional<Affiche> affiche = Commun.affiche(maison);
            return affiche.isPresent() && affiche.get().passage() >= passage;
        } catch (IOException illisible) {
            return false;
        }
    }
}
