package fr.msp.aci.calcul.regional;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.calcul.regional.Membre.ParIndicateur;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import fr.msp.aci.regle.Parametre;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The picture of many structures for an exercise. The figures are those of the structures under contract; those without
 * one are counted apart.
 *
 * @param exercice the year
 * @param territoire the region, or all of them
 * @param bareme name of the grid
 * @param baremeEmpreinte SHA-256 of the grid
 * @param baremeAConfirmer whether the grid is still to be confirmed for the exercise
 * @param valeurDuPoint euros of a point
 * @param sousContrat the structures under contract, by name
 * @param sansContrat the others, by name
 * @param indicateurs what each indicator brings and leaves, in the order of the guide
 */
public record SyntheseRegionale(
        Exercice exercice,
        Territoire territoire,
        String bareme,
        String baremeEmpreinte,
        boolean baremeAConfirmer,
        BigDecimal valeurDuPoint,
        List<Membre> sousContrat,
        List<Membre> sansContrat,
        List<Indicateur> indicateurs) {

    /** Copies the lists. */
    public SyntheseRegionale {
        sousContrat = List.copyOf(sousContrat);
        sansContrat = List.copyOf(sansContrat);
        indicateurs = List.copyOf(indicateurs);
    }

    /**
     * An indicator over the structures under contract.
     *
     * @param code which one
     * @param titre its name, in French
     * @param nature its nature in the exercise
     * @param atteints how many reach it
     * @param points their points
     * @param maximum what they could reach
     * @param euros what the points between both are worth, before any majoration
     */
    public record Indicateur(
            CodeIndicateur code,
            String titre,
            Nature nature,
            int atteints,
            BigDecimal points,
            BigDecimal maximum,
            BigDecimal euros) {

        /** Points left on the table. */
        public BigDecimal reste() {
            return maximum.subtract(points);
        }
    }

    /** The picture of those of these structures that are in the territory, by the grid of the exercise. */
    public static SyntheseRegionale de(Exercice exercice, Territoire territoire, List<Membre> membres, Bareme bareme) {
        List<Membre> tries = membres.stream()
                .filter(membre -> territoire.comprend(membre.region()))
                .sorted(Comparator.comparing(Membre::raisonSociale).thenComparing(Membre::finess))
                .toList();
        LocalDate fin = exercice.dernierJour();
        BigDecimal valeur = bareme.valeurAu(Parametre.VALEUR_POINT, fin).valeur();
        List<Membre> sousContrat = tries.stream().filter(Membre::sousContrat).toList();
        Map<CodeIndicateur, List<ParIndicateur>> resultats = sousContrat.stream()
                .flatMap(membre -> membre.resultats().stream())
                .collect(Collectors.groupingBy(ParIndicateur::code));
        return new SyntheseRegionale(
                exercice,
                territoire,
                bareme.nom(),
                bareme.empreinte(),
                bareme.valeurAu(Parametre.EXERCICE_A_CONFIRMER, fin).valeur().signum() != 0,
                valeur,
                sousContrat,
                tries.stream().filter(membre -> !membre.sousContrat()).toList(),
                Arrays.stream(CodeIndicateur.values())
                        .map(code ->
                                indicateur(code, exercice, resultats.getOrDefault(code, List.of()), bareme, valeur))
                        .toList());
    }

    /** All the structures. */
    public int structures() {
        return sousContrat.size() + sansContrat.size();
    }

    /** How many of the structures under contract are of that kind. */
    public int implantees(Implantation implantation) {
        return (int) sousContrat.stream()
                .filter(membre ->
                        membre.implantation().filter(implantation::equals).isPresent())
                .count();
    }

    /** Share of those on several sites, in percent, among the structures that say how many they have. */
    public Optional<BigDecimal> partMultiSites() {
        int multiples = implantees(Implantation.MULTI_SITES);
        return part(multiples, multiples + implantees(Implantation.MONO_SITE));
    }

    /** How the size of the team spreads. */
    public Optional<Repartition> professionnels() {
        return repartition(membre -> BigDecimal.valueOf(membre.professionnels()));
    }

    /** How the number of professions of the team spreads. */
    public Optional<Repartition> professions() {
        return repartition(membre -> BigDecimal.valueOf(membre.professions()));
    }

    /** How the points spread, those of a shut gate included. */
    public Optional<Repartition> points() {
        return repartition(Membre::points);
    }

    /** How the remuneration spreads, 0 behind a shut gate. */
    public Optional<Repartition> euros() {
        return repartition(Membre::euros);
    }

    /** Structures under contract that miss a prérequis. */
    public List<Membre> enDefaut() {
        return sousContrat.stream()
                .filter(membre -> !membre.prerequisAtteints())
                .toList();
    }

    /** Structures under contract that reach every prérequis, one of them with a caution. */
    public List<Membre> sousReserve() {
        return sousContrat.stream()
                .filter(Membre::prerequisAtteints)
                .filter(membre -> !membre.reserves().isEmpty())
                .toList();
    }

    /** Points of the structures that miss a prérequis. */
    public BigDecimal pointsTheoriques() {
        return somme(enDefaut(), Membre::points);
    }

    /** Euros that these would be worth, before any majoration or floor. */
    public BigDecimal perduAuxPrerequis() {
        return euros(pointsTheoriques(), valeurDuPoint);
    }

    /** Euros that the points of a structure are worth, before any majoration or floor. */
    public BigDecimal valeurDesPoints(Membre membre) {
        return euros(membre.points(), valeurDuPoint);
    }

    /** The day the bilans look at the facts, the earliest first; one when it is the same for all. */
    public List<LocalDate> datesDeReference() {
        List<LocalDate> jours = Stream.concat(sousContrat.stream(), sansContrat.stream())
                .map(Membre::dateReference)
                .sorted()
                .distinct()
                .toList();
        return jours.size() < 2 ? jours : List.of(jours.get(0), jours.get(jours.size() - 1));
    }

    /** Whether the exercise is not over for one structure at least. */
    public boolean provisoire() {
        return !datesDeReference().stream().allMatch(exercice::estTermineLe);
    }

    /** Points of the structures under contract, the theoretical ones included. */
    public BigDecimal pointsEnTout() {
        return somme(indicateurs, Indicateur::points);
    }

    /** Points they could reach. */
    public BigDecimal maximumEnTout() {
        return somme(indicateurs, Indicateur::maximum);
    }

    /** Euros of the structures under contract. */
    public BigDecimal eurosEnTout() {
        return somme(sousContrat, Membre::euros);
    }

    /** Points between what is reached and what is possible, over the structures under contract. */
    public BigDecimal reste() {
        return somme(indicateurs, Indicateur::reste);
    }

    /** What they are worth, before any majoration. */
    public BigDecimal eurosDuReste() {
        return euros(reste(), valeurDuPoint);
    }

    /** A share in percent, rounded half-up to one decimal; nothing of nothing. */
    public static Optional<BigDecimal> part(int nombre, int total) {
        return total == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100L * nombre).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP));
    }

    private Optional<Repartition> repartition(Function<Membre, BigDecimal> valeur) {
        return Repartition.de(sousContrat.stream().map(valeur).toList());
    }

    private static Indicateur indicateur(
            CodeIndicateur code, Exercice exercice, List<ParIndicateur> siens, Bareme bareme, BigDecimal valeur) {
        BigDecimal points = somme(siens, ParIndicateur::points);
        BigDecimal maximum = somme(siens, ParIndicateur::maximum);
        return new Indicateur(
                code,
                bareme.titreAu(code, exercice.dernierJour()).valeur(),
                bareme.natureAu(code, exercice.dernierJour()).valeur(),
                (int) siens.stream().filter(ParIndicateur::atteint).count(),
                points,
                maximum,
                euros(maximum.subtract(points), valeur));
    }

    private static <T> BigDecimal somme(List<T> lignes, Function<T, BigDecimal> nombre) {
        return lignes.stream().map(nombre).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal euros(BigDecimal points, BigDecimal valeur) {
        return points.multiply(valeur).setScale(2, RoundingMode.HALF_UP);
    }
}
