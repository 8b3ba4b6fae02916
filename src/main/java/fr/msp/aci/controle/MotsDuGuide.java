package fr.msp.aci.controle;

import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.ThemeProtocole;
import java.util.ArrayList;
import java.util.List;

/** What the guide itself calls the values of its lists, where the lists given to coordinators are shorter. */
final class MotsDuGuide {

    private static final String DANS_UNE_STRUCTURE = " dans le cadre d'une structure pluri-professionnelle";
    private static final String PAR_LE_MASSEUR = " par le masseur-kinésithérapeute";
    private static final String PAR_L_INFIRMIER_ET = " par l'infirmier diplômé d'État et le pharmacien d'officine";
    private static final String PAR_L_INFIRMIER_OU = " par l'infirmier diplômé d'État ou le pharmacien d'officine";

    private MotsDuGuide() {}

    /** The list with the titles of pages 38 and 39, whole or without those to whom the care is delegated. */
    static ListeDeChoix<ProtocoleNational> protocolesNationaux(ListeDeChoix<ProtocoleNational> liste) {
        return liste.avec(
                        ProtocoleNational.CHEVILLE,
                        titres("Prise en charge du ", PAR_LE_MASSEUR, "traumatisme en torsion de la cheville"))
                .avec(ProtocoleNational.CHEVILLE, "torsion de la cheville", "entorse de la cheville")
                .avec(
                        ProtocoleNational.LOMBALGIE,
                        titres(
                                "Prise en charge de la ",
                                PAR_LE_MASSEUR,
                                "douleur lombaire aiguë",
                                "douleur lombaire aiguë inférieure à 4 semaines"))
                .avec(
                        ProtocoleNational.POLLAKIURIE,
                        titres(
                                "Prise en charge de la ",
                                PAR_L_INFIRMIER_ET,
                                "pollakiurie et de la brûlure mictionnelle",
                                "pollakiurie et de la brûlure mictionnelle chez la femme de 16 à 65 ans"))
                .avec(ProtocoleNational.POLLAKIURIE, "pollakiurie et brûlure mictionnelle", "brûlure mictionnelle")
                .avec(ProtocoleNational.ODYNOPHAGIE, titres("Prise en charge de l'", PAR_L_INFIRMIER_OU, "odynophagie"))
                .avec(
                        ProtocoleNational.RHINO_CONJONCTIVITE,
                        titres(
                                "Renouvellement du traitement de la ",
                                PAR_L_INFIRMIER_ET,
                                "rhino-conjonctivite allergique saisonnière",
                                "rhino-conjonctivite allergique saisonnière pour les patients de 15 à 50 ans"))
                .avec(
                        ProtocoleNational.ERUPTION_VESICULEUSE,
                        titres(
                                "Prise en charge de ",
                                PAR_L_INFIRMIER_OU,
                                "l'éruption cutanée vésiculeuse prurigineuse",
                                "l'enfant de 12 mois à 12 ans de l'éruption cutanée vésiculeuse prurigineuse"))
                .avec(
                        ProtocoleNational.ERUPTION_VESICULEUSE,
                        "éruption cutanée vésiculeuse",
                        "éruption cutanée vésiculeuse prurigineuse");
    }

    /** The list with the sentences of annexe 2, pages 15 and 16. */
    static ListeDeChoix<ThemeMission> missions(ListeDeChoix<ThemeMission> liste) {
        return liste.avec(
                        ThemeMission.COUVERTURE_VACCINALE,
                        "actions en faveur d'une amélioration de la couverture vaccinale",
                        "actions en faveur de l'amélioration de la couverture vaccinale",
                        "amélioration de la couverture vaccinale")
                .avec(
                        ThemeMission.SOUFFRANCE_12_25,
                        "souffrance psychique et conduites addictives chez les adolescents de 12 à 25 ans",
                        "souffrance psychique et conduites addictives des adolescents de 12 à 25 ans")
                .avec(
                        ThemeMission.PERSONNES_AGEES,
                        "prévention spécifique en direction des personnes âgées",
                        "prévention en direction des personnes âgées",
                        "prévention spécifique en direction des personnes âgées"
                                + " pour les régions non incluses dans les expérimentations PAERPA",
                        "prévention spécifique en direction des personnes âgées"
                                + " (chutes, alimentation, hydratation, dépression, iatrogénie)"
                                + " pour les régions non incluses dans les expérimentations PAERPA")
                .avec(
                        ThemeMission.PERINATALE,
                        "prévention périnatale et suivi des femmes en situation de précarité",
                        "suivi des femmes en situation de précarité")
                .avec(
                        ThemeMission.PRS,
                        "projet régional de santé PRS",
                        "en cohérence avec le projet régional de santé",
                        "en cohérence avec les objectifs du projet régional de santé",
                        "en cohérence avec les objectifs du projet régional de santé PRS");
    }

    /** The list with the sentences of annexe 3, pages 25 and 27, with their examples or without. */
    static ListeDeChoix<ThemeProtocole> themesDeProtocole(ListeDeChoix<ThemeProtocole> liste) {
        String iteratifs = "pathologies chroniques nécessitant des soins itératifs";
        String pluri = iteratifs + " et une intervention pluri-professionnelle";
        String desinsertion = pluri + " permettant notamment de prévenir la désinsertion socioprofessionnelle";
        String iatrogenique = "patients pour lesquels le risque iatrogénique ou l'équilibre thérapeutique"
                + " nécessitent l'intervention concertée récurrente de plusieurs acteurs";
        String complexes = "patients complexes ou en perte d'autonomie pour lesquels le maintien à domicile doit être"
                + " conforté";
        String grossesses = "grossesses évoluant dans un environnement psychosocial difficile";
        String troubles = "pathologies dont la prise en charge est rendue complexe par l'association à des troubles"
                + " psychiques, des troubles du comportement ou des difficultés sociales";
        return liste.avec(
                        ThemeProtocole.AFFECTIONS_SEVERES,
                        "affections sévères compliquées ou décompensées : insuffisance cardiaque, BPCO, asthme"
                                + " instable ; troubles psychiques graves")
                .avec(
                        ThemeProtocole.PATHOLOGIES_CHRONIQUES,
                        iteratifs,
                        pluri,
                        desinsertion,
                        desinsertion + " : lombalgies chroniques invalidantes, syndrome anxio-dépressif")
                .avec(
                        ThemeProtocole.RISQUE_IATROGENIQUE,
                        iatrogenique,
                        iatrogenique + " : AVK ; insulinothérapie",
                        iatrogenique
                                + " (pharmacien ; biologiste ; infirmier ; médecin généraliste ou autre spécialiste)"
                                + " : AVK ; insulinothérapie")
                .avec(
                        ThemeProtocole.PATIENTS_COMPLEXES,
                        complexes,
                        complexes + " : sujets âgés fragilisés ; plaies chroniques ; patients poly-pathologiques ;"
                                + " soins palliatifs ; suivi post AVC",
                        complexes
                                + " : sujets âgés fragilisés (isolement ; dénutrition) ; plaies chroniques (escarres ;"
                                + " ulcères veineux ou mixtes ; plaies du diabétique) ; patients poly-pathologiques ;"
                                + " soins palliatifs ; suivi post AVC")
                .avec(
                        ThemeProtocole.GROSSESSES_A_RISQUE,
                        grossesses,
                        "grossesses à risque et " + grossesses,
                        "grossesses à risque (pathologie sous-jacente ; antécédents ; grossesses multiples) et "
                                + grossesses,
                        "grossesses à risque (pathologie sous-jacente ; antécédents ; grossesses multiples) et "
                                + grossesses + " (isolement ; précarité ; addictions)")
                .avec(ThemeProtocole.TROUBLES_PSYCHIQUES, troubles, troubles + " ; maltraitance intra familiale");
    }

    /** The list with the words of pages 6 and 7. */
    static ListeDeChoix<ElementCrise> elementsDeCrise(ListeDeChoix<ElementCrise> liste) {
        return liste.avec(
                        ElementCrise.PLAN,
                        "rédaction d'un plan de préparation",
                        "rédaction du plan de préparation",
                        "plan de préparation à la réponse",
                        "plan de préparation à la réponse de crise sanitaire",
                        "plan de préparation à la réponse aux crises sanitaires graves",
                        "plan de réponse à une crise sanitaire")
                .avec(
                        ElementCrise.CRISE_DECLAREE,
                        "crise sanitaire grave déclarée",
                        "crise sanitaire grave déclarée par l'ARS",
                        "crise sanitaire grave caractérisée par l'ARS",
                        "survenue d'une crise sanitaire grave caractérisée par l'ARS",
                        "déclenchement de la crise sanitaire grave",
                        "déclenchement de la crise sanitaire grave par les autorités sanitaires")
                .avec(
                        ElementCrise.ACTIONS,
                        "mise en œuvre d'actions",
                        "mise en œuvre des actions",
                        "mise en place d'actions",
                        "mise en place des actions",
                        "mise en œuvre des actions prévues par le plan",
                        "mise en œuvre d'actions pouvant répondre aux besoins en soins de patients",
                        "mise en œuvre d'actions pouvant répondre aux besoins en soins des patients",
                        "mise en place d'actions répondant aux besoins en soins des patients",
                        "mise en place des actions répondant aux besoins en soins des patients");
    }

    /** The ways a level is written: « 1er niveau » in the tables of the guide, « niveau 1 » beside them. */
    static String[] niveau(int rang) {
        String ordinal = rang == 1 ? "1er" : rang + "e";
        String long1 = rang == 1 ? "premier" : rang == 2 ? "deuxième" : "troisième";
        return new String[] {
            "niveau " + rang,
            "N" + rang,
            "niv " + rang,
            ordinal + " niveau",
            rang + "ème niveau",
            long1 + " niveau",
            "niveau n° " + rang
        };
    }

    /** A subject as it stands in a title, with or without those to whom the care is delegated. */
    private static String[] titres(String debut, String par, String... sujets) {
        List<String> titres = new ArrayList<>();
        for (String sujet : sujets) {
            for (String fin : List.of("", par, par + DANS_UNE_STRUCTURE, DANS_UNE_STRUCTURE)) {
                titres.add(debut + sujet + fin);
                titres.add(sujet + fin);
            }
        }
        return titres.toArray(String[]::new);
    }
}
