package fr.msp.aci.commande;

import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why the folders of a home cannot be written to, found by trying: what the system says of it is in its own language,
 * and the database says something else altogether.
 *
 * @param cause what is wrong
 * @param dossier where
 */
record Panne(Cause cause, Path dossier) {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Panne.class);

    /** A full disk often has room for a few bytes more, and none for the files of a bilan. */
    private static final int ESSAI = 1024 * 1024;

    /** What keeps a folder from being written to. */
    enum Cause {
        PLEIN,
        LECTURE_SEULE,
        /** There seems to be room, and nothing tells why none is had. */
        INCERTAINE,
        DROITS,
        /** A file bears the name of the home. */
        PAS_UN_DOSSIER,
        /** The home is not there, and could not be made. */
        ABSENT
    }

    /** The first folder that cannot be written to, which is logged, for nothing else there names it. */
    static Optional<Panne> dans(Maison maison) {
        Optional<Panne> panne = chercher(maison);
        panne.ifPresent(connue -> JOURNAL.error("cannot write to {}: {}", connue.dossier(), connue.cause()));
        return panne;
    }

    private static Optional<Panne> chercher(Maison maison) {
        if (!Files.isDirectory(maison.racine())) {
            Cause cause = Files.exists(maison.racine()) ? Cause.PAS_UN_DOSSIER : Cause.ABSENT;
            return Optional.of(new Panne(cause, maison.racine()));
        }
        return List.of(
                        maison.racine(),
                        maison.inbox(),
                        maison.archive(),
                        maison.rejected(),
                        maison.reports(),
                        maison.db())
                .stream()
                .filter(Files::isDirectory)
                .flatMap(dossier -> essayer(dossier).stream())
                .findFirst();
    }

    private static Optional<Panne> essayer(Path dossier) {
        Path essai = dossier.resolve(".essai.part");
        try {
            Files.deleteIfExists(essai);
            try {
                Acces.PRIVE.creerFichier(essai);
                Files.write(essai, new byte[ESSAI]);
            } finally {
                Files.deleteIfExists(essai);
            }
            return Optional.empty();
        } catch (AccessDeniedException interdit) {
            return Optional.of(new Panne(Cause.DROITS, dossier));
        } catch (IOException impossible) {
            return Optional.of(new Panne(cause(dossier), dossier));
        }
    }

    /** A part of a file system may be read-only by itself, as in a container: only the list of mounts says so. */
    private static Cause cause(Path dossier) {
        try {
            FileStore disque = Files.getFileStore(dossier);
            Optional<Boolean> montage = Montages.actuels().enLectureSeule(dossier.toRealPath());
            if (disque.isReadOnly() || montage.orElse(false)) {
                return Cause.LECTURE_SEULE;
            }
            // With room left and a mount that can be written to, it is a quota.
            return montage.isPresent() || disque.getUsableSpace() < ESSAI ? Cause.PLEIN : Cause.INCERTAINE;
        } catch (IOException inconnu) {
            return Cause.INCERTAINE;
        }
    }

    /** Said to who can mend it. */
    String dite(Textes textes) {
        return textes.de("panne." + cause, dossier);
    }
}
