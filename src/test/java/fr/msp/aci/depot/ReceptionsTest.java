package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ReceptionsTest {

    private static final int PLUS_QU_IL_N_EN_TIENT = 1_100;

    @Parameter
    private Sgbd sgbd;

    @TempDir
    private Path dossier;

    @Test
    void ofManyArrivalsEachIsShownOnceAndARefusalStaysUntilItsWorkbookComesAgain() throws IOException {
        try (UneBase base = new UneBase(dossier, sgbd)) {
            List<String> noms = new ArrayList<>();
            for (int numero = 0; numero < PLUS_QU_IL_N_EN_TIENT; numero++) {
                noms.add("classeur-" + numero + ".xlsx");
                refuser(base, noms.get(numero));
            }
            base.accepter("classeur-0.xlsx");
            noms.add("classeur-0.xlsx");

            List<String> arrives = new ArrayList<>();
            base.depot
                    .receptions()
                    .parcourir(
                            Optional.empty(),
                            arrivee -> arrives.add(arrivee.entree().nom()));

            assertThat(arrives).isEqualTo(noms);
            assertThat(base.depot.receptions().refusEnCours())
                    .hasSize(PLUS_QU_IL_N_EN_TIENT - 1)
                    .extracting(refus -> refus.entree().nom())
                    .startsWith("classeur-" + (PLUS_QU_IL_N_EN_TIENT - 1) + ".xlsx")
                    .endsWith("classeur-1.xlsx");
        }
    }

    @Test
    void aRefusalEndsWhenItsWorkbookComesInAnotherFormat() throws IOException {
        try (UneBase base = new UneBase(dossier, sgbd)) {
            refuser(base, "Équipe 2025.ods");
            refuser(base, "Équipe 2025 bis.ods");
            base.accepter("équipe 2025.xlsx");

            assertThat(base.depot.receptions().refusEnCours())
                    .extracting(refus -> refus.entree().nom())
                    .containsExactly("Équipe 2025 bis.ods");
        }
    }

    private static void refuser(UneBase base, String nom) {
        base.depot
                .receptions()
                .enregistrer(new Reception(
                        base.entree(nom),
                        Optional.of(UneBase.CLE.finess()),
                        Optional.empty(),
                        Issue.REFUSE,
                        List.of()));
    }
}
