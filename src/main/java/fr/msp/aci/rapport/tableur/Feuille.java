package fr.msp.aci.rapport.tableur;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet being written: its cells are ours, how it shows and prints is POI's. */
final class Feuille implements EvaluationSheet {

    private static final float HAUTEUR = 16;

    private final XSSFSheet page;
    private final List<Ligne> lignes = new ArrayList<>();
    /** Its page would look for a column among all of them. */
    private final Map<Integer, Integer> largeurs = new HashMap<>();

    Feuille(XSSFSheet page) {
        this.page = page;
        page.setDefaultRowHeightInPoints(HAUTEUR);
    }

    /** One row, from its first cell on; where there is none yet it holds null. */
    private static final class Ligne {
        private final List<Cellule> cellules = new ArrayList<>();
        private Optional<Float> hauteur = Optional.empty();
    }

    /** How it shows and prints. */
    XSSFSheet page() {
        return page;
    }

    String nom() {
        return page.getSheetName();
    }

    /** Puts a cell in its place, whatever was there. */
    Cellule poser(Cellule cellule) {
        List<Cellule> cellules = ligne(cellule.getRowIndex()).cellules;
        while (cellules.size() <= cellule.getColumnIndex()) {
            cellules.add(null);
        }
        cellules.set(cellule.getColumnIndex(), cellule);
        return cellule;
    }

    /** Makes a column that many characters wide. */
    void elargir(int colonne, int caracteres) {
        page.setColumnWidth(colonne, caracteres * 256);
        largeurs.put(colonne, caracteres);
    }

    /** How many characters wide a column is. */
    int largeur(int colonne) {
        return largeurs.getOrDefault(colonne, page.getDefaultColumnWidth());
    }

    /** How wide that many columns are from one on. */
    int largeur(int premiere, int colonnes) {
        return IntStream.range(premiere, premiere + colonnes).map(this::largeur).sum();
    }

    /** Gives a row a height of its own, in points. */
    void hauteur(int rang, float points) {
        ligne(rang).hauteur = Optional.of(points);
    }

    /** Makes a row at least that high, in points. */
    void hauteurAuMoins(int rang, float points) {
        if (points > ligne(rang).hauteur.orElse(HAUTEUR)) {
            hauteur(rang, points);
        }
    }

    /** The rows that hold a cell or have a height of their own, in order. */
    Stream<Integer> rangs() {
        return Stream.iterate(0, rang -> rang < lignes.size(), rang -> rang + 1)
                .filter(rang ->
                        !lignes.get(rang).cellules.isEmpty() || hauteur(rang).isPresent());
    }

    /** The height of a row, when it has one of its own. */
    Optional<Float> hauteur(int rang) {
        return lignes.get(rang).hauteur;
    }

    /** The cells of a row, in order. */
    Stream<Cellule> cellules(int rang) {
        return lignes.get(rang).cellules.stream().filter(cellule -> cellule != null);
    }

    /** Says in its page how far its cells reach: who reads a workbook row by row goes by it. */
    void bornerLaPage() {
        int colonnes =
                lignes.stream().mapToInt(ligne -> ligne.cellules.size()).max().orElse(0);
        CellRangeAddress etendue =
                new CellRangeAddress(0, Math.max(0, lignes.size() - 1), 0, Math.max(0, colonnes - 1));
        page.getCTWorksheet().getDimension().setRef(etendue.formatAsString());
    }

    /** All its cells, row by row. */
    Stream<Cellule> cellules() {
        return rangs().flatMap(this::cellules);
    }

    private Ligne ligne(int rang) {
        while (lignes.size() <= rang) {
            lignes.add(new Ligne());
        }
        return lignes.get(rang);
    }

    @Override
    public Cellule getCell(int rang, int colonne) {
        if (rang >= lignes.size() || colonne >= lignes.get(rang).cellules.size()) {
            return null;
        }
        return lignes.get(rang).cellules.get(colonne);
    }

    @Override
    public int getLastRowNum() {
        return lignes.size() - 1;
    }

    @Override
    public boolean isRowHidden(int rang) {
        return false;
    }

    @Override
    public void clearAllCachedResultValues() {
        // Nothing is kept aside: cells are asked themselves.
    }
}
