package fr.msp.aci.commande;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A bar at the foot of a terminal, once a run has lasted more than two seconds; it goes when a line is printed and comes
 * back below. Without a terminal there is none.
 */
final class Avancement {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEUR = 30;
    private static final String EFFACE = "\r" + " ".repeat(LARGEUR + 24) + "\r";

    private final PrintWriter terminal;
    private final boolean present;
    private final Clock horloge;
    private final Instant debut;
    private int total;
    private int faits;
    private boolean visible;

    Avancement(PrintWriter terminal, boolean present, Clock horloge) {
        this.terminal = terminal;
        this.present = present;
        this.horloge = horloge;
        this.debut = horloge.instant();
    }

    /** A new stretch begins, of so many steps. */
    synchronized void attendre(int etapes) {
        total = etapes;
        faits = 0;
        montrer();
    }

    /** One step is done. */
    synchronized void avancer() {
        faits = Math.min(faits + 1, total);
        montrer();
    }

    /** Makes room for a line. */
    synchronized void effacer() {
        if (visible) {
            terminal.print(EFFACE);
            terminal.flush();
            visible = false;
        }
    }

    /** Comes back below the line. */
    synchronized void montrer() {
        boolean finie = faits == total;
        if (!present || finie || horloge.instant().isBefore(debut.plus(PATIENCE))) {
            effacer();
            return;
        }
        int plein = LARGEUR * faits / total;
        terminal.print("\r[" + "#".repeat(plein) + ".".repeat(LARGEUR - plein) + "] " + faits + "/" + total);
        terminal.flush();
        visible = true;
    }
}
