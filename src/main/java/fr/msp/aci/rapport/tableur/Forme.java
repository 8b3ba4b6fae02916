package fr.msp.aci.rapport.tableur;

/** How a value shows; separators are those of the reader's own spreadsheet. */
enum Forme {
    TEXTE("@"),
    /** One of the professions of the sheet of lists. */
    PROFESSION("@"),
    /** One of its themes of missions. */
    THEME("@"),
    OUI_NON("@"),
    GENERAL("General"),
    ENTIER("#,##0"),
    /** With as many decimals as tell a year less a day from the year: 0.49863 is not half a day. */
    DECIMAL("#,##0.00###"),
    /** Days a week of one person. */
    JOURS("#,##0.00###"),
    RATIO("#,##0.0000"),
    POINTS("#,##0.00"),
    EUROS("#,##0.00\\ \"€\""),
    /** Points of which some may be missing for want of a datum. */
    POINTS_AU_MOINS("\"au moins \"#,##0.00"),
    /** Euros likewise. */
    EUROS_AU_MOINS("\"au moins \"#,##0.00\\ \"€\""),
    /** A rate whose number is already in percent. */
    TAUX("0.00##\\ \"%\""),
    /** The same where one types it: after the example of a sign, who typed one would type a hundredth. */
    POUR_CENT("0.00##"),
    /** A share between 0 and 1, shown in percent. */
    PART("0.00%"),
    HEURES("0.00##\\ \"h\""),
    DATE("dd/mm/yyyy"),
    /** A day among texts. */
    JOUR("dd/mm/yyyy"),
    /** 1 or 0 in the grid. */
    DRAPEAU("\"oui\";\"oui\";\"non\"");

    private final String format;

    Forme(String format) {
        this.format = format;
    }

    /** The same for a figure that is a least. */
    Forme auMoins() {
        return switch (this) {
            case POINTS -> POINTS_AU_MOINS;
            case EUROS -> EUROS_AU_MOINS;
            default -> this;
        };
    }

    /** Whether its values are words, of any length. */
    boolean estUnTexte() {
        return this == TEXTE || this == PROFESSION || this == THEME;
    }

    /** The format as workbooks hold it. */
    String format() {
        return format;
    }
}
