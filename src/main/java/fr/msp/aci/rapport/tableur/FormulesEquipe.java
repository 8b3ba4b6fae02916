package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.regle.CodeIndicateur.*;

import java.util.List;

/** The formulas of axis 2, team work and coordination (guide p. 21–42). */
final class FormulesEquipe {

    private FormulesEquipe() {}

    static List<Formule> toutes() {
        return List.of(
                coordination(),
                protocoles(),
                concertation(),
                formation(),
                coordinationExterne(),
                qualite(),
                protocolesNationaux(),
                insuffisanceCardiaque(),
                surpoids());
    }

    /** Guide p. 21–22. */
    private static Formule coordination() {
        String variables = "bareme_coordination_points_jusqu_au_seuil*MIN(patients,bareme_coordination_seuil)"
                + "/bareme_patientele_reference"
                + "+bareme_coordination_points_au_dela*MAX(patients-bareme_coordination_seuil,0)"
                + "/bareme_patientele_reference";
        return Formule.de(
                A2_COORDINATION,
                Formule.nombre("coordinateurs") + ">0",
                "bareme_coordination_points_fixes",
                variables,
                "bareme_coordination_points_fixes+" + variables);
    }

    /** Guide p. 24–25. */
    private static Formule protocoles() {
        String protocoles = Formule.nombre("protocoles");
        return Formule.de(
                        A2_PROTOCOLES,
                        protocoles + ">0",
                        "MIN(" + protocoles + ",bareme_protocoles_maximum)"
                                + "*(bareme_protocoles_points+IF(presence_ipa=\"oui\",bareme_protocoles_points_ipa,0))",
                        "0",
                        "bareme_protocoles_points*bareme_protocoles_maximum")
                .avecSupplement("IF(presence_ipa=\"oui\",bareme_protocoles_points_ipa*bareme_protocoles_maximum,0)");
    }

    /** Guide p. 26–30; the rate and its target are worked out beside the inputs. */
    private static Formule concertation() {
        String reunions = Formule.nombre("reunions");
        return Formule.de(
                        A2_CONCERTATION,
                        "AND(" + reunions + ">0," + reunions + ">=reunions_demandees," + Formule.nombre("dossiers")
                                + ">0,base_ald>0,ISNUMBER(patientele))",
                        "0",
                        "(bareme_concertation_points+IF(presence_ipa=\"oui\",bareme_concertation_points_ipa,0))"
                                + "*ratio*part_concertation",
                        "bareme_concertation_points" + Formule.PAR_PATIENTS)
                .avecSupplement("IF(presence_ipa=\"oui\",bareme_concertation_points_ipa*ratio,0)");
    }

    /** Guide p. 32–33. */
    private static Formule formation() {
        String stagiaires = Formule.nombre("stagiaires");
        return Formule.de(
                A2_FORMATION,
                "AND(" + stagiaires + ">=bareme_formation_stages_minimum," + stages(stagiaires) + ">0)",
                stages(stagiaires),
                "0",
                stages("bareme_formation_stages_maximum"));
    }

    private static String stages(String nombre) {
        return "(bareme_formation_points_minimum+bareme_formation_points_supplement*(MIN(" + nombre
                + ",bareme_formation_stages_maximum)-bareme_formation_stages_minimum))";
    }

    /** Guide p. 34–35. */
    private static Formule coordinationExterne() {
        String points = "bareme_coord_externe_points" + Formule.PAR_PATIENTS;
        return Formule.de(A2_COORD_EXTERNE, "AND(procedure_externe=\"oui\",ISNUMBER(patientele))", "0", points, points);
    }

    /** Guide p. 36–37: each level rests on those below it. */
    private static Formule qualite() {
        return Formule.de(
                A2_QUALITE,
                "qualite_niveau_1=\"oui\"",
                "bareme_qualite_points_1",
                "IF(qualite_niveau_2=\"oui\",bareme_qualite_points_2"
                        + "+IF(qualite_niveau_3=\"oui\",bareme_qualite_points_3,0),0)" + Formule.PAR_PATIENTS,
                "bareme_qualite_points_1+(bareme_qualite_points_2+bareme_qualite_points_3)" + Formule.PAR_PATIENTS);
    }

    /** Guide p. 38–39. */
    private static Formule protocolesNationaux() {
        String protocoles = Formule.nombre("protocoles_nationaux");
        return Formule.de(
                A2_PNC,
                protocoles + ">0",
                "bareme_pnc_points*MIN(" + protocoles + ",bareme_pnc_maximum)",
                "0",
                "bareme_pnc_points*bareme_pnc_maximum");
    }

    /** Guide p. 40–41. */
    private static Formule insuffisanceCardiaque() {
        String points = "bareme_ic_points" + Formule.PAR_PATIENTS;
        return Formule.de(A2_IC, "AND(parcours_ic=\"oui\",ISNUMBER(patientele))", "0", points, points);
    }

    /** Guide p. 42: two missions de santé publique, or the only one on that theme. */
    private static Formule surpoids() {
        String themes = Formule.nombre("themes_de_mission");
        return Formule.de(
                A2_SURPOIDS,
                "AND(parcours_surpoids=\"oui\",OR(" + themes + ">=bareme_surpoids_missions,AND(" + themes + "=1,"
                        + "mission_surpoids=\"oui\")))",
                "bareme_surpoids_points",
                "0",
                "bareme_surpoids_points");
    }
}
