package fr.msp.aci.commande;

import fr.msp.aci.grappe.Motif;
import fr.msp.aci.grappe.Temoin;
import java.time.Duration;

/** What a manager or a worker meets besides its work, told on the screen. */
final class TemoinDeGrappe implements Temoin {

    private final Ecran ecran;
    private final String courtier;

    TemoinDeGrappe(Ecran ecran, String courtier) {
        this.ecran = ecran;
        this.courtier = courtier;
    }

    @Override
    public void courtierPerdu(Duration prochainEssai) {
        ecran.alerter("grappe.courtier.perdu", courtier);
    }

    @Override
    public void courtierRefuse() {
        ecran.alerter("grappe.courtier.refuse", courtier, GrappeConfiguree.UTILISATEUR);
    }

    @Override
    public void courtierRetrouve() {
        ecran.annoncer("grappe.courtier.retrouve", courtier);
    }

    @Override
    public void basePerdue() {
        ecran.alerter("grappe.base.perdue");
    }

    @Override
    public void baseRetrouvee() {
        ecran.annoncer("grappe.base.retrouvee");
    }

    @Override
    public void ecarte(Motif motif) {
        ecran.alerter("grappe.ecarte." + motif);
    }

    @Override
    public void laissee() {
        ecran.detailler("grappe.laissee");
    }

    @Override
    public void personne(Duration attente) {
        ecran.annoncer("grappe.personne", attente.toSeconds());
    }

    @Override
    public void partagee(int parDesOuvriers, int ici) {
        ecran.dire("grappe.partagee", parDesOuvriers, ici);
    }
}
