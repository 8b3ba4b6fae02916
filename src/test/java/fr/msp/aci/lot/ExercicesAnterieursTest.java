package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Cle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExercicesAnterieursTest {

    @Test
    void askedForAllAtOnceTheFingerprintsAreThoseAskedForOneByOne(@TempDir Path dossier) throws IOException {
        UneMaison maison = new UneMaison(dossier);
        for (int exercice : new int[] {2023, 2024, 2025}) {
            maison.deposer(
                    exercice + ".xlsx",
                    "FINESS=" + UneMaison.FINESS,
                    "EXERCICE=" + exercice,
                    "RAISON_SOCIALE=MSP du Test " + exercice);
        }
        maison.passer();

        maison.avecLeDepot(depot -> {
            ExercicesAnterieurs exercices =
                    new ExercicesAnterieurs(depot, maison.atelier(depot).metier());
            Map<Cle, String> unAUn = new TreeMap<>();
            depot.versions().cles().forEach(cle -> unAUn.put(cle, exercices.empreinte(cle)));
            assertThat(unAUn).hasSize(3);
            assertThat(unAUn.values()).doesNotHaveDuplicates();
            assertThat(exercices.empreintes(depot.pieces().toutes())).containsExactlyEntriesOf(unAUn);
            return unAUn;
        });
    }
}
