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
    /** A chart within a cell. */
    BARRE,
    /** Worked out, and what the reader came for. */
    RESULTAT;

    /** Whether the reader may type in it. */
    boolean estModifiable() {
        return this == SAISIE || this == LIEE;
    }

    /** The text that says so in words, for colours are not seen by all, nor on all paper. */
    String nature() {
        return switch (this) {
            case SAISIE -> "cellule.saisie";
            case LIEE -> "cellule.comptee";
            default -> "cellule.calculee";
        };
    }

    /** What the header of a column adds to say so; nothing where one does not type. */
    String suite() {
        return estModifiable() ? " · " + Textes.de(nature() + ".colonne") : "";
    }

    boolean estEncadree() {
        return switch (this) {
            case LIBELLE, SAISIE, LIEE, CALCUL, BARRE, RESULTAT -> true;
            default -> false;
        };
    }

    /** Whether a text longer than its column goes on below; a title runs over the cells beside it. */
    boolean vaALaLigne(Forme forme) {
        return switch (this) {
            case TITRE, SECTION, BARRE -> false;
            case ENTETE -> true;
            default -> forme.estUnTexte();
        };
    }

    boolean estGrasse() {
        return switch (this) {
            case TITRE, SECTION, ENTETE, RESULTAT -> true;
            default -> false;
        };
    }
}
