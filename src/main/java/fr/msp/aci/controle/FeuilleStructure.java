package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Numero;
import java.util.EnumMap;
import java.util.Map;

/** Identity and declared fields of the structure: one field a row. */
final class FeuilleStructure {

    private static final Map<ChampStructure, Colonne<?>> CHAMPS = new FeuilleStructure().champs;

    private final Map<ChampStructure, Colonne<?>> champs = new EnumMap<>(ChampStructure.class);

    private FeuilleStructure() {
        obligatoire(
                ChampStructure.FINESS,
                TypeColonne.numero(Numero.FINESS),
                "N° FINESS",
                "Numéro FINESS",
                "FINESS géographique",
                "FINESS juridique");
        obligatoire(ChampStructure.EXERCICE, TypeColonne.ANNEE, "Année", "Année d'exercice", "Exercice ACI");
        obligatoire(ChampStructure.RAISON_SOCIALE, TypeColonne.TEXTE, "Nom de la structure", "Nom", "Dénomination");
        champ(ChampStructure.TYPE, TypeColonne.liste(Listes.TYPES_DE_STRUCTURE), "Type de structure");
        champ(
                ChampStructure.SITES,
                TypeColonne.liste(Listes.IMPLANTATIONS),
                "Implantation",
                "Nombre de sites",
                "Mono ou multi-sites");
        champ(ChampStructure.FORME_JURIDIQUE, TypeColonne.liste(Listes.FORMES_JURIDIQUES), "Statut juridique");
        champ(ChampStructure.SIRET, TypeColonne.numero(Numero.SIRET), "N° SIRET", "Numéro SIRET");
        champ(ChampStructure.COMMUNE, TypeColonne.TEXTE, "Ville");
        champ(ChampStructure.CODE_POSTAL, TypeColonne.CODE_POSTAL, "CP");
        champ(ChampStructure.DEPARTEMENT, TypeColonne.TEXTE, "Dépt");
        champ(ChampStructure.REGION, TypeColonne.TEXTE);
        champ(ChampStructure.CPAM, TypeColonne.TEXTE, "Caisse", "CPAM de rattachement");
        champ(
                ChampStructure.DATE_EFFET,
                TypeColonne.DATE,
                "Date d'effet",
                "Date d'effet du contrat",
                "Date d'effet ACI",
                "Date d'effet contrat ACI",
                "Date de signature du contrat ACI");
        champ(
                ChampStructure.DATE_PROJET_SANTE,
                TypeColonne.DATE,
                "Date du projet de santé",
                "Dépôt du projet de santé");
        champ(ChampStructure.ZONE_SOUS_DENSE, TypeColonne.OUI_NON, "En zone sous-dense", "ZIP");
        champ(ChampStructure.DEROGATION_PDSA, TypeColonne.OUI_NON, "Dérogation", "PDSA");
        champ(ChampStructure.SOINS_NON_PROGRAMMES, TypeColonne.OUI_NON, "Soins non programmés", "SNP organisés", "SNP");
        champ(ChampStructure.CHARTE_TRANSMISE, TypeColonne.OUI_NON, "Charte transmise", "Charte d'engagement");
        champ(
                ChampStructure.TOUTES_SOLLICITATIONS_SAS,
                TypeColonne.OUI_NON,
                "Toutes sollicitations SAS",
                "Toutes les sollicitations SAS prises en charge",
                "Toutes les sollicitations du SAS prises en charge");
        champ(
                ChampStructure.PATIENTELE,
                TypeColonne.entier(0, 1_000_000),
                "Patientèle",
                "Patientèle MT",
                "Patients médecin traitant",
                "Patientèle médecins traitants");
        champ(
                ChampStructure.PATIENTELE_ALD_MOINS_75,
                TypeColonne.entier(0, 1_000_000),
                "ALD moins de 75 ans",
                "Patients ALD moins de 75 ans",
                "Patientèle ALD < 75 ans",
                "Patientèle moins de 75 ans en ALD");
        champ(
                ChampStructure.PATIENTELE_75_HORS_ALD,
                TypeColonne.entier(0, 1_000_000),
                "75 ans et plus hors ALD",
                "Patients 75 ans et plus hors ALD",
                "Patientèle 75 ans et plus sans ALD");
        champ(
                ChampStructure.PATIENTELE_75_ALD,
                TypeColonne.entier(0, 1_000_000),
                "75 ans et plus en ALD",
                "Patients 75 ans et plus en ALD",
                "Patientèle 75 ans et plus avec ALD",
                "Patientèle ALD 75 ans et plus",
                "Patientèle ALD plus de 75 ans",
                "Patientèle ALD > 75 ans");
        champ(ChampStructure.PATIENTS_C2S, TypeColonne.entier(0, 1_000_000), "C2S", "Nombre de patients C2S");
        champ(ChampStructure.PATIENTS_AME, TypeColonne.entier(0, 1_000_000), "AME", "Nombre de patients AME");
        champ(ChampStructure.TAUX_NATIONAL_C2S, TypeColonne.POURCENTAGE, "Taux C2S national");
        champ(ChampStructure.TAUX_NATIONAL_AME, TypeColonne.POURCENTAGE, "Taux AME national");
        champ(
                ChampStructure.TAUX_NOTIFIE,
                TypeColonne.POURCENTAGE,
                "Taux de majoration",
                "Majoration notifiée",
                "Taux notifié");
        champ(
                ChampStructure.AVANCE_PERCUE,
                TypeColonne.MONTANT,
                "Avance",
                "Avance reçue",
                "Montant de l'avance perçue");
        champ(
                ChampStructure.SECPA,
                TypeColonne.OUI_NON,
                "Structure participative",
                "Structure d'exercice coordonné participative");
        champ(
                ChampStructure.FILE_ACTIVE,
                TypeColonne.entier(0, 1_000_000),
                "File active",
                "File active des médecins généralistes",
                "File active MG");
        champ(ChampStructure.QPV, TypeColonne.OUI_NON, "QPV", "Implantation en QPV", "En QPV");
        champ(ChampStructure.TAUX_PAUVRETE, TypeColonne.POURCENTAGE, "Taux pauvreté");
        champ(
                ChampStructure.COURRIEL,
                TypeColonne.COURRIEL,
                "Courriel",
                "E-mail",
                "Email",
                "Mail",
                "Adresse e-mail",
                "Courriel du coordinateur",
                "Mail de la coordination");
    }

    private void champ(ChampStructure champ, TypeColonne<?> type, String... synonymes) {
        champs.put(champ, Colonne.de(champ.libelle(), type).ou(synonymes));
    }

    private void obligatoire(ChampStructure champ, TypeColonne<?> type, String... synonymes) {
        champs.put(champ, Colonne.obligatoire(champ.libelle(), type).ou(synonymes));
    }

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.STRUCTURE,
                        FeuilleStructure::champSaisi,
                        CHAMPS.values().toArray(Colonne<?>[]::new))
                .ou("Identité", "Fiche structure", "Identification", "La structure");
    }

    /** The field a column declares. */
    static ChampStructure champ(Colonne<?> colonne) {
        return CHAMPS.entrySet().stream()
                .filter(entree -> entree.getValue() == colonne)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** A row of this sheet is one field: the only one its reading put there. */
    private static ChampSaisi champSaisi(LigneSaisie ligne) {
        Colonne<?> colonne = ligne.seuleColonne();
        return new ChampSaisi(ligne.numero(), champ(colonne), ligne.lue(colonne).map(Canonique::texte));
    }
}
