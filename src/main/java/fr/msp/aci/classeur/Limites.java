package fr.msp.aci.classeur;

import java.time.Duration;

/**
 * What a workbook may cost to read; past any of them it is refused, so that no file can exhaust the machine.
 *
 * @param octets bytes of the file
 * @param octetsDecompresses bytes of all its parts once inflated
 * @param feuilles sheets
 * @param lignes rows with content, all sheets together; empty rows are free, however many are styled
 * @param lignesDUneFeuille rows of a sheet of the record, each of which is kept and shown; those of use of the information
 *     system are added up, and so are free of this
 * @param cellules cells with content, all sheets together
 * @param textesPartages entries of the table of shared texts
 * @param caracteresPartages characters of that table
 * @param longueurDeTexte characters of a cell
 * @param duree time from opening to closing
 */
public record Limites(
        long octets,
        long octetsDecompresses,
        int feuilles,
        long lignes,
        int lignesDUneFeuille,
        long cellules,
        int textesPartages,
        long caracteresPartages,
        int longueurDeTexte,
        Duration duree) {

    private static final long MEGA = 1024L * 1024;

    /**
     * Wide enough for any real workbook (a year of use of the information system by fifty professionals is some
     * thousands of rows), low enough for a heap of 128 MiB.
     */
    public static Limites parDefaut() {
        return new Limites(
                50 * MEGA,
                1024 * MEGA,
                100,
                300_000,
                5_000,
                4_000_000,
                200_000,
                10_000_000,
                32_767,
                Duration.ofSeconds(60));
    }

    /** The same limits, with at most so many cells. */
    Limites avecAuPlus(long cellulesAuPlus) {
        return new Limites(
                octets,
                octetsDecompresses,
                feuilles,
                lignes,
                lignesDUneFeuille,
                Math.min(cellules, cellulesAuPlus),
                textesPartages,
                caracteresPartages,
                longueurDeTexte,
                duree);
    }
}
