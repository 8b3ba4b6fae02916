package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.rapport.tableur.Case.calcul;
import static fr.msp.aci.rapport.tableur.Case.resultat;

import java.util.List;

/** The sheet of the euros: gate, base, majoration, floor of a new structure, advance, balance. */
final class FeuilleRemuneration {

    private FeuilleRemuneration() {}

    static void ecrire(Classeur classeur, Feuille feuille) {
        new FeuilleDeCases(classeur, feuille, "remuneration")
                .groupe(Textes.de("groupe.base"), base())
                .groupe(Textes.de("groupe.majoration"), Majoration.cases())
                .groupe(Textes.de("groupe.nouvelle"), nouvelle())
                .groupe(Textes.de("groupe.due"), due())
                .groupe(Textes.de("groupe.avance"), avance())
                .groupe(Textes.de("groupe.arrondis"), List.of(Precision.enCase()));
    }

    private static List<Case> base() {
        return List.of(
                calcul("points_total", Forme.POINTS, "ROUND(SUM(indicateurs_points),2)"),
                calcul("base_theorique", Forme.EUROS, FeuilleIndicateurs.arrondi("points_total*bareme_valeur_point")),
                calcul(
                        "prerequis_manquants",
                        Forme.ENTIER,
                        "COUNTIFS(indicateurs_nature,\"" + Textes.de("nature.PREREQUIS")
                                + "\",indicateurs_atteint,\"non\")"),
                calcul(
                        "porte",
                        Forme.OUI_NON,
                        "IF(prerequis_manquants=0,\"" + Textes.de("porte.ouverte") + "\",\"" + Textes.de("porte.fermee")
                                + "\")"),
                resultat("remuneration_base", Forme.EUROS, siDue("base_theorique")));
    }

    /** An amount that is due only under a contract, with all the prérequis reached. */
    private static String siDue(String montant) {
        return siContrat("IF(prerequis_manquants=0," + montant + ",0)", "0");
    }

    private static String siContrat(String alors, String sinon) {
        return "IF(contrat_en_cours=\"oui\"," + alors + "," + sinon + ")";
    }

    private static List<Case> nouvelle() {
        return List.of(
                calcul(
                        "nouvelle_structure",
                        Forme.OUI_NON,
                        "IF(contrat_en_cours=\"non\",\"non\",IF(NOT(ISNUMBER(date_projet)),"
                                + "IF(exercice-YEAR(date_effet)<bareme_nouvelle_exercices,\"" + Textes.de("inconnu")
                                + "\",\"non\"),IF(AND("
                                + "date_projet<=date_effet,EDATE(date_projet,bareme_nouvelle_delai)>date_effet,"
                                + "exercice-YEAR(date_effet)<bareme_nouvelle_exercices),\"oui\",\"non\")))"),
                calcul("remuneration_minimale", Forme.EUROS, siNouvelle("bareme_nouvelle_plancher")),
                calcul("avance_minimale", Forme.EUROS, siNouvelle("bareme_nouvelle_avance")));
    }

    private static String siNouvelle(String plancher) {
        return "IF(nouvelle_structure=\"oui\"," + plancher + "*part_contrat,0)";
    }

    private static List<Case> due() {
        return List.of(resultat(
                "remuneration",
                Forme.EUROS,
                siDue("MAX(remuneration_majoree," + FeuilleIndicateurs.arrondi("remuneration_minimale") + ")")));
    }

    private static List<Case> avance() {
        return List.of(
                calcul(
                        "points_d_avance",
                        Forme.POINTS,
                        "SUM(indicateurs_plein)-SUMIF(indicateurs_nature,\"" + Textes.de("nature.OPTIONNEL")
                                + "\",indicateurs_plein)"),
                resultat(
                        "avance_theorique",
                        Forme.EUROS,
                        siContrat(
                                FeuilleIndicateurs.arrondi(
                                        "MAX(points_d_avance*bareme_valeur_point*bareme_avance_taux/100*part_contrat,"
                                                + "avance_minimale)"),
                                "0")),
                calcul("avance_retenue", Forme.EUROS, "IF(ISNUMBER(avance_percue),ROUND(avance_percue,2),\"\")"),
                resultat(
                        "solde",
                        Forme.EUROS,
                        siContrat(
                                "IF(ISNUMBER(avance_percue),ROUND(remuneration-avance_retenue,2),\""
                                        + Textes.de("inconnu") + "\")",
                                "\"" + Textes.de("inconnu") + "\"")));
    }
}
