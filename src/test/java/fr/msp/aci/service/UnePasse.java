package fr.msp.aci.service;

import fr.msp.aci.lot.Comptes;
import java.time.Duration;
import java.time.Instant;

/** Passes that are over. */
final class UnePasse {

    static final Instant DEBUT = Instant.parse("2026-01-20T19:00:00Z");

    private UnePasse() {}

    static Passe reussie() {
        return passe(Passe.Issue.REUSSIE, 0, 0);
    }

    /** The same begun then. */
    static Passe reussieDepuis(Instant debut) {
        return commencee(reussie(), debut);
    }

    static Passe echouee() {
        return passe(Passe.Issue.ECHOUEE, 0, 0);
    }

    static Passe interrompue() {
        return passe(Passe.Issue.INTERROMPUE, 0, 0);
    }

    static Passe laissant(int provisoires, int courriels) {
        return passe(Passe.Issue.REUSSIE, provisoires, courriels);
    }

    /** One that began then. */
    static Passe commencee(Passe passe, Instant debut) {
        return new Passe(
                debut,
                passe.duree(),
                passe.comptes(),
                passe.issue(),
                passe.echecs(),
                passe.provisoires(),
                passe.envois());
    }

    private static Passe passe(Passe.Issue issue, int provisoires, int courriels) {
        boolean echec = issue != Passe.Issue.REUSSIE;
        return new Passe(
                DEBUT,
                Duration.ofMillis(1500),
                new Comptes(6, 3, 2, 1, 4, 2, echec),
                issue,
                echec ? 1 : 0,
                provisoires,
                new Passe.Envois(5, 1, courriels));
    }
}
