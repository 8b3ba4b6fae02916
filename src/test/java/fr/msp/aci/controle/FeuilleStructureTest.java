package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.classeur.FeuilleDeTest.Brute;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeuilleStructureTest {

    @TempDir
    Path dossier;

    @Test
    void fieldsBecomeCanonicalText() {
        Classeurs classeurs = Classeurs.avecChamps(
                dossier,
                "Type",
                "maison de santé",
                "date d’effet du contrat ACI",
                LocalDate.of(2022, 7, 1),
                "Zone sous dense",
                "OUI",
                "Patientèle médecin traitant",
                "4 000",
                "Taux national C2S",
                new Brute(" s=\"3\"><v>0.102</v>"),
                "Avance perçue",
                "12 000,50 €",
                "Sites",
                "Multi-sites");

        assertThat(champs(classeurs))
                .contains(
                        new ChampSaisi(5, ChampStructure.TYPE, Optional.of("MSP")),
                        new ChampSaisi(6, ChampStructure.DATE_EFFET, Optional.of("2022-07-01")),
                        new ChampSaisi(7, ChampStructure.ZONE_SOUS_DENSE, Optional.of("true")),
                        new ChampSaisi(8, ChampStructure.PATIENTELE, Optional.of("4000")),
                        new ChampSaisi(9, ChampStructure.TAUX_NATIONAL_C2S, Optional.of("10.2")),
                        new ChampSaisi(10, ChampStructure.AVANCE_PERCUE, Optional.of("12000.5")),
                        new ChampSaisi(11, ChampStructure.SITES, Optional.of("MULTI_SITES")));
    }

    @Test
    void anEmptyFieldSaysNothingAndNeantClears() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Commune", null, "CPAM", " ", "Région", "Néant");

        assertThat(champs(classeurs))
                .extracting(ChampSaisi::champ, ChampSaisi::valeur)
                .contains(org.assertj.core.groups.Tuple.tuple(ChampStructure.REGION, Optional.empty()))
                .hasSize(4);
    }

    @Test
    void aRequiredFieldIsNeitherMissingNorEmptyNorCleared() {
        Classeurs absent = Classeurs.vide(dossier);
        absent.feuille("Structure").ligne("FINESS", Classeurs.FINESS).ligne("Exercice", 2025);
        assertThat(absent.seul(CodeConstat.COLONNE_ABSENTE).champ()).contains("Raison sociale");

        Classeurs vide = Classeurs.vide(dossier);
        vide.feuille("Structure")
                .ligne("FINESS", Classeurs.FINESS)
                .ligne("Exercice", null)
                .ligne("Raison sociale", "néant");
        assertThat(vide.controler().constats())
                .extracting(Constat::code, constat -> constat.cellule().orElse(""))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CodeConstat.VALEUR_ABSENTE, "B2"),
                        org.assertj.core.groups.Tuple.tuple(CodeConstat.VALEUR_ABSENTE, "B3"));
    }

    @Test
    void fieldsSideBySideWithTheirValuesBelowAreOneFinding() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("Notre maison de santé")
                .ligne("FINESS", "Exercice", "Raison sociale", "Commune")
                .ligne(Classeurs.FINESS, 2025, "MSP imaginaire", "Ville");

        Constat constat = classeurs.seul(CodeConstat.ENTETE_INTROUVABLE);

        assertThat(classeurs.controler().constats()).hasSize(1);
        assertThat(constat.ligne()).contains(2);
        assertThat(constat.correction()).contains("un champ par ligne").contains("Transposer");
    }

    @Test
    void noneInAFieldOfNumbersIsToldToBeNoughtOrNeant() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Patients C2S", "aucun", "Taux national C2S", "-");

        assertThat(classeurs.controler().constats())
                .extracting(Constat::code, Constat::valeurLue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CodeConstat.TYPE_INVALIDE, "aucun"),
                        org.assertj.core.groups.Tuple.tuple(CodeConstat.TYPE_INVALIDE, "-"));
        assertThat(classeurs.controler().constats())
                .extracting(Constat::correction)
                .allSatisfy(correction -> assertThat(correction)
                        .contains("écrivez 0")
                        .contains("laissez la cellule vide")
                        .contains("« néant »"));
    }

    @Test
    void aTitleAHelpColumnAndAMarginAreNoTrouble() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("STRUCTURE")
                .ligne("La structure")
                .ligne(null, "Champ", "Aide", "Valeur")
                .ligne(null, "FINESS", "9 caractères", Classeurs.FINESS)
                .ligne(null, "Exercice", "année", 2025)
                .ligne(null, "Identité")
                .ligne(null, "Raison sociale", "nom officiel", "MSP imaginaire");

        assertThat(champs(classeurs)).extracting(ChampSaisi::valeur).contains(Optional.of("MSP imaginaire"));
        assertThat(classeurs.controler().constats()).isEmpty();
    }

    @Test
    void fieldsThatStandBesideOthersAreRead() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("FINESS", Classeurs.FINESS, null, "Date d'effet du contrat ACI", LocalDate.of(2022, 7, 1))
                .ligne("Exercice", 2025, null, "Couleur", "bleue")
                .ligne("Raison sociale", "MSP imaginaire", null, "Commune", "Lyon")
                .ligne("CPAM", null, null, "Zone sous-dense", "oui")
                .ligne(null, null, null, "Patients C2S", 290);

        assertThat(champs(classeurs))
                .contains(
                        new ChampSaisi(1, ChampStructure.DATE_EFFET, Optional.of("2022-07-01")),
                        new ChampSaisi(3, ChampStructure.COMMUNE, Optional.of("Lyon")),
                        new ChampSaisi(4, ChampStructure.ZONE_SOUS_DENSE, Optional.of("true")),
                        new ChampSaisi(5, ChampStructure.PATIENTS_C2S, Optional.of("290")))
                .hasSize(7);
        assertThat(classeurs.seul(CodeConstat.COLONNE_IGNOREE).cellule()).contains("D2");
    }

    @Test
    void eachOfTwoBlocksMayHaveItsHeader() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("Champ", "Valeur", null, "Champ", "Aide", "Valeur")
                .ligne("FINESS", Classeurs.FINESS, null, "Commune", "Ville", "Lyon")
                .ligne("Exercice", 2025, null, "Région", "nom", "Bretagne")
                .ligne("Raison sociale", "MSP imaginaire");

        assertThat(champs(classeurs))
                .contains(new ChampSaisi(2, ChampStructure.COMMUNE, Optional.of("Lyon")))
                .contains(new ChampSaisi(3, ChampStructure.REGION, Optional.of("Bretagne")))
                .hasSize(5);
        assertThat(classeurs.codes()).isEmpty();
    }

    @Test
    void valuesPastMergedNamesOrPastAnEmptyColumnAreRead() {
        Classeurs fusions = Classeurs.vide(dossier);
        fusions.feuille("Structure")
                .ligne("FINESS", null, Classeurs.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Commune", null, "Lyon")
                .apres("<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A4:B4\"/></mergeCells>");
        assertThat(champs(fusions)).contains(new ChampSaisi(4, ChampStructure.COMMUNE, Optional.of("Lyon")));

        Classeurs espacee = Classeurs.vide(dossier);
        espacee.feuille("Structure")
                .ligne("FINESS", null, Classeurs.FINESS)
                .ligne("Exercice", null, 2025)
                .ligne("Raison sociale", null, "MSP imaginaire")
                .ligne("Commune", null, "Lyon");
        assertThat(champs(espacee)).contains(new ChampSaisi(4, ChampStructure.COMMUNE, Optional.of("Lyon")));
        assertThat(espacee.codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2016, 25, -1, 2101, 2050})
    void aYearOutOfBoundsIsToldTheSameBoundsWhicheverItPasses(int annee) {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("FINESS", Classeurs.FINESS)
                .ligne("Exercice", annee)
                .ligne("Raison sociale", "MSP imaginaire");

        Constat constat = classeurs.seul(CodeConstat.VALEUR_HORS_BORNES);

        assertThat(constat.cellule()).contains("B2");
        assertThat(constat.valeurLue()).isEqualTo(Integer.toString(annee));
        assertThat(constat.message()).contains("entre 2017 et 2026");
        assertThat(constat.correction()).contains("entre 2017 et 2026");
    }

    @Test
    void aRequiredFieldWithAMergedNameIsToBeFilledPastTheMerge() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("FINESS", null, Classeurs.FINESS)
                .ligne("Exercice", null, null)
                .ligne("Raison sociale", null, "MSP imaginaire")
                .apres("<mergeCells count=\"3\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/>"
                        + "<mergeCell ref=\"A3:B3\"/></mergeCells>");

        assertThat(classeurs.seul(CodeConstat.VALEUR_ABSENTE).correction()).contains("en C2");
    }

    /** It may be the value, or an example: the template has a column of them. */
    @Test
    void whatStandsFurtherThanTheOtherValuesIsSaidAndNotRead() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("FINESS", Classeurs.FINESS, "990001000")
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Commune", null, "Lyon")
                .ligne("CPAM", "de l'Ain", "CPAM du Rhône")
                .ligne("Date d'effet du contrat ACI", null, LocalDate.of(2022, 7, 1));

        assertThat(champs(classeurs)).hasSize(4);
        Constat constat = classeurs.seul(CodeConstat.VALEUR_NON_LUE);
        assertThat(constat.severite()).isEqualTo(Severite.AVERTISSEMENT);
        assertThat(constat.cellule()).contains("C4");
        assertThat(constat.message())
                .contains("« Commune », « Date d'effet du contrat ACI »")
                .doesNotContain("CPAM");
        assertThat(constat.correction()).contains("déplacez-la en colonne B");
    }

    @Test
    void theExamplesAndHelpOfAHeaderAreNeitherReadNorSaid() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("Champ", "Valeur", "Exemple", "Aide", "Source")
                .ligne("FINESS", Classeurs.FINESS, "990001000", "Numéro FINESS", "Ameli")
                .ligne("Exercice", 2025, "2025")
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Commune", null, "Lyon", "Région", "Insee");

        assertThat(champs(classeurs)).hasSize(3);
        assertThat(classeurs.codes()).isEmpty();
    }

    @Test
    void anUnknownFieldIsSaidAndAFieldGivenTwiceIsAnError() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Couleur", "bleue", "Exercice", 2024);

        assertThat(classeurs.seul(CodeConstat.COLONNE_IGNOREE).cellule()).contains("A5");
        assertThat(classeurs.seul(CodeConstat.COLONNE_EN_DOUBLE).message()).contains("en B3");
    }

    @Test
    void aSheetWithoutAnyKnownFieldIsSaidSo() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs.feuille("Structure").ligne("bonjour", "monde");

        assertThat(classeurs.codes()).containsExactly(CodeConstat.ENTETE_INTROUVABLE);
    }

    @Test
    void theYearIsNeitherBeforeTheFirstNorAfterTheNext() {
        for (int annee : new int[] {2016, 2027, 20255}) {
            Classeurs classeurs = Classeurs.vide(dossier);
            classeurs
                    .feuille("Structure")
                    .ligne("FINESS", Classeurs.FINESS)
                    .ligne("Exercice", annee)
                    .ligne("Raison sociale", "MSP");
            assertThat(classeurs.seul(CodeConstat.VALEUR_HORS_BORNES).cellule()).contains("B2");
        }
        Classeurs prochaine = Classeurs.vide(dossier);
        prochaine
                .feuille("Structure")
                .ligne("FINESS", Classeurs.FINESS)
                .ligne("Exercice", 2026)
                .ligne("Raison sociale", "MSP");
        assertThat(prochaine.controler()).isInstanceOf(Controle.Accepte.class);
    }

    @Test
    void aWrongFinessIsSaidAndTheYearStillServesTheOtherChecks() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("FINESS", "494900013")
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP");
        classeurs.feuille("RCP").ligne("Date", "Dossiers").ligne("14/03/2024", 5);

        Controle.Refuse refuse = (Controle.Refuse) classeurs.controler();

        assertThat(refuse.finess()).isEmpty();
        assertThat(refuse.exercice()).isPresent();
        assertThat(refuse.constats())
                .extracting(Constat::code)
                .containsExactly(CodeConstat.CLE_INVALIDE, CodeConstat.DATE_HORS_EXERCICE);
    }

    private static List<ChampSaisi> champs(Classeurs classeurs) {
        return classeurs.accepte(ChampSaisi.class);
    }
}
