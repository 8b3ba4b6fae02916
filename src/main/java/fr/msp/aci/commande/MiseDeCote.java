package fr.msp.aci.commande;

import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.RolloverFailure;
import fr.msp.aci.depot.Acces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What becomes of a log that is long enough: it takes the place of the one before, and a new one begins, for its owner
 * alone as well, which the library's own policies would not see to.
 */
final class MiseDeCote extends RollingPolicyBase {

    private final Path journal;

    MiseDeCote(Path journal) {
        this.journal = journal;
    }

    static Path ancien(Path journal) {
        return journal.resolveSibling(journal.getFileName() + ".1");
    }

    @Override
    public void rollover() {
        try {
            Files.move(journal, ancien(journal), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Acces.PRIVE.creerFichier(journal);
        } catch (IOException impossible) {
            throw new RolloverFailure("the log goes on where it is", impossible);
        }
    }

    @Override
    public String getActiveFileName() {
        return journal.toString();
    }
}
