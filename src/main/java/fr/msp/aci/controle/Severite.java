package fr.msp.aci.controle;

/** What a finding does to its workbook; in the order they are shown. */
public enum Severite {
    /** The workbook is refused whole. */
    ERREUR,
    /** The workbook is stored, and the bilan shows it. */
    AVERTISSEMENT,
    /** Nothing to do. */
    INFORMATION
}
