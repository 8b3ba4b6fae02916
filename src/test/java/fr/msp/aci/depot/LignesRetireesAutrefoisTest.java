package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that a version before this one received, and said nothing of the rows they took away. */
class LignesRetireesAutrefoisTest {

    @TempDir
    private Path dossier;

    @Test
    void theRowsOfSomebodyElseThatTheyTookAwayAreToldUntilTheyAreBack() throws IOException {
        try (UneBase base = new UneBase(dossier, Sgbd.H2)) {
            base.accepter("Julie.xlsx", UneBase.structure(ChampStructure.COMMUNE, "Ici"), UneBase.fermetures(3));
            base.accepter("Claire.xlsx", UneBase.fermetures(1));
            base.accepter("Claire v2.xlsx", UneBase.fermetures(2));

            assertThat(retirees(base)).singleElement().satisfies(constat -> {
                assertThat(constat.feuille()).contains("Fermetures");
                assertThat(constat.message()).contains("Julie.xlsx", "2", "3");
            });

            base.accepter("Julie v2.xlsx", UneBase.fermetures(3));

            assertThat(retirees(base)).isEmpty();
        }
    }

    private static List<Constat> retirees(UneBase base) {
        return base.depot.dossiers().de(UneBase.CLE).constats().stream()
                .filter(constat -> constat.code() == CodeConstat.LIGNES_RETIREES)
                .toList();
    }
}
