package fr.msp.aci.classeur;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** A workbook opened within limits, whatever its format: its sheets, then their rows one by one. */
public interface Classeur extends AutoCloseable {

    /**
     * Opens a file recognised by its content.
     *
     * @throws ClasseurRefuse when it is not a workbook the program reads, or is damaged or past a limit
     * @throws IOException when the file cannot be read at all
     */
    static Classeur ouvrir(Path fichier, Limites limites) throws ClasseurRefuse, IOException {
        return Ouverture.ouvrir(fichier, limites);
    }

    /**
     * The same of a file whose name may end as that of another format does.
     *
     * @throws ClasseurRefuse when it is not a workbook the program reads, or is damaged or past a limit
     * @throws IOException when the file cannot be read at all
     */
    static Classeur ouvrirSousUnAutreNom(Path fichier, Limites limites) throws ClasseurRefuse, IOException {
        return Ouverture.ouvrirSousUnAutreNom(fichier, limites);
    }

    /**
     * Whether a file is an OpenDocument spreadsheet, whatever its name.
     *
     * @throws IOException when the file cannot be read at all
     */
    static boolean estOpenDocument(Path fichier) throws IOException {
        return Reconnaissance.de(fichier) == Reconnaissance.ODS;
    }

    /** Its sheets, in order. */
    List<FeuilleLue> feuilles();

    /**
     * The rows of one of its sheets.
     *
     * @throws ClasseurRefuse when the sheet is damaged
     * @throws IOException when the disk fails
     */
    Lignes lignes(FeuilleLue feuille) throws ClasseurRefuse, IOException;

    /**
     * Hands over what is written outside the cells: comments, headers, names, properties, shapes. To be called once the
     * rows of all sheets were read.
     *
     * @throws ClasseurRefuse when the file passes a limit
     * @throws IOException when the disk fails
     */
    void autresTextes(BiConsumer<Endroit, String> lecteur) throws ClasseurRefuse, IOException;

    @Override
    void close() throws IOException;
}
