package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.DansUnFichier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Homes of every earlier version of the tables go on as if nothing had happened. */
@DansUnFichier
class MigrationTest {

    @TempDir
    private static Path commun;

    @TempDir
    private Path dossier;

    private static Map<String, String> attendus;

    /** The same workbooks and evidence, dropped into a home of today. */
    @BeforeAll
    static void remplirUneMaisonDAujourdhui() throws IOException {
        UneMaisonDAvant.installer("schema-20", commun.resolve("ancienne"));
        UnTerminal neuf = new UnTerminal(commun);
        Path archive = commun.resolve("ancienne/archive");
        Files.createDirectories(neuf.maison.inbox().resolve("990005001-2025"));
        for (String nom : UnTerminal.fichiers(archive)) {
            String sien =
                    Path.of(nom).getFileName().toString().replaceFirst("^(\\d{8}-\\d{6}-\\d{6}-)?[0-9a-f]{16}-", "");
            boolean piece = nom.contains("justificatifs");
            Files.copy(archive.resolve(nom), neuf.maison.inbox().resolve(piece ? "990005001-2025/" + sien : sien));
        }
        neuf.taper("nightly");
        attendus = bilans(neuf);
    }

    static List<String> maisons() {
        return UneMaisonDAvant.toutes().toList();
    }

    @ParameterizedTest
    @MethodSource("maisons")
    void anEarlierHomeIsBroughtUpToDateWithNothingLostAndACopyKept(String nom) throws IOException {
        UnTerminal ancien = new UnTerminal(dossier.resolve("ancien"));
        UneMaisonDAvant.installer(nom, ancien.maison.racine());

        Retour retour = ancien.taper("nightly");

        assertThat(retour.code()).as(retour.erreurs()).isZero();
        assertThat(retour.sortie())
                .contains("la base d’avant est gardée dans db/sauvegardes/")
                .endsWith("reçus : 0, acceptés : 0, refusés : 0, déjà reçus : 0, recalculés : 2, rendus : 2\n");
        assertThat(ancien.taper("history").sortie().lines())
                .hasSize(5)
                .filteredOn(ligne -> ligne.contains("premiers-pas-2025.xlsx"))
                .hasSize(2)
                .anyMatch(ligne -> ligne.contains("déjà reçu"));
        assertThat(bilans(ancien)).hasSize(2).isEqualTo(attendus);
        assertThat(Files.readString(ancien.maison.index())).contains("bois-joli-2025.xlsx");
        assertThat(ancien.taper("history", "--events").sortie())
                .contains("cr-invente.txt")
                .contains("base mise à jour");

        assertThat(ancien.taper("nightly").sortie()).doesNotContain("sauvegardes");
        List<String> copies = UnTerminal.fichiers(ancien.maison.sauvegardes());
        assertThat(copies).hasSize(1).allMatch(copie -> copie.contains("-avant-schema-"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        ancien.maison.sauvegardes().resolve(copies.get(0)))))
                .isEqualTo("rw-------");
    }

    private static Map<String, String> bilans(UnTerminal terminal) {
        return UneMaisonDAvant.contenu(terminal.maison.reports(), ".json");
    }
}
