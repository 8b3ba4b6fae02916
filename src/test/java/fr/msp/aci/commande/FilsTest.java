package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.mesure.ClasseurInvente;
import fr.msp.aci.mesure.StructureInventee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilsTest {

    /** More bilans than threads, and a lone one whose formats then share them. */
    @ParameterizedTest
    @ValueSource(ints = {5, 1})
    void everyFileIsTheSameWithOneThreadAndWithFour(int structures, @TempDir Path seul, @TempDir Path aQuatre)
            throws IOException {
        UnTerminal unFil = nuit(seul, structures, "1");
        UnTerminal quatreFils = nuit(aQuatre, structures, "4");

        List<String> fichiers = UnTerminal.fichiers(unFil.maison.reports());
        assertThat(fichiers).hasSizeGreaterThan(5 * structures);
        assertThat(UnTerminal.fichiers(quatreFils.maison.reports())).isEqualTo(fichiers);
        for (String fichier : fichiers) {
            assertThat(quatreFils.maison.reports().resolve(fichier))
                    .hasSameBinaryContentAs(unFil.maison.reports().resolve(fichier));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "deux", "65", "1.5", "04", "4294967298"})
    void aNumberOfThreadsThatIsNoneIsRefused(String valeur, @TempDir Path dossier) {
        UnTerminal terminal = new UnTerminal(dossier);
        terminal.avecLaVariable("ACI_FILS", valeur);

        UnTerminal.Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs())
                .contains(
                        "La variable ACI_FILS doit contenir un nombre entier entre 1 et 64, et non « " + valeur + " »");
    }

    private static UnTerminal nuit(Path dossier, int structures, String fils) throws IOException {
        UnTerminal terminal = new UnTerminal(dossier);
        Path inbox = Files.createDirectories(terminal.maison.inbox());
        for (int numero = 0; numero < structures; numero++) {
            Path classeur = inbox.resolve("imaginaire-" + numero + ".xlsx");
            ClasseurInvente.ecrire(classeur, StructureInventee.feuilles(3, numero));
            Files.setLastModifiedTime(classeur, FileTime.from(Instant.parse("2026-01-19T08:00:00Z")));
        }
        terminal.avecLaVariable("ACI_FILS", fils);
        assertThat(terminal.taper("nightly").code()).isZero();
        return terminal;
    }
}
