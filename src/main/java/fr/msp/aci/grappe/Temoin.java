package fr.msp.aci.grappe;

import java.time.Duration;

/** Told of what a manager or a worker meets besides its work; several threads may call it at once. */
public interface Temoin {

    /** The broker does not answer; it will be asked again. */
    void courtierPerdu(Duration prochainEssai);

    /** The broker answers, and refuses the account or what it asks; it will be asked again. */
    void courtierRefuse();

    /** The broker answers again. */
    void courtierRetrouve();

    /** The database does not answer; it will be asked again. */
    void basePerdue();

    /** The database answers again. */
    void baseRetrouvee();

    /** A message was put aside. */
    void ecarte(Motif motif);

    /** A request was left alone: done by another, or of a run that is no more. */
    void laissee();

    /** Nobody takes what is offered: this process does it itself from now on. */
    void personne(Duration attente);

    /** A step was shared: so many of its parts were done by workers, and so many here. */
    void partagee(int parDesOuvriers, int ici);
}
