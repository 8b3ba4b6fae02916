package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the syntheses when the database is made again and a bilan is lost in it. */
class SynthesesReconstruitesTest {

    private static final List<String> NUMEROS = UnTerminal.finess(3);

    @Test
    void onlyThoseThatCountedTheLostBilanAreSetAsideAndAllThatWereThereAreThereAgain(@TempDir Path dossier)
            throws IOException {
        UnTerminal terminal = new UnTerminal(dossier);
        deposer(terminal, NUMEROS.get(0), "Bretagne");
        deposer(terminal, NUMEROS.get(1), "Bretagne");
        deposer(terminal, NUMEROS.get(2), "Corse");
        terminal.taper("nightly");
        assertThat(terminal.taper("synthese", "--exercice", "2025", "--region", "Corse")
                        .code())
                .isZero();
        Path annee = terminal.maison.reports().resolve("2025");
        byte[] corse = Files.readAllBytes(annee.resolve("synthese-corse-2025.xlsx"));
        Path envoyee = Files.writeString(annee.resolve("synthese-bretagne-envoyee-2025.pdf"), "d’une main");
        Files.move(terminal.maison.archive().resolve("2025/" + NUMEROS.get(0)), dossier.resolve("perdu"));

        assertThat(terminal.taper("nightly", "--rebuild").sortie()).contains("retiré       " + NUMEROS.get(0));

        assertThat(UnTerminal.fichiers(annee.resolve("retires")))
                .containsExactly(
                        "synthese-bretagne-2025.pdf",
                        "synthese-bretagne-2025.xlsx",
                        "synthese-toutes-regions-2025.pdf",
                        "synthese-toutes-regions-2025.xlsx");
        assertThat(annee.resolve("synthese-corse-2025.xlsx")).hasBinaryContent(corse);
        assertThat(envoyee).exists();
        assertThat(Files.readString(terminal.maison.index()))
                .contains(
                        "2025/synthese-corse-2025.pdf",
                        "2025/synthese-bretagne-2025.pdf",
                        "2025/synthese-toutes-regions-2025.pdf");

        deposer(terminal, NUMEROS.get(2), "Corse du Sud");
        terminal.taper("nightly");
        assertThat(annee.resolve("synthese-corse-2025.xlsx"))
                .as("kept up to date, as before: nobody is of that region any more")
                .doesNotExist();
    }

    private static void deposer(UnTerminal terminal, String finess, String region) throws IOException {
        Files.createDirectories(terminal.maison.inbox());
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", finess)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP " + finess)
                .ligne("Région", region)
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Patientèle médecin traitant", 4000);
        classeur.ecrire(terminal.maison.inbox().resolve(finess + ".xlsx"));
    }
}
