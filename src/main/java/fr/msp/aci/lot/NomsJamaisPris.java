package fr.msp.aci.lot;

import fr.msp.aci.controle.NomDeFichier;
import fr.msp.aci.lot.Suivi.Raison;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names that keep a file of the inbox from being taken: those that copying programs give until the copy is whole, and
 * hidden ones. Whoever gave one takes it back at the end; where nothing has moved for long, nobody will.
 */
final class NomsJamaisPris {

    /** No copy of a file as small as ours stands still for so long. */
    private static final Duration LONGTEMPS = Duration.ofHours(1);

    /** As somebody, or rsync, hides one; what a Mac lays beside each file ({@code ._…}) is nobody's. */
    private static final Pattern CLASSEUR_CACHE = Pattern.compile("(?i)\\.(?![_~]).+\\.(xlsx|xlsm|xls|ods)(\\.[^.]+)?");

    private NomsJamaisPris() {}

    /** Why a file, or a folder, with such a name stays; nothing of another name, and of a hidden one that is recent. */
    static Optional<Raison> raison(Path chemin) throws IOException {
        if (EnAttente.estUneCopie(Inbox.nom(chemin))) {
            return Optional.of(reposeDepuisLongtemps(chemin) ? Raison.COPIE_OUBLIEE : Raison.EN_COURS);
        }
        return CLASSEUR_CACHE.matcher(Inbox.nom(chemin)).matches() && reposeDepuisLongtemps(chemin)
                ? Optional.of(Raison.NOM_CACHE)
                : Optional.empty();
    }

    /** The same, but for what may still come to its end by itself. */
    static Optional<Raison> definitive(Path chemin) throws IOException {
        return raison(chemin).filter(raison -> raison != Raison.EN_COURS);
    }

    /** How it is called where it is told of. */
    static String dit(Path chemin) {
        return NomDeFichier.estPersonnel(Inbox.nom(chemin)) ? NomsPersonnels.SANS_NOM : Inbox.nom(chemin);
    }

    /** By the clock of the machine, which wrote that time too, and not by that of the run. */
    private static boolean reposeDepuisLongtemps(Path chemin) throws IOException {
        EnAttente.Etat etat = EnAttente.Etat.de(chemin);
        return etat != null
                && Duration.between(etat.modifieLe().toInstant(), Instant.now()).compareTo(LONGTEMPS) > 0;
    }
}
