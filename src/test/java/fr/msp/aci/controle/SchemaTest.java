package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.SituationDossier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private final Schema schema = Schema.declare();

    @Test
    void everySheetIsDeclaredOnceInTheOrderOfTheTemplate() {
        assertThat(schema.feuilles()).extracting(SchemaFeuille::feuille).containsExactly(Feuille.values());
    }

    @Test
    void everyFieldOfTheStructureIsDeclaredOnceInItsOrder() {
        assertThat(schema.pour(Feuille.STRUCTURE).colonnes())
                .extracting(Colonne::entete)
                .containsExactly(java.util.Arrays.stream(ChampStructure.values())
                        .map(ChampStructure::libelle)
                        .toArray(String[]::new));
    }

    @Test
    void everySheetAndColumnTellsACoordinatorWhatToWrite() {
        for (SchemaFeuille feuille : schema.feuilles()) {
            assertThat(feuille.aide()).isNotBlank().endsWith(".");
            for (Colonne<?> colonne : feuille.colonnes()) {
                assertThat(feuille.aide(colonne)).isNotBlank().endsWith(".").doesNotContain("'");
            }
        }
    }

    @Test
    void noHeaderOfASheetMeansTwoColumns() {
        for (SchemaFeuille feuille : schema.feuilles()) {
            Map<String, Colonne<?>> vues = new HashMap<>();
            for (Colonne<?> colonne : feuille.colonnes()) {
                colonne.cles().distinct().forEach(cle -> assertThat(vues.put(cle, colonne))
                        .as(feuille + " " + cle)
                        .isNull());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCP,RCP",
        "r.c.p,RCP",
        "Réunions RCP,RCP",
        "PROTOCOLE,PROTOCOLES",
        "usage  sip,USAGE_SIP",
        "Qualite,QUALITE",
        "Horaires d’ouverture,HORAIRES",
        "Missions de santé publique,MISSIONS_SP",
        "SECPA-DOTATIONS,SECPA_DOTATIONS",
        "Protocoles nationaux de coopéra,PNC",
        "Réunions de concertation plurip,RCP",
        "Procédure de coordination exter,COORDINATION_EXTERNE"
    })
    void aSheetIsKnownByItsUsualNames(String nom, Feuille attendue) {
        assertThat(schema.reconnaitre(nom)).map(SchemaFeuille::feuille).contains(attendue);
    }

    @ParameterizedTest
    @CsvSource({
        "MG,MEDECIN_GENERALISTE",
        "IDE,INFIRMIER",
        "Infirmière,INFIRMIER",
        "infirmier(ère),INFIRMIER",
        "infirmier.e,INFIRMIER",
        "IPA,INFIRMIER_PRATIQUE_AVANCEE",
        "Infirmière en pratique avancée,INFIRMIER_PRATIQUE_AVANCEE",
        "MK,MASSEUR_KINESITHERAPEUTE",
        "kiné,MASSEUR_KINESITHERAPEUTE",
        "masseuse-kinésithérapeute,MASSEUR_KINESITHERAPEUTE",
        "SF,SAGE_FEMME",
        "Pharmacienne,PHARMACIEN",
        "chirurgienne-dentiste,CHIRURGIEN_DENTISTE",
        "psychomotricienne,PSYCHOMOTRICIEN",
        "diététicienne,DIETETICIEN",
        "aide-soignante,AIDE_SOIGNANT",
        "ambulancière,AMBULANCIER",
        "assistante dentaire,ASSISTANT_DENTAIRE",
        "opticienne-lunetière,OPTICIEN_LUNETIER",
        "technicienne de laboratoire médical,TECHNICIEN_LABORATOIRE",
        "manipulatrice d’électroradiologie médicale,MANIPULATEUR_RADIO",
        "MEP,MEDECIN_EXPERTISE_PARTICULIERE"
    })
    void aProfessionIsKnownByItsShortFormsAndFeminine(String saisie, Profession attendue) {
        assertThat(Listes.PROFESSIONS.reconnaitre(saisie)).contains(attendue);
    }

    @Test
    void aMistypedListValueSuggestsTheNearestAcceptedOne() {
        assertThat(Listes.PROFESSIONS.laPlusProche("infirmer")).contains(Profession.INFIRMIER);
        assertThat(Listes.PROFESSIONS.laPlusProche("ortophoniste")).contains(Profession.ORTHOPHONISTE);
        assertThat(Listes.PROFESSIONS.laPlusProche("plombier")).isEmpty();
        assertThat(Listes.JOURS.laPlusProche("mradi")).contains(Jour.MARDI);
        assertThat(Listes.JOURS.laPlusProche("vendrdei")).contains(Jour.VENDREDI);
    }

    @ParameterizedTest
    @CsvSource({
        "cardiologue",
        "médecin cardiologue",
        "Docteur pédiatre",
        "gynécologue",
        "psychiatre",
        "médecin ORL",
        "spécialiste en cardiologie"
    })
    void aSpecialtyLeadsToTheSpecialist(String saisie) {
        assertThat(Listes.PROFESSIONS.reconnaitre(saisie)).isEmpty();
        assertThat(Listes.PROFESSIONS.laPlusProche(saisie)).contains(Profession.MEDECIN_SPECIALISTE);
    }

    /** Obeyed, each of these suggestions would make a true workbook false. */
    @Test
    void anotherNounOrANegationIsNoSlipOfTheKeyboard() {
        assertThat(List.of("médecin du sport", "APA", "assistante sociale", "médecin non généraliste", "orthodontiste"))
                .allMatch(saisie -> Listes.PROFESSIONS.laPlusProche(saisie).isEmpty());
        assertThat(List.of("non associé", "ex-associé", "pas associé"))
                .allMatch(saisie -> Listes.STATUTS.laPlusProche(saisie).isEmpty());
        assertThat(List.of("moins de 75 ans", "75 ans et moins", "< 75 ans", "- de 75 ans", "75-"))
                .allMatch(saisie -> Listes.SITUATIONS.laPlusProche(saisie).isEmpty());
        assertThat(List.of("crise non déclarée", "actions non menées", "plan non rédigé"))
                .allMatch(
                        saisie -> Listes.ELEMENTS_DE_CRISE.laPlusProche(saisie).isEmpty());
        assertThat(List.of("bi-site", "non multi-sites"))
                .allMatch(saisie -> Listes.IMPLANTATIONS.laPlusProche(saisie).isEmpty());
        assertThat(Listes.NIVEAUX_DE_LOGICIEL.laPlusProche("non avancé")).isEmpty();
        assertThat(Listes.PARCOURS.laPlusProche("insuffisance rénale")).isEmpty();
        assertThat(Listes.THEMES_DE_MISSION.laPlusProche("obésité")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "- de 75 ans",
        "< 75",
        "<75",
        "75-",
        "75 ans et -",
        "75 ans et moins",
        "75",
        "ALD et 75-",
        "☐ ALD",
        "≤ 75 ans",
        "– de 75 ans",
        "−75 ans"
    })
    void aSignIsNotDroppedFromASituation(String saisie) {
        assertThat(Listes.SITUATIONS.reconnaitre(saisie)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+ de 75 ans,AGE_75_ET_PLUS",
        "75+,AGE_75_ET_PLUS",
        "75 ans et +,AGE_75_ET_PLUS",
        "> 75 ans,AGE_75_ET_PLUS",
        "75 ans et plus (hors ALD),AGE_75_ET_PLUS",
        "ALD < 75 ans,ALD",
        "ALD -75,ALD",
        "ALD - de 75 ans,ALD",
        "ALD et < 75,ALD",
        "ALD > 75 ans,ALD_ET_75_ET_PLUS",
        "ALD ≥ 75 ans,ALD_ET_75_ET_PLUS",
        "ALD et 75+,ALD_ET_75_ET_PLUS",
        "ALD - 75 ans et plus,ALD_ET_75_ET_PLUS",
        "ALD/75 ans et plus,ALD_ET_75_ET_PLUS"
    })
    void aSituationIsReadWithTheSenseOfItsSigns(String saisie, SituationDossier attendue) {
        assertThat(Listes.SITUATIONS.reconnaitre(saisie)).contains(attendue);
    }

    @Test
    void aNegativeLevelIsNoLevel() {
        assertThat(Listes.NIVEAUX_USAGERS.reconnaitre("-1")).isEmpty();
        assertThat(Listes.NIVEAUX_QUALITE.reconnaitre("< 2")).isEmpty();
        assertThat(Listes.PROTOCOLES_NATIONAUX.reconnaitre("-3")).isEmpty();
        assertThat(Listes.PROTOCOLES_NATIONAUX.reconnaitre("PNC - 3")).isPresent();
        assertThat(Listes.THEMES_DE_MISSION.reconnaitre(
                        "souffrance psychique et conduites addictives chez les 12 - 25 ans"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Patientèle ALD > 75 ans,Patientèle 75 ans et plus en ALD",
        "Patientèle ALD + de 75 ans,Patientèle 75 ans et plus en ALD",
        "Patientèle ALD < 75 ans,Patientèle ALD moins de 75 ans",
        "Patientèle ALD - de 75 ans,Patientèle ALD moins de 75 ans"
    })
    void aFieldIsKnownWithTheSenseOfItsSigns(String saisie, String attendu) {
        assertThat(FeuilleStructure.schema().reconnaitre(saisie))
                .map(Colonne::entete)
                .contains(attendu);
    }

    @Test
    void theOppositeFieldIsNeverSuggested() {
        assertThat(FeuilleStructure.schema().laPlusProche("Patients ALD sup. à > 75 ans", List.of()))
                .map(Colonne::entete)
                .isNotEqualTo(java.util.Optional.of("Patientèle ALD moins de 75 ans"));
    }

    @ParameterizedTest
    @CsvSource({"Profes\u00ADsion", "Pro\u200Bfession", "Profession\u200B"})
    void aHeaderIsKnownDespiteWhatIsNotSeen(String entete) {
        assertThat(FeuilleProfessionnels.schema().reconnaitre(entete))
                .map(Colonne::entete)
                .contains("Profession");
    }

    @Test
    void anotherFigureIsAnotherValueAndNotASlip() {
        assertThat(Listes.NIVEAUX_QUALITE.laPlusProche("4")).isEmpty();
        assertThat(Listes.NIVEAUX_QUALITE.laPlusProche("niveau 4")).isEmpty();
        assertThat(Listes.PROTOCOLES_NATIONAUX.laPlusProche("protocole 7")).isEmpty();
        assertThat(Listes.NIVEAUX_QUALITE.laPlusProche("niveua 2")).contains(NiveauQualite.NIVEAU_2);
        assertThat(Listes.SITUATIONS.laPlusProche("75 an et plu")).contains(SituationDossier.AGE_75_ET_PLUS);
    }
}
