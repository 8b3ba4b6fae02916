package fr.msp.aci.regle;

import static fr.msp.aci.regle.CodeIndicateur.*;
import static fr.msp.aci.regle.Unite.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every number the computation asks of a grid. A grid that lacks one of them, or names another, is refused: so a slip
 * of the pen in a YAML file never becomes a silent zero.
 */
public enum Parametre {
    VALEUR_POINT("valeur-point", EUROS),
    PATIENTELE_REFERENCE("patientele-reference", PATIENTS),
    EXERCICE_A_CONFIRMER("exercice-a-confirmer", OUI_NON),
    AVANCE_TAUX("avance-taux", POURCENT),
    MAJORATION_PLAFOND("majoration-plafond", POURCENT),
    NOUVELLE_DELAI("nouvelle-structure-delai", MOIS),
    NOUVELLE_EXERCICES("nouvelle-structure-exercices", ANNEES),
    NOUVELLE_PLANCHER("nouvelle-structure-remuneration", EUROS),
    NOUVELLE_AVANCE("nouvelle-structure-avance", EUROS),
    JUSTIFICATIFS_JOUR("justificatifs-jour", JOUR_DU_MOIS),
    JUSTIFICATIFS_MOIS("justificatifs-mois", MOIS_DE_L_ANNEE),
    SOLDE_JOUR("solde-jour", JOUR_DU_MOIS),
    SOLDE_MOIS("solde-mois", MOIS_DE_L_ANNEE),
    ELIGIBILITE_GENERALISTES("eligibilite-medecins-generalistes", PERSONNES),
    ELIGIBILITE_PARAMEDICAUX("eligibilite-paramedicaux", PERSONNES),
    ELIGIBILITE_SISA_DELAI("eligibilite-sisa-delai", MOIS),
    SECPA_FILE_ACTIVE("secpa-file-active", PATIENTS),
    SECPA_PAUVRETE("secpa-taux-pauvrete", POURCENT),

    HORAIRES_POINTS_LARGE(A1_HORAIRES, "points-amplitude-large", POINTS),
    HORAIRES_POINTS_MOYENNE(A1_HORAIRES, "points-amplitude-moyenne", POINTS),
    HORAIRES_POINTS_REDUITE(A1_HORAIRES, "points-amplitude-reduite", POINTS),
    HORAIRES_SEUIL_LARGE(A1_HORAIRES, "seuil-amplitude-large", HEURES),
    HORAIRES_SEUIL_MOYENNE(A1_HORAIRES, "seuil-amplitude-moyenne", HEURES),
    HORAIRES_SEUIL_REDUITE(A1_HORAIRES, "seuil-amplitude-reduite", HEURES),
    HORAIRES_MINORATION_SAMEDI(A1_HORAIRES, "minoration-samedi", POINTS),
    HORAIRES_SAMEDI_AVANT(A1_HORAIRES, "samedi-ouvert-avant", HEURE_DU_JOUR),
    HORAIRES_MINORATION_CONGES(A1_HORAIRES, "minoration-conges", POINTS),
    HORAIRES_JOURS_CONGES(A1_HORAIRES, "fermeture-maximum-conges", JOURS),
    HORAIRES_JOURS_HORS_CONGES(A1_HORAIRES, "fermeture-maximum-hors-conges", JOURS),

    CRISE_POINTS_PLAN(A1_CRISE, "points-plan", POINTS),
    CRISE_POINTS_ACTIONS(A1_CRISE, "points-actions", POINTS),

    DIVERSITE_POINTS_1(A1_DIVERSITE, "points-niveau-1", POINTS),
    DIVERSITE_POINTS_2(A1_DIVERSITE, "points-niveau-2", POINTS),
    DIVERSITE_MEDICALES(A1_DIVERSITE, "professions-medicales", ELEMENTS),
    DIVERSITE_PARAMEDICALES(A1_DIVERSITE, "professions-paramedicales", ELEMENTS),

    SECOND_RECOURS_POINTS_1(A1_SECOND_RECOURS, "points-niveau-1", POINTS),
    SECOND_RECOURS_POINTS_2(A1_SECOND_RECOURS, "points-niveau-2", POINTS),
    SECOND_RECOURS_SEUIL_1(A1_SECOND_RECOURS, "seuil-niveau-1", JOURS_PAR_SEMAINE),
    SECOND_RECOURS_SEUIL_2(A1_SECOND_RECOURS, "seuil-niveau-2", JOURS_PAR_SEMAINE),

    CSTM_POINTS(A1_CSTM, "points", POINTS),
    CSTM_MEDECINS(A1_CSTM, "medecins", PERSONNES),

    MISSIONS_POINTS(A1_MISSIONS_SP, "points-mission", POINTS),
    MISSIONS_MAXIMUM(A1_MISSIONS_SP, "missions-maximum", ELEMENTS),
    MISSIONS_POINTS_IPA(A1_MISSIONS_SP, "points-ipa", POINTS),
    MISSIONS_POUR_IPA(A1_MISSIONS_SP, "missions-pour-ipa", ELEMENTS),

    USAGERS_POINTS_1(A1_USAGERS, "points-niveau-1", POINTS),
    USAGERS_POINTS_2(A1_USAGERS, "points-niveau-2", POINTS),

    SAS_POINTS_TOUS(A1_SAS, "points-tous", POINTS),
    SAS_POINTS_PART(A1_SAS, "points-part", POINTS),
    SAS_PART(A1_SAS, "part-medecins", POURCENT),

    COORDINATION_POINTS_FIXES(A2_COORDINATION, "points-fixes", POINTS),
    COORDINATION_POINTS_JUSQU_AU_SEUIL(A2_COORDINATION, "points-jusqu-au-seuil", POINTS),
    COORDINATION_POINTS_AU_DELA(A2_COORDINATION, "points-au-dela", POINTS),
    COORDINATION_SEUIL(A2_COORDINATION, "seuil", PATIENTS),

    PROTOCOLES_POINTS(A2_PROTOCOLES, "points-protocole", POINTS),
    PROTOCOLES_POINTS_IPA(A2_PROTOCOLES, "points-ipa", POINTS),
    PROTOCOLES_MAXIMUM(A2_PROTOCOLES, "protocoles-maximum", ELEMENTS),
    PROTOCOLES_PROFESSIONS(A2_PROTOCOLES, "professions-minimum", ELEMENTS),

    CONCERTATION_POINTS(A2_CONCERTATION, "points", POINTS),
    CONCERTATION_POINTS_IPA(A2_CONCERTATION, "points-ipa", POINTS),
    CONCERTATION_REUNIONS(A2_CONCERTATION, "reunions", ELEMENTS),
    CONCERTATION_REUNIONS_PLANCHER(A2_CONCERTATION, "reunions-premier-exercice", ELEMENTS),
    CONCERTATION_TAUX(A2_CONCERTATION, "taux-cible", OBJECTIF),
    CONCERTATION_DECIMALES(A2_CONCERTATION, "taux-decimales", DECIMALES),

    FORMATION_STAGES_MINIMUM(A2_FORMATION, "stages-minimum", PERSONNES),
    FORMATION_STAGES_MAXIMUM(A2_FORMATION, "stages-maximum", PERSONNES),
    FORMATION_POINTS_MINIMUM(A2_FORMATION, "points-minimum", POINTS),
    FORMATION_POINTS_SUPPLEMENT(A2_FORMATION, "points-stage-supplementaire", POINTS),

    COORD_EXTERNE_POINTS(A2_COORD_EXTERNE, "points", POINTS),

    QUALITE_POINTS_1(A2_QUALITE, "points-niveau-1", POINTS),
    QUALITE_POINTS_2(A2_QUALITE, "points-niveau-2", POINTS),
    QUALITE_POINTS_3(A2_QUALITE, "points-niveau-3", POINTS),

    PNC_POINTS(A2_PNC, "points-protocole", POINTS),
    PNC_MAXIMUM(A2_PNC, "protocoles-maximum", ELEMENTS),

    IC_POINTS(A2_IC, "points", POINTS),
    IC_COMPTAGES(A2_IC, "comptages-demandes", OUI_NON),

    SURPOIDS_POINTS(A2_SURPOIDS, "points", POINTS),
    SURPOIDS_MISSIONS(A2_SURPOIDS, "missions", ELEMENTS),

    SI_STANDARD_POINTS_FIXES(A3_SI_STANDARD, "points-fixes", POINTS),
    SI_STANDARD_POINTS_ASSOCIE(A3_SI_STANDARD, "points-associe", POINTS),
    SI_STANDARD_POINTS_AU_DELA(A3_SI_STANDARD, "points-associe-au-dela", POINTS),
    SI_STANDARD_SEUIL(A3_SI_STANDARD, "seuil-associes", PERSONNES),

    SI_AVANCE_POINTS(A3_SI_AVANCE, "points", POINTS);

    private final Optional<CodeIndicateur> indicateur;
    private final String cle;
    private final Unite unite;

    Parametre(String cle, Unite unite) {
        this(Optional.empty(), cle, unite);
    }

    Parametre(CodeIndicateur indicateur, String cle, Unite unite) {
        this(Optional.of(indicateur), cle, unite);
    }

    Parametre(Optional<CodeIndicateur> indicateur, String cle, Unite unite) {
        this.indicateur = indicateur;
        this.cle = cle;
        this.unite = unite;
    }

    /** The parameters of an indicator, or the general ones when none is given. */
    static List<Parametre> de(Optional<CodeIndicateur> indicateur) {
        return Arrays.stream(values())
                .filter(parametre -> parametre.indicateur.equals(indicateur))
                .toList();
    }

    /** Name of the file that holds the parameters of an indicator, or the general ones. */
    static String fichier(Optional<CodeIndicateur> indicateur) {
        return indicateur.map(code -> code.code().toLowerCase(Locale.ROOT)).orElse("general") + ".yaml";
    }

    /** The indicator it belongs to; empty for a general value such as the value of the point. */
    public Optional<CodeIndicateur> indicateur() {
        return indicateur;
    }

    /** Its name in the YAML file. */
    public String cle() {
        return cle;
    }

    /** What it counts. */
    public Unite unite() {
        return unite;
    }
}
