package fr.msp.aci.activite;

/** The four dotations of a structure d'exercice coordonné participative; they are fungible. */
public enum TypeDotation implements Choix {
    ACTIVITES_PARTICIPATIVES("activités participatives hors professionnels de santé"),
    DEMARCHE_PARTICIPATIVE("démarche participative des professionnels de santé"),
    INTERPRETARIAT("interprétariat professionnel"),
    SOUTIEN_PSYCHOLOGIQUE("soutien psychologique");

    private final String libelle;

    TypeDotation(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
