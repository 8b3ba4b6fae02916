package fr.msp.aci.activite;

/** Day of the week of the opening hours. */
public enum Jour implements Choix {
    LUNDI("lundi"),
    MARDI("mardi"),
    MERCREDI("mercredi"),
    JEUDI("jeudi"),
    VENDREDI("vendredi"),
    SAMEDI("samedi"),
    DIMANCHE("dimanche");

    private final String libelle;

    Jour(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
