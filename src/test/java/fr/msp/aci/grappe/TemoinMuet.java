package fr.msp.aci.grappe;

import java.time.Duration;

/** Is told and says nothing. */
class TemoinMuet implements Temoin {

    @Override
    public void courtierPerdu(Duration prochainEssai) {}

    @Override
    public void courtierRefuse() {}

    @Override
    public void courtierRetrouve() {}

    @Override
    public void basePerdue() {}

    @Override
    public void baseRetrouvee() {}

    @Override
    public void ecarte(Motif motif) {}

    @Override
    public void laissee() {}

    @Override
    public void personne(Duration attente) {}

    @Override
    public void partagee(int parDesOuvriers, int ici) {}
}
