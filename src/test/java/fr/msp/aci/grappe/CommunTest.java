package fr.msp.aci.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.grappe.Commun.Ecart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunTest {

    private static final Commun CHEF = new Commun("m", "aci-bilan 1.0", "abc def", "aucune");

    @TempDir
    private Path dossier;

    private Maison maison;

    @BeforeEach
    void ouvrir() throws IOException {
        maison = Maison.ouvrir(dossier.resolve("maison"));
    }

    @Test
    void aWorkerLikeTheManagerHasNothingOtherwise() throws IOException {
        CHEF.afficher(maison, 7);

        assertThat(Ouvrier.ecart(maison, CHEF)).isEmpty();
        assertThat(Commun.affiche(maison).orElseThrow().passage()).isEqualTo(7);
        assertThat(Commun.affiche(maison).orElseThrow().commun().empreinte()).isEqualTo(CHEF.empreinte());
    }

    @Test
    void whateverAWorkerHasOtherwiseIsNamedAndChangesTheMarkOfItsMessages() throws IOException {
        CHEF.afficher(maison, 7);

        assertThat(Ouvrier.ecart(maison, new Commun("n", "aci-bilan 1.0", "abc def", "aucune")))
                .contains(Ecart.MAISON);
        assertThat(Ouvrier.ecart(maison, new Commun("m", "aci-bilan 1.1", "abc def", "aucune")))
                .contains(Ecart.PROGRAMME);
        assertThat(Ouvrier.ecart(maison, new Commun("m", "aci-bilan 1.0", "abc xyz", "aucune")))
                .contains(Ecart.BAREMES);
        assertThat(Ouvrier.ecart(maison, new Commun("m", "aci-bilan 1.0", "abc def", "012345")))
                .contains(Ecart.SIGNATURE);
        assertThat(new Commun("m", "aci-bilan 1.1", "abc def", "aucune").empreinte())
                .isNotEqualTo(CHEF.empreinte());
    }

    @Test
    void aHomeNoManagerHasBeenInSaysNothing() throws IOException {
        assertThat(Ouvrier.ecart(maison, CHEF)).isEmpty();
        assertThat(Commun.affiche(maison)).isEmpty();
    }

    @Test
    void aNoteCutShortIsThatOfNoManager() throws IOException {
        Files.writeString(maison.racine().resolve("aci-bilan.grappe"), "maison=m\nprogramme=aci");

        assertThat(Ouvrier.ecart(maison, CHEF)).contains(Ecart.PROGRAMME);
        assertThat(Commun.affiche(maison).orElseThrow().passage()).isNegative();
    }
}
