package fr.msp.aci.rapport.tableur;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Remuneration;
import fr.msp.aci.calcul.Resultat;
import java.math.BigDecimal;
import java.util.Optional;

/** Computes the workbook and compares its figures, one by one, with those of the bilan. */
final class Verification {

    private final Classeur classeur;
    private final Bilan bilan;

    private Verification(Classeur classeur, Bilan bilan) {
        this.classeur = classeur;
        this.bilan = bilan;
    }

    /**
     * Computes every formula, whose value the workbook then holds, and compares.
     *
     * @throws FiguresDivergentes at the first figure that is not the engine's
     */
    static void verifier(Classeur classeur, Bilan bilan) {
        Precision.essayer(classeur, () -> {
            Verification verification = calculer(classeur, bilan);
            bilan.resultats().forEach(verification::indicateur);
            verification.euros(bilan.remuneration());
        });
    }

    /**
     * Computes every formula, whose value the workbook then holds.
     *
     * @throws FiguresDivergentes when one of them has no value
     */
    static Verification calculer(Classeur classeur, Bilan bilan) {
        Verification verification = new Verification(classeur, bilan);
        classeur.calculer(verification.document());
        return verification;
    }

    private void indicateur(Resultat resultat) {
        Detail detail = resultat.detail();
        String code = detail.code().code();
        texte(code, FeuilleIndicateurs.repere("atteint", detail), Textes.ouiNon(resultat.atteint()));
        nombre(
                code,
                FeuilleIndicateurs.repere("points", detail),
                detail.points().total());
        nombre(code, FeuilleIndicateurs.repere("fixes", detail), detail.points().fixes());
        nombre(
                code,
                FeuilleIndicateurs.repere("variables", detail),
                detail.points().variables());
        String maximum = FeuilleIndicateurs.repere("maximum", detail);
        bilan.maximum(detail)
                .ifPresentOrElse(
                        connu -> nombre(code, maximum, connu), () -> texte(code, maximum, Textes.de("inconnu")));
    }

    private void euros(Remuneration remuneration) {
        nombre("points_total", bilan.pointsTotal());
        texte("porte", "porte", Textes.de(bilan.prerequisAtteints() ? "porte.ouverte" : "porte.fermee"));
        nombre("remuneration_base", remuneration.base());
        comparer(
                "taux_majoration",
                remuneration.tauxMajoration(),
                classeur.repere("taux_majoration").figure(Majoration.DECIMALES_DU_TAUX));
        nombre("remuneration", remuneration.montant());
        nombre("avance_theorique", remuneration.avanceTheorique());
        remuneration.solde().ifPresent(solde -> nombre("solde", solde));
    }

    private void nombre(String repere, BigDecimal attendu) {
        nombre(repere, repere, attendu);
    }

    private void nombre(String figure, String repere, BigDecimal attendu) {
        comparer(figure, attendu, classeur.repere(repere).figure());
    }

    private void comparer(String figure, BigDecimal attendu, Optional<BigDecimal> figureCalculee) {
        BigDecimal calcule =
                figureCalculee.orElseThrow(() -> divergence(figure, attendu.toPlainString(), "not a number"));
        if (calcule.compareTo(attendu) != 0) {
            throw divergence(figure, attendu.toPlainString(), calcule.toPlainString());
        }
    }

    private void texte(String figure, String repere, String attendu) {
        Optional<String> calcule = classeur.repere(repere).texte();
        if (!calcule.equals(Optional.of(attendu))) {
            throw divergence(figure, attendu, calcule.orElse(""));
        }
    }

    private FiguresDivergentes divergence(String figure, String attendu, String calcule) {
        return new FiguresDivergentes(figure, document(), attendu, calcule);
    }

    private String document() {
        return bilan.finess() + " " + bilan.exercice();
    }
}
