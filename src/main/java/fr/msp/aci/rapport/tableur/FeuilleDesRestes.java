package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.rapport.tableur.FeuilleDesStructures.nomDeColonne;
import static fr.msp.aci.rapport.tableur.FeuilleIndicateurs.arrondiDeCentimes;

import fr.msp.aci.calcul.regional.IndicateurRegional;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/** The nineteen indicators over the structures: how many reach each, what is left on the table. */
final class FeuilleDesRestes {

    private static final int ENTETE = 2;
    private static final int PREMIERE = 3;

    /** The columns, in order. */
    private enum Colonne {
        CODE(Forme.TEXTE, false),
        AXE(Forme.GENERAL, false),
        TITRE(Forme.TEXTE, false),
        NATURE(Forme.TEXTE, false),
        ATTEINTS(Forme.ENTIER, false),
        PART(Forme.PART, false),
        POINTS(Forme.POINTS, true),
        MAXIMUM(Forme.POINTS, false),
        RESTE(Forme.POINTS, true),
        EUROS(Forme.EUROS, true);

        private final Forme forme;
        /** Whether its figures are a least when a structure lacks a datum. */
        private final boolean peutManquer;

        Colonne(Forme forme, boolean peutManquer) {
            this.forme = forme;
            this.peutManquer = peutManquer;
        }

        String a(int rang) {
            return new CellReference(rang, ordinal()).formatAsString();
        }
    }

    private final Classeur classeur;
    private final FiguresAttendues figures;
    private final Feuille feuille;
    private final SyntheseRegionale synthese;

    FeuilleDesRestes(Classeur classeur, FiguresAttendues figures, SyntheseRegionale synthese) {
        this.synthese = synthese;
        this.classeur = classeur;
        this.figures = figures;
        this.feuille = classeur.feuille("indicateurs");
    }

    void ecrire() {
        MiseEnPage.largeurs(feuille, 19, 6, 46, 12, 11, 10, 22, 14, 20, 22);
        MiseEnPage.paysage(feuille, PREMIERE);
        feuille.page().createFreezePane(3, PREMIERE);
        classeur.titrer(feuille, Textes.de("restes.titre"), note(), Colonne.values().length);
        for (Colonne colonne : Colonne.values()) {
            String titre = Textes.de("restes." + colonne.name());
            classeur.entete(feuille, ENTETE, colonne.ordinal(), titre, colonne.forme);
        }
        int rang = PREMIERE;
        for (IndicateurRegional indicateur : synthese.indicateurs()) {
            indicateur(rang++, indicateur);
        }
        total(rang);
    }

    private String note() {
        return synthese.pointsAuMoins()
                ? Textes.de("restes.note") + " " + Textes.de("restes.note.lacunes")
                : Textes.de("restes.note");
    }

    private void indicateur(int rang, IndicateurRegional indicateur) {
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
        BigDecimal atteints = BigDecimal.valueOf(indicateur.atteints());
        figure(rang, Colonne.ATTEINTS, "COUNT(" + points + ")", code, Optional.of(atteints));
        poser(rang, Colonne.PART, Colonne.ATTEINTS.a(rang) + "/COUNTA(structures_finess)", Allure.CALCUL);
        figure(rang, Colonne.POINTS, arrondiDeCentimes("SUM(" + points + ")"), code, Optional.of(indicateur.points()));
        figure(rang, Colonne.MAXIMUM, siConnu(somme(maximum)), code, connu(indicateur.maximum()));
        String obtenus = synthese.pointsAuMoins() ? somme(points) : Colonne.POINTS.a(rang);
        String reste = Colonne.MAXIMUM.a(rang) + "-" + obtenus;
        figure(rang, Colonne.RESTE, siConnu(reste), code, connu(indicateur.reste()));
        String euros = Colonne.RESTE.a(rang) + "*valeur_point";
        figure(rang, Colonne.EUROS, siConnu(euros), code, connu(indicateur.euros()));
    }

    /** Over the structures of which no datum is missing: of the others it is not known what they could reach. */
    private String somme(String colonne) {
        return synthese.pointsAuMoins()
                ? "SUMIF(structures_donnees_manquantes," + FeuilleDesStructures.sansLacune() + "," + colonne + ")"
                : "SUM(" + colonne + ")";
    }

    private String siConnu(String formule) {
        String figure = arrondiDeCentimes(formule);
        return synthese.pointsAuMoins()
                ? "IF(structures_sans_lacune=0,\"" + Textes.de("inconnu") + "\"," + figure + ")"
                : figure;
    }

    private Optional<BigDecimal> connu(BigDecimal figure) {
        return synthese.sansLacune() == 0 ? Optional.empty() : Optional.of(figure);
    }

    private void figure(int rang, Colonne colonne, String formule, String code, Optional<BigDecimal> attendu) {
        figures.attendre(poser(rang, colonne, formule, Allure.CALCUL), colonne + " " + code, attendu);
    }

    private Cellule poser(int rang, Colonne colonne, String formule, Allure allure) {
        Forme forme = colonne.peutManquer && synthese.pointsAuMoins() ? colonne.forme.auMoins() : colonne.forme;
        return classeur.formule(feuille, rang, colonne.ordinal(), formule, allure, forme);
    }

    private void total(int rang) {
        classeur.texte(feuille, rang, Colonne.TITRE.ordinal(), Textes.de("indicateurs.total"), Allure.RESULTAT);
        total(rang, Colonne.POINTS, "points_total", Optional.of(synthese.pointsEnTout()));
        total(rang, Colonne.MAXIMUM, "maximum_total", connu(synthese.maximumEnTout()));
        total(rang, Colonne.RESTE, "reste_total", connu(synthese.reste()));
        // Of the total, not of the rounded euros: it is the figure of the synthesis.
        Cellule euros = poser(rang, Colonne.EUROS, siConnu(Colonne.RESTE.a(rang) + "*valeur_point"), Allure.RESULTAT);
        classeur.nommer("reste_euros", euros);
        figures.attendre(euros, "reste_euros", connu(synthese.eurosDuReste()));
    }

    private void total(int rang, Colonne colonne, String nom, Optional<BigDecimal> attendu) {
        String zone = colonne.a(PREMIERE) + ":" + colonne.a(rang - 1);
        String somme = "SUM(" + zone + ")";
        String formule = colonne == Colonne.POINTS ? arrondiDeCentimes(somme) : siConnu(somme);
        Cellule cellule = poser(rang, colonne, formule, Allure.RESULTAT);
        classeur.nommer(nom, cellule);
        figures.attendre(cellule, nom, attendu);
    }
}
