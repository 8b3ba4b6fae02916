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
                .groupe(Textes.de("groupe.majoration"), majoration())
                .groupe(Textes.de("groupe.nouvelle"), nouvelle())
                .groupe(Textes.de("groupe.due"), due())
                .groupe(Textes.de("groupe.avance"), avance());
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
                resultat("remuneration_base", Forme.EUROS, "IF(prerequis_manquants=0,base_theorique,0)"));
    }

    private static List<Case> majoration() {
        return List.of(
                calcul("ecart_c2s", Forme.TAUX, ecart("patients_c2s", "taux_national_c2s")),
                calcul("ecart_ame", Forme.TAUX, ecart("patients_ame", "taux_national_ame")),
                resultat(
                        "taux_majoration",
                        Forme.TAUX,
                        "IF(ISNUMBER(taux_notifie),taux_notifie,MIN(ecart_c2s+ecart_ame,bareme_majoration_plafond))"),
                calcul("remuneration_majoree", Forme.EUROS, "remuneration_base*(1+taux_majoration/100)"));
    }

    /** How much more than the national rate, when every number is known and the list is not empty. */
    private static String ecart(String effectif, String national) {
        return "IF(COUNT(patientele," + effectif + "," + national + ")<3,0,IF(patientele=0,0,MAX(0,100*" + effectif
                + "/patientele-" + national + ")))";
    }

    private static List<Case> nouvelle() {
        return List.of(
                calcul(
                        "nouvelle_structure",
                        Forme.OUI_NON,
                        "IF(COUNT(date_projet,date_effet)<2,\"non\",IF(AND(date_projet<=date_effet,"
                                + "EDATE(date_projet,bareme_nouvelle_delai)>date_effet,"
                                + "exercice-YEAR(date_effet)<bareme_nouvelle_exercices),\"oui\",\"non\"))"),
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
                "IF(prerequis_manquants=0,"
                        + FeuilleIndicateurs.arrondi("MAX(remuneration_majoree,remuneration_minimale)") + ",0)"));
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
                        FeuilleIndicateurs.arrondi(
                                "MAX(points_d_avance*bareme_valeur_point*bareme_avance_taux/100*part_contrat,"
                                        + "avance_minimale)")),
                calcul("avance_retenue", Forme.EUROS, "IF(ISNUMBER(avance_percue),ROUND(avance_percue,2),\"\")"),
                resultat(
                        "solde",
                        Forme.EUROS,
                        "IF(ISNUMBER(avance_percue),ROUND(remuneration-avance_retenue,2),\"" + Textes.de("inconnu")
                                + "\")"));
    }
}
