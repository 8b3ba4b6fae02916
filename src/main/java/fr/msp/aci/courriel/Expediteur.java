package fr.msp.aci.courriel;

import java.util.Optional;

/** Hands mails to a server. */
interface Expediteur extends AutoCloseable {

    /** Hands over a mail. */
    Sort envoyer(Courrier courrier);

    /** Whether the server failed at the last mail: the next would fare no better. */
    boolean estMuet();

    /** What the server answered to the last mail it did not take, when it answered. */
    Optional<ReponseSmtp> plainte();

    @Override
    void close();

    /** What the server made of a mail. */
    enum Sort {
        /** It took it. */
        PRIS,
        /** It will not have it, now or later. */
        REFUSE,
        /** Not now. */
        PLUS_TARD,
        /** It cannot be reached, or will not talk to us. */
        MUET
    }
}
