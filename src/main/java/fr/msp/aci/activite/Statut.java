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

    /** That of those who make up a structure of that kind, whom the guide calls associates. */
    public static Statut desAssocies(TypeStructure type) {
        return type == TypeStructure.CDS ? SALARIE : ASSOCIE;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
