package fr.msp.aci.calcul;

import fr.msp.aci.activite.ActionSecpa;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.DotationSecpa;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.MissionSecpa;
import fr.msp.aci.activite.TypeDotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a structure d'exercice coordonné participative did with its status: its eight base missions, its four dotations,
 * which are fungible, and the conditions of the status. Without any effect on the points.
 *
 * @param missions the eight base missions, in their order
 * @param dotations the four dotations, in their order
 * @param dotationsRecues whether the sheet of the dotations was ever received
 * @param conditions conditions of the status
 * @param avertissements what the coordinator should look at, in French
 */
public record Secpa(
        List<Mission> missions,
        List<Dotation> dotations,
        boolean dotationsRecues,
        List<Eligibilite> conditions,
        List<String> avertissements) {

    /** Copies the lists. */
    public Secpa {
        missions = List.copyOf(missions);
        dotations = List.copyOf(dotations);
        conditions = List.copyOf(conditions);
        avertissements = List.copyOf(avertissements);
    }

    /**
     * A base mission.
     *
     * @param mission which one
     * @param actions its actions of the exercise up to the reference date, by date
     * @param aVenir its actions after that date
     */
    public record Mission(MissionSecpa mission, List<ActionSecpa> actions, List<ActionSecpa> aVenir) {

        /** Copies the lists. */
        public Mission {
            actions = List.copyOf(actions);
            aVenir = List.copyOf(aVenir);
        }

        /** Whether it has an action already. */
        public boolean estMenee() {
            return !actions.isEmpty();
        }

        /** People reached by its actions, as far as they were counted. */
        public long beneficiaires() {
            return actions.stream()
                    .flatMap(action -> action.beneficiaires().stream())
                    .mapToLong(Integer::longValue)
                    .sum();
        }

        /** Euros of its actions; empty when no action tells any. */
        public Optional<BigDecimal> montant() {
            return actions.stream().flatMap(action -> action.montant().stream()).reduce(BigDecimal::add);
        }
    }

    /**
     * A dotation and its use.
     *
     * @param dotation which one
     * @param declaree whether a row speaks of it
     * @param percu euros received
     * @param utilise euros used
     */
    public record Dotation(TypeDotation dotation, boolean declaree, BigDecimal percu, BigDecimal utilise) {

        /** Euros that remain, negative when more was used than received. */
        public BigDecimal reste() {
            return percu.subtract(utilise);
        }
    }

    /** The chapter of a structure; none when its sheet does not say that it is participative. */
    public static Optional<Secpa> de(Activite activite, Bilan bilan) {
        if (!activite.structure().oui(ChampStructure.SECPA)) {
            return Optional.empty();
        }
        List<ActionSecpa> actions = activite.les(ActionSecpa.class).stream()
                .sorted(Comparator.comparing(ActionSecpa::date).thenComparing(ActionSecpa::ligne))
                .toList();
        List<DotationSecpa> dotations = activite.les(DotationSecpa.class);
        return Optional.of(new Secpa(
                Arrays.stream(MissionSecpa.values())
                        .map(mission -> mission(mission, actions, bilan))
                        .toList(),
                Arrays.stream(TypeDotation.values())
                        .map(type -> dotation(type, dotations))
                        .toList(),
                activite.aRecu(Feuille.de(DotationSecpa.class)),
                bilan.eligibilite().stream()
                        .filter(condition -> condition.objet() == Eligibilite.Objet.SECPA)
                        .toList(),
                horsExercice(actions, bilan.exercice())));
    }

    /** Euros received, over the four dotations. */
    public BigDecimal percu() {
        return somme(Dotation::percu);
    }

    /** Euros used, over the four dotations. */
    public BigDecimal utilise() {
        return somme(Dotation::utilise);
    }

    /** Euros that remain over the four dotations together, negative when more was used than received. */
    public BigDecimal reste() {
        return percu().subtract(utilise());
    }

    /** Euros by which some dotations are overspent, each taken alone. */
    public BigDecimal depassements() {
        return somme(dotation -> dotation.reste().negate().max(BigDecimal.ZERO));
    }

    /** Of these, the euros that the other dotations cover, since they are fungible. */
    public BigDecimal couverts() {
        return depassements().min(somme(dotation -> dotation.reste().max(BigDecimal.ZERO)));
    }

    private BigDecimal somme(Function<Dotation, BigDecimal> montant) {
        return dotations.stream().map(montant).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Mission mission(MissionSecpa mission, List<ActionSecpa> actions, Bilan bilan) {
        LocalDate reference = bilan.dateReference();
        List<ActionSecpa> siennes = actions.stream()
                .filter(action -> action.mission() == mission)
                .filter(action -> bilan.exercice().periode().contient(action.date()))
                .toList();
        return new Mission(
                mission,
                siennes.stream()
                        .filter(action -> !action.date().isAfter(reference))
                        .toList(),
                siennes.stream()
                        .filter(action -> action.date().isAfter(reference))
                        .toList());
    }

    private static Dotation dotation(TypeDotation type, List<DotationSecpa> lignes) {
        List<DotationSecpa> siennes =
                lignes.stream().filter(ligne -> ligne.dotation() == type).toList();
        return new Dotation(
                type,
                !siennes.isEmpty(),
                siennes.stream().map(DotationSecpa::percu).reduce(BigDecimal.ZERO, BigDecimal::add),
                siennes.stream().map(DotationSecpa::utilise).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<String> horsExercice(List<ActionSecpa> actions, Exercice exercice) {
        List<ActionSecpa> hors = actions.stream()
                .filter(action -> !exercice.periode().contient(action.date()))
                .toList();
        return hors.isEmpty() ? List.of() : List.of(Textes.de("secpa.avertissement.hors-exercice", Lieu.de(hors)));
    }
}
