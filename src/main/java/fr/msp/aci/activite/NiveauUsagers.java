package fr.msp.aci.activite;

/** Level of involvement of the users of the structure (guide p. 17). */
public enum NiveauUsagers implements Choix {
    NIVEAU_1("1"),
    NIVEAU_2("2");

    private final String libelle;

    NiveauUsagers(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
