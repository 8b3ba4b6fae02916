package fr.msp.aci.regle;

/** What a number of the grid counts. */
public enum Unite {
    POINTS("points"),
    EUROS("€"),
    POURCENT("%"),
    PATIENTS("patients"),
    PERSONNES("personnes"),
    ELEMENTS("éléments"),
    HEURES("heures"),
    JOURS("jours"),
    JOURS_PAR_SEMAINE("jours par semaine"),
    MOIS("mois"),
    ANNEES("années"),
    DECIMALES("décimales"),
    /** Number of a day or month: it counts nothing. */
    RANG(""),
    /** Written {@code oui} or {@code non} in the grid, 1 or 0 in the computation. */
    OUI_NON("oui ou non");

    private final String libelle;

    Unite(String libelle) {
        this.libelle = libelle;
    }

    /** The unit as the grid prints it, in French. */
    public String libelle() {
        return libelle;
    }
}
