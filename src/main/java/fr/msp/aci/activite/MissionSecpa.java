package fr.msp.aci.activite;

/** The eight base missions of a structure d'exercice coordonné participative. */
public enum MissionSecpa implements Choix {
    EXERCICE_DE_PROXIMITE("exercice de proximité"),
    ACCUEIL_ADAPTE("accueil adapté aux personnes vulnérables"),
    SOUTIEN_PSYCHOLOGIQUE("soutien psychologique"),
    MEDIATION("médiation en santé"),
    DEMARCHE_PARTICIPATIVE("démarche participative"),
    ACCOMPAGNEMENT_SOCIAL("accompagnement social"),
    INTERPRETARIAT("interprétariat professionnel"),
    PREVENTION("prévention, promotion et éducation à la santé");

    private final String libelle;

    MissionSecpa(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
