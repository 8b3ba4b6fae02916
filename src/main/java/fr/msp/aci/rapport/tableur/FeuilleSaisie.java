package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.rapport.tableur.Case.*;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.calcul.Comptes;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheet of what the figures rest on: every count, date and yes/no that a formula reads. */
final class FeuilleSaisie {

    private final Donnees donnees;
    private final Comptes comptes;

    FeuilleSaisie(Donnees donnees) {
        this.donnees = donnees;
        this.comptes = donnees.comptes();
    }

    void ecrire(Classeur classeur, Feuille feuille) {
        FeuilleDeCases page = new FeuilleDeCases(classeur, feuille, "saisie");
        page.groupe(Textes.de("groupe.contrat"), contrat());
        page.groupe(Textes.de("groupe.patientele"), patientele());
        page.groupe(Textes.de("groupe.equipe"), SaisieDeLEquipe.personnes());
        for (CodeIndicateur code : CodeIndicateur.values()) {
            List<Case> cases = indicateur(code);
            if (!cases.isEmpty()) {
                page.groupe(titre(code), cases);
            }
        }
        page.groupe(Textes.de("groupe.remuneration"), remuneration());
    }

    private String titre(CodeIndicateur code) {
        return donnees.bilan().resultats().stream()
                .map(resultat -> resultat.detail())
                .filter(detail -> detail.code() == code)
                .map(detail -> Textes.de("groupe.indicateur", code.code(), detail.titre(), detail.reference()))
                .findFirst()
                .orElseThrow();
    }

    private List<Case> contrat() {
        return List.of(
                fixe("exercice", Forme.GENERAL, donnees.bilan().exercice().annee()),
                fixe("date_reference", Forme.DATE, donnees.bilan().dateReference()),
                saisie("date_effet", Forme.DATE, donnees.structure().date(ChampStructure.DATE_EFFET)),
                saisie("date_projet", Forme.DATE, donnees.structure().date(ChampStructure.DATE_PROJET_SANTE)),
                calcul(
                        "contrat_en_cours",
                        Forme.OUI_NON,
                        "IF(ISNUMBER(date_effet),IF(date_effet<=DATE(exercice,12,31),\"oui\",\"non\"),\"non\")"),
                calcul("jours_annee", Forme.ENTIER, "DATE(exercice,12,31)-DATE(exercice,1,1)+1"),
                // Without a contract points are theoretical, those of a whole year.
                calcul(
                        "jours_contrat",
                        Forme.ENTIER,
                        "IF(contrat_en_cours=\"oui\"," + jours("date_effet", "jours_annee") + ",jours_annee)"),
                calcul("part_contrat", Forme.PART, "jours_contrat/jours_annee"));
    }

    private List<Case> patientele() {
        return List.of(
                nombre("patientele", ChampStructure.PATIENTELE),
                calcul("patients", Forme.ENTIER, "IF(ISNUMBER(patientele),patientele,0)"),
                calcul("ratio", Forme.RATIO, "patients/bareme_patientele_reference"));
    }

    private List<Case> indicateur(CodeIndicateur code) {
        return switch (code) {
            case A1_HORAIRES ->
                List.of(
                        ouiNon("soins_non_programmes", ChampStructure.SOINS_NON_PROGRAMMES),
                        ouiNon("derogation_pdsa", ChampStructure.DEROGATION_PDSA),
                        calcul(
                                "points_sites",
                                Forme.POINTS,
                                "IF(COUNT(horaires_points)=0,0,MIN(bareme_horaires_points_large,horaires_points))"));
            case A1_CRISE ->
                List.of(
                        saisie("plan_de_crise", Forme.OUI_NON, comptes.crise(ElementCrise.PLAN)),
                        saisie("crise_declaree", Forme.OUI_NON, comptes.crise(ElementCrise.CRISE_DECLAREE)),
                        saisie("actions_de_crise", Forme.OUI_NON, comptes.crise(ElementCrise.ACTIONS)));
            case A1_DIVERSITE -> new SaisieDeLEquipe(comptes).professions();
            case A1_SECOND_RECOURS -> List.of(liee("jours_de_vacation", Forme.DECIMAL, "SUM(vacations_moyenne)"));
            case A1_CSTM ->
                List.of(
                        ouiNon("zone_sous_dense", ChampStructure.ZONE_SOUS_DENSE),
                        saisie(
                                "medecins_cstm",
                                Forme.ENTIER,
                                comptes.medecinsCstm().size()));
            case A1_MISSIONS_SP ->
                List.of(liee("themes_de_mission", Forme.ENTIER, "COUNTIF(missions_comptee,\"oui\")"));
            case A1_USAGERS ->
                List.of(
                        saisie("usagers_niveau_1", Forme.OUI_NON, comptes.usagers(NiveauUsagers.NIVEAU_1)),
                        saisie("usagers_niveau_2", Forme.OUI_NON, comptes.usagers(NiveauUsagers.NIVEAU_2)));
            case A1_SAS ->
                Stream.concat(
                                SaisieDeLEquipe.medecins().stream(),
                                Stream.of(ouiNon("toutes_sollicitations", ChampStructure.TOUTES_SOLLICITATIONS_SAS)))
                        .toList();
            case A2_COORDINATION -> List.of(saisie("coordinateurs", Forme.ENTIER, comptes.coordinateurs()));
            case A2_PROTOCOLES -> List.of(liee("protocoles", Forme.ENTIER, "COUNTIF(protocoles_compte,\"oui\")"));
            case A2_CONCERTATION -> concertation();
            case A2_FORMATION -> List.of(liee("stagiaires", Forme.ENTIER, "COUNTIF(stages_compte,\"oui\")"));
            case A2_COORD_EXTERNE -> List.of(saisie("procedure_externe", Forme.OUI_NON, comptes.procedureExterne()));
            case A2_QUALITE ->
                List.of(
                        niveau(1, NiveauQualite.NIVEAU_1),
                        niveau(2, NiveauQualite.NIVEAU_2),
                        niveau(3, NiveauQualite.NIVEAU_3));
            case A2_PNC ->
                List.of(saisie(
                        "protocoles_nationaux",
                        Forme.ENTIER,
                        comptes.protocolesNationaux().size()));
            case A2_IC ->
                List.of(saisie("parcours_ic", Forme.OUI_NON, comptes.parcours(TypeParcours.INSUFFISANCE_CARDIAQUE)));
            case A2_SURPOIDS ->
                List.of(
                        saisie("parcours_surpoids", Forme.OUI_NON, comptes.parcours(TypeParcours.SURPOIDS_ENFANT)),
                        liee("mission_surpoids", Forme.OUI_NON, missionSurpoids()));
            case A3_SI_STANDARD -> logiciel("standard", comptes.logicielStandard(), "date_si_standard,date_si_avance");
            case A3_SI_AVANCE -> logiciel("avance", comptes.logicielAvance(), "date_si_avance");
        };
    }

    private List<Case> concertation() {
        return List.of(
                nombre("ald_moins_75", ChampStructure.PATIENTELE_ALD_MOINS_75),
                nombre("hors_ald_75", ChampStructure.PATIENTELE_75_HORS_ALD),
                nombre("ald_75", ChampStructure.PATIENTELE_75_ALD),
                liee("reunions", Forme.ENTIER, "COUNTIF(rcp_comptee,\"oui\")"),
                liee("dossiers", Forme.ENTIER, "SUMIF(rcp_comptee,\"oui\",rcp_dossiers)"),
                calcul(
                        "reunions_demandees",
                        Forme.ENTIER,
                        "IF(jours_contrat<jours_annee,MAX(bareme_concertation_reunions_plancher,"
                                + "ROUNDUP(ROUND(bareme_concertation_reunions*part_contrat,8),0)),"
                                + "bareme_concertation_reunions)"),
                // Nothing can be divided by a base that is unknown or nil: both read 0 here.
                calcul(
                                "base_ald",
                                Forme.ENTIER,
                                "IF(COUNT(ald_moins_75,hors_ald_75,ald_75)=3,ald_moins_75+hors_ald_75+ald_75,0)")
                        .avecAlerte("AND(COUNT(ald_moins_75,hors_ald_75,ald_75)=3,base_ald=0,SUM(dossiers)>0)"),
                calcul(
                        "taux_dossiers",
                        Forme.TAUX,
                        "IF(base_ald=0,0,ROUNDDOWN(ROUND(100*" + Formule.nombre("dossiers")
                                + "/base_ald,10),bareme_concertation_decimales))"),
                calcul("taux_demande", Forme.TAUX, "bareme_concertation_taux*part_contrat"),
                calcul(
                        "part_concertation",
                        Forme.PART,
                        "IF(taux_demande=0,0,MIN(taux_dossiers,taux_demande)/taux_demande)"));
    }

    private Case niveau(int rang, NiveauQualite niveau) {
        return saisie("qualite_niveau_" + rang, Forme.OUI_NON, comptes.qualite(niveau));
    }

    private static String missionSurpoids() {
        String theme = ThemeMission.OBESITE_ENFANT.libelle();
        // A workbook accepts either apostrophe, and so may who pastes a theme.
        return "IF(COUNTIFS(missions_theme,\"" + theme + "\",missions_comptee,\"oui\")+COUNTIFS(missions_theme,\""
                + theme.replace('\'', '’') + "\",missions_comptee,\"oui\")>0,\"oui\",\"non\")";
    }

    /**
     * The first acquisition of the levels that count, once made, and the smaller of its share of the year and that of the
     * contract.
     */
    private static List<Case> logiciel(String niveau, Optional<LocalDate> acquisition, String dates) {
        String retenue = "acquisition_si_" + niveau;
        String jours = "jours_si_" + niveau;
        String premiere = "MIN(" + dates + ")";
        return List.of(
                saisie("date_si_" + niveau, Forme.DATE, acquisition),
                calcul(
                        retenue,
                        Forme.DATE,
                        "IF(COUNT(" + dates + ")=0,\"\",IF(" + premiere + "<=date_reference," + premiere + ",\"\"))"),
                calcul(
                        jours,
                        Forme.ENTIER,
                        "IF(ISNUMBER(" + retenue + ")," + jours(retenue, "jours_contrat") + ",\"\")"),
                calcul("part_si_" + niveau, Forme.PART, "IF(ISNUMBER(" + jours + ")," + jours + "/jours_annee,\"\")"));
    }

    /** Days from a date of the exercise or before to 31 December, both included, a limit at most. */
    private static String jours(String date, String limite) {
        return "MIN(" + limite + ",DATE(exercice,12,31)-" + date + "+1)";
    }

    private List<Case> remuneration() {
        return List.of(
                nombre("patients_c2s", ChampStructure.PATIENTS_C2S),
                nombre("patients_ame", ChampStructure.PATIENTS_AME),
                taux("taux_national_c2s", ChampStructure.TAUX_NATIONAL_C2S, "0.25"),
                taux("taux_national_ame", ChampStructure.TAUX_NATIONAL_AME, "0.05"),
                taux("taux_notifie", ChampStructure.TAUX_NOTIFIE, "0.25"),
                saisie("avance_percue", Forme.EUROS, donnees.structure().nombre(ChampStructure.AVANCE_PERCUE)));
    }

    /** A rate in percent; so low a number is a hundredth, typed with the sign. */
    private Case taux(String nom, ChampStructure champ, String bas) {
        return saisie(nom, Forme.POUR_CENT, donnees.structure().nombre(champ))
                .avecAlerte("AND(ISNUMBER(" + nom + ")," + nom + ">0," + nom + "<" + bas + ")");
    }

    private Case nombre(String nom, ChampStructure champ) {
        return saisie(nom, Forme.ENTIER, donnees.structure().entier(champ));
    }

    private Case ouiNon(String nom, ChampStructure champ) {
        return saisie(nom, Forme.OUI_NON, donnees.structure().texte(champ).map(Boolean::valueOf));
    }
}
