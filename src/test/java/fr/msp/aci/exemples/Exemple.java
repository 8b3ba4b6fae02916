package fr.msp.aci.exemples;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented structure and the workbooks it sends.
 *
 * @param nom name of the structure
 * @param montre what the sample shows, in French
 * @param issue {@code accepte} or {@code refuse}
 * @param fichiers its workbooks
 */
record Exemple(String nom, String montre, String issue, List<Fichier> fichiers) {

    /**
     * A workbook.
     *
     * @param nom file name
     * @param pieces files of evidence that lie in the folder beside it
     * @param feuilles its sheets, in order
     */
    record Fichier(String nom, List<String> pieces, List<Page> feuilles) {}

    /**
     * A sheet as somebody laid it out.
     *
     * @param nom name of the sheet
     * @param titre lines above the header; a null one is left blank
     * @param entete header row, or none
     * @param lignes cells of each row; a null one is left empty
     * @param habitudes how its author types
     */
    record Page(String nom, List<String> titre, List<String> entete, List<List<Object>> lignes, Habitudes habitudes) {}

    /**
     * How the author of a sheet types.
     *
     * @param datesEnTexte dates are text and not true dates
     * @param croix a cross for yes and nothing for no
     * @param total column added up under the rows
     * @param masquee the sheet is hidden
     */
    record Habitudes(boolean datesEnTexte, boolean croix, Optional<String> total, boolean masquee) {

        static Habitudes de(Map<String, Object> page) {
            return new Habitudes(
                    "texte".equals(page.get("dates")),
                    "x".equals(page.get("oui")),
                    Optional.ofNullable((String) page.get("total")),
                    "oui".equals(page.get("masquee")));
        }
    }
}
