package fr.msp.aci.activite;

/** Themes of annexe 2 of the agreement for the missions de santé publique, or the regional project (guide p. 15–16). */
public enum ThemeMission implements Choix {
    COUVERTURE_VACCINALE("couverture vaccinale"),
    TUBERCULOSE("lutte contre la tuberculose"),
    OBESITE_ENFANT("surpoids et obésité chez l'enfant"),
    SOUFFRANCE_12_25("souffrance psychique et conduites addictives chez les 12–25 ans"),
    PREVENTION_SUICIDE("prévention du suicide"),
    PERSONNES_AGEES("prévention chez les personnes âgées"),
    PERINATALE("prévention périnatale et femmes en situation de précarité"),
    EDUCATION_THERAPEUTIQUE("éducation thérapeutique et éducation à la santé"),
    PRS("PRS");

    private final String libelle;

    ThemeMission(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
