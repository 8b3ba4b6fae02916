package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Choix;
import fr.msp.aci.classeur.Contenu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotsDuGuideTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Prise en charge du traumatisme en torsion de la cheville par le masseur-kinésithérapeute;|1
            1. Prise en charge du traumatisme en torsion de la cheville par le masseur-kinésithérapeute|1
            Prise en charge de la douleur lombaire aiguë inférieure à 4 semaines par le masseur-kinésithérapeute dans le cadre d’une structure pluri-professionnelle ;|2
            douleur lombaire aiguë|2
            Prise en charge de la pollakiurie et de la brûlure mictionnelle chez la femme de 16 à 65 ans par l’infirmier diplômé d’État et le pharmacien d’officine|3
            4. Prise en charge de l’odynophagie par l’infirmier diplômé d’État ou le pharmacien d’officine;|4
            Renouvellement du traitement de la rhino-conjonctivite allergique saisonnière pour les patients de 15 à 50 ans par l’infirmier diplômé d’État et le pharmacien d’officine|5
            Prise en charge de l’enfant de 12 mois à 12 ans de l’éruption cutanée vésiculeuse prurigineuse par l’infirmier diplômé d’État ou le pharmacien d’officine.|6
            PNC n° 1 – torsion de la cheville|1
            2 (lombalgie aiguë)|2
            """)
    void theTitlesOfNationalProtocolsAreRead(String saisie, String attendu) {
        assertThat(lue(Listes.PROTOCOLES_NATIONAUX, saisie)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Actions en faveur d’une amélioration de la couverture vaccinale,|couverture vaccinale
            Souffrance psychique et conduites addictives chez les adolescents de 12 à 25 ans|souffrance psychique et conduites addictives chez les 12–25 ans
            Prévention spécifique en direction des personnes âgées (chutes, alimentation, hydratation, dépression, iatrogénie) pour les régions non incluses dans les expérimentations PAERPA|prévention chez les personnes âgées
            Prévention spécifique en direction des personnes âgées|prévention chez les personnes âgées
            Prévention périnatale et suivi des femmes en situation de précarité|prévention périnatale et femmes en situation de précarité
            En cohérence avec les objectifs du projet régional de santé (PRS)|PRS
            """)
    void theThemesOfAnnexTwoAreRead(String saisie, String attendu) {
        assertThat(lue(Listes.THEMES_DE_MISSION, saisie)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            affections sévères compliquées ou décompensées : insuffisance cardiaque, BPCO, asthme instable ; troubles psychiques graves… ;|affections sévères compliquées ou décompensées
            pathologies chroniques nécessitant des soins itératifs et une intervention pluri-professionnelle permettant notamment de prévenir la désinsertion socioprofessionnelle : lombalgies chroniques invalidantes, syndrome anxio-dépressif … ;|pathologies chroniques à soins itératifs
            patients pour lesquels le risque iatrogénique ou l’équilibre thérapeutique nécessitent l’intervention concertée récurrente de plusieurs acteurs (pharmacien ; biologiste ; infirmier ; médecin généraliste ou autre spécialiste…) : AVK ; insulinothérapie…|risque iatrogénique ou équilibre thérapeutique
            patients complexes ou en perte d’autonomie pour lesquels le maintien à domicile doit être conforté : sujets âgés fragilisés (isolement ; dénutrition…) ; plaies chroniques (escarres ; ulcères veineux ou mixtes ; plaies du diabétique) ; patients poly-pathologiques ; soins palliatifs ; suivi post AVC…|patients complexes ou en perte d'autonomie
            grossesses à risque (pathologie sous-jacente ; antécédents ; grossesses multiples…) et grossesses évoluant dans un environnement psychosocial difficile (isolement ; précarité ; addictions…) ;|grossesses à risque
            pathologies dont la prise en charge est rendue complexe par l’association à des troubles psychiques, des troubles du comportement ou des difficultés sociales ; maltraitance intra familiale.|pathologies associées à des troubles psychiques, du comportement ou des difficultés sociales
            """)
    void theThemesOfAnnexThreeAreRead(String saisie, String attendu) {
        assertThat(lue(Listes.THEMES_DE_PROTOCOLE, saisie)).isEqualTo(attendu);
        assertThat(lue(Listes.THEMES_DE_DOSSIER, saisie)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({"1er niveau,1", "2ème niveau,2", "3e niveau,3", "niv. 1,1", "deuxième niveau,2"})
    void theLevelsOfTheTablesAreRead(String saisie, String attendu) {
        assertThat(lue(Listes.NIVEAUX_QUALITE, saisie)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rédaction d’un plan de préparation|plan de préparation
            Plan de préparation à la réponse de crise sanitaire|plan de préparation
            Mise en œuvre d’actions|actions menées
            Mise en œuvre d’actions pouvant répondre aux besoins en soins de patients|actions menées
            Déclenchement de la crise sanitaire grave par les autorités sanitaires|crise déclarée par l'ARS
            """)
    void theElementsOfACrisisAreRead(String saisie, String attendu) {
        assertThat(lue(Listes.ELEMENTS_DE_CRISE, saisie)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Infirmier(e) IPA|infirmier en pratique avancée
            infirmier (IPA)|infirmier en pratique avancée
            Infirmier(e)|infirmier
            Manipulateur d’électroradiologie médicale ou ERM|manipulateur d'électroradiologie médicale
            Prothésiste et Orthésiste|prothésiste-orthésiste
            Médecins à expertise particulières MEP|médecin à expertise particulière
            Opticien-lunetiers|opticien-lunetier
            """)
    void theProfessionsAreRead(String saisie, String attendu) {
        assertThat(lue(Listes.PROFESSIONS, saisie)).isEqualTo(attendu);
    }

    @Test
    void wordsOfTwoValuesAreRefusedWithBothShown() {
        assertThat(detail(Listes.PROTOCOLES_NATIONAUX, "2. torsion de la cheville"))
                .isEqualTo("« 2 (lombalgie aiguë) », « 1 (entorse de cheville) »");
        assertThat(detail(Listes.PROTOCOLES_NATIONAUX, "2 (torsion de la cheville)"))
                .isEqualTo("« 2 (lombalgie aiguë) », « 1 (entorse de cheville) »");
        assertThat(detail(Listes.ELEMENTS_DE_CRISE, "plan et actions"))
                .isEqualTo("« plan de préparation », « actions menées »");
        assertThat(detail(
                        Listes.PROFESSIONS,
                        "Manipulateur d’électroradiologie médicale ou ERM et technicien de laboratoire médical"))
                .isEqualTo("« manipulateur d'électroradiologie médicale », « technicien de laboratoire médical »");
        assertThat(detail(Listes.PROFESSIONS, "Infirmier(e) et Infirmier(e) IPA"))
                .isEqualTo("« infirmier », « infirmier en pratique avancée »");
        assertThat(detail(Listes.SITUATIONS, "ALD / autre")).isEqualTo("« ALD », « autre »");
    }

    @Test
    void wordsThatAreNoneShowTheValuesThatShareSomeOfThem() {
        assertThat(detail(Listes.PROTOCOLES_NATIONAUX, "traumatisme de la cheville"))
                .isEqualTo("« 1 (entorse de cheville) »");
        assertThat(detail(Listes.PARCOURS, "Surpoids ou obésité")).isEqualTo("« surpoids ou obésité de l'enfant »");
        assertThat(detail(Listes.THEMES_DE_PROTOCOLE, "Patients obèses et grossesse pathologique"))
                .contains("« patients obèses »", "« grossesses à risque »");
    }

    @Test
    void aProtocolNobodyKnowsIsAnsweredWithTheNumberAndTheSubjectOfEach() {
        assertThat(details(Listes.PROTOCOLES_NATIONAUX, "diabète"))
                .isEqualTo("1 (entorse de cheville), 2 (lombalgie aiguë), 3 (pollakiurie et brûlures mictionnelles),"
                        + " 4 (odynophagie), 5 (rhino-conjonctivite allergique), 6 (éruption vésiculeuse)");
    }

    private static <E extends Choix> String lue(ListeDeChoix<E> liste, String saisie) {
        Lecture<E> lecture = new LectureListe<>(liste).lire(new Contenu.Texte(saisie));
        assertThat(lecture).as(saisie).isInstanceOf(Lecture.Lue.class);
        return ((Lecture.Lue<E>) lecture).valeur().libelle();
    }

    private static <E extends Choix> String detail(ListeDeChoix<E> liste, String saisie) {
        return fautive(liste, saisie).details().get(1);
    }

    private static <E extends Choix> String details(ListeDeChoix<E> liste, String saisie) {
        return fautive(liste, saisie).details().get(0);
    }

    private static <E extends Choix> Lecture.Fautive<E> fautive(ListeDeChoix<E> liste, String saisie) {
        Lecture<E> lecture = new LectureListe<>(liste).lire(new Contenu.Texte(saisie));
        assertThat(lecture).as(saisie).isInstanceOf(Lecture.Fautive.class);
        return (Lecture.Fautive<E>) lecture;
    }
}
