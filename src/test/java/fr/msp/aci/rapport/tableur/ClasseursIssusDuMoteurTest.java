package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Regime;
import fr.msp.aci.calcul.StructuresAleatoires;
import fr.msp.aci.rapport.Rapport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas and engine are two writings of the same rules: they agree on reference workbooks and invented structures. */
class ClasseursIssusDuMoteurTest {

    private static final Path DOSSIER = Path.of("src/test/resources/golden");
    private static final int STRUCTURES = 100;

    static Stream<Path> classeurs() throws IOException {
        try (Stream<Path> fichiers = Files.walk(DOSSIER)) {
            return fichiers.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("classeurs")
    void aReferenceWorkbookGivesTheSameFiguresByTheFormulas(Path classeur) {
        Rapport rapport = ClasseursDeReference.rapport(classeur);

        Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(rapport));

        tableur.dit("as written", rapport.bilan());
        tableur.recalculer().dit("computed again", rapport.bilan());
    }

    @Test
    void inventedStructuresGiveTheSameFiguresByTheFormulas() {
        int ouvertes = 0;
        for (long graine = 0; graine < STRUCTURES; graine++) {
            Activite activite = StructuresAleatoires.tirer(graine);
            Rapport rapport = Chiffrage.rapport(activite);

            byte[] classeur = Chiffrage.classeur(rapport);

            if (graine % 10 == 0) {
                Tableur.ouvrir(classeur).recalculer().dit("seed " + graine, rapport.bilan());
            }
            ouvertes += rapport.bilan().prerequisAtteints() ? 1 : 0;
        }
        assertThat(ouvertes).as("the gate is open for some, shut for others").isBetween(5, STRUCTURES - 5);
    }

    @Test
    void aRunningExerciseGivesTheSameFiguresByTheFormulas() {
        for (long graine = 0; graine < 20; graine++) {
            Activite activite = StructuresAleatoires.tirer(graine);
            LocalDate jour = activite.structure().exercice().premierJour().plusDays(17 * graine);
            Rapport rapport = Chiffrage.rapport(activite, jour);

            assertThatCode(() -> Chiffrage.classeur(rapport))
                    .as("seed %d on %s", graine, jour)
                    .doesNotThrowAnyException();
            Bilan bilan = rapport.bilan();
            assertThat(bilan.regime()).isEqualTo(Regime.CONTRAT);
        }
    }
}
