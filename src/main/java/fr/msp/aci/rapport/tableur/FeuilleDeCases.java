package fr.msp.aci.rapport.tableur;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of named figures, one a line: label, value, where it comes from. */
final class FeuilleDeCases {

    private static final int LIBELLE = 0;
    private static final int VALEUR = 1;
    private static final int NOTE = 2;

    private final Classeur classeur;
    private final XSSFSheet feuille;
    private int rang;

    FeuilleDeCases(Classeur classeur, XSSFSheet feuille, String cle) {
        this.classeur = classeur;
        this.feuille = feuille;
        MiseEnPage.largeurs(feuille, 58, 18, 58);
        classeur.texte(feuille, rang++, LIBELLE, Textes.de(cle + ".titre"), Allure.TITRE);
        feuille.addMergedRegion(new CellRangeAddress(rang, rang, LIBELLE, NOTE));
        Classeur.ligne(feuille, rang).setHeightInPoints(44);
        classeur.texte(feuille, rang++, LIBELLE, Textes.de(cle + ".note"), Allure.NOTE);
        classeur.texte(feuille, rang, LIBELLE, Textes.de("entete.donnee"), Allure.ENTETE);
        classeur.texte(feuille, rang, VALEUR, Textes.de("entete.valeur"), Allure.ENTETE);
        classeur.texte(feuille, rang++, NOTE, Textes.de("entete.origine"), Allure.ENTETE);
        MiseEnPage.portrait(feuille, rang);
        MiseEnPage.proteger(feuille);
    }

    /** A group of figures under its title. */
    FeuilleDeCases groupe(String titre, List<Case> cases) {
        Classeur.ligne(feuille, rang).setHeightInPoints(26);
        classeur.texte(feuille, rang++, LIBELLE, titre, Allure.SECTION);
        cases.forEach(this::ecrire);
        return this;
    }

    private void ecrire(Case donnee) {
        classeur.texte(feuille, rang, LIBELLE, Textes.de("case." + donnee.nom()), Allure.LIBELLE);
        XSSFCell cellule = donnee.formule().isEmpty()
                ? classeur.valeur(feuille, rang, VALEUR, donnee.valeur(), donnee.allure(), donnee.forme())
                : classeur.formule(feuille, rang, VALEUR, donnee.formule(), donnee.allure(), donnee.forme());
        classeur.nommer(donnee.nom(), cellule);
        classeur.texte(feuille, rang, NOTE, Textes.siConnu("case." + donnee.nom() + ".note"), Allure.LIBELLE);
        if (donnee.allure().estModifiable()) {
            Controles.poser(feuille, donnee.forme(), VALEUR, rang, rang);
        }
        rang++;
    }
}
