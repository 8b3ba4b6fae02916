package fr.msp.aci.lot;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Membres;
import fr.msp.aci.regle.Bareme;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes of each structure what the syntheses need of it: its facts are read and its bilan computed one structure at a
 * time, and only those of a bilan that changed.
 */
final class Recensement {

    /** As many structures as one transaction stores. */
    private static final int PAR_TRANSACTION = 200;

    private final Depot depot;
    private final Metier metier;

    Recensement(Depot depot, Metier metier) {
        this.depot = depot;
        this.metier = metier;
    }

    /** Brings up to date what is known of the structures with a bilan for that exercise. */
    void mettreAJour(Exercice exercice, Bareme bareme) {
        List<Membres.ARecenser> aRecenser = depot.membres().aRecenser(exercice, metier.programme());
        for (int debut = 0; debut < aRecenser.size(); debut += PAR_TRANSACTION) {
            List<Membres.ARecenser> lot = aRecenser.subList(debut, Math.min(debut + PAR_TRANSACTION, aRecenser.size()));
            depot.enTransaction(() ->
                    lot.forEach(structure -> depot.membres().enregistrer(structure.cle(), membre(structure, bareme))));
        }
    }

    private Membre membre(Membres.ARecenser structure, Bareme bareme) {
        Activite activite = depot.dossiers().de(structure.cle()).activite();
        return membre(metier, activite, bareme, structure.dateReference());
    }

    /** What the syntheses need of a structure, whose bilan is of that day. */
    static Membre membre(Metier metier, Activite activite, Bareme bareme, LocalDate dateReference) {
        return Membre.de(activite, metier.regional().calcul().calculer(activite, bareme, dateReference));
    }
}
