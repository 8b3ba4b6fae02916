package fr.msp.aci.commande;

import fr.msp.aci.grappe.Chef;
import fr.msp.aci.grappe.Courtier;
import fr.msp.aci.lot.Comptes;
import fr.msp.aci.lot.Repartition;
import fr.msp.aci.regle.Baremes;
import java.util.function.Function;

/** Other machines for a pass: it offers them its bilans and syntheses, and needs none of them. */
final class Renfort {

    private final Racine racine;
    private final Ecran ecran;
    private final GrappeConfiguree grappe;

    /**
     * @throws Refus when what the machines share is not said, or wrongly
     */
    Renfort(Racine racine, Ecran ecran) {
        this.racine = racine;
        this.ecran = ecran;
        this.grappe = new GrappeConfiguree(racine);
    }

    /** Makes the pass with them. */
    Comptes avec(MaisonTenue tenue, Baremes baremes, Function<Repartition, Comptes> pass) {
        Courtier courtier = grappe.courtier();
        try (Chef chef = new Chef(
                racine.maison(),
                tenue.depot(),
                grappe.commun(tenue.depot(), baremes),
                courtier,
                grappe.effort(),
                new TemoinDeGrappe(ecran, courtier.lieu()))) {
            return pass.apply(chef);
        }
    }
}
