package fr.msp.aci.rapport.tableur;

/** What a cell is for the reader, which gives its look. */
enum Allure {
    TITRE,
    SOUS_TITRE,
    NOTE,
    SECTION,
    ENTETE,
    LIBELLE,
    /** To be changed at will. */
    SAISIE,
    /** Counted from another sheet; a number may be typed over it. */
    LIEE,
    /** Worked out, locked. */
    CALCUL,
    /** Worked out, and what the reader came for. */
    RESULTAT;

    /** Whether the reader may type in it. */
    boolean estModifiable() {
        return this == SAISIE || this == LIEE;
    }

    boolean estEncadree() {
        return switch (this) {
            case LIBELLE, SAISIE, LIEE, CALCUL, RESULTAT -> true;
            default -> false;
        };
    }

    boolean estGrasse() {
        return switch (this) {
            case TITRE, SECTION, ENTETE, RESULTAT -> true;
            default -> false;
        };
    }
}
