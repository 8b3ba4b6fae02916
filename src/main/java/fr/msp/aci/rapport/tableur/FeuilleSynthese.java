package fr.msp.aci.rapport.tableur;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Remuneration;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The first sheet: who, the gate, the points by axis, the euros, beside the figures of the bilan itself. */
final class FeuilleSynthese {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
    private static final int HAUTEUR_DE_LACUNE = 48;
    private static final int DERNIERE = 5;
    private static final int VALEUR = 1;
    private static final int POSSIBLE = 2;
    private static final int BARRE = 3;
    private static final int BILAN = 4;
    /** Characters of a full bar. */
    private static final int LONGUEUR = 16;

    private final Classeur classeur;
    private final Feuille feuille;
    private final Donnees donnees;
    private final Bilan bilan;
    private int rang;

    FeuilleSynthese(Classeur classeur, Feuille feuille, Donnees donnees) {
        this.classeur = classeur;
        this.feuille = feuille;
        this.donnees = donnees;
        this.bilan = donnees.bilan();
        MiseEnPage.largeurs(feuille, 46, 18, 16, 26, 18, 14);
        MiseEnPage.paysage(feuille, 0);
        MiseEnPage.proteger(feuille);
    }

    void ecrire() {
        entete("synthese.titre", Textes.de("synthese.note"), 48);
        rang = new SectionIdentite(classeur, feuille, donnees).ecrire(rang + 1);
        porte();
        points();
        euros();
        new Trace(classeur, feuille, donnees).ecrire(rang + 1);
    }

    /** For a structure whose contract does not run: what was done, without points. */
    void ecrireSansPoints() {
        List<String> cautions = bilan.remuneration().avertissements();
        entete("synthese.titre.simple", donnees.pourquoiSansPoints(), cautions.isEmpty() ? 32 : 64);
        rang = new SectionIdentite(classeur, feuille, donnees).ecrire(rang + 1);
        section("synthese.activite");
        compte("activite.associes", "COUNTIF(equipe_associe,\"oui\")");
        compte("activite.reunions", "COUNTIF(rcp_comptee,\"oui\")");
        compte("activite.dossiers", "SUMIF(rcp_comptee,\"oui\",rcp_dossiers)");
        compte("activite.protocoles", "COUNTIF(protocoles_compte,\"oui\")");
        compte("activite.missions", "COUNTIF(missions_comptee,\"oui\")");
        compte("activite.stagiaires", "COUNTIF(stages_compte,\"oui\")");
        new Trace(classeur, feuille, donnees).ecrire(rang + 1);
    }

    private void entete(String titre, String note, int hauteur) {
        feuille.hauteur(rang, 26);
        // Within the columns of the page: a long name would shrink the whole sheet when it is printed.
        feuille.page().addMergedRegion(new CellRangeAddress(rang, rang, 0, DERNIERE));
        classeur.texte(
                feuille,
                rang++,
                0,
                Textes.de(titre, bilan.exercice(), donnees.structure().raisonSociale()),
                Allure.TITRE);
        etendue(
                Textes.de(
                        donnees.rapport().provisoire() ? "synthese.sous_titre.provisoire" : "synthese.sous_titre",
                        bilan.finess(),
                        JOUR.format(bilan.dateReference())),
                16);
        etendue(note, hauteur);
    }

    private void etendue(String texte, int hauteur) {
        feuille.page().addMergedRegion(new CellRangeAddress(rang, rang, 0, DERNIERE));
        feuille.hauteur(rang, hauteur);
        classeur.texte(feuille, rang++, 0, texte, Allure.NOTE);
    }

    private void section(String cle) {
        rang++;
        classeur.texte(feuille, rang++, 0, Textes.de(cle), Allure.SECTION);
    }

    private void compte(String cle, String formule) {
        classeur.texte(feuille, rang, 0, classeur.dire(cle), Allure.LIBELLE);
        classeur.formule(feuille, rang++, VALEUR, formule, Allure.RESULTAT, Forme.ENTIER);
    }

    private void porte() {
        section("synthese.prerequis");
        feuille.page().addMergedRegion(new CellRangeAddress(rang, rang, 0, DERNIERE));
        feuille.hauteur(rang, 32);
        String manquants = IntStream.rangeClosed(1, bilan.resultats().size())
                .mapToObj(FeuilleSynthese::nomSiManquant)
                .collect(Collectors.joining("&"));
        classeur.formule(
                feuille,
                rang,
                0,
                "IF(contrat_en_cours=\"non\",\"" + Textes.de("synthese.porte.sans_contrat")
                        + "\",IF(prerequis_manquants=0,\"" + Textes.de("synthese.porte.ouverte") + "\",\""
                        + Textes.de("synthese.porte.fermee") + "\"&" + manquants + "))",
                Allure.RESULTAT,
                Forme.TEXTE);
        for (int colonne = 1; colonne <= DERNIERE; colonne++) {
            classeur.texte(feuille, rang, colonne, "", Allure.RESULTAT);
        }
        colorer("AND(contrat_en_cours=\"oui\",prerequis_manquants=0)", Styles.VERT);
        colorer("OR(contrat_en_cours=\"non\",prerequis_manquants>0)", Styles.ROUGE);
        rang++;
    }

    private static String nomSiManquant(int numero) {
        return "IF(AND(INDEX(indicateurs_nature," + numero + ")=\"" + Textes.de("nature.PREREQUIS")
                + "\",INDEX(indicateurs_atteint," + numero + ")=\"non\"),\" · \"&INDEX(indicateurs_titre," + numero
                + "),\"\")";
    }

    private void colorer(String condition, XSSFColor couleur) {
        SheetConditionalFormatting formats = feuille.page().getSheetConditionalFormatting();
        ConditionalFormattingRule regle = formats.createConditionalFormattingRule(condition);
        PatternFormatting fond = regle.createPatternFormatting();
        fond.setFillBackgroundColor(couleur);
        fond.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formats.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(rang, rang, 0, DERNIERE)}, regle);
    }

    private void points() {
        section("synthese.points");
        bilan.lacunes()
                .forEach(lacune -> etendue(Textes.de("synthese.lacune", lacune.avertissement()), HAUTEUR_DE_LACUNE));
        titres("synthese.axe", "synthese.classeur", "synthese.possible", "synthese.part", "synthese.bilan", "ecart");
        for (int axe = 1; axe <= 3; axe++) {
            ligneDePoints(
                    "axe." + axe,
                    "SUMIF(indicateurs_axe," + axe + ",indicateurs_points)",
                    "SUMIF(indicateurs_axe," + axe + ",indicateurs_maximum)",
                    "COUNTIFS(indicateurs_axe," + axe + ",indicateurs_maximum,\"" + Textes.de("inconnu") + "\")",
                    donnees.points(axe),
                    Allure.CALCUL);
        }
        ligneDePoints(
                "axe.total",
                "points_total",
                "SUM(indicateurs_maximum)",
                "COUNTIF(indicateurs_maximum,\"" + Textes.de("inconnu") + "\")",
                bilan.pointsTotal(),
                Allure.RESULTAT);
    }

    private void ligneDePoints(
            String cle, String points, String possible, String inconnus, BigDecimal duBilan, Allure allure) {
        boolean connus = FeuilleIndicateurs.maximaConnus(bilan);
        feuille.hauteur(rang, 18);
        classeur.texte(feuille, rang, 0, Textes.de(cle), allure == Allure.RESULTAT ? allure : Allure.LIBELLE);
        classeur.formule(feuille, rang, VALEUR, "ROUND(" + points + ",2)", allure, Forme.POINTS);
        String arrondi = "ROUND(" + possible + ",2)";
        classeur.formule(
                feuille,
                rang,
                POSSIBLE,
                connus ? arrondi : "IF(" + inconnus + "=0," + arrondi + ",\"" + Textes.de("inconnu") + "\")",
                allure,
                Forme.POINTS);
        String ligne = String.valueOf(rang + 1);
        String part = "MIN(1,$B" + ligne + "/$C" + ligne + ")";
        // Bars begin below each other: spaces as wide as figures stand before a short number.
        String centiemes = "RIGHT(\"\u2007\u2007\"&ROUNDDOWN(ROUND(100*" + part + ",6),0),3)";
        String pleins = "ROUND(" + LONGUEUR + "*" + part + ",0)";
        classeur.formule(
                feuille,
                rang,
                BARRE,
                "IF(" + (connus ? "$C" + ligne + ">0" : "AND(ISNUMBER($C" + ligne + "),$C" + ligne + ">0)") + ","
                        + centiemes + "&\"\u00A0% \"&REPT(\"█\"," + pleins + ")&REPT(\"░\"," + LONGUEUR + "-" + pleins
                        + "),\"\")",
                Allure.BARRE,
                Forme.TEXTE);
        comparaison(BILAN, duBilan, Forme.POINTS, allure);
        rang++;
    }

    private void euros() {
        section("synthese.remuneration");
        titres("synthese.montant", "synthese.classeur", "synthese.bilan", "ecart");
        Remuneration euros = bilan.remuneration();
        ligneDEuros("remuneration_base", Forme.EUROS, euros.base(), Allure.CALCUL);
        ligneDEuros("taux_majoration", Forme.TAUX, euros.tauxMajoration(), Allure.CALCUL);
        ligneDEuros("remuneration", Forme.EUROS, euros.montant(), Allure.RESULTAT);
        ligneDEuros("avance_theorique", Forme.EUROS, euros.avanceTheorique(), Allure.CALCUL);
        ligneDEuros("avance_retenue", Forme.EUROS, euros.avancePercue().orElse(null), Allure.CALCUL);
        ligneDEuros("solde", Forme.EUROS, euros.solde().orElse(null), Allure.RESULTAT);
    }

    private void ligneDEuros(String nom, Forme forme, BigDecimal duBilan, Allure allure) {
        feuille.hauteur(rang, 18);
        classeur.texte(feuille, rang, 0, Textes.de("case." + nom), allure == Allure.RESULTAT ? allure : Allure.LIBELLE);
        // A rate is shown as the bilan shows it.
        String valeur = forme == Forme.TAUX ? "ROUND(ROUND(" + nom + "," + Majoration.DECIMALES_DU_TAUX + "),2)" : nom;
        classeur.formule(feuille, rang, VALEUR, valeur, allure, forme);
        comparaison(VALEUR + 1, duBilan, forme, allure);
        rang++;
    }

    /** The figure of the bilan, and by how much the workbook now differs. */
    private void comparaison(int colonne, BigDecimal duBilan, Forme forme, Allure allure) {
        classeur.valeur(feuille, rang, colonne, duBilan == null ? Textes.de("inconnu") : duBilan, Allure.CALCUL, forme);
        String dIci = "$B" + (rang + 1);
        String deLui = "$" + CellReference.convertNumToColString(colonne) + (rang + 1);
        classeur.formule(
                feuille,
                rang,
                colonne + 1,
                "IF(COUNT(" + dIci + "," + deLui + ")=2,ROUND(" + dIci + "-" + deLui + ",2),\"\")",
                allure,
                forme);
    }

    private void titres(String... cles) {
        for (int colonne = 0; colonne < cles.length; colonne++) {
            boolean texte = colonne == 0 || cles[colonne].equals("synthese.part");
            classeur.entete(feuille, rang, colonne, Textes.de(cles[colonne]), texte ? Forme.TEXTE : Forme.POINTS);
        }
        rang++;
    }
}
