package fr.msp.aci.commande;

import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Verrou;
import java.io.IOException;
import java.util.Optional;

/** A home that this command holds, its log and database open. */
final class MaisonTenue implements AutoCloseable {

    private final Maison maison;
    private final Verrou verrou;
    private final Journal journal;
    private final Depot depot;

    private MaisonTenue(Maison maison, Verrou verrou, Journal journal, Depot depot) {
        this.maison = maison;
        this.verrou = verrou;
        this.journal = journal;
        this.depot = depot;
    }

    /**
     * Takes the home of a command, created at need, waiting for it if another run holds it.
     *
     * @throws IOException when the home cannot be used
     */
    static MaisonTenue de(Racine racine) throws IOException {
        Maison maison = Maison.ouvrir(racine.maison().racine());
        Optional<Verrou> verrou = Verrou.prendre(maison, racine.environnement().attente());
        if (verrou.isEmpty()) {
            throw Refus.occupee(racine.textes().de("occupee", maison.racine(), Verrou.detenteur(maison)));
        }
        Journal journal = null;
        try {
            journal = Journal.ouvrir(maison);
            return new MaisonTenue(maison, verrou.get(), journal, Depot.ouvrir(maison));
        } catch (IOException | RuntimeException echec) {
            if (journal != null) {
                LigneDeCommande.consigner(echec);
                journal.close();
            }
            verrou.get().close();
            throw echec;
        }
    }

    Maison maison() {
        return maison;
    }

    Depot depot() {
        return depot;
    }

    @Override
    public void close() throws IOException {
        depot.close();
        journal.close();
        verrou.close();
    }
}
