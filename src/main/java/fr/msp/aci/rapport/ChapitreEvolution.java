package fr.msp.aci.rapport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The exercises known of a structure side by side, up to that of the bilan.
 *
 * @param note how the earlier ones were computed
 * @param barres the chart
 * @param lignes the figures
 * @param ecart what changed since the exercise before, as a sentence; empty when there is nothing to compare
 */
record ChapitreEvolution(String note, List<Barres> barres, List<Ligne> lignes, String ecart) {

    /** Points and euros of an exercise, each drawn against the best exercise; none without a contract. */
    record Barres(boolean chiffre, String exercice, Barre barrePoints, String points, Barre barreEuros, String euros) {}

    /** An exercise. */
    record Ligne(
            String exercice,
            String etat,
            String style,
            String axe1,
            String axe2,
            String axe3,
            String points,
            String euros) {}

    private static final String SANS = "–";

    /** The chapter; none when no earlier exercise is known, nor without a contract, for it speaks of points. */
    static List<ChapitreEvolution> de(Rapport rapport) {
        if (rapport.anterieurs().isEmpty() || !rapport.bilan().regime().estChiffre()) {
            return List.of();
        }
        List<Evolution> exercices = new ArrayList<>(rapport.anterieurs());
        exercices.add(Evolution.de(rapport.bilan()));
        BigDecimal plusDePoints = maximum(exercices, Evolution::points);
        BigDecimal plusDEuros = maximum(exercices, Evolution::euros);
        return List.of(new ChapitreEvolution(
                Textes.de(
                        rapport.provisoire() ? "evolution.note.en-cours" : "evolution.note",
                        rapport.bilan().exercice().toString(),
                        Ecriture.date(rapport.bilan().dateReference())),
                exercices.stream()
                        .map(exercice -> barres(exercice, plusDePoints, plusDEuros))
                        .toList(),
                exercices.stream().map(ChapitreEvolution::ligne).toList(),
                rapport.provisoire() ? "" : ecart(exercices)));
    }

    private static BigDecimal maximum(List<Evolution> exercices, Function<Evolution, BigDecimal> montant) {
        return exercices.stream()
                .filter(ChapitreEvolution::chiffre)
                .map(montant)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static boolean chiffre(Evolution exercice) {
        return exercice.regime().estChiffre();
    }

    private static Barres barres(Evolution exercice, BigDecimal plusDePoints, BigDecimal plusDEuros) {
        if (!chiffre(exercice)) {
            Barre vide = Barre.de(BigDecimal.ZERO, BigDecimal.ZERO);
            return new Barres(false, exercice.exercice().toString(), vide, SANS, vide, SANS);
        }
        return new Barres(
                true,
                exercice.exercice().toString(),
                Barre.de(exercice.points(), plusDePoints),
                Ecriture.points(exercice.points()),
                Barre.de(exercice.euros(), plusDEuros),
                Ecriture.euros(exercice.euros()));
    }

    private static Ligne ligne(Evolution exercice) {
        String annee = exercice.exercice().toString();
        if (!chiffre(exercice)) {
            return new Ligne(annee, Textes.de("evolution.sans"), Ton.NEUTRE.style(), SANS, SANS, SANS, SANS, SANS);
        }
        int manquants = exercice.prerequisManquants();
        List<String> axes = exercice.axes().stream().map(Ecriture::points).toList();
        return new Ligne(
                annee,
                Textes.de(manquants == 0 ? "evolution.atteints" : "evolution.manques", manquants),
                (manquants == 0 ? Ton.BON : Ton.MAUVAIS).style(),
                axes.get(0),
                axes.get(1),
                axes.get(2),
                Ecriture.points(exercice.points()),
                Ecriture.euros(exercice.euros()));
    }

    /** Between the two last exercises, when both are of a contract. */
    private static String ecart(List<Evolution> exercices) {
        Evolution avant = exercices.get(exercices.size() - 2);
        Evolution apres = exercices.get(exercices.size() - 1);
        return chiffre(avant)
                ? Textes.de(
                        "evolution.ecart",
                        avant.exercice().toString(),
                        apres.exercice().toString(),
                        signe(apres.points().subtract(avant.points()), Ecriture::points),
                        signe(apres.euros().subtract(avant.euros()), Ecriture::euros))
                : "";
    }

    private static String signe(BigDecimal ecart, Function<BigDecimal, String> ecriture) {
        return (ecart.signum() < 0 ? "−" : "+") + "\u00A0" + ecriture.apply(ecart.abs());
    }
}
