package fr.msp.aci.calcul.regional;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.OrdreAlphabetique;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Parametre;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        List<IndicateurRegional> indicateurs) {

    /** Copies the lists. */
    public SyntheseRegionale {
        sousContrat = List.copyOf(sousContrat);
        sansContrat = List.copyOf(sansContrat);
        indicateurs = List.copyOf(indicateurs);
    }

    /** The picture of those of these structures that are in the territory, by the grid of the exercise. */
    public static SyntheseRegionale de(Exercice exercice, Territoire territoire, List<Membre> membres, Bareme bareme) {
        Function<String, Optional<String>> noms =
                Territoire.noms(membres.stream().map(Membre::region).toList());
        List<Membre> siens = membres.stream()
                .filter(membre -> territoire.comprend(membre.region()))
                .map(membre -> membre.dans(membre.region().flatMap(noms)))
                .toList();
        List<Membre> tries = OrdreAlphabetique.de(
                siens, Membre::raisonSociale, membre -> membre.finess().numero());
        LocalDate fin = exercice.dernierJour();
        BigDecimal valeur = bareme.valeurAu(Parametre.VALEUR_POINT, fin).valeur();
        List<Membre> sousContrat = tries.stream().filter(Membre::sousContrat).toList();
        return new SyntheseRegionale(
                exercice,
                territoire,
                bareme.nom(),
                bareme.empreinte(),
                bareme.valeurAu(Parametre.EXERCICE_A_CONFIRMER, fin).valeur().signum() != 0,
                valeur,
                sousContrat,
                tries.stream().filter(membre -> !membre.sousContrat()).toList(),
                ParIndicateurs.de(sousContrat, bareme, fin, valeur));
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

    /** How the size of the team spreads, over the structures whose team is known. */
    public Optional<Repartition> professionnels() {
        return repartition(membre -> membre.professionnels().map(BigDecimal::valueOf));
    }

    /** How the number of professions of the team spreads, over the same. */
    public Optional<Repartition> professions() {
        return repartition(membre -> membre.professions().map(BigDecimal::valueOf));
    }

    /** How many structures under contract have told their team. */
    public int equipesConnues() {
        return (int) sousContrat.stream()
                .filter(membre -> membre.professionnels().isPresent())
                .count();
    }

    /** Structures under contract of which a datum that decides points is missing: their figures are a least. */
    public List<Membre> incompletes() {
        return sousContrat.stream().filter(Membre::incomplet).toList();
    }

    /** How many of the structures under contract lack no datum: only of these is it known what they could reach. */
    public int sansLacune() {
        return sousContrat.size() - incompletes().size();
    }

    /** Whether the points, all together, are a least. */
    public boolean pointsAuMoins() {
        return sousContrat.stream().anyMatch(Membre::incomplet);
    }

    /** Whether the euros are a least: behind a shut gate nothing is due, whatever is missing. */
    public boolean eurosAuMoins() {
        return sousContrat.stream().anyMatch(membre -> membre.incomplet() && membre.prerequisAtteints());
    }

    /** Whether what is lost for want of a prérequis is a least. */
    public boolean theoriquesAuMoins() {
        return enDefaut().stream().anyMatch(Membre::incomplet);
    }

    /** How the points spread, those of a shut gate included. */
    public Optional<Repartition> points() {
        return repartition(membre -> Optional.of(membre.points()));
    }

    /** How the remuneration spreads, 0 behind a shut gate. */
    public Optional<Repartition> euros() {
        return repartition(membre -> Optional.of(membre.euros()));
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
        return somme(indicateurs, IndicateurRegional::points);
    }

    /** Points that those of which no datum is missing could reach. */
    public BigDecimal maximumEnTout() {
        return somme(indicateurs, IndicateurRegional::maximum);
    }

    /** Euros of the structures under contract. */
    public BigDecimal eurosEnTout() {
        return somme(sousContrat, Membre::euros);
    }

    /** Points between what these reach and what they could. */
    public BigDecimal reste() {
        return somme(indicateurs, IndicateurRegional::reste);
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

    private Optional<Repartition> repartition(Function<Membre, Optional<BigDecimal>> valeur) {
        return Repartition.de(sousContrat.stream()
                .flatMap(membre -> valeur.apply(membre).stream())
                .toList());
    }

    static <T> BigDecimal somme(List<T> lignes, Function<T, BigDecimal> nombre) {
        return lignes.stream().map(nombre).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal euros(BigDecimal points, BigDecimal valeur) {
        return points.multiply(valeur).setScale(2, RoundingMode.HALF_UP);
    }
}
