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
    void anUnknownFieldIsSaidAndAFieldGivenTwiceIsAnError() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Couleur", "bleue", "Exercice", 2024);

        assertThat(classeurs.seul(CodeConstat.COLONNE_IGNOREE).cellule()).contains("A5");
        assertThat(classeurs.seul(CodeConstat.COLONNE_EN_DOUBLE).message()).contains("ligne 3");
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
