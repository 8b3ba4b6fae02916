package fr.msp.aci.depot;

/** What became of a workbook that was received. */
public enum Issue {
    /** Its sheets are stored. */
    ACCEPTE,
    /** Refused whole: nothing of it is stored but the reasons. */
    REFUSE,
    /** Its bytes were already the current version of all their sheets. */
    CONNU
}
