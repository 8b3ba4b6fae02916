package fr.msp.aci.activite;

import java.util.function.Predicate;

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

    /**
     * Under which key the sentence about such a structure is found: a CDS has associates by no name but salariés, so its own
     * sentence, {@code KEY.cds}, is preferred where there is one.
     *
     * @param cle the key of the sentence
     * @param connue whether there is a sentence of a key
     */
    public String cle(String cle, Predicate<String> connue) {
        String sienne = cle + ".cds";
        return this == CDS && connue.test(sienne) ? sienne : cle;
    }
}
