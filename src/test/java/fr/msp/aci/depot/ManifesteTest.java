package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Entree.Genre;
import fr.msp.aci.depot.Manifeste.Trouvaille;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Sgbd.class)
class ManifesteTest {

    @Parameter
    private Sgbd sgbd;

    private UneBase base;
    private Manifeste manifeste;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        base = new UneBase(dossier, sgbd);
        manifeste = base.depot.manifeste();
    }

    @AfterEach
    void fermer() {
        base.close();
    }

    @Test
    void whatIsFoundIsRankedInItsOrder() {
        figer(fichier("b"), fichier("a"));

        assertThat(manifeste.aFaire()).extracting(Entree::nom).containsExactly("b", "a");
        assertThat(manifeste.aFaire()).extracting(Entree::rang).isSorted();
    }

    @Test
    void whatWasLeftUndoneKeepsItsRankBeforeWhatIsNew() {
        figer(fichier("b"));
        long rang = manifeste.aFaire().get(0).rang();
        long suivant = figer(fichier("a"), fichier("b"));

        assertThat(manifeste.aFaire()).extracting(Entree::nom).containsExactly("b", "a");
        assertThat(manifeste.aFaire().get(0).rang()).isEqualTo(rang);
        assertThat(manifeste.aFaire()).extracting(Entree::lot).containsOnly(suivant);
    }

    @Test
    void whatChangedWhileUndoneGetsARankOfItsOwn() {
        figer(fichier("a"));
        long rang = manifeste.aFaire().get(0).rang();
        figer(new Trouvaille(Genre.CLASSEUR, "a", Empreinte.de("autre"), 1, UneBase.HEURE));

        assertThat(manifeste.aFaire()).singleElement().satisfies(entree -> assertThat(entree.rang())
                .isGreaterThan(rang));
    }

    @Test
    void whatIsStoredButNotPutAwayStaysToBeDoneEvenIfItLeftTheInbox() {
        figer(fichier("a"));
        Entree entree = manifeste.aFaire().get(0);
        base.depot
                .receptions()
                .enregistrer(new Reception(entree, Optional.empty(), Optional.empty(), Issue.REFUSE, List.of()));
        figer();

        assertThat(manifeste.aFaire()).extracting(Entree::rang).containsExactly(entree.rang());
    }

    @Test
    void whatIsDoneIsNoLongerToBeDone() {
        figer(fichier("a"), fichier("b"));
        manifeste.fait(manifeste.aFaire().get(0).rang());
        manifeste.retirer(manifeste.aFaire().get(0).rang());

        assertThat(manifeste.aFaire()).isEmpty();
        assertThat(manifeste.aFaireDeRang(1)).isEmpty();
    }

    @Test
    void anEntryComesBackAsItWasFrozen() {
        figer(new Trouvaille(
                Genre.DOSSIER, "494900012-2025", Empreinte.de("x"), 0, Instant.parse("2026-01-01T00:00:00.123456Z")));

        assertThat(manifeste.aFaire()).singleElement().satisfies(entree -> {
            assertThat(entree.genre()).isEqualTo(Genre.DOSSIER);
            assertThat(entree.modifieLe()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
            assertThat(entree.recuLe()).isEqualTo(UneBase.HEURE);
        });
    }

    private static Trouvaille fichier(String nom) {
        return new Trouvaille(Genre.CLASSEUR, nom, Empreinte.de(nom), 1, UneBase.HEURE);
    }

    private long figer(Trouvaille... trouvailles) {
        long lot = manifeste.ouvrirLot(UneBase.HEURE);
        base.depot.enTransaction(() -> manifeste.figer(lot, List.of(trouvailles), UneBase.HEURE));
        return lot;
    }
}
