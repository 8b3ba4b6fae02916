package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Etape;
import fr.msp.aci.calcul.Manque;
import fr.msp.aci.calcul.Remuneration;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The useful next steps of a structure, and what opens its gate. Pure, without any state. */
public final class Leviers {

    /** What pays first, then what would pay once the gate is open, then the points; the guide settles ties. */
    private static final Comparator<Levier> VALEUR = Comparator.comparing(Levier::euros)
            .thenComparing(Levier::eurosPorteOuverte)
            .thenComparing(Levier::points)
            .reversed()
            .thenComparing(Levier::code)
            .thenComparing(Levier::action);

    private Leviers() {}

    /**
     * The next useful steps, the most valuable first: for each indicator that is not at its maximum the smallest change
     * that brings points, and an IPA when the team has none. What depends on a figure never given, such as the list of
     * patients, is not here, nor are people for a team never told: nothing can be promised of it. Of an exercise that is
     * over they say what was missing; of one that is running, what is already declared for a later day is no step, and a
     * step brings what it adds to that.
     *
     * @param activite the facts
     * @param bareme the grid of the exercise
     * @param reference the day the steps are taken and the facts looked at; the last day of the exercise when later
     * @throws IllegalArgumentException when the grid does not cover the exercise
     */
    public static List<Levier> pour(Activite activite, Bareme bareme, LocalDate reference) {
        Situation situation = Situation.de(activite, bareme, reference);
        Situation fin = situation.fin();
        boolean sousLeMinimum = Minimum.lEmporte(situation);
        boolean sousLeMinimumALaFin = fin == situation ? sousLeMinimum : Minimum.lEmporte(fin);
        List<Piste> ipa = Catalogue.ipa(situation);
        List<Piste> distinctes = new ArrayList<>();
        Stream.concat(
                        Arrays.stream(CodeIndicateur.values())
                                .flatMap(code -> Catalogue.pistes(situation, code).stream()),
                        ipa.stream())
                .filter(piste ->
                        distinctes.stream().noneMatch(vue -> vue.apres().equals(piste.apres())))
                .forEach(distinctes::add);
        return distinctes.stream()
                .map(piste -> situation.pour(piste.code()) == situation && !ipa.contains(piste)
                        ? prouver(situation, piste, sousLeMinimum)
                        : prouver(fin, piste, sousLeMinimumALaFin))
                .filter(Leviers::estUtile)
                .sorted(VALEUR)
                .toList();
    }

    private static Levier prouver(Situation depart, Piste piste, boolean sousLeMinimum) {
        return Levier.prouver(depart, piste, depart.chiffrage(piste.apres()), sousLeMinimum);
    }

    /** Where all these steps lead, one after the other; one that those before it made useless is left out. */
    static Situation ensemble(Situation depart, List<Levier> leviers) {
        Situation courante = depart;
        for (Levier levier : leviers) {
            Optional<Piste> piste = encore(depart, courante, levier);
            if (piste.isPresent()) {
                courante = courante.avec(piste.get().apres());
            }
        }
        return courante;
    }

    /** The same step from where others led; its example may be another by then. */
    private static Optional<Piste> encore(Situation depart, Situation courante, Levier levier) {
        Predicate<Piste> meme = piste -> piste.action().equals(levier.action());
        // An IPA serves several indicators: under which of them the step stands may change on the way.
        List<Piste> pistes = Catalogue.ipa(depart).stream().anyMatch(meme)
                ? Catalogue.ipa(courante)
                : Catalogue.pistes(courante, levier.code());
        return pistes.stream().filter(meme).findFirst().or(() -> pistes.stream().findFirst());
    }

    /** The shortest set of steps that opens the gate; empty when it is open, or opens by what is already declared. */
    public static Optional<Ouverture> ouverture(Activite activite, Bareme bareme, LocalDate reference) {
        Situation situation = Situation.de(activite, bareme, reference);
        return Ouverture.manquants(situation).isEmpty() ? Optional.empty() : Optional.of(Ouverture.de(situation));
    }

    /** The bilan of these facts, with its useful steps and what they bring together beyond a minimum that pays more. */
    public static Bilan conseiller(Bilan bilan, Activite activite, Bareme bareme) {
        List<Levier> leviers = pour(activite, bareme, bilan.dateReference());
        Bilan complet = completer(bilan, leviers);
        return Minimum.de(activite, bareme, bilan.dateReference(), leviers)
                .map(minimum -> avec(complet, completer(complet.remuneration(), minimum.etape())))
                .orElse(complet);
    }

    /**
     * The same bilan with each step among what is missing from its indicator, after the unmet conditions and in the
     * order of the list. Its euros are those of an open gate, the only ones its points are comparable by. A step that is
     * already there is not put twice.
     */
    public static Bilan completer(Bilan bilan, List<Levier> leviers) {
        List<Resultat> resultats = bilan.resultats().stream()
                .map(resultat -> completer(resultat, leviers))
                .toList();
        return avec(bilan, resultats, bilan.remuneration());
    }

    private static Bilan avec(Bilan bilan, Remuneration remuneration) {
        return avec(bilan, bilan.resultats(), remuneration);
    }

    private static Bilan avec(Bilan bilan, List<Resultat> resultats, Remuneration remuneration) {
        return new Bilan(
                bilan.finess(),
                bilan.exercice(),
                bilan.regime(),
                bilan.dateReference(),
                bilan.bareme(),
                bilan.baremeEmpreinte(),
                resultats,
                bilan.prerequisManquants(),
                bilan.pointsTotal(),
                remuneration,
                bilan.eligibilite(),
                bilan.hypotheses(),
                bilan.avertissements(),
                bilan.lacunes());
    }

    private static Remuneration completer(Remuneration remuneration, Etape etape) {
        return new Remuneration(
                remuneration.base(),
                remuneration.tauxMajoration(),
                remuneration.montant(),
                remuneration.avanceTheorique(),
                remuneration.avancePercue(),
                remuneration.solde(),
                Stream.concat(remuneration.etapes().stream(), Stream.of(etape)).toList(),
                remuneration.avertissements());
    }

    private static boolean estUtile(Levier levier) {
        BigDecimal propres = levier.repartition().getOrDefault(levier.code(), BigDecimal.ZERO);
        return levier.points().signum() > 0 && propres.signum() > 0;
    }

    private static Resultat completer(Resultat resultat, List<Levier> leviers) {
        Detail detail = resultat.detail();
        List<Manque> manques = new ArrayList<>(detail.manques());
        leviers.stream()
                .filter(levier -> levier.code() == detail.code())
                .filter(levier ->
                        manques.stream().noneMatch(manque -> manque.action().equals(levier.action())))
                .forEach(levier -> manques.add(new Manque(levier.action(), Optional.of(levier.gain()), false)));
        return resultat.avecManques(manques);
    }
}
