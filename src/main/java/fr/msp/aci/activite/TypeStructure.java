package fr.msp.aci.activite;

/** Kind of structure that signed the contract (guide p. 9: in a CDS, read salarié for associé). */
public enum TypeStructure implements Choix {
    MSP("MSP"),
    CDS("CDS");

    private final String libelle;

    TypeStructure(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
