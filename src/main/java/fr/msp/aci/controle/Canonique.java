package fr.msp.aci.controle;

import java.math.BigDecimal;

/** The one way a value is kept as text: ISO dates, decimal points, {@code true} or {@code false}, names of lists. */
final class Canonique {

    private Canonique() {}

    static String texte(Object valeur) {
        if (valeur instanceof BigDecimal nombre) {
            return nombre.signum() == 0 ? "0" : nombre.stripTrailingZeros().toPlainString();
        }
        return valeur instanceof Enum<?> choix ? choix.name() : valeur.toString();
    }
}
