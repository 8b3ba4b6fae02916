package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import java.time.Instant;
import java.time.LocalDate;

/** What a purge is to take out. */
public sealed interface Perimetre {

    /**
     * All the exercises before one, of all structures.
     *
     * @param premierGarde the first exercise that stays
     */
    record Avant(Exercice premierGarde) implements Perimetre {

        @Override
        public boolean comprend(Cle cle) {
            return cle.exercice().annee() < premierGarde.annee();
        }

        @Override
        public boolean comprend(Arrivee refus) {
            return refus.exercice()
                    .map(celui -> celui.annee() < premierGarde.annee())
                    .orElseGet(() -> refus.entree().recuLe().isBefore(debut()));
        }

        /** The first instant of the first exercise that stays. */
        public Instant debut() {
            return LocalDate.of(premierGarde.annee(), 1, 1)
                    .atStartOfDay(Maison.FUSEAU)
                    .toInstant();
        }

        @Override
        public String toString() {
            return "avant=" + premierGarde;
        }
    }

    /**
     * One exercise of one structure, and nothing else: one that was mistyped, most of the time.
     *
     * @param cle which
     */
    record Seulement(Cle cle) implements Perimetre {

        @Override
        public boolean comprend(Cle autre) {
            return cle.equals(autre);
        }

        @Override
        public boolean comprend(Arrivee refus) {
            return refus.cle().filter(cle::equals).isPresent();
        }

        @Override
        public String toString() {
            return "finess=" + cle.finess() + " exercice=" + cle.exercice();
        }
    }

    /** Whether the bilan of that structure and exercise goes. */
    boolean comprend(Cle cle);

    /**
     * Whether a refused workbook goes. Of one whose exercise could not be read, the day it was received decides: before
     * the first exercise that stays, it can only speak of one that goes.
     */
    boolean comprend(Arrivee refus);
}
