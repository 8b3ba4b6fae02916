package fr.msp.aci.calcul;

import fr.msp.aci.activite.Choix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, dates and hours are written in French: narrow no-break space for thousands, comma for decimals. */
final class Ecriture {

    private static final char MILLIERS = '\u202F';
    private static final String POURCENT = "\u00A0%";
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    /** Decimals shown of a number that has no exact decimal writing. */
    private static final int DECIMALES = 5;

    private static final int DECIMALES_D_UN_FACTEUR = 9;

    private Ecriture() {}

    /** An operand of a sentence: texts as they are. */
    static String de(Object operande) {
        if (operande instanceof Fraction nombre) {
            return nombre(nombre);
        }
        if (operande instanceof BigDecimal nombre) {
            return nombre(nombre);
        }
        if (operande instanceof Integer || operande instanceof Long) {
            return nombre(BigDecimal.valueOf(((Number) operande).longValue()));
        }
        if (operande instanceof LocalDate jour) {
            return JOUR.format(jour);
        }
        if (operande instanceof LocalTime heure) {
            return duree(Duration.between(LocalTime.MIDNIGHT, heure));
        }
        return operande instanceof Choix choix ? choix.libelle() : String.valueOf(operande);
    }

    static String nombre(BigDecimal nombre) {
        BigDecimal court = nombre.signum() == 0 ? BigDecimal.ZERO : nombre.stripTrailingZeros();
        return decimales(court, Math.max(0, court.scale()));
    }

    /** A fraction as a decimal, marked as near when it cannot be exact. */
    static String nombre(Fraction nombre) {
        return nombre(nombre, DECIMALES);
    }

    /** The same with what a calculator needs to find the cent of a product by some ten thousands. */
    static String facteur(Fraction nombre) {
        return nombre(nombre, DECIMALES_D_UN_FACTEUR);
    }

    private static String nombre(Fraction nombre, int decimales) {
        return nombre.decimal()
                .filter(exact -> exact.stripTrailingZeros().scale() <= decimales)
                .map(Ecriture::nombre)
                .orElseGet(() -> "≈ " + nombre(nombre.arrondi(decimales)));
    }

    /** A fraction as a quotient, such as {@code 184/365}. */
    static String quotient(long numerateur, long denominateur) {
        return de(numerateur) + "/" + de(denominateur);
    }

    static String points(Fraction points) {
        return compte(points, "unite.point", "unite.points");
    }

    /** The same for a column: two decimals, unless they would not be the whole of it. */
    static String pointsEnColonne(Fraction points) {
        return points.decimal()
                .filter(exact -> exact.stripTrailingZeros().scale() <= 2)
                .map(exact -> decimales(exact, 2) + '\u00A0' + unite(points, "unite.point", "unite.points"))
                .orElseGet(() -> points(points));
    }

    static String jours(Fraction jours) {
        return compte(jours, "unite.jour", "unite.jours");
    }

    /** In French a number below two is singular. */
    private static String compte(Fraction nombre, String singulier, String pluriel) {
        return nombre(nombre) + '\u00A0' + unite(nombre, singulier, pluriel);
    }

    private static String unite(Fraction nombre, String singulier, String pluriel) {
        boolean plusieurs = nombre.auMoins(Fraction.ZERO.moins(nombre)).compareTo(Fraction.de(2)) >= 0;
        return Textes.de(plusieurs ? pluriel : singulier);
    }

    static String euros(BigDecimal euros) {
        return decimales(euros.setScale(2, RoundingMode.HALF_UP), 2) + "\u00A0€";
    }

    static String pourcent(Fraction taux) {
        return nombre(taux) + POURCENT;
    }

    /** A rate that multiplies an amount. */
    static String facteurEnPourcent(Fraction taux) {
        return facteur(taux) + POURCENT;
    }

    static String duree(Duration duree) {
        String heures = duree.toHours() + "\u00A0h";
        return duree.toMinutesPart() == 0
                ? heures
                : heures + '\u00A0' + String.format(Locale.ROOT, "%02d", duree.toMinutesPart());
    }

    private static String decimales(BigDecimal nombre, int decimales) {
        String[] parties = nombre.abs()
                .setScale(decimales, RoundingMode.UNNECESSARY)
                .toPlainString()
                .split("\\.");
        StringBuilder ecrit = new StringBuilder(parties[0]);
        for (int rang = parties[0].length() - 3; rang > 0; rang -= 3) {
            ecrit.insert(rang, MILLIERS);
        }
        if (parties.length == 2) {
            ecrit.append(',').append(parties[1]);
        }
        return nombre.signum() < 0 ? "−" + ecrit : ecrit.toString();
    }
}
