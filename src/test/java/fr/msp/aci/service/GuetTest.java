package fr.msp.aci.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuetTest {

    private static final Instant MIDI = Instant.parse("2026-01-20T12:00:00Z");

    @TempDir
    private Path inbox;

    private Guet guet;

    @BeforeEach
    void guetter() {
        guet = new Guet(inbox, Duration.ofSeconds(20));
    }

    @Test
    void aFileHasSettledWhenItLookedTheSameForLongEnough() throws IOException {
        ecrire("equipe.xlsx", "un");

        assertThat(guet.observer(MIDI)).isEqualTo(new Guet.Etat(0, 1, 1));
        assertThat(estAPrendre(guet.observer(MIDI.plusSeconds(19)))).isFalse();
        assertThat(guet.observer(MIDI.plusSeconds(20))).isEqualTo(new Guet.Etat(1, 0, 1));
        assertThat(estAPrendre(guet.observer(MIDI.plusSeconds(20)))).isTrue();
    }

    @Test
    void aFileThatGrowsWaitsAnew() throws IOException {
        ecrire("equipe.xlsx", "un");
        guet.observer(MIDI);
        ecrire("equipe.xlsx", "un et deux");
        guet.observer(MIDI.plusSeconds(15));

        assertThat(guet.observer(MIDI.plusSeconds(30))).isEqualTo(new Guet.Etat(0, 1, 1));
        assertThat(guet.observer(MIDI.plusSeconds(35))).isEqualTo(new Guet.Etat(1, 0, 1));
    }

    @Test
    void aFileWrittenOverInPlaceWithTheSameSizeWaitsAnew() throws IOException {
        ecrire("equipe.xlsx", "un");
        guet.observer(MIDI);
        Files.setLastModifiedTime(inbox.resolve("equipe.xlsx"), FileTime.from(MIDI.plusSeconds(7)));

        assertThat(guet.observer(MIDI.plusSeconds(25)).mouvants()).isEqualTo(1);
    }

    @Test
    void theFolderOfEvidenceHoldsItsWorkbookUntilItHasSettledToo() throws IOException {
        ecrire("equipe.xlsx", "un");
        guet.observer(MIDI);
        ecrire("equipe/compte-rendu.pdf", "compte rendu inventé");

        assertThat(guet.observer(MIDI.plusSeconds(20))).isEqualTo(new Guet.Etat(1, 1, 2));
        assertThat(estAPrendre(guet.observer(MIDI.plusSeconds(40)))).isTrue();
    }

    @Test
    void filesThatAreBeingWrittenOrHiddenAreNotLookedAt() throws IOException {
        ecrire("equipe.xlsx.part", "un");
        ecrire("~$equipe.xlsx", "un");
        ecrire(".cache/x", "un");

        assertThat(guet.observer(MIDI)).isEqualTo(new Guet.Etat(0, 0, 0));
    }

    @Test
    void whatAPassLeftCallsForNoOtherPassUntilItChanges() throws IOException {
        ecrire("notes/lisez-moi.txt", "personne ne le prend");
        guet.passage(guet.relever(MIDI, true));
        guet.observer(MIDI);
        assertThat(guet.observer(MIDI.plusSeconds(20))).isEqualTo(new Guet.Etat(1, 0, 0));

        ecrire("notes/lisez-moi.txt", "personne ne le prend, pas plus qu'avant");

        assertThat(guet.observer(MIDI.plusSeconds(40)).nouveaux()).isEqualTo(1);
    }

    @Test
    void aWorkbookThatSomeoneHadOpenIsTakenOnceItIsClosedBeItUnchanged() throws IOException {
        ecrire("equipe.xlsx", "un");
        ecrire("~$equipe.xlsx", "marque");
        ecrire("rcp.ods", "deux");
        ecrire(".~lock.rcp.ods#", "marque");
        guet.passage(guet.relever(MIDI, true));
        guet.observer(MIDI);
        assertThat(guet.observer(MIDI.plusSeconds(20))).isEqualTo(new Guet.Etat(2, 0, 0));

        Files.delete(inbox.resolve("~$equipe.xlsx"));
        Files.delete(inbox.resolve(".~lock.rcp.ods#"));

        assertThat(guet.observer(MIDI.plusSeconds(40)).nouveaux()).isEqualTo(2);
        assertThat(estAPrendre(guet.observer(MIDI.plusSeconds(60)))).isTrue();
    }

    @Test
    void aPassIsOfferedWhatHasSettledAndNothingThatCameSinceTheLastLook() throws IOException {
        ecrire("premier.xlsx", "un");
        guet.observer(MIDI);
        guet.observer(MIDI.plusSeconds(20));
        ecrire("second.xlsx", "la moitié");

        Guet.Releve offerts = guet.relever(MIDI.plusSeconds(21), false);
        guet.passage(offerts);

        assertThat(offerts.estPose(inbox.resolve("premier.xlsx"))).isTrue();
        assertThat(offerts.estPose(inbox.resolve("second.xlsx"))).isFalse();
        assertThat(guet.observer(MIDI.plusSeconds(22))).isEqualTo(new Guet.Etat(1, 1, 1));
        assertThat(guet.observer(MIDI.plusSeconds(42))).isEqualTo(new Guet.Etat(2, 0, 1));
    }

    @Test
    void aFileThatChangesAfterItWasOfferedIsOfferedNoMore() throws IOException {
        ecrire("premier.xlsx", "un");
        guet.observer(MIDI);
        Guet.Releve offerts = guet.relever(MIDI.plusSeconds(20), false);

        ecrire("premier.xlsx", "un, et la suite");

        assertThat(offerts.estPose(inbox.resolve("premier.xlsx"))).isFalse();
    }

    @Test
    void whatASystemLaysInAFolderOfEvidenceHoldsNothingBack() throws IOException {
        ecrire("equipe/.DS_Store", "du système");

        assertThat(guet.relever(MIDI, false).estPose(inbox.resolve("equipe/.DS_Store")))
                .isTrue();
    }

    @Test
    void whatComesDuringAPassCallsForTheNext() throws IOException {
        ecrire("premier.xlsx", "un");
        Guet.Releve avant = guet.relever(MIDI, true);
        Files.delete(inbox.resolve("premier.xlsx"));
        ecrire("second.xlsx", "deux");
        guet.passage(avant);

        assertThat(guet.observer(MIDI).nouveaux()).isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackMakesAFileWaitAnewAndNotForEver() throws IOException {
        ecrire("equipe.xlsx", "un");
        guet.observer(MIDI);
        Instant heureDAvant = MIDI.minusSeconds(3600);
        guet.observer(heureDAvant);

        assertThat(estAPrendre(guet.observer(heureDAvant.plusSeconds(20)))).isTrue();
    }

    @Test
    void aLinkThatLeadsNowhereIsSeenAndDoesNotEndTheWatch() throws IOException {
        Path lien = inbox.resolve("lien.xlsx");
        Files.createSymbolicLink(lien, inbox.resolve("nulle-part.xlsx"));

        assertThat(guet.observer(MIDI).nouveaux()).isEqualTo(1);
    }

    @Test
    void anInboxThatWentAwayIsSaidToBeOutOfReach() throws IOException {
        Files.delete(inbox);

        assertThatThrownBy(() -> guet.observer(MIDI)).isInstanceOf(NoSuchFileException.class);
        Files.createDirectory(inbox);
        assertThat(guet.observer(MIDI)).isEqualTo(new Guet.Etat(0, 0, 0));
    }

    private void ecrire(String nom, String texte) throws IOException {
        Path fichier = inbox.resolve(nom);
        Files.createDirectories(fichier.getParent());
        Files.writeString(fichier, texte);
        Files.setLastModifiedTime(fichier, FileTime.from(MIDI));
    }

    /** Whether there is something to take in, and all of it has settled. */
    private static boolean estAPrendre(Guet.Etat etat) {
        return etat.nouveaux() > 0 && etat.mouvants() == 0;
    }
}
