package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JustificatifsTest {

    private UneMaison maison;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
    }

    @Test
    void theFolderOfTheNameOfTheWorkbookIsTakenWithIt() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/cr.pdf", "compte rendu");
        maison.passer();

        assertThat(pieces()).extracting(Piece::nom).containsExactly("cr.pdf");
        assertThat(constats()).isEmpty();
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
        assertThat(maison.maison.inbox().resolve("rcp")).doesNotExist();
        assertThat(UneMaison.fichiers(maison.maison.justificatifs(UneMaison.CLE)))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{16}-cr.pdf");
    }

    @Test
    void aFolderInWhichOnlyTheFilesOfTheSystemRemainGoesToo() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/cr.pdf", "compte rendu");
        deposer("rcp/Thumbs.db", "vignettes");
        deposer("rcp/.DS_Store", "place des icônes");
        maison.passer();

        assertThat(maison.maison.inbox().resolve("rcp")).doesNotExist();
    }

    @Test
    void aFolderThatHoldsAnotherHiddenFileStays() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/cr.pdf", "compte rendu");
        deposer("rcp/Thumbs.db", "vignettes");
        deposer("rcp/.brouillon", "à garder");
        maison.passer();

        assertThat(UneMaison.fichiers(maison.maison.inbox())).hasSize(2);
    }

    @Test
    void anEmptyFileIsMissingIsSaidAndWaitsForTheWholeOne() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/cr.pdf", "");
        maison.passer();

        assertThat(maison.dits).contains("PIECE_VIDE rcp/cr.pdf");
        assertThat(pieces()).isEmpty();
        assertThat(constats()).extracting(Constat::code).containsExactly(CodeConstat.JUSTIFICATIF_ABSENT);
        assertThat(maison.maison.inbox().resolve("rcp/cr.pdf")).exists();

        deposer("rcp/cr.pdf", "compte rendu");
        maison.passer();

        assertThat(pieces()).extracting(Piece::nom).containsExactly("cr.pdf");
        assertThat(constats()).isEmpty();
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
    }

    @Test
    void anEmptyFileThatAnEarlierVersionTookInIsMissing() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        maison.passer();
        maison.avecLeDepot(depot -> {
            depot.pieces().recevoir(UneMaison.CLE, new Piece("cr.pdf", Empreinte.de(""), 0, Instant.EPOCH));
            return null;
        });

        assertThat(pieces()).isEmpty();
        assertThat(constats()).extracting(Constat::code).containsExactly(CodeConstat.JUSTIFICATIF_ABSENT);
    }

    @Test
    void anEmptyFileTakesNotThePlaceOfTheWholeOneBeforeIt() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/cr.pdf", "compte rendu");
        maison.passer();
        deposer("494900012-2025/cr.pdf", "");
        maison.passer();

        assertThat(pieces()).extracting(Piece::taille).containsExactly(12L);
        assertThat(constats()).isEmpty();
    }

    @Test
    void aMissingFileIsAWarningThatSaysWhichRowNamesIt() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        maison.passer();

        assertThat(constats()).singleElement().satisfies(constat -> {
            assertThat(constat.code()).isEqualTo(CodeConstat.JUSTIFICATIF_ABSENT);
            assertThat(constat.feuille()).contains("RCP");
            assertThat(constat.valeurLue()).isEqualTo("cr.pdf");
        });
    }

    @Test
    void aFileNamedInOtherCaseOrWithOtherAccentsIsFound() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 re\u0301union.PDF");
        deposer("rcp/Réunion.pdf", "compte rendu");
        maison.passer();

        assertThat(constats()).isEmpty();
    }

    @Test
    void evidenceThatComesLaterInAFolderOfItsOwnMakesTheBilanStale() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        maison.passer();
        deposer("494900012-2025/cr.pdf", "compte rendu");

        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 1, 1, false));
        assertThat(constats()).isEmpty();
        assertThat(maison.maison.inbox().resolve("494900012-2025")).doesNotExist();
    }

    @Test
    void evidenceBeforeAnyWorkbookIsKept() throws IOException {
        deposer("494900012-2025/cr.pdf", "compte rendu");
        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 0, 0, false));

        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        maison.passer();
        assertThat(constats()).isEmpty();
    }

    @Test
    void newFilesAreTakenEvenWithAKnownWorkbook() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        maison.passer();
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/cr.pdf", "compte rendu");

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 0, 0, 1, 1, 1, false));
        assertThat(constats()).isEmpty();
    }

    @Test
    void theSameEvidenceAgainChangesNothing() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/cr.pdf", "compte rendu");
        maison.passer();
        deposer("494900012-2025/cr.pdf", "compte rendu");

        assertThat(maison.passer().recalcules()).isZero();
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
    }

    @Test
    void anotherFileOfTheSameNameReplacesItAndTheFirstOneIsKept() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/cr.pdf", "compte rendu");
        maison.passer();
        deposer("494900012-2025/cr.pdf", "compte rendu signé");

        assertThat(maison.passer().recalcules()).isEqualTo(1);
        assertThat(pieces()).hasSize(1);
        assertThat(UneMaison.fichiers(maison.maison.justificatifs(UneMaison.CLE)))
                .hasSize(2);
        assertThat(maison.dits).containsOnlyOnce("remplace 494900012-2025 cr.pdf");
    }

    @Test
    void aFolderOfNoOneStaysAndIsSaid() throws IOException {
        deposer("divers/photo.jpg", "photo");
        maison.passer();

        assertThat(maison.dits).contains("DOSSIER_SANS_CLASSEUR divers");
        assertThat(maison.maison.inbox().resolve("divers/photo.jpg")).exists();
    }

    @Test
    void aFolderNamedAsAWorkbookAcceptedBeforeIsItsEvidence() throws IOException {
        maison.deposerClasseur("perche-2025.xlsx", "RCP=2025-03-01 4 cr.pdf");
        maison.passer();
        deposer("perche-2025/cr.pdf", "compte rendu");
        maison.passer();

        assertThat(constats()).isEmpty();
        assertThat(maison.dits).noneMatch(dit -> dit.startsWith("DOSSIER_SANS_CLASSEUR"));
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
    }

    @Test
    void aFolderNamedAsTheWorkbooksOfTwoExercisesIsNobodys() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        maison.passer();
        UneMaison.ecrire(
                maison.maison.inbox().resolve("rcp.xlsx"),
                "FINESS=494900012\nEXERCICE=2024\nRAISON_SOCIALE=MSP du Test\nRCP=2024-03-01 4");
        maison.passer();
        deposer("rcp/cr.pdf", "compte rendu");
        maison.passer();

        assertThat(maison.dits).contains("DOSSIER_SANS_CLASSEUR rcp");
        assertThat(maison.maison.inbox().resolve("rcp/cr.pdf")).exists();
    }

    @Test
    void aWorkbookDroppedInAFolderIsToldToBeTakenOut() throws IOException {
        deposer("mars/rcp.XLSX", "classeur");
        deposer("avril/2025/rcp.ods", "classeur");
        maison.passer();

        assertThat(maison.dits).contains("CLASSEUR_DANS_UN_DOSSIER mars", "CLASSEUR_DANS_UN_DOSSIER avril");
        assertThat(maison.maison.inbox().resolve("mars/rcp.XLSX")).exists();
    }

    @Test
    void aWorkbookAmongTheEvidenceOfAnotherIsEvidence() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 suivi.xlsx");
        deposer("rcp/suivi.xlsx", "tableau de suivi");
        maison.passer();

        assertThat(maison.dits).noneMatch(dit -> dit.startsWith("CLASSEUR_DANS_UN_DOSSIER"));
    }

    @Test
    void aFolderWhoseFinessHasAWrongKeyStays() throws IOException {
        deposer("494900013-2025/cr.pdf", "compte rendu");
        maison.passer();

        assertThat(maison.dits).contains("DOSSIER_SANS_CLASSEUR 494900013-2025");
    }

    @Test
    void linksInAFolderOfEvidenceAreNotFollowed() throws IOException {
        Path dehors = UneMaison.ecrire(maison.maison.racine().resolveSibling("secret.txt"), "secret");
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/vrai.pdf", "vrai");
        Files.createSymbolicLink(maison.maison.inbox().resolve("rcp/cr.pdf"), dehors);
        maison.passer();

        assertThat(pieces()).extracting(Piece::nom).containsExactly("vrai.pdf");
        assertThat(dehors).exists();
    }

    @Test
    void twoFilesOfOneNameInTwoFoldersAreBothEvidence() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/qualite/cr.pdf", "démarche qualité");
        deposer("rcp/reunions/cr.pdf", "compte rendu");
        deposer("rcp/reunions/mars/CR.pdf", "compte rendu de mars");
        maison.passer();

        assertThat(pieces())
                .extracting(Piece::nom)
                .containsExactly("cr.pdf", "reunions - cr.pdf", "reunions - mars - CR.pdf");
        assertThat(maison.dits).contains("justificatifs 3", "renomme reunions/cr.pdf : reunions - cr.pdf");
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
        assertThat(UneMaison.fichiers(maison.maison.justificatifs(UneMaison.CLE)))
                .hasSize(3);
    }

    @Test
    void oneOfThemThatComesAgainAloneReplacesItselfAndNotTheOther() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/qualite/cr.pdf", "démarche qualité");
        deposer("rcp/reunions/cr.pdf", "compte rendu");
        maison.passer();
        String qualite = pieces().get(0).empreinte();
        deposer("494900012-2025/reunions/cr.pdf", "compte rendu signé");
        maison.passer();

        assertThat(pieces()).extracting(Piece::nom).containsExactly("cr.pdf", "reunions - cr.pdf");
        assertThat(pieces().get(0).empreinte()).isEqualTo(qualite);
    }

    @Test
    void theSameFileInTwoFoldersIsOnePiece() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/qualite/cr.pdf", "compte rendu");
        deposer("rcp/reunions/cr.pdf", "compte rendu");
        maison.passer();

        assertThat(pieces()).extracting(Piece::nom).containsExactly("cr.pdf");
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
    }

    @Test
    void namesThatDifferByCaseAloneAreNumbered() throws IOException {
        maison.deposerClasseur("rcp.xlsx", "RCP=2025-03-01 4 cr.pdf");
        deposer("rcp/CR.pdf", "démarche qualité");
        deposer("rcp/cr.pdf", "compte rendu");
        deposer("rcp/cR.pdf", "autre compte rendu");
        maison.passer();

        assertThat(pieces()).extracting(Piece::nom).containsExactly("cR (2).pdf", "cr (3).pdf", "CR.pdf");
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
    }

    private void deposer(String chemin, String texte) {
        UneMaison.ecrire(maison.maison.inbox().resolve(chemin), texte);
    }

    private List<Piece> pieces() throws IOException {
        return maison.avecLeDepot(depot -> depot.pieces().de(UneMaison.CLE));
    }

    private List<Constat> constats() throws IOException {
        return maison.avecLeDepot(depot -> depot.dossiers().de(UneMaison.CLE).constats());
    }
}
