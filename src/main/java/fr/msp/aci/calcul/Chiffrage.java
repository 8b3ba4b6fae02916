package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What facts come to, without their explanation: enough to say what a step brings.
 *
 * @param points of each indicator, in the order of the guide, two decimals
 * @param total of the points
 * @param prerequisAtteints whether the gate is open
 * @param montant the remuneration, in euros
 * @param montantPorteOuverte what it would be if every prérequis were reached
 */
public record Chiffrage(
        List<BigDecimal> points,
        BigDecimal total,
        boolean prerequisAtteints,
        BigDecimal montant,
        BigDecimal montantPorteOuverte) {

    /** Copies the points. */
    public Chiffrage {
        points = List.copyOf(points);
    }

    /** What a bilan comes to. */
    public static Chiffrage de(Activite activite, Bilan bilan, Bareme bareme) {
        BigDecimal montant = bilan.remuneration().montant();
        return new Chiffrage(
                points(bilan.resultats()),
                bilan.pointsTotal(),
                bilan.prerequisAtteints(),
                montant,
                bilan.prerequisAtteints()
                        ? montant
                        : montant(
                                Contexte.de(activite, bareme, bilan.dateReference()), bilan.pointsTotal(), List.of()));
    }

    /**
     * What other facts come to, under the same grid on the same day. Only what rests on a sheet that differs is computed
     * again; the figures are those of a whole bilan.
     *
     * @param avant facts
     * @param bilan theirs
     * @param apres the other facts
     */
    public static Chiffrage apres(Activite avant, Bilan bilan, Activite apres, Bareme bareme) {
        Contexte contexte = Contexte.de(apres, bareme, bilan.dateReference());
        Optional<Set<Feuille>> changees = changees(avant, apres);
        List<Resultat> resultats = Calculateur.INDICATEURS.stream()
                .map(indicateur -> changees.filter(feuilles -> Collections.disjoint(indicateur.feuilles(), feuilles))
                        .map(inchange -> bilan.resultats().get(indicateur.code().ordinal()))
                        .orElseGet(() -> indicateur.evaluer(contexte)))
                .toList();
        BigDecimal total = Calculateur.total(resultats);
        List<CodeIndicateur> manquants = Calculateur.manquants(resultats);
        BigDecimal montant = montant(contexte, total, manquants);
        return new Chiffrage(
                points(resultats),
                total,
                manquants.isEmpty(),
                montant,
                manquants.isEmpty() ? montant : montant(contexte, total, List.of()));
    }

    /** Points of an indicator. */
    public BigDecimal points(CodeIndicateur code) {
        return points.get(code.ordinal());
    }

    private static List<BigDecimal> points(List<Resultat> resultats) {
        return resultats.stream()
                .map(resultat -> resultat.detail().points().total())
                .toList();
    }

    /** The indicators only serve the advance and the explanation, which are not asked for here. */
    private static BigDecimal montant(Contexte contexte, BigDecimal points, List<CodeIndicateur> manquants) {
        return new CalculRemuneration(contexte, List.of(), List.of(), points, manquants)
                .calculer()
                .montant();
    }

    /** The sheets that differ; nothing when more does, on which anything may rest. */
    private static Optional<Set<Feuille>> changees(Activite avant, Activite apres) {
        if (!avant.structure().equals(apres.structure()) || !avant.pieces().equals(apres.pieces())) {
            return Optional.empty();
        }
        Set<Feuille> changees = EnumSet.allOf(Feuille.class);
        // The very same rows: to compare them one by one would take longer than to compute with them.
        changees.removeIf(
                feuille -> avant.feuilles().get(feuille) == apres.feuilles().get(feuille));
        return Optional.of(changees);
    }
}
