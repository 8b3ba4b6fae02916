package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.rapport.tableur.FeuilleDesStructures.nomDeColonne;
import static fr.msp.aci.rapport.tableur.FeuilleIndicateurs.arrondiDeCentimes;

import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.calcul.regional.SyntheseRegionale.Indicateur;
import java.math.BigDecimal;
import org.apache.poi.ss.util.CellReference;

/** The nineteen indicators over the structures: how many reach each, what is left on the table. */
final class FeuilleDesRestes {

    private static final int ENTETE = 2;
    private static final int PREMIERE = 3;

    /** The columns, in order. */
    private enum Colonne {
        CODE(Forme.TEXTE),
        AXE(Forme.GENERAL),
        TITRE(Forme.TEXTE),
        NATURE(Forme.TEXTE),
        ATTEINTS(Forme.ENTIER),
        PART(Forme.PART),
        POINTS(Forme.POINTS),
        MAXIMUM(Forme.POINTS),
        RESTE(Forme.POINTS),
        EUROS(Forme.EUROS);

        private final Forme forme;

        Colonne(Forme forme) {
            this.forme = forme;
        }

        String a(int rang) {
            return new CellReference(rang, ordinal()).formatAsString();
        }
    }

    private final Classeur classeur;
    private final FiguresAttendues figures;
    private final Feuille feuille;

    FeuilleDesRestes(Classeur classeur, FiguresAttendues figures) {
        this.classeur = classeur;
        this.figures = figures;
        this.feuille = classeur.feuille("indicateurs");
    }

    void ecrire(SyntheseRegionale synthese) {
        MiseEnPage.largeurs(feuille, 19, 6, 46, 12, 11, 10, 14, 14, 14, 18);
        MiseEnPage.paysage(feuille, PREMIERE);
        feuille.page().createFreezePane(3, PREMIERE);
        classeur.titrer(feuille, Textes.de("restes.titre"), Textes.de("restes.note"), Colonne.values().length);
        for (Colonne colonne : Colonne.values()) {
            String titre = Textes.de("restes." + colonne.name());
            classeur.entete(feuille, ENTETE, colonne.ordinal(), titre, colonne.forme);
        }
        int rang = PREMIERE;
        for (Indicateur indicateur : synthese.indicateurs()) {
            indicateur(rang++, indicateur);
        }
        total(rang, synthese);
    }

    private void indicateur(int rang, Indicateur indicateur) {
        String code = indicateur.code().code();
        feuille.hauteur(rang, 20);
        classeur.texte(feuille, rang, Colonne.CODE.ordinal(), code, Allure.LIBELLE);
        classeur.valeur(feuille, rang, Colonne.AXE.ordinal(), indicateur.code().axe(), Allure.LIBELLE, Forme.GENERAL);
        classeur.texte(feuille, rang, Colonne.TITRE.ordinal(), indicateur.titre(), Allure.LIBELLE);
        classeur.texte(
                feuille,
                rang,
                Colonne.NATURE.ordinal(),
                Textes.de("nature." + indicateur.nature().name()),
                Allure.LIBELLE);
        String points = nomDeColonne("points", indicateur.code());
        String maximum = nomDeColonne("maximum", indicateur.code());
        figure(rang, Colonne.ATTEINTS, "COUNT(" + points + ")", code, BigDecimal.valueOf(indicateur.atteints()));
        poser(rang, Colonne.PART, Colonne.ATTEINTS.a(rang) + "/COUNTA(structures_finess)", Allure.CALCUL);
        figure(rang, Colonne.POINTS, arrondiDeCentimes("SUM(" + points + ")"), code, indicateur.points());
        figure(rang, Colonne.MAXIMUM, arrondiDeCentimes("SUM(" + maximum + ")"), code, indicateur.maximum());
        String reste = arrondiDeCentimes(Colonne.MAXIMUM.a(rang) + "-" + Colonne.POINTS.a(rang));
        figure(rang, Colonne.RESTE, reste, code, indicateur.reste());
        String euros = arrondiDeCentimes(Colonne.RESTE.a(rang) + "*valeur_point");
        figure(rang, Colonne.EUROS, euros, code, indicateur.euros());
    }

    private void figure(int rang, Colonne colonne, String formule, String code, BigDecimal attendu) {
        figures.attendre(poser(rang, colonne, formule, Allure.CALCUL), colonne + " " + code, attendu);
    }

    private Cellule poser(int rang, Colonne colonne, String formule, Allure allure) {
        return classeur.formule(feuille, rang, colonne.ordinal(), formule, allure, colonne.forme);
    }

    private void total(int rang, SyntheseRegionale synthese) {
        classeur.texte(feuille, rang, Colonne.TITRE.ordinal(), Textes.de("indicateurs.total"), Allure.RESULTAT);
        total(rang, Colonne.POINTS, "points_total", synthese.pointsEnTout());
        total(rang, Colonne.MAXIMUM, "maximum_total", synthese.maximumEnTout());
        total(rang, Colonne.RESTE, "reste_total", synthese.reste());
        // Of the total, not of the rounded euros: it is the figure of the synthesis.
        Cellule euros =
                poser(rang, Colonne.EUROS, arrondiDeCentimes(Colonne.RESTE.a(rang) + "*valeur_point"), Allure.RESULTAT);
        classeur.nommer("reste_euros", euros);
        figures.attendre(euros, "reste_euros", synthese.eurosDuReste());
    }

    private void total(int rang, Colonne colonne, String nom, BigDecimal attendu) {
        String zone = colonne.a(PREMIERE) + ":" + colonne.a(rang - 1);
        Cellule cellule = poser(rang, colonne, arrondiDeCentimes("SUM(" + zone + ")"), Allure.RESULTAT);
        classeur.nommer(nom, cellule);
        figures.attendre(cellule, nom, attendu);
    }
}
