package fr.msp.aci.calcul;

import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Reference;

/**
 * Where the guide of the avenant 1 writes a rule that is no number of the grid. A grid that draws the indicator from other
 * pages cites those.
 */
enum PageDuGuide {
    /** Each site must meet the indicator. */
    CHAQUE_SITE(CodeIndicateur.A1_HORAIRES, "3–5", "4"),
    /** Patients with an ALD or of more than 75 years. */
    PATIENTS_ALD_OU_AGES(CodeIndicateur.A2_CONCERTATION, "26–30", "28"),
    /** The first acquisition of software counts. */
    PREMIERE_ACQUISITION(CodeIndicateur.A3_SI_STANDARD, "44–46", "45"),
    /** Collaborateurs of an associate doctor count as associés. */
    COLLABORATEURS(CodeIndicateur.A3_SI_STANDARD, "44–46", "46");

    private final CodeIndicateur indicateur;
    private final Reference fiche;
    private final Reference page;

    PageDuGuide(CodeIndicateur indicateur, String fiche, String page) {
        this.indicateur = indicateur;
        this.fiche = new Reference("guide", fiche);
        this.page = new Reference("guide", page);
    }

    Reference dans(Contexte contexte) {
        Reference titre = contexte.reference(indicateur);
        return titre.equals(fiche) ? page : titre;
    }
}
