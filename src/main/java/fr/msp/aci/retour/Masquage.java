package fr.msp.aci.retour;

import fr.msp.aci.classeur.ClasseurRefuse;
import fr.msp.aci.classeur.TextesXml;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Nir;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes patients' data out of the copy: out of the cells, and out of the table of strings that Excel keeps beside. */
final class Masquage {

    private final XSSFWorkbook classeur;

    Masquage(XSSFWorkbook classeur) {
        this.classeur = classeur;
    }

    /** Whether all that was found could be taken out; when not, no copy may be made. */
    boolean masquer(List<Constat> constats) {
        Set<String> retires = new HashSet<>();
        for (Constat constat : constats) {
            if (constat.code() == CodeConstat.DONNEE_PERSONNELLE && !masquer(constat, retires)) {
                return false;
            }
        }
        SharedStringsTable chaines = classeur.getSharedStringSource();
        for (RichTextString chaine : chaines.getSharedStringItems()) {
            if (retires.contains(chaine.getString())) {
                ((XSSFRichTextString) chaine).setString("•");
            }
        }
        return true;
    }

    private boolean masquer(Constat constat, Set<String> retires) {
        if (constat.feuille().isEmpty() || constat.cellule().isEmpty()) {
            return false;
        }
        XSSFSheet feuille = classeur.getSheet(constat.feuille().get());
        CellReference adresse = new CellReference(constat.cellule().get());
        Row ligne = feuille == null ? null : feuille.getRow(adresse.getRow());
        Cell cellule = ligne == null ? null : ligne.getCell(adresse.getCol());
        if (cellule == null) {
            return false;
        }
        if (cellule.getCellType() == CellType.STRING) {
            retires.add(cellule.getStringCellValue());
        }
        cellule.removeHyperlink();
        if (cellule.getCellComment() != null) {
            cellule.removeCellComment();
        }
        cellule.setBlank();
        cellule.setCellValue(constat.valeurLue());
        return true;
    }

    /**
     * Whether a patient's number still stands anywhere in a copy about to be given back: its cells, strings, comments,
     * names, headers, properties, or a part that no one thought of.
     *
     * @throws ClasseurRefuse when a part of the copy cannot be looked through
     */
    static boolean resteUnNumero(byte[] copie) throws ClasseurRefuse, IOException {
        AtomicBoolean trouve = new AtomicBoolean();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copie))) {
            for (ZipEntry partie = zip.getNextEntry(); partie != null; partie = zip.getNextEntry()) {
                byte[] octets = zip.readAllBytes();
                trouve.compareAndSet(false, Nir.dans(partie.getName()));
                TextesXml.parcourir(
                        () -> new ByteArrayInputStream(octets), texte -> trouve.compareAndSet(false, Nir.dans(texte)));
            }
        }
        return trouve.get();
    }
}
