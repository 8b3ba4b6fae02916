package fr.msp.aci.lot;

import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.ConstatsDArrivee;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Entree.Genre;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.lot.Suivi.Raison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Receives one thing of the inbox: checks it and stores what counts. Called in one transaction; called again for the
 * same entry, it stores nothing twice.
 */
final class Ingestion {

    private final Maison maison;
    private final Depot depot;
    private final Metier metier;
    private final Suivi suivi;
    private final Justificatifs justificatifs;

    Ingestion(Maison maison, Depot depot, Metier metier, Suivi suivi) {
        this.maison = maison;
        this.depot = depot;
        this.metier = metier;
        this.suivi = suivi;
        this.justificatifs = new Justificatifs(maison, depot, suivi);
    }

    void recevoir(Entree entree) throws IOException {
        if (entree.genre() == Genre.DOSSIER) {
            prendreJustificatifs(maison.inbox().resolve(entree.nom()), Inbox.cle(entree.nom()), entree);
        } else if (depot.receptions().deRang(entree.rang()).isEmpty()) {
            recevoirClasseur(entree);
        }
    }

    private void recevoirClasseur(Entree entree) throws IOException {
        CopieDeTravail copie = new CopieDeTravail(maison, entree);
        if (!copie.faire()) {
            depot.manifeste().retirer(entree.rang());
            suivi.laisse(entree.nom(), Raison.MODIFIE);
            return;
        }
        Optional<Reception> deja = dejaCourante(entree);
        Reception reception = deja.isPresent() ? connue(entree, deja.get()) : controler(entree, copie.fichier());
        if (reception.issue() != Issue.REFUSE) {
            Path source = maison.inbox().resolve(entree.nom());
            prendreJustificatifs(Inbox.dossierDuClasseur(source), reception.cle(), entree);
        }
    }

    private Optional<Reception> dejaCourante(Entree entree) {
        return dejaCourante(depot, entree);
    }

    /** The reception of the same bytes, while receiving them again would change nothing. */
    static Optional<Reception> dejaCourante(Depot depot, Entree entree) {
        return depot.receptions().derniereAcceptee(entree.empreinte()).filter(deja -> depot.versions()
                .estCourant(deja.entree().rang(), deja.cle().orElseThrow()));
    }

    private Reception connue(Entree entree, Reception deja) {
        return connue(depot, entree, deja);
    }

    static Reception connue(Depot depot, Entree entree, Reception deja) {
        Reception reception = new Reception(entree, deja.finess(), deja.exercice(), Issue.CONNU, List.of());
        depot.receptions().enregistrer(reception);
        return reception;
    }

    private Reception controler(Entree entree, Path copie) {
        Controle controle = metier.controle().apply(copie);
        if (controle instanceof Controle.Accepte accepte) {
            return accepter(depot, entree, accepte);
        }
        Controle.Refuse refuse = (Controle.Refuse) controle;
        Reception reception =
                new Reception(entree, refuse.finess(), refuse.exercice(), Issue.REFUSE, refuse.constats());
        depot.receptions().enregistrer(reception);
        return reception;
    }

    /** Stores an accepted workbook: its reception and the versions of its sheets. To be called in one transaction. */
    static Reception accepter(Depot depot, Entree entree, Controle.Accepte accepte) {
        Cle cle = new Cle(accepte.finess(), accepte.exercice());
        List<Constat> constats = Stream.concat(
                        ConstatsDArrivee.de(depot.versions(), entree, accepte).stream(), accepte.constats().stream())
                .toList();
        Reception reception = new Reception(
                entree, Optional.of(accepte.finess()), Optional.of(accepte.exercice()), Issue.ACCEPTE, constats);
        depot.receptions().enregistrer(reception);
        depot.versions().enregistrer(entree.rang(), cle, accepte.feuilles(), accepte.lignes());
        return reception;
    }

    private void prendreJustificatifs(Path dossier, Optional<Cle> cle, Entree entree) throws IOException {
        Cle celle = cle.orElseThrow();
        int nouveaux = justificatifs.recevoir(dossier, celle, entree.recuLe());
        if (nouveaux > 0) {
            suivi.justificatifs(celle, nouveaux);
            if (!depot.receptions().aAccepte(celle.finess())) {
                suivi.structureInconnue(celle);
            }
        }
    }
}
