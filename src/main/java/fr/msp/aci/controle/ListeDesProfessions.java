package fr.msp.aci.controle;

import static fr.msp.aci.activite.Profession.*;

import fr.msp.aci.activite.Profession;
import java.util.Arrays;

/** The health professions, with the short forms and feminines coordinators type. */
final class ListeDesProfessions {

    private ListeDesProfessions() {}

    static ListeDeChoix<Profession> avecFormesUsuelles() {
        return ListeDeChoix.de(Arrays.asList(Profession.values()))
                .avec(
                        MEDECIN_GENERALISTE,
                        "MG",
                        "généraliste",
                        "médecin",
                        "médecine générale",
                        "médecin traitant",
                        "docteur en médecine générale",
                        "spécialiste en médecine générale",
                        "spécialiste de médecine générale",
                        "spécialiste médecine générale",
                        "spécialiste généraliste",
                        "spécialiste MG",
                        "spécialiste qualifié en médecine générale",
                        "médecin spécialiste en médecine générale",
                        "médecin spécialiste de médecine générale",
                        "médecin spécialiste médecine générale",
                        "médecin spécialiste généraliste",
                        "médecin spécialiste MG",
                        "médecin spécialiste qualifié en médecine générale",
                        "médecin qualifié en médecine générale",
                        "médecin de médecine générale",
                        "médecin MG",
                        "médecin de famille",
                        "médecin omnipraticien",
                        "médecin omnipraticienne",
                        "omnipraticien",
                        "omnipraticienne")
                .avec(
                        MEDECIN_SPECIALISTE,
                        "médecin des différentes spécialités médicales",
                        "spécialiste",
                        "médecin autre spécialité",
                        "autre spécialité médicale")
                .avec(
                        MEDECIN_EXPERTISE_PARTICULIERE,
                        "MEP",
                        "médecin à expertise particulière MEP",
                        "médecin expertise particulière",
                        "expertise particulière")
                .avec(SAGE_FEMME, "SF", "maïeuticien", "maïeuticienne", "sages-femmes")
                .avec(CHIRURGIEN_DENTISTE, "CD", "dentiste", "chirurgienne-dentiste", "chirurgienne dentiste")
                .avec(PHARMACIEN, "pharmacienne", "pharma", "pharmacien d'officine", "pharmacienne d'officine")
                .avec(
                        BIOLOGISTE,
                        "biologiste médical",
                        "biologiste médicale",
                        "médecin biologiste",
                        "pharmacien biologiste")
                .avec(
                        INFIRMIER,
                        "infirmière",
                        "IDE",
                        "IDEL",
                        "infirmier DE",
                        "infirmière DE",
                        "infirmier libéral",
                        "infirmière libérale",
                        "infirmier diplômé d'État",
                        "infirmière diplômée d'État",
                        "inf")
                .avec(
                        INFIRMIER_PRATIQUE_AVANCEE,
                        "infirmière en pratique avancée",
                        "IPA",
                        "infirmier pratique avancée",
                        "infirmière pratique avancée",
                        "infirmier de pratique avancée",
                        "infirmière de pratique avancée",
                        "infirmier IPA",
                        "infirmière IPA")
                .avec(
                        MASSEUR_KINESITHERAPEUTE,
                        "masseuse-kinésithérapeute",
                        "MK",
                        "MKDE",
                        "kiné",
                        "kinésithérapeute",
                        "masseur kiné",
                        "masseuse kiné")
                .avec(PEDICURE_PODOLOGUE, "PP", "podologue", "pédicure")
                .avec(ERGOTHERAPEUTE, "ergo")
                .avec(PSYCHOMOTRICIEN, "psychomotricienne", "psychomot")
                .avec(ORTHOPHONISTE, "ortho")
                .avec(
                        MANIPULATEUR_RADIO,
                        "manipulatrice d'électroradiologie médicale",
                        "manip radio",
                        "ERM",
                        "manipulateur ERM",
                        "manipulatrice ERM",
                        "manipulateur d'électroradiologie médicale ou ERM",
                        "MER",
                        "MERM",
                        "manipulateur radio",
                        "manipulatrice radio",
                        "manipulateur en électroradiologie médicale",
                        "manipulatrice en électroradiologie médicale")
                .avec(
                        TECHNICIEN_LABORATOIRE,
                        "technicienne de laboratoire médical",
                        "technicien de laboratoire",
                        "technicienne de laboratoire")
                .avec(OPTICIEN_LUNETIER, "opticienne-lunetière", "opticien", "opticienne")
                .avec(
                        PROTHESISTE_ORTHESISTE,
                        "prothésiste et orthésiste",
                        "prothésiste",
                        "orthésiste",
                        "orthoprothésiste")
                .avec(DIETETICIEN, "diététicienne", "diét")
                .avec(AIDE_SOIGNANT, "aide-soignante", "AS")
                .avec(AUXILIAIRE_PUERICULTURE, "auxiliaire puériculture", "AP")
                .avec(AMBULANCIER, "ambulancière")
                .avec(ASSISTANT_DENTAIRE, "assistante dentaire")
                .suggerer(MEDECIN_SPECIALISTE, Specialites.indices());
    }
}
