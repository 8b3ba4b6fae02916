package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty or absent sheet changes nothing: who empties one of their own is told so. */
class LignesGardeesTest {

    private static final String RCP = "RCP=2025-03-01 4";
    private static final String USAGERS = "USAGERS=2025-03-01";

    private UneMaison maison;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
    }

    @Test
    void aSheetThatIsGoneFromTheNextVersionOfAWorkbookStillCountsAndThatIsSaid() throws IOException {
        recevoir("Claire 2025.xlsx", RCP, USAGERS);
        recevoir("claire 2025.xlsx", USAGERS);

        assertThat(maison.dossiersDeRcp()).isEqualTo(4);
        assertThat(dites()).singleElement().satisfies(constat -> {
            assertThat(constat.feuille()).contains("RCP");
            assertThat(constat.message()).contains("« claire 2025.xlsx »", "compte toujours", "1");
            assertThat(constat.correction()).contains("« néant »");
        });
        assertThat(maison.historique().get(1).constats())
                .anyMatch(constat -> constat.code() == CodeConstat.LIGNES_GARDEES);
    }

    @Test
    void itIsSaidUntilTheRowsAreWithdrawnOrGivenBack() throws IOException {
        recevoir("claire.xlsx", RCP, USAGERS);
        recevoir("claire.xlsx", USAGERS);
        recevoir("claire.xlsx", USAGERS, "");
        assertThat(dites()).hasSize(1);

        recevoir("claire.xlsx", "RCP=néant", USAGERS);
        assertThat(dites()).isEmpty();

        recevoir("claire.xlsx", RCP, USAGERS);
        recevoir("claire.xlsx", USAGERS, " ");
        assertThat(dites()).hasSize(1);
        recevoir("julie.xlsx", RCP, "");
        assertThat(dites()).isEmpty();
    }

    @Test
    void workSplitBetweenTwoWorkbooksIsNotReproached() throws IOException {
        recevoir("claire.xlsx", USAGERS);
        recevoir("julie.xlsx", RCP);
        recevoir("claire.xlsx", USAGERS, "");
        recevoir("julie.xlsx", RCP, "");

        assertThat(dites()).isEmpty();
    }

    @Test
    void workSplitBetweenTwoWorkbooksOfTheSameNameIsNotReproachedEither() throws IOException {
        recevoir("recueil.xlsx", USAGERS);
        recevoir("recueil.xlsx", RCP);
        recevoir("recueil.xlsx", USAGERS, "");

        assertThat(dites()).isEmpty();
    }

    private void recevoir(String nom, String... lignes) throws IOException {
        maison.deposerClasseur(nom, lignes);
        maison.passer();
    }

    private List<Constat> dites() throws IOException {
        return maison.avecLeDepot(depot -> depot.dossiers().de(UneMaison.CLE).constats()).stream()
                .filter(constat -> constat.code() == CodeConstat.LIGNES_GARDEES)
                .toList();
    }
}
