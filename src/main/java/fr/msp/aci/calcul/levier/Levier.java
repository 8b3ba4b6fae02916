package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.calcul.Chiffrage;
import fr.msp.aci.calcul.Manque;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A useful next step for an indicator, and what it brings: the difference between the bilan of the facts after it and
 * that of the facts before, never an estimate.
 *
 * @param code the indicator it is meant for
 * @param action what to do, in a few French words
 * @param points what it brings to the total of the points, above zero, two decimals
 * @param euros what it brings at once to the remuneration: nothing as long as the gate stays shut, everything when this
 *     step opens it
 * @param eurosPorteOuverte what its points are worth with the gate open before and after, majoration and floor of a new
 *     structure included; the same as {@code euros} when the gate is open already
 * @param ouvreLaPorte whether every prérequis is reached with this step, and was not without it
 * @param sousLeMinimum whether the points before it are worth less than the minimum of a new structure, which pays them
 * @param repartition points gained or lost by each indicator it touches, in the order of the guide
 * @param au the day of both bilans: of most indicators of a running exercise its last day, by when what is already
 *     declared for later counts too
 * @param apres the facts once it is done
 */
public record Levier(
        CodeIndicateur code,
        String action,
        BigDecimal points,
        BigDecimal euros,
        BigDecimal eurosPorteOuverte,
        boolean ouvreLaPorte,
        boolean sousLeMinimum,
        Map<CodeIndicateur, BigDecimal> repartition,
        LocalDate au,
        Activite apres) {

    /** Copies the shares. */
    public Levier {
        Map<CodeIndicateur, BigDecimal> ordonnee = new EnumMap<>(CodeIndicateur.class);
        ordonnee.putAll(repartition);
        repartition = Collections.unmodifiableMap(ordonnee);
    }

    /** What a step brings: the figures after it, less those before. */
    static Levier prouver(Situation depart, Piste piste, Chiffrage apres, boolean sousLeMinimum) {
        Chiffrage avant = depart.chiffrage();
        Map<CodeIndicateur, BigDecimal> repartition = new EnumMap<>(CodeIndicateur.class);
        for (CodeIndicateur code : CodeIndicateur.values()) {
            BigDecimal ecart = apres.points(code).subtract(avant.points(code));
            if (ecart.signum() != 0) {
                repartition.put(code, ecart);
            }
        }
        return new Levier(
                piste.code(),
                piste.action(),
                apres.total().subtract(avant.total()),
                apres.montant().subtract(avant.montant()),
                apres.montantPorteOuverte().subtract(avant.montantPorteOuverte()),
                apres.prerequisAtteints() && !avant.prerequisAtteints(),
                sousLeMinimum,
                repartition,
                depart.reference(),
                piste.apres());
    }

    /**
     * The step in one French line, such as {@code 2 dossiers de plus en RCP : + 154,00 points, 1 078,00 €}; it says when
     * the euros wait for the gate or come with its opening, and which indicators share the points when there are several.
     */
    public String phrase() {
        return avecDetail(enMots());
    }

    /** The step without its euros, for a structure that is not paid any. */
    public String phraseSansEuros() {
        return avecDetail(Textes.de("levier.points", action, points));
    }

    private String avecDetail(String phrase) {
        return detail().map(detail -> phrase + " (" + detail + ")").orElse(phrase);
    }

    Manque.Gain gain() {
        return new Manque.Gain(
                points, eurosPorteOuverte, detail(), ouvreLaPorte ? Optional.of(euros) : Optional.empty());
    }

    /** Why its euros are less than its points are worth, then which indicators share the points. */
    private Optional<String> detail() {
        List<String> details = new ArrayList<>();
        if (sousLeMinimum && !ouvreLaPorte) {
            details.add(Textes.de(eurosPorteOuverte.signum() == 0 ? "levier.minimum" : "levier.minimum-depasse"));
        }
        if (repartition.size() > 1) {
            details.add(Textes.de("levier.repartition", parts()));
        }
        return details.isEmpty() ? Optional.empty() : Optional.of(String.join(Textes.de("separateur"), details));
    }

    private String enMots() {
        if (ouvreLaPorte) {
            return Textes.de("levier.ouvre", action, points, euros);
        }
        return euros.compareTo(eurosPorteOuverte) == 0
                ? Textes.de("levier", action, points, euros)
                : Textes.de("levier.porte-fermee", action, points, eurosPorteOuverte, euros);
    }

    private String parts() {
        return repartition.entrySet().stream()
                .map(part -> Textes.de("levier.part", part.getKey().code(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
