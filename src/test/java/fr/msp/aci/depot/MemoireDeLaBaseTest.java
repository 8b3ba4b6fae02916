package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of a whole country are stored; a run must never hold them all. */
@DansUnFichier
class MemoireDeLaBaseTest {

    private static final int BILANS = 150;
    private static final int LONGUEUR = 1_000_000;

    @Test
    void aDatabaseLeftWithoutItsSealIsLookedThroughAndListedInLessMemoryThanItsDocumentsTake(@TempDir Path dossier)
            throws Exception {
        Maison maison = Maison.ouvrir(dossier.resolve("maison"));
        try (Depot depot = Depot.ouvrir(maison)) {
            remplir(depot);
        }
        assertThat(Files.size(Depot.fichier(maison))).isGreaterThan((long) BILANS * LONGUEUR / 2);
        Files.delete(maison.db().resolve("aci-bilan.scelle"));

        Process processus = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoireDeLaBaseTest.class.getName(),
                        maison.racine().toString())
                .redirectErrorStream(true)
                .start();
        String sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(processus.waitFor()).as(sortie).isZero();
        assertThat(sortie).contains(BILANS + " bilans");
    }

    private static void remplir(Depot depot) {
        Random hasard = new Random(2025);
        for (int i = 0; i < BILANS; i++) {
            byte[] octets = new byte[LONGUEUR];
            hasard.nextBytes(octets);
            depot.jdbc()
                    .sql("insert into bilan (finess, exercice, faits_empreinte, bareme_empreinte, programme,"
                            + " date_reference, calcule_le, raison_sociale, points, euros, prerequis_manquants,"
                            + " rendu_empreinte) values ('494900012', ?, 'f', 'b', 'p', ?, ?, 'MSP imaginaire',"
                            + " 0, 0, '[]', 'r')")
                    .param(2025 + i)
                    .param(LocalDate.of(2025, 12, 31))
                    .param(Sql.heure(Instant.EPOCH))
                    .update();
            depot.jdbc()
                    .sql("insert into bilan_texte (finess, exercice, json) values ('494900012', ?, ?)")
                    .param(2025 + i)
                    .param(octets)
                    .update();
        }
    }

    /** What the other process runs. */
    public static void main(String[] arguments) throws Exception {
        try (Depot depot = Depot.ouvrir(new Maison(Path.of(arguments[0])))) {
            System.out.println(depot.bilans().tous().size() + " bilans");
        }
    }
}
