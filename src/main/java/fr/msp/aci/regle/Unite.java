package fr.msp.aci.regle;

import java.math.BigDecimal;

/** What a number of the grid counts, and between which bounds the computation can take it. */
public enum Unite {
    POINTS("points", false, "0", "1000000"),
    EUROS("€", false, "0", "100000000"),
    POURCENT("%", false, "0", "100"),
    /** A rate to reach, which others are divided by. */
    OBJECTIF("%", false, "0.01", "100"),
    PATIENTS("patients", true, "1", "10000000"),
    PERSONNES("personnes", true, "0", "100000"),
    ELEMENTS("éléments", true, "0", "100000"),
    HEURES("heures", false, "0", "24"),
    /** An hour of the clock. */
    HEURE_DU_JOUR("h", true, "0", "23"),
    JOURS("jours", true, "0", "366"),
    JOURS_PAR_SEMAINE("jours par semaine", false, "0", "7"),
    MOIS("mois", true, "0", "1200"),
    ANNEES("années", true, "0", "100"),
    DECIMALES("décimales", true, "0", "6"),
    /** Number of a day: it counts nothing; past the end of its month it is the last day. */
    JOUR_DU_MOIS("", true, "1", "31"),
    /** Number of a month: it counts nothing. */
    MOIS_DE_L_ANNEE("", true, "1", "12"),
    /** Written {@code oui} or {@code non} in the grid, 1 or 0 in the computation. */
    OUI_NON("oui ou non", true, "0", "1");

    private final String libelle;
    private final boolean entiere;
    private final BigDecimal minimum;
    private final BigDecimal maximum;

    Unite(String libelle, boolean entiere, String minimum, String maximum) {
        this.libelle = libelle;
        this.entiere = entiere;
        this.minimum = new BigDecimal(minimum);
        this.maximum = new BigDecimal(maximum);
    }

    /** The unit as the grid prints it, in French. */
    public String libelle() {
        return libelle;
    }

    /** Whether it is counted in whole numbers. */
    boolean entiere() {
        return entiere;
    }

    BigDecimal minimum() {
        return minimum;
    }

    BigDecimal maximum() {
        return maximum;
    }

    /** Whether the computation can take that number. */
    boolean admet(BigDecimal nombre) {
        return nombre.compareTo(minimum) >= 0
                && nombre.compareTo(maximum) <= 0
                && (!entiere || nombre.stripTrailingZeros().scale() <= 0);
    }
}
