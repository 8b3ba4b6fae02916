package fr.msp.aci.exemples;

import fr.msp.aci.exemples.Exemple.Fichier;
import fr.msp.aci.exemples.Exemple.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook the way its author would have typed it. */
final class ClasseurExemple {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HEURE = Pattern.compile("(0\\d|1\\d|2[0-3]):[0-5]\\d");
    private static final DateTimeFormatter JOUR_EN_TEXTE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Formulas whose result is an Excel error. */
    private static final Map<String, String> FORMULES = Map.of("=DIV0", "1/0", "=NA", "NA()");

    private final XSSFWorkbook classeur = new XSSFWorkbook();
    private final StylesExemple styles = new StylesExemple(classeur);

    private ClasseurExemple() {}

    static byte[] ecrire(Fichier fichier) {
        ClasseurExemple exemple = new ClasseurExemple();
        try (XSSFWorkbook classeur = exemple.classeur) {
            fichier.feuilles().forEach(exemple::ecrire);
            exemple.dater();
            classeur.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            classeur.write(octets);
            return ZipFige.figer(octets.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dater() {
        Optional<Date> date = Optional.of(Date.from(Instant.parse("2026-01-15T09:00:00Z")));
        POIXMLProperties.CoreProperties proprietes = classeur.getProperties().getCoreProperties();
        proprietes.setCreator("Exemple inventé");
        proprietes.setCreated(date);
        proprietes.setModified(date);
    }

    private void ecrire(Page page) {
        XSSFSheet feuille = classeur.createSheet(page.nom());
        int ligne = titre(feuille, page.titre());
        if (!page.entete().isEmpty()) {
            Row entete = feuille.createRow(ligne++);
            for (int colonne = 0; colonne < page.entete().size(); colonne++) {
                Cell cellule = entete.createCell(colonne);
                cellule.setCellValue(page.entete().get(colonne));
                cellule.setCellStyle(styles.entete());
            }
            feuille.createFreezePane(0, ligne);
        }
        int premiere = ligne;
        for (List<Object> valeurs : page.lignes()) {
            ecrire(feuille.createRow(ligne++), valeurs, page.habitudes());
        }
        int sousLesDonnees = ligne;
        page.habitudes().total().ifPresent(colonne -> total(feuille, page, colonne, premiere, sousLesDonnees));
        largeurs(feuille, page);
        if (page.habitudes().masquee()) {
            classeur.setSheetHidden(classeur.getSheetIndex(feuille), true);
        }
    }

    private int titre(XSSFSheet feuille, List<String> lignes) {
        for (int i = 0; i < lignes.size(); i++) {
            if (lignes.get(i) != null) {
                Cell cellule = feuille.createRow(i).createCell(0);
                cellule.setCellValue(lignes.get(i));
                cellule.setCellStyle(styles.titre());
            }
        }
        return lignes.size();
    }

    private void ecrire(Row ligne, List<Object> valeurs, Exemple.Habitudes habitudes) {
        for (int colonne = 0; colonne < valeurs.size(); colonne++) {
            Object valeur = valeurs.get(colonne);
            if (valeur instanceof Number nombre) {
                ligne.createCell(colonne).setCellValue(nombre.doubleValue());
            } else if (valeur != null && !(habitudes.croix() && valeur.equals("non"))) {
                ecrire(ligne.createCell(colonne), (String) valeur, habitudes);
            }
        }
    }

    private void ecrire(Cell cellule, String texte, Exemple.Habitudes habitudes) {
        if (DATE.matcher(texte).matches()) {
            ecrire(cellule, LocalDate.parse(texte), habitudes);
        } else if (HEURE.matcher(texte).matches()) {
            cellule.setCellValue(DateUtil.convertTime(LocalTime.parse(texte).toString()));
            cellule.setCellStyle(styles.heure());
        } else if (FORMULES.containsKey(texte)) {
            cellule.setCellFormula(FORMULES.get(texte));
        } else {
            cellule.setCellValue(habitudes.croix() && texte.equals("oui") ? "x" : texte);
        }
    }

    private void ecrire(Cell cellule, LocalDate jour, Exemple.Habitudes habitudes) {
        if (habitudes.datesEnTexte()) {
            cellule.setCellValue(jour.format(JOUR_EN_TEXTE));
        } else {
            cellule.setCellValue(jour);
            cellule.setCellStyle(styles.jour());
        }
    }

    private void total(XSSFSheet feuille, Page page, String colonne, int premiere, int ligne) {
        int numero = page.entete().indexOf(colonne);
        String lettre = CellReference.convertNumToColString(numero);
        Row total = feuille.createRow(ligne);
        total.createCell(0).setCellValue("Total");
        total.createCell(numero).setCellFormula("SUM(%1$s%2$d:%1$s%3$d)".formatted(lettre, premiere + 1, ligne));
        total.forEach(cellule -> cellule.setCellStyle(styles.titre()));
    }

    private static void largeurs(XSSFSheet feuille, Page page) {
        int colonnes = page.lignes().stream().mapToInt(List::size).max().orElse(0);
        for (int colonne = 0; colonne < colonnes; colonne++) {
            int numero = colonne;
            int longueur = page.lignes().stream()
                    .filter(ligne -> numero < ligne.size() && ligne.get(numero) != null)
                    .mapToInt(ligne -> ligne.get(numero).toString().length())
                    .max()
                    .orElse(0);
            feuille.setColumnWidth(colonne, Math.min(45, Math.max(12, longueur + 2)) * 256);
        }
    }
}
