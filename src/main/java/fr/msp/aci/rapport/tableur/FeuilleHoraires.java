package fr.msp.aci.rapport.tableur;

import fr.msp.aci.calcul.Comptes.Site;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The sheet of the sites: hours and closures, and the points each would have (guide p. 3–5). */
final class FeuilleHoraires {

    private static final int ENTETE = 2;
    private static final int PREMIERE = 3;
    /** Blank rows for sites to come. */
    private static final int LIBRES = 3;

    private static final BigDecimal MINUTES_PAR_HEURE = BigDecimal.valueOf(60);
    private static final List<String> COLONNES = List.of(
            "site",
            "amplitude",
            "fermes",
            "samedi",
            "conges",
            "hors",
            "base",
            "moins_samedi",
            "moins_conges",
            "points");
    private static final List<Forme> FORMES =
            List.of(Forme.TEXTE, Forme.HEURES, Forme.ENTIER, Forme.OUI_NON, Forme.ENTIER, Forme.ENTIER);

    private final Classeur classeur;
    private final Feuille feuille;

    FeuilleHoraires(Classeur classeur, Feuille feuille) {
        this.classeur = classeur;
        this.feuille = feuille;
    }

    void ecrire(List<Site> sites) {
        MiseEnPage.largeurs(feuille, 32, 13, 13, 13, 15, 15, 13, 13, 13, 13);
        MiseEnPage.paysage(feuille, PREMIERE);
        MiseEnPage.proteger(feuille);
        classeur.titrer(feuille, Textes.de("horaires.titre"), Textes.de("horaires.note"), COLONNES.size());
        for (int colonne = 0; colonne < COLONNES.size(); colonne++) {
            boolean saisie = colonne < FORMES.size();
            String suite = saisie ? Allure.SAISIE.suite() : "";
            classeur.entete(
                    feuille,
                    ENTETE,
                    colonne,
                    Textes.de("horaires." + COLONNES.get(colonne)) + suite,
                    saisie ? FORMES.get(colonne) : Forme.POINTS);
        }
        int fin = PREMIERE + sites.size() + LIBRES - 1;
        for (int rang = PREMIERE; rang <= fin; rang++) {
            int numero = rang - PREMIERE;
            saisie(rang, numero, numero < sites.size() ? valeurs(sites.get(numero)) : List.of());
            points(rang);
        }
        for (int colonne = 1; colonne < FORMES.size(); colonne++) {
            Controles.poser(feuille, FORMES.get(colonne), Allure.SAISIE, colonne, PREMIERE, fin);
        }
        classeur.nommer("horaires_points", feuille, COLONNES.size() - 1, PREMIERE, fin);
    }

    private static List<Object> valeurs(Site site) {
        BigDecimal heures =
                BigDecimal.valueOf(site.amplitude().toMinutes()).divide(MINUTES_PAR_HEURE, MathContext.DECIMAL64);
        return List.of(
                site.nom(),
                heures,
                site.joursFermes(),
                site.samediMatin(),
                site.joursDeConges(),
                site.joursHorsConges());
    }

    private void saisie(int rang, int numero, List<Object> valeurs) {
        for (int colonne = 0; colonne < FORMES.size(); colonne++) {
            Object valeur = valeurs.isEmpty() ? null : valeurs.get(colonne);
            var cellule = classeur.valeur(feuille, rang, colonne, valeur, Allure.SAISIE, FORMES.get(colonne));
            if (colonne > 0 && !valeurs.isEmpty()) {
                classeur.nommer("site_" + (numero + 1) + "_" + COLONNES.get(colonne), cellule);
            }
        }
    }

    private void points(int rang) {
        String ligne = String.valueOf(rang + 1);
        String duree = "ROUND($B" + ligne + ",8)";
        calcul(
                rang,
                6,
                "IF($C" + ligne + ">0,0,IF(OR(derogation_pdsa=\"oui\"," + duree + ">=bareme_horaires_seuil_large),"
                        + "bareme_horaires_points_large,IF(" + duree + ">=bareme_horaires_seuil_moyenne,"
                        + "bareme_horaires_points_moyenne,IF(" + duree + ">=bareme_horaires_seuil_reduite,"
                        + "bareme_horaires_points_reduite,0))))");
        calcul(rang, 7, "IF($D" + ligne + "=\"oui\",0,bareme_horaires_minoration_samedi)");
        calcul(rang, 8, "IF($E" + ligne + ">0,bareme_horaires_minoration_conges,0)");
        calcul(
                rang,
                9,
                "IF(OR($G" + ligne + "=0,$E" + ligne + ">bareme_horaires_jours_conges,$F" + ligne
                        + ">bareme_horaires_jours_hors_conges),0,MAX(0,$G" + ligne + "-$H" + ligne + "-$I" + ligne
                        + "))");
    }

    /** A row without an amplitude is no site, and shows nothing. */
    private void calcul(int rang, int colonne, String formule) {
        boolean resultat = colonne == COLONNES.size() - 1;
        classeur.formule(
                feuille,
                rang,
                colonne,
                "IF(ISNUMBER($B" + (rang + 1) + ")," + formule + ",\"\")",
                resultat ? Allure.RESULTAT : Allure.CALCUL,
                Forme.POINTS);
    }
}
