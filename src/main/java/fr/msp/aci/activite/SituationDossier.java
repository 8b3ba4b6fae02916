package fr.msp.aci.activite;

/** Situation of the patient of a case studied in RCP (guide p. 26–30); no identity, only its category. */
public enum SituationDossier implements Choix {
    ALD("ALD"),
    AGE_75_ET_PLUS("75 ans et plus"),
    ALD_ET_75_ET_PLUS("ALD et 75 ans et plus"),
    AUTRE("autre");

    private final String libelle;

    SituationDossier(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
