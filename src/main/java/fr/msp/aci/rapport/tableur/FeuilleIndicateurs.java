package fr.msp.aci.rapport.tableur;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Lacune;
import fr.msp.aci.calcul.Resultat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/** The sheet of the nineteen indicators: from exact points of a full year to rounded points of the exercise. */
final class FeuilleIndicateurs {

    private static final int ENTETE = 2;
    private static final int PREMIERE = 3;

    /** The columns, in order. */
    private enum Colonne {
        CODE(Forme.TEXTE),
        AXE(Forme.GENERAL),
        TITRE(Forme.TEXTE),
        NATURE(Forme.TEXTE),
        ATTEINT(Forme.OUI_NON),
        FIXES_ANNEE(Forme.POINTS),
        VARIABLES_ANNEE(Forme.POINTS),
        PART(Forme.PART),
        FIXES(Forme.POINTS),
        VARIABLES(Forme.POINTS),
        POINTS(Forme.POINTS),
        MAXIMUM(Forme.POINTS),
        PLEIN(Forme.POINTS),
        SUPPLEMENT(Forme.POINTS);

        private final Forme forme;

        Colonne(Forme forme) {
            this.forme = forme;
        }

        /** The cell of this column on a row, as formulas write it. */
        String a(int rang) {
            return "$" + CellReference.convertNumToColString(ordinal()) + (rang + 1);
        }
    }

    private final Classeur classeur;
    private final Feuille feuille;

    FeuilleIndicateurs(Classeur classeur, Feuille feuille) {
        this.classeur = classeur;
        this.feuille = feuille;
    }

    /** Where the sheet puts the figure of an indicator: {@code points_a1_horaires}. */
    static String repere(String figure, Detail detail) {
        return figure + "_" + detail.code().name().toLowerCase(Locale.ROOT);
    }

    void ecrire(Bilan bilan) {
        List<Resultat> resultats = bilan.resultats();
        MiseEnPage.largeurs(feuille, 19, 6, 46, 12, 9, 12, 12, 10, 12, 12, 12, 12, 14, 14);
        MiseEnPage.paysage(feuille, PREMIERE);
        MiseEnPage.proteger(feuille);
        feuille.page().createFreezePane(3, PREMIERE);
        classeur.titrer(
                feuille, Textes.de("indicateurs.titre"), Textes.de("indicateurs.note"), Colonne.values().length);
        for (Colonne colonne : Colonne.values()) {
            classeur.entete(
                    feuille, ENTETE, colonne.ordinal(), Textes.de("indicateurs." + colonne.name()), colonne.forme);
        }
        List<Formule> formules = Stream.of(FormulesAcces.toutes(), FormulesEquipe.toutes(), FormulesSysteme.toutes())
                .flatMap(List::stream)
                .toList();
        int rang = PREMIERE;
        for (Resultat resultat : resultats) {
            Formule formule = formules.get(rang - PREMIERE);
            if (formule.code() != resultat.detail().code()) {
                throw new IllegalStateException("formulas are not in the order of the guide: " + formule.code());
            }
            indicateur(rang++, resultat.detail(), formule, siConnu(bilan, resultat.detail()));
        }
        for (Colonne colonne : List.of(
                Colonne.AXE,
                Colonne.TITRE,
                Colonne.NATURE,
                Colonne.ATTEINT,
                Colonne.POINTS,
                Colonne.MAXIMUM,
                Colonne.PLEIN)) {
            classeur.nommer(
                    "indicateurs_" + colonne.name().toLowerCase(Locale.ROOT),
                    feuille,
                    colonne.ordinal(),
                    PREMIERE,
                    rang - 1);
        }
        total(rang, bilan);
    }

    private void indicateur(int rang, Detail detail, Formule formule, String siConnu) {
        feuille.hauteur(rang, 20);
        classeur.texte(feuille, rang, Colonne.CODE.ordinal(), detail.code().code(), Allure.LIBELLE);
        classeur.valeur(feuille, rang, Colonne.AXE.ordinal(), detail.code().axe(), Allure.LIBELLE, Forme.GENERAL);
        classeur.texte(feuille, rang, Colonne.TITRE.ordinal(), detail.titre(), Allure.LIBELLE);
        poser(rang, Colonne.NATURE, repere("nature", detail));
        classeur.reperer(
                repere("atteint", detail),
                poser(rang, Colonne.ATTEINT, siAlors(formule.atteint(), "\"oui\"", "\"non\"")));
        String atteint = Colonne.ATTEINT.a(rang) + "=\"oui\"";
        poser(rang, Colonne.FIXES_ANNEE, siAlors(atteint, formule.fixes(), "0"));
        poser(rang, Colonne.VARIABLES_ANNEE, siAlors(atteint, formule.variables(), "0"));
        poser(rang, Colonne.PART, formule.part());
        String fixes = Colonne.FIXES_ANNEE.a(rang);
        String variables = Colonne.VARIABLES_ANNEE.a(rang);
        String part = "*" + Colonne.PART.a(rang);
        classeur.reperer(repere("fixes", detail), poser(rang, Colonne.FIXES, arrondi(fixes + part)));
        // The variable part is what the rounded total leaves to the rounded fixed part.
        classeur.reperer(
                repere("variables", detail),
                poser(
                        rang,
                        Colonne.VARIABLES,
                        "ROUND(" + Colonne.POINTS.a(rang) + "-" + Colonne.FIXES.a(rang) + ",2)"));
        classeur.nommer(
                repere("points", detail),
                classeur.formule(
                        feuille,
                        rang,
                        Colonne.POINTS.ordinal(),
                        arrondi("(" + fixes + "+" + variables + ")" + part),
                        Allure.RESULTAT,
                        Forme.POINTS));
        classeur.reperer(
                repere("maximum", detail),
                poser(
                        rang,
                        Colonne.MAXIMUM,
                        siConnu(
                                siConnu,
                                arrondi("(" + Colonne.PLEIN.a(rang) + "+" + Colonne.SUPPLEMENT.a(rang) + ")" + part))));
        poser(rang, Colonne.PLEIN, formule.plein());
        poser(rang, Colonne.SUPPLEMENT, formule.supplement());
    }

    /** What must be typed for the maximum of an indicator to be told; nothing when it is. */
    private static String siConnu(Bilan bilan, Detail detail) {
        return bilan.lacunes().stream()
                .filter(lacune -> lacune.maxima().contains(detail.code()))
                .map(lacune -> lacune.objet() == Lacune.Objet.PROFESSIONNELS
                        ? Formule.nombre("associes") + ">0"
                        : "ISNUMBER(patientele)")
                .collect(Collectors.joining(","));
    }

    private static String siConnu(String conditions, String maximum) {
        return conditions.isEmpty()
                ? maximum
                : siAlors("AND(" + conditions + ")", maximum, "\"" + Textes.de("inconnu") + "\"");
    }

    private Cellule poser(int rang, Colonne colonne, String formule) {
        return classeur.formule(feuille, rang, colonne.ordinal(), formule, Allure.CALCUL, colonne.forme);
    }

    private void total(int rang, Bilan bilan) {
        classeur.texte(feuille, rang, Colonne.TITRE.ordinal(), Textes.de("indicateurs.total"), Allure.RESULTAT);
        for (Colonne colonne : List.of(Colonne.FIXES, Colonne.VARIABLES, Colonne.POINTS, Colonne.MAXIMUM)) {
            String somme = "ROUND(SUM(" + colonne.a(PREMIERE) + ":" + colonne.a(rang - 1) + "),2)";
            if (colonne == Colonne.MAXIMUM && !maximaConnus(bilan)) {
                somme = siAlors(
                        "COUNTIF(indicateurs_maximum,\"" + Textes.de("inconnu") + "\")=0",
                        somme,
                        "\"" + Textes.de("inconnu") + "\"");
            }
            classeur.formule(feuille, rang, colonne.ordinal(), somme, Allure.RESULTAT, Forme.POINTS);
        }
    }

    /** Whether all that the structure could reach is known. */
    static boolean maximaConnus(Bilan bilan) {
        return bilan.lacunes().stream().allMatch(lacune -> lacune.maxima().isEmpty());
    }

    private static String siAlors(String condition, String alors, String sinon) {
        return "IF(" + condition + "," + alors + "," + sinon + ")";
    }

    /**
     * Half-up to 0.01. A spreadsheet computes in binary: rounding at more decimals first gives back the half that an exact
     * computation has. This is right as long as no exact figure is so near to a half without being one. By the built-in
     * grid, points, floor and advance are hundredths over 4 × 366 at most, thus a thousand times farther from it than eight
     * decimals. The majoration has a divisor taken from the workbook, and its own formulas: {@link Majoration}. A grid of
     * one's own may have any: {@link Precision}.
     */
    static String arrondi(String expression) {
        return arrondi(expression, Precision.NOM);
    }

    /** The same in a workbook whose figures have small divisors: sums and means of cents. */
    static String arrondiDeCentimes(String expression) {
        return arrondi(expression, String.valueOf(Precision.USUELLE));
    }

    private static String arrondi(String expression, String decimales) {
        return "ROUND(ROUND(" + expression + "," + decimales + "),2)";
    }
}
