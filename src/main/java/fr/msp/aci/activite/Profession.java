package fr.msp.aci.activite;

import static fr.msp.aci.activite.CategorieProfession.MEDECINE_GENERALE;
import static fr.msp.aci.activite.CategorieProfession.MEDICALE;
import static fr.msp.aci.activite.CategorieProfession.PARAMEDICALE;

/** Health professions of the agreement, in the order of the list given to coordinators. */
public enum Profession implements Choix {
    MEDECIN_GENERALISTE("médecin généraliste", MEDECINE_GENERALE),
    MEDECIN_SPECIALISTE("médecin spécialiste", MEDICALE),
    MEDECIN_EXPERTISE_PARTICULIERE("médecin à expertise particulière", MEDICALE),
    SAGE_FEMME("sage-femme", MEDICALE),
    CHIRURGIEN_DENTISTE("chirurgien-dentiste", MEDICALE),
    PHARMACIEN("pharmacien", MEDICALE),
    BIOLOGISTE("biologiste", MEDICALE),
    INFIRMIER("infirmier", PARAMEDICALE),
    INFIRMIER_PRATIQUE_AVANCEE("infirmier en pratique avancée", PARAMEDICALE),
    MASSEUR_KINESITHERAPEUTE("masseur-kinésithérapeute", PARAMEDICALE),
    PEDICURE_PODOLOGUE("pédicure-podologue", PARAMEDICALE),
    ERGOTHERAPEUTE("ergothérapeute", PARAMEDICALE),
    PSYCHOMOTRICIEN("psychomotricien", PARAMEDICALE),
    ORTHOPHONISTE("orthophoniste", PARAMEDICALE),
    ORTHOPTISTE("orthoptiste", PARAMEDICALE),
    MANIPULATEUR_RADIO("manipulateur d'électroradiologie médicale", PARAMEDICALE),
    TECHNICIEN_LABORATOIRE("technicien de laboratoire médical", PARAMEDICALE),
    AUDIOPROTHESISTE("audioprothésiste", PARAMEDICALE),
    OPTICIEN_LUNETIER("opticien-lunetier", PARAMEDICALE),
    PROTHESISTE_ORTHESISTE("prothésiste-orthésiste", PARAMEDICALE),
    DIETETICIEN("diététicien", PARAMEDICALE),
    AIDE_SOIGNANT("aide-soignant", PARAMEDICALE),
    AUXILIAIRE_PUERICULTURE("auxiliaire de puériculture", PARAMEDICALE),
    AMBULANCIER("ambulancier", PARAMEDICALE),
    ASSISTANT_DENTAIRE("assistant dentaire", PARAMEDICALE);

    private final String libelle;
    private final CategorieProfession categorie;

    Profession(String libelle, CategorieProfession categorie) {
        this.libelle = libelle;
        this.categorie = categorie;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    /** Family of the profession in the indicators. */
    public CategorieProfession categorie() {
        return categorie;
    }

    /** A doctor of any kind: general practitioner, specialist or with a particular expertise (guide p. 18). */
    public boolean estMedecin() {
        return this == MEDECIN_GENERALISTE || this == MEDECIN_SPECIALISTE || this == MEDECIN_EXPERTISE_PARTICULIERE;
    }
}
