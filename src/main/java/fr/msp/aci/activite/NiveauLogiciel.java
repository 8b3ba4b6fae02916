package fr.msp.aci.activite;

/** Label of the shared information system given by the ANS (guide p. 44–48). */
public enum NiveauLogiciel implements Choix {
    STANDARD("standard"),
    AVANCE("avancé");

    private final String libelle;

    NiveauLogiciel(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
