package fr.msp.aci.commande;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts and times as a French reader writes them. */
final class Presentation {

    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.FRENCH);

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private Presentation() {}

    /** A name on one line, whatever was put into it: it must not be taken for several lines of ours. */
    static String nom(Object nom) {
        return nom.toString().replace('\n', '\uFFFD');
    }

    static String montant(BigDecimal nombre) {
        DecimalFormatSymbols signes = new DecimalFormatSymbols(Locale.FRENCH);
        signes.setGroupingSeparator('\u00A0');
        return new DecimalFormat("#,##0.00", signes).format(nombre);
    }

    /** An amount, said to be a least when it is one. */
    static String auMoins(Ecran ecran, boolean auMoins, BigDecimal nombre) {
        return auMoins ? ecran.textes().de("nuit.au-moins", montant(nombre)) : montant(nombre);
    }

    /** A difference, with its sign. */
    static String ecart(BigDecimal nombre) {
        String signe = nombre.signum() < 0 ? "−\u00A0" : nombre.signum() > 0 ? "+\u00A0" : "";
        return signe + montant(nombre.abs());
    }

    static String jour(LocalDate jour) {
        return JOUR.format(jour);
    }

    static String heure(ZonedDateTime instant) {
        return HEURE.format(instant);
    }
}
