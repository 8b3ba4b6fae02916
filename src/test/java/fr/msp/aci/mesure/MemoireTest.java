package fr.msp.aci.mesure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of use of the information system, a hundred thousand rows, in the memory of a small server. */
class MemoireTest {

    @TempDir
    Path dossier;

    @Test
    void aHundredThousandRowsAreCheckedIn128MiB() throws Exception {
        Path classeur = GrandClasseur.ecrire(dossier.resolve("usage.xlsx"), 100_000);

        Process processus = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoireTest.class.getName(),
                        classeur.toString())
                .redirectErrorStream(true)
                .start();
        String sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(processus.waitFor()).as(sortie).isZero();
        assertThat(sortie).contains("100000 rows, 12 months");
    }

    /** What the other process runs. */
    public static void main(String[] arguments) {
        Controle controle = new Controleur(Limites.parDefaut(), exercice -> true, LocalDate.of(2025, 12, 31))
                .controler(Path.of(arguments[0]));
        Controle.Accepte accepte = (Controle.Accepte) controle;
        System.out.println(accepte.lignes().get(Feuille.USAGE_SIP) + " rows, "
                + accepte.feuilles().get(Feuille.USAGE_SIP).faits().size() + " months");
    }
}
