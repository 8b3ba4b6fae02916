package fr.msp.aci.courriel;

/** Hands mails to a server. */
interface Expediteur extends AutoCloseable {

    /** Hands over a mail. */
    Sort envoyer(Courrier courrier);

    /** Whether the server failed at the last mail: the next would fare no better. */
    boolean estMuet();

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
