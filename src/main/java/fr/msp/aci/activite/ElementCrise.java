package fr.msp.aci.activite;

/** What the structure did about grave health crises (guide p. 6–7). */
public enum ElementCrise implements Choix {
    PLAN("plan de préparation"),
    CRISE_DECLAREE("crise déclarée par l'ARS"),
    ACTIONS("actions menées");

    private final String libelle;

    ElementCrise(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
