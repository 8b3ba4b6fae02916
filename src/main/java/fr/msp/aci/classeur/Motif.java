package fr.msp.aci.classeur;

/** Why a file is not read; each is explained to its sender. */
public enum Motif {
    /** Not one byte. */
    VIDE,
    /** Its end is missing, as after an interrupted copy. */
    TRONQUE,
    /** Its inside is damaged, or not what such a file holds. */
    ABIME,
    /** Its XML declares a document type, which no spreadsheet program does and attacks do. */
    DTD,
    /** Protected by a password. */
    CHIFFRE,
    /** Excel 95 or before. */
    FORMAT_XLS_ANCIEN,
    /** Excel's binary format. */
    FORMAT_XLSB,
    /** Plain text, with commas or semicolons. */
    FORMAT_CSV,
    /** A web page. */
    FORMAT_HTML,
    /** A PDF document. */
    FORMAT_PDF,
    /** A zip archive, which may hold workbooks. */
    FORMAT_ZIP,
    /** A document of Apple Numbers, which is a zip archive without any workbook. */
    FORMAT_NUMBERS,
    /** The shortcut that Google Drive leaves of a workbook it keeps. */
    FORMAT_GOOGLE,
    /** Anything else. */
    FORMAT_AUTRE,
    /** The ending of its name announces another format than its content. */
    NOM_TROMPEUR,
    /** More bytes than the limit. */
    OCTETS,
    /** More bytes than the limit once inflated, or far too many parts: a zip bomb. */
    DECOMPRESSION,
    /** More sheets than the limit. */
    FEUILLES,
    /** More rows than the limit. */
    LIGNES,
    /** More cells than the limit. */
    CELLULES,
    /** More shared texts than the limit. */
    TEXTES,
    /** A cell longer than the limit. */
    LONGUEUR_DE_TEXTE,
    /** Too long to read. */
    DUREE
}
