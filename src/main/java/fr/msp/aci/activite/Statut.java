package fr.msp.aci.activite;

/** Tie between a professional and the structure, which decides in which indicators the person counts. */
public enum Statut implements Choix {
    ASSOCIE("associé"),
    COLLABORATEUR("collaborateur"),
    SALARIE("salarié"),
    VACATAIRE("vacataire"),
    ASALEE("ASALEE");

    private final String libelle;

    Statut(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
