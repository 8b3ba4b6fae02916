package fr.msp.aci.classeur;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Gathers the cells of an Excel 97–2003 workbook as its records go by. */
final class EnregistrementsXls implements HSSFListener {

    private final Compteurs compteurs;
    private StylesXls styles;
    private final List<BoundSheetRecord> annoncees = new ArrayList<>();
    private final List<Map<Integer, List<Cellule>>> cellules = new ArrayList<>();
    private final List<Set<Integer>> masquees = new ArrayList<>();
    private final List<Fusions> fusions = new ArrayList<>();
    private final AutresTextesXls autresTextes;
    private SSTRecord textes;
    private boolean depuis1904;
    private boolean dansUneFeuille;
    private FormulaRecord formuleEnAttente;

    EnregistrementsXls(Compteurs compteurs) {
        this.compteurs = compteurs;
        this.autresTextes = new AutresTextesXls(compteurs);
    }

    void formats(FormatTrackingHSSFListener ecoute) {
        this.styles = new StylesXls(ecoute);
    }

    @Override
    public void processRecord(Record enregistrement) {
        try {
            compteurs.octets(enregistrement.getRecordSize());
            traiter(enregistrement);
        } catch (ClasseurRefuse refus) {
            throw new Arret(refus);
        } catch (LimiteDepassee limite) {
            throw new Arret(limite.refus());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void traiter(Record enregistrement) throws ClasseurRefuse, IOException {
        autresTextes.traiter(enregistrement);
        if (enregistrement instanceof BOFRecord debut) {
            dansUneFeuille = debut.getType() == BOFRecord.TYPE_WORKSHEET;
            if (debut.getType() != BOFRecord.TYPE_WORKBOOK) {
                // Charts and macro sheets are counted too: the announced sheets follow the same order.
                cellules.add(new TreeMap<>());
                masquees.add(new HashSet<>());
                fusions.add(new Fusions());
            }
        } else if (enregistrement instanceof EOFRecord) {
            dansUneFeuille = false;
        } else if (enregistrement instanceof BoundSheetRecord annonce) {
            annoncees.add(annonce);
            compteurs.feuilles(annoncees.size());
        } else if (enregistrement instanceof DateWindow1904Record fenetre) {
            depuis1904 = fenetre.getWindowing() == 1;
        } else if (enregistrement instanceof SSTRecord table) {
            textes = table;
        } else if (dansUneFeuille) {
            traiterLaFeuille(enregistrement);
        }
    }

    private void traiterLaFeuille(Record enregistrement) throws ClasseurRefuse, IOException {
        if (enregistrement instanceof RowRecord ligne && ligne.getZeroHeight()) {
            masquees.get(masquees.size() - 1).add(ligne.getRowNumber());
        } else if (enregistrement instanceof MergeCellsRecord groupe) {
            fusionner(groupe);
        } else if (enregistrement instanceof LabelSSTRecord label && textes != null) {
            texte(label, textes.getString(label.getSSTIndex()).getString());
        } else if (enregistrement instanceof LabelRecord label) {
            texte(label, label.getValue());
        } else if (enregistrement instanceof NumberRecord nombre) {
            nombre(nombre, nombre.getValue());
        } else if (enregistrement instanceof BoolErrRecord valeur) {
            ajouter(
                    valeur,
                    valeur.isBoolean()
                            ? new Contenu.Booleen(valeur.getBooleanValue())
                            : new Contenu.Erreur(erreur(valeur.getErrorValue())));
        } else if (enregistrement instanceof FormulaRecord formule) {
            formule(formule);
        } else if (enregistrement instanceof StringRecord resultat && formuleEnAttente != null) {
            texte(formuleEnAttente, resultat.getString());
            formuleEnAttente = null;
        }
    }

    private void fusionner(MergeCellsRecord groupe) {
        Fusions deLaFeuille = fusions.get(fusions.size() - 1);
        for (int i = 0; i < groupe.getNumAreas(); i++) {
            CellRangeAddress plage = groupe.getAreaAt(i);
            deLaFeuille.ajouter(new Fusions.Fusion(
                    plage.getFirstRow() + 1, plage.getLastRow() + 1, plage.getFirstColumn(), plage.getLastColumn()));
        }
    }

    private void formule(FormulaRecord formule) throws ClasseurRefuse {
        switch (formule.getCachedResultTypeEnum()) {
            case NUMERIC -> nombre(formule, formule.getValue());
            case BOOLEAN -> ajouter(formule, new Contenu.Booleen(formule.getCachedBooleanValue()));
            case ERROR -> ajouter(formule, new Contenu.Erreur(erreur(formule.getCachedErrorValue())));
            case STRING -> formuleEnAttente = formule;
            default -> formuleEnAttente = null;
        }
    }

    private void nombre(CellValueRecordInterface cellule, double valeur) throws ClasseurRefuse {
        BigDecimal nombre = Decimal.de(valeur).orElseThrow(() -> new ClasseurRefuse(Motif.ABIME));
        ajouter(cellule, styles.de(cellule).nombre(nombre, depuis1904));
    }

    private void texte(CellValueRecordInterface cellule, String texte) throws ClasseurRefuse {
        compteurs.longueur(texte.length());
        if (!texte.isEmpty()) {
            ajouter(cellule, new Contenu.Texte(texte));
        }
    }

    private void ajouter(CellValueRecordInterface cellule, Contenu contenu) throws ClasseurRefuse {
        Map<Integer, List<Cellule>> feuille = cellules.get(cellules.size() - 1);
        List<Cellule> ligne = feuille.get(cellule.getRow());
        if (ligne == null) {
            ligne = new ArrayList<>();
            feuille.put(cellule.getRow(), ligne);
            compteurs.ligne(0);
        }
        compteurs.cellules(1);
        ligne.add(new Cellule(cellule.getColumn(), contenu));
    }

    private static String erreur(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    /** Called once all records went by. */
    void finir() {
        if (annoncees.size() != cellules.size()) {
            throw new Arret(new ClasseurRefuse(Motif.ABIME));
        }
    }

    List<FeuilleLue> feuilles() {
        List<FeuilleLue> feuilles = new ArrayList<>();
        for (BoundSheetRecord annonce : annoncees) {
            boolean masquee = annonce.isHidden() || annonce.isVeryHidden();
            feuilles.add(new FeuilleLue(feuilles.size(), annonce.getSheetname(), masquee));
        }
        return feuilles;
    }

    /** The rows of each sheet; the contents stand in the file in an order of their own. */
    List<List<Ligne>> lignes() {
        List<BoundSheetRecord> parPosition = new ArrayList<>(annoncees);
        parPosition.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        return annoncees.stream()
                .map(parPosition::indexOf)
                .map(rang -> lignes(cellules.get(rang), masquees.get(rang), fusions.get(rang)))
                .toList();
    }

    private static List<Ligne> lignes(Map<Integer, List<Cellule>> feuille, Set<Integer> masquees, Fusions fusions) {
        return feuille.entrySet().stream()
                .map(ligne -> fusions.separer(
                        ligne.getKey() + 1,
                        masquees.contains(ligne.getKey()),
                        ligne.getValue().stream()
                                .sorted(Comparator.comparingInt(Cellule::colonne))
                                .toList(),
                        List.of()))
                .toList();
    }

    AutresTextesXls autresTextes() {
        return autresTextes;
    }

    /** Stops the reading of records from within. */
    static final class Arret extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ClasseurRefuse refus;

        Arret(ClasseurRefuse refus) {
            super(refus);
            this.refus = refus;
        }

        ClasseurRefuse refus() {
            return refus;
        }
    }
}
