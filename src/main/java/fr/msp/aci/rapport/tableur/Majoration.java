package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.rapport.tableur.Case.calcul;
import static fr.msp.aci.rapport.tableur.Case.resultat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formulas of the majoration précarité. The exact amount has the number of patients in its divisor, so it may lie
 * nearer to half a cent than a spreadsheet can tell, on either side. Its cent is therefore that of whole numbers: with
 * the rate as a fraction {@code dividende / diviseur}, the cents of the majoration are {@code base × dividende / diviseur},
 * and where they are about {@code n + 1/2}, whether they reach it is the sign of {@code 2 × base × dividende −
 * (2 × n + 1) × diviseur}. These products are too long for a spreadsheet, but their difference is then small: it is
 * known by its remainder, which takes the remainders of the factors only.
 */
final class Majoration {

    /** A rate below a hundred that a spreadsheet works out is right that far. */
    static final int DECIMALES_DU_TAUX = 12;

    /** Rates are whole in this many parts of a percent; one with more than four decimals is told apart. */
    private static final String PARTS = "10000";

    /** The same over a whole. */
    private static final String ENTIER = "1000000";

    /** Of what remainders are taken: their products stay whole numbers of 14 digits, which every spreadsheet tells apart. */
    private static final String MODULE = "5000000";

    /**
     * The difference is within half of that, either way, when the cents times the divisor are this near to a half; for a
     * million patients still twice the noise of an estimate of millions of euros.
     */
    private static final String PRES = "800000";

    private Majoration() {}

    static List<Case> cases() {
        return List.of(
                calcul("ecart_c2s", Forme.TAUX, ecart("patients_c2s", "taux_national_c2s")),
                calcul("ecart_ame", Forme.TAUX, ecart("patients_ame", "taux_national_ame")),
                resultat(
                        "taux_majoration",
                        Forme.TAUX,
                        siContrat("IF(ISNUMBER(taux_notifie),taux_notifie,"
                                + "MIN(ecart_c2s+ecart_ame,bareme_majoration_plafond))")),
                calcul("majoration_dividende", Forme.ENTIER, siContrat(dividende())),
                calcul(
                        "majoration_diviseur",
                        Forme.ENTIER,
                        "IF(ISNUMBER(taux_notifie)," + ENTIER + "," + ENTIER + "*MAX(1,patients))"),
                calcul("majoration_entiere", Forme.OUI_NON, entiere()),
                calcul("majoration_estimee", Forme.DECIMAL, estimee()),
                calcul("majoration_ecart", Forme.ENTIER, reste()),
                calcul("majoration", Forme.EUROS, "(INT(majoration_estimee)+" + centime() + ")/100"),
                calcul("remuneration_majoree", Forme.EUROS, "ROUND(remuneration_base+majoration,2)"));
    }

    private static String siContrat(String taux) {
        return "IF(contrat_en_cours=\"oui\"," + taux + ",0)";
    }

    /** How much more than the national rate. */
    private static String ecart(String effectif, String national) {
        return siConnu(effectif, national, "100*" + effectif + "/patientele-" + national);
    }

    /** The same, times the number of patients. */
    private static String depassement(String effectif, String national) {
        return siConnu(effectif, national, ENTIER + "*" + effectif + "-patientele*" + enParts(national));
    }

    /** When every number is known and the list is not empty, and at least zero. */
    private static String siConnu(String effectif, String national, String ecart) {
        return "IF(COUNT(patientele," + effectif + "," + national + ")<3,0,IF(patientele=0,0,MAX(0," + ecart + ")))";
    }

    private static String dividende() {
        return "IF(ISNUMBER(taux_notifie)," + enParts("taux_notifie") + ",MIN("
                + depassement("patients_c2s", "taux_national_c2s") + "+"
                + depassement("patients_ame", "taux_national_ame") + ",patients*"
                + enParts("bareme_majoration_plafond") + "))";
    }

    private static String enParts(String taux) {
        return "ROUND(" + PARTS + "*" + taux + ",0)";
    }

    /** Whether the rates are whole numbers of parts, and so is the dividend. */
    private static String entiere() {
        return "IF(IF(ISNUMBER(taux_notifie)," + "ROUND(taux_notifie,4)=taux_notifie,AND("
                + Stream.of("taux_national_c2s", "taux_national_ame", "bareme_majoration_plafond")
                        .map(taux -> "ROUND(" + taux + ",4)=" + taux)
                        .collect(Collectors.joining(","))
                + ")),\"oui\",\"non\")";
    }

    /** Cents of the majoration; when there is no whole dividend, as precise as any other amount. */
    private static String estimee() {
        return "IF(majoration_entiere=\"oui\"," + base() + "*(majoration_dividende/majoration_diviseur),"
                + "ROUND(remuneration_base*taux_majoration," + Precision.NOM + "-2))";
    }

    private static String base() {
        return "ROUND(100*remuneration_base,0)";
    }

    private static String reste() {
        return "MOD(2*" + module(base()) + "*" + module("majoration_dividende") + "-"
                + module("2*INT(majoration_estimee)+1") + "*" + module("majoration_diviseur") + "," + MODULE + ")";
    }

    private static String module(String nombre) {
        return "MOD(" + nombre + "," + MODULE + ")";
    }

    /** One more cent, or none. */
    private static String centime() {
        String fraction = "majoration_estimee-INT(majoration_estimee)";
        return "IF(AND(majoration_entiere=\"oui\",ABS(" + fraction + "-0.5)*majoration_diviseur<" + PRES
                + "),IF(majoration_ecart<" + MODULE + "/2,1,0),IF(" + fraction + ">=0.5,1,0))";
    }
}
