package fr.msp.aci.activite;

/** Legal form of the structure; the contract asks for a SISA within six months of signature. */
public enum FormeJuridique implements Choix {
    SISA("SISA"),
    ASSOCIATION("association"),
    AUTRE("autre");

    private final String libelle;

    FormeJuridique(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
