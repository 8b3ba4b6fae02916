package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Reception;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run finds when the one before was cut at each of its steps: done again, each gives the same. */
class RepriseTest {

    private UneMaison maison;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
    }

    @Test
    void cutAfterTheListWasFrozenItIsTakenOverUnderTheSameRank() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        figer();

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 1, 0, 0, 1, 1, false));
        assertThat(maison.historique())
                .singleElement()
                .satisfies(reception -> assertThat(reception.entree().rang()).isEqualTo(1));
    }

    @Test
    void cutAfterTheWorkbookWasStoredItIsOnlyPutInItsPlace() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        recuSansEtreRange();

        assertThat(maison.passer().echec()).isFalse();
        assertSeulEtArchive();
    }

    @Test
    void cutAfterTheWorkbookWasArchivedItIsTakenOutOfTheInbox() throws IOException {
        Path source = maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        String texte = Files.readString(source);
        recuSansEtreRange();
        maison.avecLeDepot(depot -> ranger(depot));
        UneMaison.ecrire(source, texte);
        remettreAFaire();

        assertThat(maison.passer().echec()).isFalse();
        assertSeulEtArchive();
    }

    @Test
    void cutAfterTheFileLeftTheInboxNothingIsLost() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        recuSansEtreRange();
        maison.avecLeDepot(depot -> ranger(depot));
        remettreAFaire();

        assertThat(maison.passer().echec()).isFalse();
        assertSeulEtArchive();
    }

    @Test
    void aRefusalThatWasCutBeforeItsReportIsExplainedByTheNextRun() throws IOException {
        maison.deposer("faux.xlsx", "refus");
        recuSansEtreRange();

        maison.passer();

        assertThat(maison.historique()).extracting(Reception::issue).containsExactly(Issue.REFUSE);
        assertThat(UneMaison.fichiers(maison.maison.rejected()))
                .hasSize(3)
                .anyMatch(nom -> nom.endsWith(".erreurs.html"));
    }

    @Test
    void aFileReplacedWhileTheRunWasDownIsReceivedAsWhatItIsNow() throws IOException {
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        figer();
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 7");

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 1, 0, 0, 1, 1, false));
        assertThat(maison.dossiersDeRcp()).isEqualTo(7);
    }

    @Test
    void aFileWithdrawnWhileTheRunWasDownIsForgotten() throws IOException {
        Path source = maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        figer();
        Files.delete(source);

        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 0, 0, false));
    }

    @Test
    void whatIsCheckedIsWhatIsKeptEvenIfTheFileChangesMeanwhile() throws IOException {
        Path source = maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        String premier = Files.readString(source);
        maison.avecLeControle(fichier -> {
            maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 7");
            return ClasseurTexte.controler(fichier);
        });
        maison.passer();

        Path archive = maison.maison
                .archive()
                .resolve(UneMaison.fichiers(maison.maison.archive()).get(0));
        assertThat(Files.readString(archive)).isEqualTo(premier);
        assertThat(source).exists();

        maison.avecLeControle(ClasseurTexte::controler);
        maison.passer();
        assertThat(maison.dossiersDeRcp()).isEqualTo(7);
        assertThat(source).doesNotExist();
    }

    private void recuSansEtreRange() throws IOException {
        figer();
        maison.avecLeDepot(depot -> {
            Entree entree = depot.manifeste().aFaire().get(0);
            Atelier atelier = maison.atelier(depot);
            depot.enTransaction(() -> essayer(
                    () -> new Ingestion(atelier.maison(), depot, atelier.metier(), atelier.suivi()).recevoir(entree)));
            return entree;
        });
    }

    private Entree ranger(Depot depot) {
        Entree entree = depot.manifeste().aFaire().get(0);
        Atelier atelier = maison.atelier(depot);
        essayer(() -> new Rangement(atelier.maison(), depot, atelier.suivi()).ranger(entree));
        return entree;
    }

    private void remettreAFaire() throws IOException {
        maison.avecLeDepot(depot -> JdbcClient.create(depot.source())
                .sql("update manifeste set etat = 'A_FAIRE'")
                .update());
    }

    private void figer() throws IOException {
        maison.avecLeDepot(depot -> {
            long lot = depot.manifeste().ouvrirLot(Instant.parse("2026-01-19T22:00:00Z"));
            Inbox inbox = new Inbox(maison.maison, new SuiviDits(maison.dits));
            depot.enTransaction(() -> essayer(() -> depot.manifeste()
                    .figer(lot, inbox.inventaire(Set.of(), Set.of()), Instant.parse("2026-01-19T22:00:00Z"))));
            return lot;
        });
    }

    private void assertSeulEtArchive() throws IOException {
        assertThat(maison.historique()).hasSize(1);
        assertThat(UneMaison.fichiers(maison.maison.inbox())).isEmpty();
        assertThat(UneMaison.fichiers(maison.maison.archive())).hasSize(1);
        assertThat(UneMaison.fichiers(maison.maison.travail())).isEmpty();
        assertThat(maison.dossiersDeRcp()).isEqualTo(4);
    }

    private interface Essai {
        void faire() throws IOException;
    }

    private static void essayer(Essai essai) {
        try {
            essai.faire();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
