package fr.msp.aci.rapport;

/**
 * Something in the inbox that no run takes as it is.
 *
 * @param nom its name, which anybody may have chosen
 * @param raison why it is left
 */
public record Laisse(String nom, Raison raison) {

    /** Why something is left. */
    public enum Raison {
        /** A link, for instance. */
        PAS_UN_FICHIER,
        /** A folder that goes with no workbook, and whose name tells no structure. */
        DOSSIER_SANS_CLASSEUR,
        /** The same, with a workbook in it. */
        CLASSEUR_DANS_UN_DOSSIER,
        /** It bears the name of a copy that is not finished, though nothing has moved for long. */
        COPIE_OUBLIEE,
        /** Its name begins with a dot. */
        NOM_CACHE,
        /** Its name cannot be read. */
        NOM_ILLISIBLE,
        /** Its name holds a patient's number. */
        NOM_PERSONNEL
    }
}
