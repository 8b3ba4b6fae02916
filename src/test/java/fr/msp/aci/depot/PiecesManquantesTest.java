package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampRetenu;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.PieceNommee;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Constat;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PiecesManquantesTest {

    private static final Set<String> NOMS_DE_FICHIERS = Set.of("justificatif", "convention", "attestation");

    @Test
    void aRowThatNamesTwoFilesOfWhichOneIsMissingGivesOneWarning() {
        List<Constat> constats = PiecesManquantes.dans(activite(List.of("convention.pdf")));

        assertThat(constats).singleElement().satisfies(constat -> {
            assertThat(constat.feuille()).contains("Stages");
            assertThat(constat.ligne()).contains(4);
            assertThat(constat.champ()).contains("Attestation");
            assertThat(constat.valeurLue()).isEqualTo("attestation.pdf");
            assertThat(constat.correction())
                    .as("the letter of a column is not kept once a workbook is received, its name is known")
                    .contains("dans la colonne « Attestation », à la ligne 4 de la feuille « Stages »");
        });
    }

    @Test
    void minutesThatAreNotThereAreToBeKeptEvenWhereAnotherSheetNamesThem() {
        Fait reunion = new Rcp(
                2,
                LocalDate.of(2025, 3, 4),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                4,
                true,
                Optional.of("Attestation.pdf"));
        Activite stages = activite(List.of("convention.pdf"));
        Activite activite = new Activite(
                stages.structure(),
                Map.of(
                        Feuille.STAGES,
                        stages.feuilles().get(Feuille.STAGES),
                        Feuille.RCP,
                        new FaitsFeuille(Feuille.RCP, "abc", List.of(reunion))),
                stages.pieces());

        assertThat(PiecesManquantes.dans(activite)).hasSize(2).allSatisfy(constat -> assertThat(constat.correction())
                .contains("Rien à envoyer", "gardez-le"));
    }

    @Test
    void aFileThatCameEmptyIsSaidEmptyAndOneThatNoRowNamesIsProposed() {
        List<Constat> constats = PiecesManquantes.dans(
                activite(List.of("attestation-2.pdf", "attestations.pdf")),
                Pieces.de(List.of("Convention.pdf")),
                new Catalogue());

        assertThat(constats)
                .extracting(Constat::message)
                .satisfiesExactly(
                        vide -> assertThat(vide).contains("« convention.pdf » est vide"),
                        proche -> assertThat(proche).contains("Est-ce « attestations.pdf »"));
    }

    @Test
    void nothingIsMissingOnceAllIsReceived() {
        assertThat(PiecesManquantes.dans(activite(List.of("Convention.pdf", "ATTESTATION.pdf"))))
                .isEmpty();
    }

    @Test
    void everyColumnOfEveryFactThatNamesAFileIsLookedAt() {
        long colonnes = Arrays.stream(Feuille.values())
                .map(Feuille::type)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .filter(NOMS_DE_FICHIERS::contains)
                .count();

        assertThat(PieceNommee.nombreDeColonnes()).isEqualTo((int) colonnes);
    }

    @Test
    void filesNamedInOneCellAreEachThereOrMissing() {
        List<Constat> constats = PiecesManquantes.dans(
                activite(List.of("convention.pdf", "annexe.pdf"), "convention.pdf ; avenant.pdf"));

        assertThat(constats).extracting(Constat::valeurLue).containsExactly("avenant.pdf", "attestation.pdf");
    }

    @Test
    void aFileThatCameAndIsNowhereAnyMoreIsNotSaidNeverToHaveCome() {
        Activite complete = activite(List.of("attestation.pdf"));
        Activite activite = new Activite(
                complete.structure(),
                complete.feuilles(),
                Pieces.de(List.of("attestation.pdf"), List.of("Convention.pdf")));

        assertThat(PiecesManquantes.dans(activite)).singleElement().satisfies(constat -> {
            assertThat(constat.message()).contains("« convention.pdf » a été reçu, mais n’est plus");
            assertThat(constat.correction()).contains("Déposez-le de nouveau", "494900012-2025");
        });
    }

    @Test
    void aFileThatCameForTheExerciseBeforeIsSaidToHaveAndIsStillMissing() {
        Activite complete = activite(List.of("attestation.pdf"));
        Activite activite = new Activite(
                complete.structure(),
                complete.feuilles(),
                complete.pieces().apres(List.of("CONVENTION.pdf", "attestation.pdf")));

        assertThat(PiecesManquantes.dans(activite)).singleElement().satisfies(constat -> {
            assertThat(constat.message())
                    .isEqualTo("Le fichier « convention.pdf » n’a pas été reçu. Il l’a été pour 2024.");
            assertThat(constat.correction()).contains("S’il vaut encore", "dans un dossier nommé 494900012-2025");
        });
    }

    private static Activite activite(List<String> recues) {
        return activite(recues, "convention.pdf");
    }

    private static Activite activite(List<String> recues, String convention) {
        Fait stage = new Stage(
                4,
                "Essai",
                "Alix",
                "infirmier",
                Optional.of(Profession.values()[0]),
                Optional.empty(),
                LocalDate.of(2025, 1, 6),
                LocalDate.of(2025, 2, 6),
                Optional.of(convention),
                Optional.of("attestation.pdf"));
        return new Activite(
                new Structure(Map.of(
                        ChampStructure.FINESS, new ChampRetenu("494900012", 2, "abc"),
                        ChampStructure.EXERCICE, new ChampRetenu("2025", 3, "abc"))),
                Map.of(Feuille.STAGES, new FaitsFeuille(Feuille.STAGES, "abc", List.of(stage))),
                Pieces.de(recues));
    }
}
