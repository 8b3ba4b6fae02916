package fr.msp.aci.rapport.tableur;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet of rows, one a fact, which counts of the inputs are taken from; blank rows follow to add others. */
final class FeuilleDeLignes {

    private static final int ENTETE = 2;
    private static final int PREMIERE = 3;
    private static final int LIBRES = 20;

    private final Classeur classeur;

    FeuilleDeLignes(Classeur classeur) {
        this.classeur = classeur;
    }

    <T> void ecrire(String cle, List<Colonne<T>> colonnes, List<T> lignes) {
        Feuille feuille = classeur.feuille(cle);
        MiseEnPage.largeurs(
                feuille, colonnes.stream().mapToInt(Colonne::largeur).toArray());
        MiseEnPage.paysage(feuille, PREMIERE);
        classeur.titrer(feuille, Textes.de(cle + ".titre"), classeur.dire(cle + ".note"), colonnes.size());
        int fin = PREMIERE + lignes.size() + LIBRES - 1;
        for (int numero = 0; numero < colonnes.size(); numero++) {
            Colonne<T> colonne = colonnes.get(numero);
            classeur.entete(feuille, ENTETE, numero, titre(colonne), colonne.forme());
            for (int rang = PREMIERE; rang <= fin; rang++) {
                T ligne = rang - PREMIERE < lignes.size() ? lignes.get(rang - PREMIERE) : null;
                cellule(feuille, rang, numero, colonne, ligne);
            }
            if (!colonne.nom().isEmpty()) {
                classeur.nommer(colonne.nom(), feuille, numero, PREMIERE, fin);
            }
            if (colonne.allure() != Allure.CALCUL) {
                Controles.poser(feuille, colonne.forme(), colonne.allure(), numero, PREMIERE, fin);
            }
        }
        feuille.page().setAutoFilter(new CellRangeAddress(ENTETE, fin, 0, colonnes.size() - 1));
    }

    private String titre(Colonne<?> colonne) {
        return classeur.dire("liste." + colonne.cle()) + colonne.allure().suite();
    }

    private <T> Cellule cellule(Feuille feuille, int rang, int numero, Colonne<T> colonne, T ligne) {
        if (colonne.estCalculee()) {
            String formule =
                    colonne.formule().replace("{0}", String.valueOf(rang + 1)).replace("{1}", String.valueOf(rang));
            return classeur.formule(feuille, rang, numero, formule, colonne.allure(), colonne.forme());
        }
        Object valeur = ligne == null ? null : colonne.valeur().apply(ligne);
        return classeur.valeur(feuille, rang, numero, valeur, colonne.allure(), colonne.forme());
    }
}
