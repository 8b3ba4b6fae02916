package fr.msp.aci.controle;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as French people type them: {@code 1 234,5}, whatever the kind of space. */
final class NombreFrancais {

    private static final Pattern GROUPE = Pattern.compile("[-−]?\\d{1,3}( \\d{3})+(,\\d+)?");
    private static final Pattern UNI = Pattern.compile("[-−]?\\d{1,15}(,\\d+)?");
    private static final Pattern A_POINT = Pattern.compile("[-−]?\\d{1,15}\\.\\d+");
    /** {@code 1.234} is a thousand and something to some, one and a bit to others. */
    private static final Pattern POINT_AMBIGU = Pattern.compile("[-−]?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");

    private static final int LONGUEUR = 40;
    private static final BigDecimal DEUX_GROUPES = BigDecimal.valueOf(10_000);

    private NombreFrancais() {}

    /** The number a text says, which {@link Saisie#propre} has cleaned. */
    static Lecture<BigDecimal> lire(String texte) {
        if (texte.length() > LONGUEUR) {
            return Lecture.fautive(Cas.NOMBRE_INVALIDE);
        }
        if (POINT_AMBIGU.matcher(texte).matches()) {
            return Lecture.fautive(Cas.NOMBRE_AMBIGU);
        }
        boolean lisible = GROUPE.matcher(texte).matches()
                || UNI.matcher(texte).matches()
                || A_POINT.matcher(texte).matches();
        return lisible
                ? Lecture.lue(
                        new BigDecimal(texte.replace(" ", "").replace('−', '-').replace(',', '.')))
                : Lecture.fautive(Cas.NOMBRE_INVALIDE);
    }

    /** The number as a French person reads it: the thousands apart from 10 000 on, so that a year stays a year. */
    static String afficher(BigDecimal nombre) {
        if (nombre.abs().compareTo(DEUX_GROUPES) < 0) {
            return nombre.signum() == 0
                    ? "0"
                    : nombre.stripTrailingZeros().toPlainString().replace('.', ',');
        }
        NumberFormat francais = NumberFormat.getNumberInstance(Locale.FRENCH);
        francais.setMaximumFractionDigits(Math.max(0, nombre.scale()));
        return francais.format(nombre);
    }
}
