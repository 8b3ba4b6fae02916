package fr.msp.aci.controle;

import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.FormeJuridique;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.MissionSecpa;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.activite.TypeDotation;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.activite.TypeStructure;
import java.util.Arrays;
import java.util.List;

/** The closed lists of the workbook, with the short forms and feminines coordinators type. */
final class Listes {

    static final ListeDeChoix<Profession> PROFESSIONS = ListeDesProfessions.avecFormesUsuelles();

    static final ListeDeChoix<Statut> STATUTS = ListeDeChoix.de(Arrays.asList(Statut.values()))
            .avec(Statut.ASSOCIE, "associée", "associé SISA", "associée SISA")
            .avec(Statut.COLLABORATEUR, "collaboratrice", "collaborateur libéral", "collaboratrice libérale", "collab")
            .avec(Statut.SALARIE, "salariée")
            .avec(Statut.VACATAIRE, "vacation", "vacations")
            .avec(Statut.ASALEE, "infirmier ASALEE", "infirmière ASALEE", "IDE ASALEE", "azalée", "asalée");

    static final ListeDeChoix<Jour> JOURS = ListeDeChoix.de(Arrays.asList(Jour.values()))
            .avec(Jour.LUNDI, "lun", "lu")
            .avec(Jour.MARDI, "mar", "ma")
            .avec(Jour.MERCREDI, "mer", "me")
            .avec(Jour.JEUDI, "jeu", "je")
            .avec(Jour.VENDREDI, "ven", "ve")
            .avec(Jour.SAMEDI, "sam", "sa")
            .avec(Jour.DIMANCHE, "dim", "di");

    static final ListeDeChoix<SituationDossier> SITUATIONS = ListeDeChoix.de(Arrays.asList(SituationDossier.values()))
            .avec(
                    SituationDossier.ALD,
                    "ALD moins de 75 ans",
                    "ALD < 75 ans",
                    "ALD < 75",
                    "ALD et moins de 75 ans",
                    "ALD et < 75 ans",
                    "ALD et < 75",
                    "patient en ALD")
            .avec(
                    SituationDossier.AGE_75_ET_PLUS,
                    "75 ans et +",
                    "75+",
                    "plus de 75 ans",
                    "> 75 ans",
                    "> 75",
                    "75 ans et plus hors ALD")
            .avec(
                    SituationDossier.ALD_ET_75_ET_PLUS,
                    "75 ans et plus et ALD",
                    "75 ans et plus en ALD",
                    "ALD et plus de 75 ans",
                    "ALD et 75+",
                    "ALD 75+",
                    "ALD et > 75 ans",
                    "ALD et > 75",
                    "ALD plus de 75 ans",
                    "ALD > 75 ans",
                    "ALD > 75",
                    "ALD + 75 ans et plus",
                    "75 ans et plus + ALD",
                    "ALD 75 ans et plus")
            .avec(SituationDossier.AUTRE, "autre situation");

    static final ListeDeChoix<ThemeProtocole> THEMES_DE_PROTOCOLE = themesDeProtocole(List.of(ThemeProtocole.values()))
            .avec(ThemeProtocole.HORS_LISTE, "hors annexe 3", "hors thème", "autre");

    /** Cases must be of annexe 3: nothing off-list. */
    static final ListeDeChoix<ThemeProtocole> THEMES_DE_DOSSIER =
            themesDeProtocole(Arrays.stream(ThemeProtocole.values())
                    .filter(theme -> theme != ThemeProtocole.HORS_LISTE)
                    .toList());

    static final ListeDeChoix<NiveauLogiciel> NIVEAUX_DE_LOGICIEL = ListeDeChoix.de(
                    Arrays.asList(NiveauLogiciel.values()))
            .avec(NiveauLogiciel.STANDARD, "label standard", "niveau standard", "niveau 1")
            .avec(NiveauLogiciel.AVANCE, "avancée", "label avancé", "niveau avancé", "niveau 2");

    static final ListeDeChoix<ThemeMission> THEMES_DE_MISSION = MotsDuGuide.missions(ListeDeChoix.de(
                    Arrays.asList(ThemeMission.values()))
            .avec(ThemeMission.COUVERTURE_VACCINALE, "vaccination", "vaccinations")
            .avec(ThemeMission.TUBERCULOSE, "tuberculose")
            .avec(
                    ThemeMission.OBESITE_ENFANT,
                    "surpoids et obésité de l'enfant",
                    "surpoids ou obésité de l'enfant",
                    "obésité de l'enfant")
            .avec(
                    ThemeMission.SOUFFRANCE_12_25,
                    "souffrance psychique et conduites addictives chez les 12 à 25 ans",
                    "souffrance psychique et conduites addictives",
                    "conduites addictives chez les 12-25 ans")
            .avec(ThemeMission.PREVENTION_SUICIDE, "suicide")
            .avec(ThemeMission.PERSONNES_AGEES, "personnes âgées", "prévention des personnes âgées")
            .avec(ThemeMission.PERINATALE, "prévention périnatale", "périnatalité", "femmes en situation de précarité")
            .avec(ThemeMission.EDUCATION_THERAPEUTIQUE, "éducation thérapeutique", "éducation à la santé", "ETP")
            .avec(ThemeMission.PRS, "projet régional de santé")
            .rapprochee());

    static final ListeDeChoix<NiveauUsagers> NIVEAUX_USAGERS = ListeDeChoix.de(Arrays.asList(NiveauUsagers.values()))
            .avec(NiveauUsagers.NIVEAU_1, MotsDuGuide.niveau(1))
            .avec(NiveauUsagers.NIVEAU_2, MotsDuGuide.niveau(2));

    static final ListeDeChoix<NiveauQualite> NIVEAUX_QUALITE = ListeDeChoix.de(Arrays.asList(NiveauQualite.values()))
            .avec(NiveauQualite.NIVEAU_1, MotsDuGuide.niveau(1))
            .avec(NiveauQualite.NIVEAU_2, MotsDuGuide.niveau(2))
            .avec(NiveauQualite.NIVEAU_3, MotsDuGuide.niveau(3));

    static final ListeDeChoix<ProtocoleNational> PROTOCOLES_NATIONAUX = protocolesNationaux();

    static final ListeDeChoix<TypeParcours> PARCOURS = ListeDeChoix.de(Arrays.asList(TypeParcours.values()))
            .avec(TypeParcours.INSUFFISANCE_CARDIAQUE, "IC", "parcours insuffisance cardiaque")
            .avec(
                    TypeParcours.SURPOIDS_ENFANT,
                    "surpoids et obésité de l'enfant",
                    "obésité de l'enfant",
                    "surpoids de l'enfant",
                    "surpoids et obésité chez l'enfant")
            .rapprochee();

    static final ListeDeChoix<ElementCrise> ELEMENTS_DE_CRISE =
            MotsDuGuide.elementsDeCrise(ListeDeChoix.de(Arrays.asList(ElementCrise.values()))
                    .avec(ElementCrise.PLAN, "plan", "plan de préparation à la crise", "plan de crise")
                    .avec(ElementCrise.CRISE_DECLAREE, "crise déclarée", "crise")
                    .avec(ElementCrise.ACTIONS, "actions", "action menée", "actions mises en œuvre")
                    .rapprochee());

    static final ListeDeChoix<TypeDotation> DOTATIONS = ListeDeChoix.de(Arrays.asList(TypeDotation.values()))
            .avec(TypeDotation.ACTIVITES_PARTICIPATIVES, "activités participatives")
            .avec(TypeDotation.DEMARCHE_PARTICIPATIVE, "démarche participative")
            .avec(TypeDotation.INTERPRETARIAT, "interprétariat");

    static final ListeDeChoix<MissionSecpa> MISSIONS_SECPA = ListeDeChoix.de(Arrays.asList(MissionSecpa.values()))
            .avec(MissionSecpa.ACCUEIL_ADAPTE, "accueil adapté", "accueil des personnes vulnérables")
            .avec(MissionSecpa.MEDIATION, "médiation")
            .avec(MissionSecpa.INTERPRETARIAT, "interprétariat")
            .avec(
                    MissionSecpa.PREVENTION,
                    "prévention",
                    "prévention, promotion, éducation à la santé",
                    "prévention et promotion de la santé");

    static final ListeDeChoix<TypeStructure> TYPES_DE_STRUCTURE = ListeDeChoix.de(Arrays.asList(TypeStructure.values()))
            .avec(
                    TypeStructure.MSP,
                    "maison de santé",
                    "maison de santé pluriprofessionnelle",
                    "maison de santé pluridisciplinaire")
            .avec(TypeStructure.CDS, "centre de santé");

    static final ListeDeChoix<Implantation> IMPLANTATIONS = ListeDeChoix.de(Arrays.asList(Implantation.values()))
            .avec(Implantation.MONO_SITE, "mono", "un site", "1 site", "unique")
            .avec(Implantation.MULTI_SITES, "multi", "plusieurs sites");

    static final ListeDeChoix<FormeJuridique> FORMES_JURIDIQUES = ListeDeChoix.de(
                    Arrays.asList(FormeJuridique.values()))
            .avec(FormeJuridique.SISA, "société interprofessionnelle de soins ambulatoires")
            .avec(FormeJuridique.ASSOCIATION, "asso", "association loi 1901", "association 1901");

    private Listes() {}

    private static ListeDeChoix<ThemeProtocole> themesDeProtocole(List<ThemeProtocole> themes) {
        return MotsDuGuide.themesDeProtocole(ListeDeChoix.de(themes)
                .avec(ThemeProtocole.AFFECTIONS_SEVERES, "affections sévères")
                .avec(ThemeProtocole.PATHOLOGIES_CHRONIQUES, "pathologies chroniques", "maladies chroniques")
                .avec(
                        ThemeProtocole.RISQUE_IATROGENIQUE,
                        "risque iatrogénique",
                        "iatrogénie",
                        "équilibre thérapeutique")
                .avec(ThemeProtocole.PATIENTS_COMPLEXES, "patients complexes", "perte d'autonomie")
                .avec(ThemeProtocole.PATIENTS_OBESES, "obésité", "patient obèse")
                .avec(ThemeProtocole.GROSSESSES_A_RISQUE, "grossesse à risque")
                .avec(
                        ThemeProtocole.TROUBLES_PSYCHIQUES,
                        "troubles psychiques",
                        "pathologies associées à des troubles psychiques",
                        "difficultés sociales")
                .rapprochee());
    }

    private static ListeDeChoix<ProtocoleNational> protocolesNationaux() {
        ListeDeChoix<ProtocoleNational> liste = ListeDeChoix.de(Arrays.asList(ProtocoleNational.values()));
        for (ProtocoleNational protocole : ProtocoleNational.values()) {
            String numero = Integer.toString(protocole.numero());
            liste = liste.avec(
                    protocole,
                    protocole.sujet(),
                    "protocole " + numero,
                    "protocole n° " + numero,
                    "PNC " + numero,
                    "PNC n° " + numero,
                    "n° " + numero);
        }
        return MotsDuGuide.protocolesNationaux(liste.avec(
                        ProtocoleNational.CHEVILLE,
                        "cheville",
                        "torsion de cheville",
                        "traumatisme en torsion de la cheville")
                .avec(
                        ProtocoleNational.LOMBALGIE,
                        "lombalgie",
                        "douleur lombaire",
                        "douleur lombaire inférieure à 4 semaines")
                .avec(ProtocoleNational.POLLAKIURIE, "pollakiurie", "brûlures mictionnelles", "cystite")
                .avec(ProtocoleNational.ODYNOPHAGIE, "angine", "mal de gorge")
                .avec(
                        ProtocoleNational.RHINO_CONJONCTIVITE,
                        "rhino-conjonctivite",
                        "rhino-conjonctivite allergique saisonnière")
                .avec(
                        ProtocoleNational.ERUPTION_VESICULEUSE,
                        "éruption vésiculeuse prurigineuse",
                        "éruption cutanée vésiculeuse prurigineuse chez l'enfant",
                        "varicelle")
                .rapprochee());
    }
}
