package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Entree.Genre;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Manifeste.Trouvaille;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private final List<String> dits = new ArrayList<>();
    private Maison maison;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = Maison.ouvrir(dossier.resolve("maison"));
    }

    @Test
    void filesComeByTimeOfModificationThenByName() throws IOException {
        UneMaison.dater(deposer("c.xlsx"), "2026-01-19T10:00:00Z");
        UneMaison.dater(deposer("b.xlsx"), "2026-01-19T10:00:00Z");
        UneMaison.dater(deposer("a.xlsx"), "2026-01-19T11:00:00Z");

        assertThat(noms()).containsExactly("b.xlsx", "c.xlsx", "a.xlsx");
    }

    @Test
    void filesThatAreHiddenOrOfTheSystemAreLeftWithoutAWord() throws IOException {
        List.of("~$a.xlsx", ".a.xlsx", "._a.xlsx", ".~lock.a.xlsx#", ".DS_Store", "Thumbs.db", "desktop.ini")
                .forEach(this::deposer);

        assertThat(noms()).isEmpty();
        assertThat(dits).isEmpty();
    }

    @Test
    void filesThatAreBeingCopiedWaitAndAreSaidTo() throws IOException {
        List.of("a.tmp", "a.xlsx.part", "A.TMP").forEach(this::deposer);

        assertThat(noms()).isEmpty();
        assertThat(dits).containsExactly("EN_COURS A.TMP", "EN_COURS a.tmp", "EN_COURS a.xlsx.part");
    }

    @Test
    void anyOtherFileIsReceivedSinceItsRefusalSaysWhy() throws IOException {
        deposer("lettre.docx");
        deposer("sans-extension");

        assertThat(noms()).containsExactlyInAnyOrder("lettre.docx", "sans-extension");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path dehors = UneMaison.ecrire(maison.racine().resolveSibling("dehors.xlsx"), "dehors");
        Files.createSymbolicLink(maison.inbox().resolve("lien.xlsx"), dehors);

        assertThat(noms()).isEmpty();
        assertThat(dits).containsExactly("PAS_UN_FICHIER lien.xlsx");
    }

    @Test
    void aFolderNamedByFinessAndExerciseStandsAlone() throws IOException {
        deposer("494900012-2025/cr.pdf");

        assertThat(new Inbox(maison, new SuiviDits(dits)).inventaire(Set.of(), Set.of()))
                .singleElement()
                .satisfies(trouvaille -> assertThat(trouvaille.genre()).isEqualTo(Genre.DOSSIER));
    }

    @Test
    void aFolderNamedLikeAWorkbookGoesWithIt() throws IOException {
        deposer("494900012-2025.xlsx");
        deposer("494900012-2025/cr.pdf");

        assertThat(noms()).containsExactly("494900012-2025.xlsx");
    }

    @Test
    void aWorkbookOneOfWhoseFilesHasNotComeToRestIsLeftAndSaid() throws IOException {
        deposer("equipe.xlsx");
        Path piece = deposer("equipe/attestation.pdf");
        deposer("rcp.xlsx");

        assertThat(new Inbox(maison, new SuiviDits(dits)).inventaire(Set.of(piece), Set.of()))
                .extracting(Trouvaille::nom)
                .containsExactly("rcp.xlsx");
        assertThat(dits).containsExactly("EN_COURS equipe.xlsx");
    }

    @Test
    void yearsBeforeTheFirstContractNameNoFolder() {
        assertThat(Inbox.cle("494900012-2016")).isEmpty();
        assertThat(Inbox.cle("494900012-2017")).hasToString("Optional[494900012-2017]");
        assertThat(Inbox.cle("494900012")).isEmpty();
    }

    private Path deposer(String nom) {
        return UneMaison.ecrire(maison.inbox().resolve(nom), nom);
    }

    private List<String> noms() throws IOException {
        return new Inbox(maison, new SuiviDits(dits))
                .inventaire(Set.of(), Set.of()).stream().map(Trouvaille::nom).toList();
    }
}
