package fr.msp.aci.activite;

/** Themes of annexe 3 of the agreement, for protocols and cases (guide p. 24–25), or off-list. */
public enum ThemeProtocole implements Choix {
    AFFECTIONS_SEVERES("affections sévères compliquées ou décompensées"),
    PATHOLOGIES_CHRONIQUES("pathologies chroniques à soins itératifs"),
    RISQUE_IATROGENIQUE("risque iatrogénique ou équilibre thérapeutique"),
    PATIENTS_COMPLEXES("patients complexes ou en perte d'autonomie"),
    PATIENTS_OBESES("patients obèses"),
    GROSSESSES_A_RISQUE("grossesses à risque"),
    TROUBLES_PSYCHIQUES("pathologies associées à des troubles psychiques, du comportement ou des difficultés sociales"),
    HORS_LISTE("hors liste");

    private final String libelle;

    ThemeProtocole(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
