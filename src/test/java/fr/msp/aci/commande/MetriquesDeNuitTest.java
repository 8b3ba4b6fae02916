package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.DansUnFichier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetriquesDeNuitTest {

    @TempDir
    private Path dossier;

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir() {
        terminal = new UnTerminal(dossier);
    }

    @Test
    void aNightIsToldWhereTheEnvironmentSays() throws IOException {
        Path collecteur = Files.createDirectory(dossier.resolve("textfile"));
        terminal.avecLaVariable("ACI_METRIQUES", "textfile/aci-nord.prom");
        terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);
        terminal.deposerFaux("faux.xlsx");

        assertThat(terminal.taper("nightly").code()).isEqualTo(1);

        assertThat(Files.readString(collecteur.resolve("aci-nord.prom")))
                .contains("aci_bilan_classeurs_total{issue=\"accepte\",maison=\"maison\"} 1.0")
                .contains("aci_bilan_classeurs_total{issue=\"refuse\",maison=\"maison\"} 1.0")
                .contains("aci_bilan_bilans_rendus_total{maison=\"maison\"} 1.0")
                .contains("aci_bilan_inbox_fichiers{etat=\"pose\",maison=\"maison\"} 0.0")
                .contains("aci_bilan_passages_total{maison=\"maison\",resultat=\"reussi\"} 1.0");
        assertThat(terminal.maison.metriques().resolve("aci-bilan.prom")).doesNotExist();
    }

    @Test
    @DansUnFichier
    void aRunThatCannotEvenBeginIsToldToo() throws IOException {
        Files.createDirectories(terminal.maison.db());
        Files.writeString(terminal.maison.db().resolve("aci-bilan.mv.db"), "ceci n’est pas une base");

        assertThat(terminal.taper("nightly").code()).isEqualTo(3);

        assertThat(Files.readString(terminal.maison.metriques().resolve("aci-bilan.prom")))
                .contains("aci_bilan_echecs_consecutifs{maison=\"maison\"} 1.0")
                .contains("aci_bilan_passages_total{maison=\"maison\",resultat=\"echoue\"} 1.0")
                .doesNotContain("dernier_succes");
    }

    @Test
    void metricsThatCannotBeWrittenAreSaidAndFailNothing() throws IOException {
        Files.writeString(dossier.resolve("gene"), "a file where a folder should be");
        terminal.avecLaVariable("ACI_METRIQUES", "gene/aci.prom");
        terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie()).contains("rendus : 1");
        assertThat(retour.erreurs()).contains("Les métriques ne peuvent pas être écrites");
    }
}
