package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.calcul.Regime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;

/** Who the structure is, on the first sheet; the day of its contract is that of the inputs, where there are any. */
final class SectionIdentite {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
    private static final int LIBELLE = 0;
    private static final int VALEUR = 1;
    private static final int DERNIERE = 3;

    private final Classeur classeur;
    private final Feuille feuille;
    private final Donnees donnees;
    private int rang;

    SectionIdentite(Classeur classeur, Feuille feuille, Donnees donnees) {
        this.classeur = classeur;
        this.feuille = feuille;
        this.donnees = donnees;
    }

    /** Writes it from a row on, and gives the row after it. */
    int ecrire(int premiere) {
        rang = premiere;
        classeur.texte(feuille, rang++, LIBELLE, Textes.de("synthese.identite"), Allure.SECTION);
        champ("identite.commune", donnees.champ(ChampStructure.COMMUNE));
        champ("identite.cpam", donnees.champ(ChampStructure.CPAM));
        if (donnees.bilan().regime().estChiffre()) {
            contrat();
        } else {
            champ(etat(donnees.rapport().etatDuContrat()), donnees.contrat(JOUR));
        }
        return rang;
    }

    private static String etat(Regime regime) {
        return "identite.contrat." + regime.name();
    }

    private void champ(String cle, String valeur) {
        cadre();
        classeur.texte(feuille, rang, LIBELLE, Textes.de(cle), Allure.LIBELLE);
        String montree = valeur.isEmpty() ? Textes.de("inconnu") : valeur;
        classeur.texte(feuille, rang++, VALEUR, montree, Allure.LIBELLE);
    }

    private void contrat() {
        cadre();
        formule(
                LIBELLE,
                siContrat(
                        "IF(date_effet<=date_reference," + dit(Regime.CONTRAT) + "," + dit(Regime.CONTRAT_A_VENIR)
                                + ")",
                        dit(Regime.SANS_CONTRAT)),
                Forme.TEXTE);
        formule(VALEUR, siContrat("date_effet", "\"" + Textes.de("identite.contrat.rien") + "\""), Forme.JOUR);
        rang++;
    }

    private static String siContrat(String alors, String sinon) {
        return "IF(ISNUMBER(date_effet)," + alors + "," + sinon + ")";
    }

    private static String dit(Regime regime) {
        return "\"" + Textes.de(etat(regime)) + "\"";
    }

    private void formule(int colonne, String formule, Forme forme) {
        classeur.formule(feuille, rang, colonne, formule, Allure.LIBELLE, forme);
    }

    /** The value stands over several columns, all framed. */
    private void cadre() {
        feuille.page().addMergedRegion(new CellRangeAddress(rang, rang, VALEUR, DERNIERE));
        for (int colonne = VALEUR + 1; colonne <= DERNIERE; colonne++) {
            classeur.texte(feuille, rang, colonne, "", Allure.LIBELLE);
        }
    }
}
