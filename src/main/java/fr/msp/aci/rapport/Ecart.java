package fr.msp.aci.rapport;

/**
 * Something that a bilan says and that is not as it should be.
 *
 * @param genre what kind of thing it is
 * @param lieu where it stands, such as {@code A1-HORAIRES › points} or {@code RCP › ligne 3 › dossiers}
 * @param trouve what the bilan says there, {@code –} when nothing
 * @param attendu what it should say, {@code –} when nothing
 */
public record Ecart(Genre genre, String lieu, String trouve, String attendu) {

    /** Kinds of what a bilan says. */
    public enum Genre {
        /** A fact the figures rest on. */
        FAIT,
        /** A figure, or what the bilan is of: structure, exercise, grid. */
        CHIFFRE,
        /** How a figure comes about, and what is said around it. */
        EXPLICATION
    }
}
