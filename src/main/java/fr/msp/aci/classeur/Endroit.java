package fr.msp.aci.classeur;

/** Where in a workbook, outside its cells, a person may have written something. */
public enum Endroit {
    /** A comment or note on a cell. */
    COMMENTAIRE,
    /** Around the cells of a sheet: header, footer, input help, text of a link. */
    FEUILLE,
    /** A defined name. */
    NOM,
    /** The properties of the file: title, subject, key words. */
    PROPRIETE,
    /** A shape, a text box or a chart. */
    DESSIN,
    /** Elsewhere in the file, where no spreadsheet program shows it. */
    AILLEURS
}
