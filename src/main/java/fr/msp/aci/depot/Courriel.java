package fr.msp.aci.depot;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A mail that is owed to a structure, or what became of it. It holds no address and no text: both are made from what is
 * stored at the moment it leaves.
 *
 * @param id order in which it was owed
 * @param objet what it is about
 * @param rang the refused workbook, for a refusal
 * @param cle structure and exercise, when known
 * @param teneur SHA-256 of what it tells: the workbook, or what the bilan says
 * @param etat what became of it
 * @param essais how many times it was begun to be sent
 * @param ecritLe since when it is owed
 * @param changeLe when its state last changed
 */
public record Courriel(
        long id,
        Objet objet,
        OptionalLong rang,
        Optional<Cle> cle,
        String teneur,
        Etat etat,
        int essais,
        Instant ecritLe,
        Instant changeLe) {

    /** What a mail is about. */
    public enum Objet {
        /** A workbook was refused. */
        REFUS,
        /** A bilan is ready, or says something else than before. */
        BILAN
    }

    /** What became of a mail. */
    public enum Etat {
        /** It is to be sent. */
        A_ENVOYER,
        /** The server took it. */
        ENVOYE,
        /** Nobody is known to whom it could go. */
        SANS_ADRESSE,
        /** The address of the coordination may not be written to, by the settings, or cannot be. */
        ADRESSE_ECARTEE,
        /** What it tells is no longer so: corrected, or told by a later one. */
        SANS_OBJET,
        /** The server will not have it. */
        REFUSE,
        /** It could not be sent for days. */
        ABANDONNE,
        /** There before mails were switched on: told to nobody. */
        CONNU
    }
}
