package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Etape;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Two situations of a structure side by side, under the same grid on the same day.
 *
 * @param avant the bilan of the first
 * @param apres the bilan of the second
 * @param porteOuverteAvant what the points of the first would be paid with the gate open, in euros
 * @param porteOuverteApres the same of the second
 */
public record Comparaison(Bilan avant, Bilan apres, BigDecimal porteOuverteAvant, BigDecimal porteOuverteApres) {

    /**
     * An indicator in both situations.
     *
     * @param code the indicator
     * @param titre its name in the guide, in French
     * @param avant points of the first situation
     * @param apres points of the second
     */
    public record Ligne(CodeIndicateur code, String titre, BigDecimal avant, BigDecimal apres) {

        /** Points more in the second situation, or less. */
        public BigDecimal ecart() {
            return apres.subtract(avant);
        }
    }

    /** Computes both situations. */
    public static Comparaison de(Activite avant, Activite apres, Bareme bareme, LocalDate reference) {
        Situation premiere = Situation.de(avant, bareme, reference);
        Situation seconde = Situation.de(apres, bareme, reference);
        return new Comparaison(
                premiere.bilan(),
                seconde.bilan(),
                premiere.chiffrage().montantPorteOuverte(),
                seconde.chiffrage().montantPorteOuverte());
    }

    /** Every indicator, in the order of the guide. */
    public List<Ligne> lignes() {
        return Arrays.stream(CodeIndicateur.values())
                .map(code -> {
                    Resultat premier = avant.resultats().get(code.ordinal());
                    Resultat second = apres.resultats().get(code.ordinal());
                    return new Ligne(
                            code,
                            second.detail().titre(),
                            premier.detail().points().total(),
                            second.detail().points().total());
                })
                .toList();
    }

    /**
     * What is said of the indicators that look at the facts changed, without a point more or less: neither their steps
     * nor what they lack are the same.
     */
    public List<Detail> vusSansEffet() {
        return Arrays.stream(CodeIndicateur.values())
                .filter(code -> {
                    Detail premier = avant.resultats().get(code.ordinal()).detail();
                    Detail second = apres.resultats().get(code.ordinal()).detail();
                    return premier.points().total().compareTo(second.points().total()) == 0
                            && !(dites(premier).equals(dites(second))
                                    && premier.manques().equals(second.manques()));
                })
                .map(code -> apres.resultats().get(code.ordinal()).detail())
                .toList();
    }

    /** What the steps say, whichever rows they were read from: a sheet under a what-if is no longer that of a workbook. */
    private static List<Etape> dites(Detail detail) {
        return detail.etapes().stream().map(Etape::sansPreuves).toList();
    }

    /** Euros more of balance, or less, when one of the two is known; nothing counts for what is not. */
    public Optional<BigDecimal> ecartSolde() {
        Optional<BigDecimal> premier = avant.remuneration().solde();
        Optional<BigDecimal> second = apres.remuneration().solde();
        return premier.isEmpty() && second.isEmpty()
                ? Optional.empty()
                : Optional.of(second.orElse(BigDecimal.ZERO).subtract(premier.orElse(BigDecimal.ZERO)));
    }

    /** Points more in total, or less. */
    public BigDecimal ecartPoints() {
        return apres.pointsTotal().subtract(avant.pointsTotal());
    }

    /** Euros more of remuneration, or less; nothing when both gates are shut. */
    public BigDecimal ecartEuros() {
        return apres.remuneration().montant().subtract(avant.remuneration().montant());
    }

    /** Euros more, or less, as if the gate were open in both. */
    public BigDecimal ecartPorteOuverte() {
        return porteOuverteApres.subtract(porteOuverteAvant);
    }
}
