package fr.msp.aci.classeur;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.apache.poi.hssf.record.SharedValueRecordBase;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** Gathers the cells of an Excel 97–2003 workbook as its records go by. */
final class EnregistrementsXls implements HSSFListener {

    private final Compteurs compteurs;
    private StylesXls styles;
    private final List<BoundSheetRecord> annoncees = new ArrayList<>();
    private final List<FeuilleXls> feuilles = new ArrayList<>();
    private final AutresTextesXls autresTextes;
    private final FormulesXls formules;
    private SSTRecord textes;
    private boolean depuis1904;
    private boolean dansUneFeuille;
    private FormulaRecord formuleEnAttente;
    private FormulaRecord derniereFormule;

    EnregistrementsXls(Compteurs compteurs) {
        this.compteurs = compteurs;
        this.autresTextes = new AutresTextesXls(compteurs);
        this.formules = new FormulesXls(compteurs);
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
        styles.traiter(enregistrement);
        if (enregistrement instanceof BOFRecord debut) {
            dansUneFeuille = debut.getType() == BOFRecord.TYPE_WORKSHEET;
            if (debut.getType() != BOFRecord.TYPE_WORKBOOK) {
                // Charts and macro sheets are counted too: the announced sheets follow the same order.
                feuilles.add(new FeuilleXls(compteurs));
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
            feuille().masquer(ligne.getRowNumber());
        } else if (enregistrement instanceof MergeCellsRecord groupe) {
            feuille().fusionner(groupe);
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
        } else if (enregistrement instanceof SharedValueRecordBase partagee && derniereFormule != null) {
            // Stands right behind the first of its cells.
            ajouterDessous(derniereFormule, formules.constantes(partagee));
        } else if (enregistrement instanceof StringRecord resultat && formuleEnAttente != null) {
            texte(formuleEnAttente, resultat.getString());
            formuleEnAttente = null;
        }
    }

    private void formule(FormulaRecord formule) throws ClasseurRefuse {
        derniereFormule = formule;
        ajouterDessous(formule, formules.constantes(formule));
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
        feuille().ajouter(cellule.getRow(), new Cellule(cellule.getColumn(), contenu, styles.estBarree(cellule)));
    }

    private void ajouterDessous(CellValueRecordInterface cellule, Optional<Contenu.Texte> constantes)
            throws ClasseurRefuse {
        if (constantes.isPresent()) {
            feuille().ajouterDessous(cellule.getRow(), new Cellule(cellule.getColumn(), constantes.get()));
        }
    }

    private FeuilleXls feuille() {
        return feuilles.get(feuilles.size() - 1);
    }

    private static String erreur(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    /** Called once all records went by. */
    void finir() {
        if (annoncees.size() != feuilles.size()) {
            throw new Arret(new ClasseurRefuse(Motif.ABIME));
        }
    }

    List<FeuilleLue> feuilles() {
        List<FeuilleLue> lues = new ArrayList<>();
        for (BoundSheetRecord annonce : annoncees) {
            boolean masquee = annonce.isHidden() || annonce.isVeryHidden();
            lues.add(new FeuilleLue(lues.size(), annonce.getSheetname(), masquee));
        }
        return lues;
    }

    /** The rows of each sheet; the contents stand in the file in an order of their own. */
    List<List<Ligne>> lignes() {
        List<BoundSheetRecord> parPosition = new ArrayList<>(annoncees);
        parPosition.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        return annoncees.stream()
                .map(annonce -> feuilles.get(parPosition.indexOf(annonce)).lignes())
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
