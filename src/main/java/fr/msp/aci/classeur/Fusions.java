package fr.msp.aci.classeur;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The merged cells of a sheet. Only the first cell of a merge shows its value; the others may hold what was typed before
 * they were merged, which nobody sees any more. To be asked row after row, downwards.
 */
final class Fusions {

    /** No sheet has more by hand; beyond, a file only wants to fill the memory, and its merges are left aside. */
    private static final int RETENUES = 100_000;

    /**
     * Cells merged into one; all bounds are included and counted from 1 for rows, from 0 for columns.
     *
     * @param haut first row
     * @param bas last row
     * @param gauche first column
     * @param droite last column
     */
    record Fusion(int haut, int bas, int gauche, int droite) {}

    private Fusion[] fusions = new Fusion[0];
    private int nombre;
    private int suivante = -1;
    private int ligne;
    /** Those that reach the current row, by their first column; programs never let two of them overlap. */
    private final TreeMap<Integer, Fusion> ouvertes = new TreeMap<>();

    void ajouter(Fusion fusion) {
        if (nombre == RETENUES || fusion.haut > fusion.bas || fusion.gauche > fusion.droite) {
            return;
        }
        if (nombre == fusions.length) {
            fusions = Arrays.copyOf(fusions, Math.max(16, nombre * 2));
        }
        fusions[nombre++] = fusion;
    }

    /** The row, what lies under a merge put beneath; to be called downwards. */
    Ligne separer(int numero, boolean masquee, List<Cellule> lues, List<Cellule> formules) {
        if (nombre == 0) {
            return new Ligne(numero, masquee, lues, formules, List.of());
        }
        descendre(numero);
        List<Cellule> visibles = new ArrayList<>(lues.size());
        List<Cellule> dessous = new ArrayList<>(formules);
        lues.forEach(cellule -> (couvre(cellule.colonne()) ? dessous : visibles).add(cellule));
        return new Ligne(numero, masquee, visibles, dessous, recouvertes());
    }

    /** The merges that cover cells of the current row, as far as columns with a meaning go. */
    private List<Recouvrement> recouvertes() {
        if (ouvertes.isEmpty()) {
            return List.of();
        }
        return ouvertes.headMap(Recouvrement.COLONNES_DITES).values().stream()
                .filter(fusion -> fusion.bas >= ligne)
                .map(fusion -> Recouvrement.aLaLigne(ligne, fusion.haut, fusion.gauche, fusion.droite))
                .toList();
    }

    private void descendre(int numero) {
        if (suivante < 0) {
            Arrays.sort(fusions, 0, nombre, Comparator.comparingInt(Fusion::haut));
            suivante = 0;
        }
        ligne = numero;
        while (suivante < nombre && fusions[suivante].haut <= numero) {
            ouvrir(fusions[suivante++]);
        }
    }

    private void ouvrir(Fusion fusion) {
        Fusion voisine = jusqua(fusion.droite);
        if (voisine == null || voisine.droite < fusion.gauche) {
            ouvertes.put(fusion.gauche, fusion);
        }
    }

    /** Whether the cell of that column, in the current row, lies under a merge without being its first. */
    private boolean couvre(int colonne) {
        Fusion fusion = jusqua(colonne);
        return fusion != null && fusion.droite >= colonne && !(fusion.haut == ligne && fusion.gauche == colonne);
    }

    /** The merge of the current row that starts last up to that column; those that ended above are forgotten. */
    private Fusion jusqua(int colonne) {
        var trouvee = ouvertes.floorEntry(colonne);
        while (trouvee != null && trouvee.getValue().bas < ligne) {
            ouvertes.remove(trouvee.getKey());
            trouvee = ouvertes.floorEntry(colonne);
        }
        return trouvee == null ? null : trouvee.getValue();
    }
}
