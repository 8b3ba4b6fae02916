package fr.msp.aci.activite;

/** Care pathway the structure took part in (guide p. 40–42). */
public enum TypeParcours implements Choix {
    INSUFFISANCE_CARDIAQUE("insuffisance cardiaque"),
    SURPOIDS_ENFANT("surpoids ou obésité de l'enfant");

    private final String libelle;

    TypeParcours(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
