package fr.msp.aci.rapport.tableur;

import fr.msp.aci.rapport.Rapport;
import org.apache.poi.ss.util.CellRangeAddress;

/** What the figures come from: grid, program and workbooks, so that a printed sheet can be traced back. */
final class Trace {

    private final Classeur classeur;
    private final Feuille feuille;
    private final Donnees donnees;
    private int rang;

    Trace(Classeur classeur, Feuille feuille, Donnees donnees) {
        this.classeur = classeur;
        this.feuille = feuille;
        this.donnees = donnees;
    }

    void ecrire(int premiere) {
        rang = premiere;
        classeur.texte(feuille, rang++, 0, Textes.de("trace.titre"), Allure.SECTION);
        ligne(Textes.de("trace.programme"), donnees.rapport().programme());
        ligne(
                Textes.de("trace.bareme", donnees.bareme().nom()),
                donnees.bareme().empreinte());
        for (Rapport.Source source : donnees.rapport().sources()) {
            ligne(source.nom(), source.empreinte());
        }
    }

    private void ligne(String quoi, String empreinte) {
        classeur.texte(feuille, rang, 0, quoi, Allure.NOTE);
        feuille.page().addMergedRegion(new CellRangeAddress(rang, rang, 1, 5));
        classeur.texte(feuille, rang++, 1, empreinte, Allure.NOTE);
    }
}
