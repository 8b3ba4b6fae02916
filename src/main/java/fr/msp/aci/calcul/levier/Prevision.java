package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.calcul.Sonde;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Where the meetings of concertation lead if the rest of a running exercise goes at the pace so far. A forecast, and said
 * to be one. Numbers are rounded down, so that it does not promise a meeting that neither the pace bears nor the
 * workbooks declare for a later day.
 *
 * @param faiteLe the day it is made
 * @param au the last day of the exercise
 * @param joursObserves days the pace is read from: those of the exercise, or of the contract when it is shorter
 * @param reunionsTenues meetings that count so far
 * @param reunionsPrevues meetings at the end of the exercise
 * @param dossiersEtudies cases that count so far
 * @param dossiersPrevus cases at the end of the exercise
 * @param inscritesAuDela whether the workbooks declare more meetings or cases to come than the pace bears
 * @param pointsSansSuite points of A2-CONCERTATION at the end of the exercise without one meeting more
 * @param pointsPrevus points of A2-CONCERTATION at the end of the exercise at this pace
 * @param euros what the difference is worth with the gate open, majoration included
 * @param apres the facts at this pace
 */
public record Prevision(
        LocalDate faiteLe,
        LocalDate au,
        int joursObserves,
        int reunionsTenues,
        int reunionsPrevues,
        int dossiersEtudies,
        int dossiersPrevus,
        boolean inscritesAuDela,
        BigDecimal pointsSansSuite,
        BigDecimal pointsPrevus,
        BigDecimal euros,
        Activite apres) {

    /** Under two months a meeting more or less changes everything: no pace is read. */
    static final int JOURS_MINIMUM = 60;

    /** The forecast of a running exercise; none when it is over, too young, or had no meeting. */
    public static Optional<Prevision> de(Activite activite, Bareme bareme, LocalDate reference) {
        Situation jour = Situation.de(activite, bareme, reference);
        LocalDate debut = GesteConcertation.premierJour(jour);
        LocalDate fin = jour.exercice().dernierJour();
        int observes = (int) ChronoUnit.DAYS.between(debut, jour.jour()) + 1;
        int tenues = jour.sonde().reunions().size();
        if (jour.close() || observes < JOURS_MINIMUM || tenues == 0) {
            return Optional.empty();
        }
        int duree = (int) ChronoUnit.DAYS.between(debut, fin) + 1;
        int etudies = jour.sonde().dossiers();
        Sonde inscrites = Sonde.de(activite, bareme, fin);
        int reunionsAuRythme = prolonger(tenues, observes, duree);
        int dossiersAuRythme = prolonger(etudies, observes, duree);
        int reunions = Math.max(reunionsAuRythme, inscrites.reunions().size());
        int dossiers = Math.max(dossiersAuRythme, inscrites.dossiers());
        boolean auDela = reunions > reunionsAuRythme || dossiers > dossiersAuRythme;
        Situation sansSuite = Situation.de(jusquAu(activite, jour.jour()), bareme, fin);
        Situation auRythme = sansSuite.avec(suite(sansSuite, reunions - tenues, dossiers - etudies));
        return Optional.of(new Prevision(
                jour.jour(),
                fin,
                observes,
                tenues,
                reunions,
                etudies,
                dossiers,
                auDela,
                sansSuite.points(CodeIndicateur.A2_CONCERTATION),
                auRythme.points(CodeIndicateur.A2_CONCERTATION),
                auRythme.chiffrage()
                        .montantPorteOuverte()
                        .subtract(sansSuite.chiffrage().montantPorteOuverte()),
                auRythme.activite()));
    }

    /** The forecast in one French line, which says that it is one. */
    public String phrase() {
        boolean egale = pointsPrevus.compareTo(pointsSansSuite) == 0 && euros.signum() == 0;
        return Textes.de(
                egale ? "prevision.egale" : "prevision",
                au,
                faiteLe,
                reunionsPrevues,
                reunionsTenues,
                dossiersPrevus,
                dossiersEtudies,
                pointsPrevus,
                pointsSansSuite,
                euros,
                inscritesAuDela ? 1 : 0);
    }

    private static int prolonger(int nombre, int observes, int duree) {
        return (int) ((long) nombre * duree / observes);
    }

    /** Meetings already planned are left out: the numbers foreseen hold them. */
    private static Activite jusquAu(Activite activite, LocalDate jour) {
        return new Retouche(activite)
                .retirer(Rcp.class, reunion -> reunion.date().isAfter(jour))
                .retirer(DossierRcp.class, dossier -> dossier.dateRcp().isAfter(jour))
                .activite();
    }

    private static Activite suite(Situation sansSuite, int reunions, int dossiers) {
        if (reunions == 0) {
            return new GesteConcertation(sansSuite).dossiers(dossiers);
        }
        List<Rcp> aVenir = GesteConcertation.reunions(reunions, dossiers, sansSuite.jour());
        return sansSuite.retouche().ajouter(aVenir).activite();
    }
}
