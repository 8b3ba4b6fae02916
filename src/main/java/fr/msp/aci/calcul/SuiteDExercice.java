package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the facts already declared come to on the last day of a running exercise, beside what they come to today: what
 * comes by itself is no step to take, and what goes by itself is announced while it can be made good.
 */
public final class SuiteDExercice {

    private static final Set<CodeIndicateur> DISENT_CE_QUI_VIENT =
            EnumSet.of(CodeIndicateur.A1_HORAIRES, CodeIndicateur.A2_CONCERTATION);

    private final Contexte contexte;
    private final List<Resultat> resultats;
    private final Contexte aLaFin;
    private final List<Resultat> alors;

    private SuiteDExercice(Contexte contexte, List<Resultat> resultats) {
        this.contexte = contexte;
        this.resultats = resultats;
        this.aLaFin = Contexte.de(
                contexte.activite(), contexte.bareme(), contexte.exercice().dernierJour());
        this.alors = evaluer(aLaFin);
    }

    /** That of a bilan; none once the exercise is over. */
    static Optional<SuiteDExercice> de(Contexte contexte, List<Resultat> resultats) {
        return contexte.exercice().estTermineLe(contexte.dateReference())
                ? Optional.empty()
                : Optional.of(new SuiteDExercice(contexte, resultats));
    }

    /** What the bilan of these facts on that day announces to be lost, in French; nothing once the exercise is over. */
    public static List<String> pertes(Activite activite, Bareme bareme, LocalDate dateReference) {
        Contexte contexte = Contexte.de(activite, bareme, dateReference);
        return de(contexte, evaluer(contexte)).map(SuiteDExercice::pertes).orElse(List.of());
    }

    /** Whether an indicator tells by itself what is announced for later: the meetings, and the closures. */
    public static boolean ditCeQuiVient(CodeIndicateur code) {
        return DISENT_CE_QUI_VIENT.contains(code);
    }

    private static List<Resultat> evaluer(Contexte contexte) {
        return Calculateur.INDICATEURS.stream()
                .map(indicateur -> indicateur.evaluer(contexte))
                .toList();
    }

    /** The same results, where what is missing today and comes by itself is told to come, and no longer asked for. */
    List<Resultat> annoncer() {
        return resultats.stream()
                .map(resultat ->
                        annoncer(resultat, alors.get(resultat.detail().code().ordinal())))
                .toList();
    }

    private Resultat annoncer(Resultat resultat, Resultat alors) {
        Detail detail = resultat.detail();
        if (detail.manques().isEmpty()
                || ditCeQuiVient(detail.code())
                || points(alors).compareTo(points(resultat)) <= 0) {
            return resultat;
        }
        Manque aVenir = Manque.de(
                Textes.de(
                        "manque.a-venir",
                        Ecriture.points(points(alors)),
                        aLaFin.dateReference(),
                        Ecriture.points(points(resultat))),
                !resultat.atteint());
        return resultat.avecManques(Stream.concat(Stream.of(aVenir), alors.detail().manques().stream())
                .toList());
    }

    /** What is lost by the last day, of what is there today. */
    List<String> pertes() {
        PertesAnnoncees pertes = new PertesAnnoncees(contexte, aLaFin);
        List<Baisse> baisses = resultats.stream()
                .map(resultat -> new Baisse(
                        resultat.detail().code(),
                        resultat.detail().points().total(),
                        alors.get(resultat.detail().code().ordinal())
                                .detail()
                                .points()
                                .total()))
                .filter(baisse -> baisse.fin().compareTo(baisse.aujourdhui()) < 0)
                .toList();
        List<CodeIndicateur> fermes = Calculateur.manquants(alors).stream()
                .filter(code -> !Calculateur.manquants(resultats).contains(code))
                .toList();
        return Stream.of(pertes.baisses(baisses), pertes.prerequis(fermes), pertes.conditions(), pertes.coordination())
                .flatMap(List::stream)
                .toList();
    }

    private static Fraction points(Resultat resultat) {
        return Fraction.de(resultat.detail().points().total());
    }
}
