package fr.msp.aci.retour;

/**
 * The evidence that left the inbox with a refused workbook: none of it is kept, and it must come back with the corrected
 * one, in a folder that bears its name.
 *
 * @param nombre how many files
 * @param lieu where they lie, from the home folder
 * @param pourLeClasseur name of the folder beside the workbook, corrected by its coordinator
 * @param pourLaCopie name of the folder beside the annotated copy, corrected
 */
public record PiecesRendues(int nombre, String lieu, String pourLeClasseur, String pourLaCopie) {

    /** Names as they may be shown, whatever they hold. */
    public PiecesRendues {
        lieu = Lisible.de(lieu);
        pourLeClasseur = Lisible.de(pourLeClasseur);
        pourLaCopie = Lisible.de(pourLaCopie);
    }

    /** What is to be done with them, for the reader of that message. */
    String phrase(Textes textes, String cle) {
        return textes.de(cle, nombre, lieu, pourLeClasseur, pourLaCopie);
    }
}
