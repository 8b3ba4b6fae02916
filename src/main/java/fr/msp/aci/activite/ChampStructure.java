package fr.msp.aci.activite;

/** Fields of the {@code Structure} sheet, under the name the workbook gives them. */
public enum ChampStructure implements Choix {
    FINESS("FINESS"),
    EXERCICE("Exercice"),
    RAISON_SOCIALE("Raison sociale"),
    TYPE("Type"),
    SITES("Sites"),
    FORME_JURIDIQUE("Forme juridique"),
    SIRET("SIRET"),
    COMMUNE("Commune"),
    CODE_POSTAL("Code postal"),
    DEPARTEMENT("Département"),
    REGION("Région"),
    CPAM("CPAM"),
    DATE_EFFET("Date d'effet du contrat ACI"),
    DATE_PROJET_SANTE("Date de dépôt du projet de santé"),
    ZONE_SOUS_DENSE("Zone sous-dense"),
    DEROGATION_PDSA("Dérogation PDSA"),
    SOINS_NON_PROGRAMMES("Soins non programmés organisés"),
    CHARTE_TRANSMISE("Charte d'engagement transmise"),
    TOUTES_SOLLICITATIONS_SAS("Toutes sollicitations SAS prises en charge"),
    PATIENTELE("Patientèle médecin traitant"),
    PATIENTELE_ALD_MOINS_75("Patientèle ALD moins de 75 ans"),
    PATIENTELE_75_HORS_ALD("Patientèle 75 ans et plus hors ALD"),
    PATIENTELE_75_ALD("Patientèle 75 ans et plus en ALD"),
    PATIENTS_C2S("Patients C2S"),
    PATIENTS_AME("Patients AME"),
    TAUX_NATIONAL_C2S("Taux national C2S"),
    TAUX_NATIONAL_AME("Taux national AME"),
    TAUX_NOTIFIE("Taux de majoration notifié"),
    AVANCE_PERCUE("Avance perçue"),
    SECPA("SECPa"),
    FILE_ACTIVE("File active médecine générale"),
    QPV("Implantation QPV"),
    TAUX_PAUVRETE("Taux de pauvreté"),
    COURRIEL("Courriel de la coordination");

    private final String libelle;

    ChampStructure(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
