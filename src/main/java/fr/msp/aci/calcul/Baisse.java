package fr.msp.aci.calcul;

import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;

/**
 * An indicator that gives fewer points on the last day of a running exercise than today.
 *
 * @param code the indicator
 * @param aujourdhui its points today
 * @param fin its points on the last day
 */
record Baisse(CodeIndicateur code, BigDecimal aujourdhui, BigDecimal fin) {

    String phrase() {
        return Textes.de(
                "avertissement.departs.baisse",
                code.code(),
                Ecriture.points(Fraction.de(fin)),
                Ecriture.points(Fraction.de(aujourdhui)));
    }
}
