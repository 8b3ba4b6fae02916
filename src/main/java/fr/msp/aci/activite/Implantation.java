package fr.msp.aci.activite;

/** Whether the structure works on one site or several (guide p. 4: each site must meet the hours). */
public enum Implantation implements Choix {
    MONO_SITE("mono-site"),
    MULTI_SITES("multi-sites");

    private final String libelle;

    Implantation(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
