package fr.msp.aci.activite;

import java.util.Set;

/**
 * A specialty other than general practice, told by how its name begins. Those that general practitioners practise as well
 * (acupuncture, allergologie, gériatrie, médecine du sport…) say nothing against one, and are not among them.
 */
final class AutreSpecialite {

    private static final Set<String> DEBUTS = Set.of(
            "anesthes",
            "cardio",
            "chirurg",
            "dermato",
            "diabeto",
            "endocrino",
            "gastro",
            "gyneco",
            "hemato",
            "hepato",
            "nephro",
            "neuro",
            "obstetri",
            "oncolog",
            "ophtalmo",
            "orl",
            "otorhino",
            "pediatr",
            "pedopsychiatr",
            "pneumo",
            "psychiatr",
            "radiolog",
            "rhumato",
            "stomato",
            "urolog");

    private AutreSpecialite() {}

    /** Whether these words begin like the name of one. */
    static boolean est(String specialite) {
        String cle = Appellation.cle(specialite);
        return DEBUTS.stream().anyMatch(cle::startsWith);
    }
}
