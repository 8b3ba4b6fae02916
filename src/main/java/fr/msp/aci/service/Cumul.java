package fr.msp.aci.service;

import fr.msp.aci.lot.Comptes;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The figures of a home over all its passes, as they are kept between two processes. */
record Cumul(Map<Mesure, Double> valeurs) {

    private static final double MILLI = 1000.0;

    Cumul {
        valeurs = Map.copyOf(valeurs);
    }

    /** As kept; what is missing or no number counts from nought. */
    static Cumul de(Properties gardees) {
        Map<Mesure, Double> valeurs = new EnumMap<>(Mesure.class);
        for (Mesure mesure : Mesure.values()) {
            String gardee = gardees.getProperty(mesure.cle(), "");
            if (mesure.genre() != Mesure.Genre.INSTANT && gardee.matches("\\d{1,15}(\\.\\d{1,3})?")) {
                valeurs.put(mesure, Double.valueOf(gardee));
            }
        }
        return new Cumul(valeurs);
    }

    double de(Mesure mesure) {
        return valeurs.getOrDefault(mesure, 0.0);
    }

    /** Whether the figure was ever known. */
    boolean connait(Mesure mesure) {
        return mesure.genre() == Mesure.Genre.COMPTEUR || valeurs.containsKey(mesure);
    }

    /** With one more pass. */
    Cumul apres(Passe passe) {
        Map<Mesure, Double> suite = new EnumMap<>(Mesure.class);
        suite.putAll(valeurs);
        Comptes comptes = passe.comptes();
        plus(suite, Mesure.ACCEPTES, comptes.acceptes());
        plus(suite, Mesure.REFUSES, comptes.refuses());
        plus(suite, Mesure.CONNUS, comptes.connus());
        plus(suite, Mesure.RECALCULES, comptes.recalcules());
        plus(suite, Mesure.RENDUS, comptes.rendus());
        plus(suite, Mesure.ECHECS, passe.echecs());
        plus(suite, Mesure.DUREE_TOTALE, secondes(passe.duree()));
        suite.put(Mesure.DUREE, secondes(passe.duree()));
        plus(suite, Mesure.COURRIELS_PARTIS, passe.envois().partis());
        plus(suite, Mesure.COURRIELS_PERDUS, passe.envois().perdus());
        suite.put(Mesure.COURRIELS_EN_ATTENTE, (double) passe.envois().enAttente());
        double fin = secondes(passe.debut().plus(passe.duree()));
        suite.put(Mesure.DERNIER_PASSAGE, fin);
        switch (passe.issue()) {
            case REUSSIE -> {
                plus(suite, Mesure.PASSAGES_REUSSIS, 1);
                suite.put(Mesure.DERNIER_SUCCES, fin);
                suite.put(Mesure.ECHECS_DE_SUITE, 0.0);
            }
            case ECHOUEE -> {
                plus(suite, Mesure.PASSAGES_ECHOUES, 1);
                plus(suite, Mesure.ECHECS_DE_SUITE, 1);
            }
            case INTERROMPUE -> plus(suite, Mesure.PASSAGES_INTERROMPUS, 1);
        }
        return new Cumul(suite);
    }

    private static void plus(Map<Mesure, Double> valeurs, Mesure mesure, double nombre) {
        valeurs.merge(mesure, nombre, Double::sum);
    }

    static double secondes(Duration duree) {
        return duree.toMillis() / MILLI;
    }

    static double secondes(Instant instant) {
        return instant.toEpochMilli() / MILLI;
    }
}
