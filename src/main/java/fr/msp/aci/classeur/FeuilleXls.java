package fr.msp.aci.classeur;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet of an Excel 97–2003 workbook, gathered as its records go by; rows are counted from 0. */
final class FeuilleXls {

    private final Compteurs compteurs;
    private final Map<Integer, List<Cellule>> cellules = new TreeMap<>();
    private final Map<Integer, List<Cellule>> dessous = new HashMap<>();
    private final Set<Integer> masquees = new HashSet<>();
    private final Fusions fusions = new Fusions();

    FeuilleXls(Compteurs compteurs) {
        this.compteurs = compteurs;
    }

    void ajouter(int ligne, Cellule cellule) throws ClasseurRefuse {
        compteurs.cellules(1);
        ligne(ligne).add(cellule);
    }

    /** A text that stands in the cell and is not its value. */
    void ajouterDessous(int ligne, Cellule cellule) throws ClasseurRefuse {
        compteurs.cellules(1);
        ligne(ligne);
        dessous.computeIfAbsent(ligne, numero -> new ArrayList<>(1)).add(cellule);
    }

    private List<Cellule> ligne(int numero) throws ClasseurRefuse {
        List<Cellule> ligne = cellules.get(numero);
        if (ligne == null) {
            ligne = new ArrayList<>();
            cellules.put(numero, ligne);
            compteurs.ligne(0);
        }
        return ligne;
    }

    void masquer(int ligne) {
        masquees.add(ligne);
    }

    void fusionner(MergeCellsRecord groupe) {
        for (int i = 0; i < groupe.getNumAreas(); i++) {
            CellRangeAddress plage = groupe.getAreaAt(i);
            fusions.ajouter(new Fusions.Fusion(
                    plage.getFirstRow() + 1, plage.getLastRow() + 1, plage.getFirstColumn(), plage.getLastColumn()));
        }
    }

    List<Ligne> lignes() {
        return cellules.entrySet().stream()
                .map(ligne -> fusions.separer(
                        ligne.getKey() + 1,
                        masquees.contains(ligne.getKey()),
                        ligne.getValue().stream()
                                .sorted(Comparator.comparingInt(Cellule::colonne))
                                .toList(),
                        dessous.getOrDefault(ligne.getKey(), List.of())))
                .toList();
    }
}
