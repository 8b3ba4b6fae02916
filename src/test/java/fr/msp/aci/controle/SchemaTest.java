package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.SituationDossier;
import java.util.HashMap;
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

    @Test
    void anotherFigureIsAnotherValueAndNotASlip() {
        assertThat(Listes.NIVEAUX_QUALITE.laPlusProche("4")).isEmpty();
        assertThat(Listes.NIVEAUX_QUALITE.laPlusProche("niveau 4")).isEmpty();
        assertThat(Listes.PROTOCOLES_NATIONAUX.laPlusProche("protocole 7")).isEmpty();
        assertThat(Listes.NIVEAUX_QUALITE.laPlusProche("niveua 2")).contains(NiveauQualite.NIVEAU_2);
        assertThat(Listes.SITUATIONS.laPlusProche("75 an et plu")).contains(SituationDossier.AGE_75_ET_PLUS);
    }
}
