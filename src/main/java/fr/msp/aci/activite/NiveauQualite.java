package fr.msp.aci.activite;

/** Level of the quality approach (guide p. 36–37); a level counts only with those below it. */
public enum NiveauQualite implements Choix {
    NIVEAU_1("1"),
    NIVEAU_2("2"),
    NIVEAU_3("3");

    private final String libelle;

    NiveauQualite(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
