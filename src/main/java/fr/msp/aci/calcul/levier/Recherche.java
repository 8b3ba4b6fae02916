package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Looks for the smallest change that brings points to an indicator, by recomputing it.
 *
 * @param situation where we start from
 * @param code the indicator
 */
record Recherche(Situation situation, CodeIndicateur code) {

    boolean rapporte(Activite apres) {
        return situation.gain(code, apres).signum() > 0;
    }

    /** The smallest whole number from 1 to a maximum that is enough, when more is never less. */
    static OptionalInt premier(int maximum, IntPredicate suffit) {
        if (maximum < 1 || !suffit.test(maximum)) {
            return OptionalInt.empty();
        }
        int trop = 0;
        int assez = maximum;
        while (assez - trop > 1) {
            int milieu = trop + (assez - trop) / 2;
            if (suffit.test(milieu)) {
                assez = milieu;
            } else {
                trop = milieu;
            }
        }
        return OptionalInt.of(assez);
    }

    /** The fewest of these changes, in their order, that bring points; none when all together bring nothing. */
    <T> List<T> premiers(List<T> changements, Function<List<T>, Activite> appliquer) {
        OptionalInt nombre =
                premier(changements.size(), combien -> rapporte(appliquer.apply(changements.subList(0, combien))));
        return nombre.isPresent() ? necessaires(changements.subList(0, nombre.getAsInt()), appliquer) : List.of();
    }

    /** Those of these changes without which fewer points would come; none when they bring nothing. */
    <T> List<T> necessaires(List<T> changements, Function<List<T>, Activite> appliquer) {
        BigDecimal gain = situation.gain(code, appliquer.apply(changements));
        if (gain.signum() <= 0) {
            return List.of();
        }
        List<T> gardes = new ArrayList<>(changements);
        for (T changement : changements) {
            List<T> sansLui = new ArrayList<>(gardes);
            sansLui.remove(changement);
            if (!sansLui.isEmpty()
                    && situation.gain(code, appliquer.apply(sansLui)).compareTo(gain) >= 0) {
                gardes = sansLui;
            }
        }
        return gardes;
    }
}
