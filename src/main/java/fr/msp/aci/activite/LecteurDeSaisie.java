package fr.msp.aci.activite;

import java.util.List;

/**
 * Reads what is typed elsewhere than in a workbook as a cell of it would be: what is accepted there is accepted, within
 * the same bounds, and the rest is refused in the same words.
 */
public interface LecteurDeSaisie {

    /** What came of reading it. */
    sealed interface Lue {}

    /**
     * The value.
     *
     * @param canonique as facts keep it: ISO dates, decimal points, {@code true} or {@code false}, names of lists
     */
    record Acceptee(String canonique) implements Lue {}

    /**
     * A cell would be refused.
     *
     * @param pourquoi what is wrong with it, in French
     * @param admises the values of the closed list, when there is one
     */
    record Refusee(String pourquoi, List<String> admises) implements Lue {

        /** Copies the values. */
        public Refusee {
            admises = List.copyOf(admises);
        }
    }

    /**
     * What is wrong with the fields of a structure held against one another and against its rows.
     *
     * @param phrase in French
     * @param refusee whether a workbook that says so is refused; else it is warned of
     */
    record Incoherence(String phrase, boolean refusee) {}

    /**
     * Reads a text that is not empty, in a column of a sheet or in a field of the structure.
     *
     * @param entete header of the column, or label of the field
     */
    Lue lire(Feuille feuille, String entete, String texte);

    /** What does not hold together in the sheet {@code Structure}. */
    List<Incoherence> incoherences(Activite activite);
}
