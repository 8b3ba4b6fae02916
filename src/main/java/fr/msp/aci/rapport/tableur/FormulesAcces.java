package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.regle.CodeIndicateur.*;

import java.util.List;

/** The formulas of axis 1, access to care (guide p. 3–19). */
final class FormulesAcces {

    private FormulesAcces() {}

    static List<Formule> toutes() {
        return List.of(horaires(), crise(), diversite(), secondRecours(), cstm(), missions(), usagers(), sas());
    }

    /** Guide p. 3–5; the points of each site are worked out in the sheet of the hours. */
    private static Formule horaires() {
        return Formule.de(
                A1_HORAIRES,
                "AND(soins_non_programmes=\"oui\",points_sites>0)",
                "points_sites",
                "0",
                "bareme_horaires_points_large");
    }

    /** Guide p. 6–7. */
    private static Formule crise() {
        return Formule.de(
                        A1_CRISE,
                        "plan_de_crise=\"oui\"",
                        "bareme_crise_points_plan",
                        "IF(AND(crise_declaree=\"oui\",actions_de_crise=\"oui\"),bareme_crise_points_actions*ratio,0)",
                        "bareme_crise_points_plan")
                .avecSupplement("IF(crise_declaree=\"oui\",bareme_crise_points_actions*ratio,0)");
    }

    /** Guide p. 9–10. */
    private static Formule diversite() {
        String medicale = Formule.nombre("professions_medicales") + ">=bareme_diversite_medicales";
        String paramedicale = Formule.nombre("professions_paramedicales") + ">=bareme_diversite_paramedicales";
        return Formule.de(
                A1_DIVERSITE,
                "OR(" + medicale + "," + paramedicale + ")",
                "bareme_diversite_points_1+IF(AND(" + medicale + "," + paramedicale + "),bareme_diversite_points_2,0)",
                "0",
                "bareme_diversite_points_1+bareme_diversite_points_2");
    }

    /** Guide p. 11–12. */
    private static Formule secondRecours() {
        String jours = "ROUND(" + Formule.nombre("jours_de_vacation") + ",8)";
        return Formule.de(
                A1_SECOND_RECOURS,
                jours + ">=bareme_second_recours_seuil_1",
                "bareme_second_recours_points_1+IF(" + jours
                        + ">=bareme_second_recours_seuil_2,bareme_second_recours_points_2,0)",
                "0",
                "bareme_second_recours_points_1+bareme_second_recours_points_2");
    }

    /** Guide p. 13–14; out of reach for a structure that says it is not in such a zone. */
    private static Formule cstm() {
        String medecins = Formule.nombre("medecins_cstm");
        return Formule.de(
                A1_CSTM,
                "AND(zone_sous_dense=\"oui\"," + medecins + ">0," + medecins + ">=bareme_cstm_medecins)",
                "bareme_cstm_points",
                "0",
                "IF(zone_sous_dense=\"non\",0,bareme_cstm_points)");
    }

    /** Guide p. 15–16. */
    private static Formule missions() {
        String themes = Formule.nombre("themes_de_mission");
        String retenues = "MIN(" + themes + ",bareme_missions_maximum)";
        String avecIpa = "AND(presence_ipa=\"oui\"," + retenues + ">=bareme_missions_pour_ipa)";
        return Formule.de(
                        A1_MISSIONS_SP,
                        "AND(" + themes + ">0,OR(ISNUMBER(patientele)," + avecIpa + "))",
                        "IF(" + avecIpa + ",bareme_missions_points_ipa,0)",
                        "bareme_missions_points*" + retenues + Formule.PAR_PATIENTS,
                        "bareme_missions_points*bareme_missions_maximum" + Formule.PAR_PATIENTS)
                .avecSupplement("IF(presence_ipa=\"oui\",bareme_missions_points_ipa,0)");
    }

    /** Guide p. 17. */
    private static Formule usagers() {
        return Formule.de(
                A1_USAGERS,
                "usagers_niveau_1=\"oui\"",
                "bareme_usagers_points_1",
                "IF(usagers_niveau_2=\"oui\",bareme_usagers_points_2*ratio,0)",
                "bareme_usagers_points_1+bareme_usagers_points_2" + Formule.PAR_PATIENTS);
    }

    /** Guide p. 18–19. */
    private static Formule sas() {
        String medecins = Formule.nombre("medecins");
        String engages = Formule.nombre("medecins_sas");
        String tous = "OR(toutes_sollicitations=\"oui\"," + engages + ">=" + medecins + ")";
        return Formule.de(
                A1_SAS,
                "AND(" + medecins + ">0,OR(" + tous + ",100*" + engages + ">=bareme_sas_part*" + medecins + "))",
                "IF(" + tous + ",bareme_sas_points_tous,bareme_sas_points_part)",
                "0",
                "bareme_sas_points_tous");
    }
}
