package fr.msp.aci.rapport.tableur;

/** How a value shows; separators are those of the reader's own spreadsheet. */
enum Forme {
    TEXTE("@"),
    OUI_NON("@"),
    GENERAL("General"),
    ENTIER("#,##0"),
    DECIMAL("#,##0.00"),
    RATIO("#,##0.0000"),
    POINTS("#,##0.00"),
    EUROS("#,##0.00\\ \"€\""),
    /** A rate whose number is already in percent. */
    TAUX("0.00##\\ \"%\""),
    /** A share between 0 and 1, shown in percent. */
    PART("0.00%"),
    HEURES("0.00\\ \"h\""),
    DATE("dd/mm/yyyy"),
    /** 1 or 0 in the grid. */
    DRAPEAU("\"oui\";\"oui\";\"non\"");

    private final String format;

    Forme(String format) {
        this.format = format;
    }

    /** The format as workbooks hold it. */
    String format() {
        return format;
    }

    /** Whether the value stands on the left, as words do. */
    boolean estTexte() {
        return this == TEXTE;
    }
}
