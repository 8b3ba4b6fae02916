package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.regle.CodeIndicateur.*;

import java.util.List;

/** The formulas of axis 3, shared information system (guide p. 44–48). */
final class FormulesSysteme {

    private FormulesSysteme() {}

    static List<Formule> toutes() {
        return List.of(standard(), avance());
    }

    /** Guide p. 44–46. */
    private static Formule standard() {
        String associes = Formule.nombre("associes");
        String variables = "bareme_si_standard_points_associe*MIN(" + associes + ",bareme_si_standard_seuil)"
                + "+bareme_si_standard_points_au_dela*MAX(" + associes + "-bareme_si_standard_seuil,0)";
        return Formule.de(
                        A3_SI_STANDARD,
                        "ISNUMBER(acquisition_si_standard)",
                        "bareme_si_standard_points_fixes",
                        variables,
                        "bareme_si_standard_points_fixes+" + variables)
                .selonPart(part("part_si_standard"));
    }

    /** Guide p. 48. */
    private static Formule avance() {
        return Formule.de(
                        A3_SI_AVANCE,
                        "ISNUMBER(acquisition_si_avance)",
                        "bareme_si_avance_points",
                        "0",
                        "bareme_si_avance_points")
                .selonPart(part("part_si_avance"));
    }

    /** Without a software, what there is to gain is that of the whole contract. */
    private static String part(String acquise) {
        return "IF(ISNUMBER(" + acquise + ")," + acquise + ",part_contrat)";
    }
}
