package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.regle.BaremeInvalide;
import fr.msp.aci.regle.Baremes;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import fr.msp.aci.regle.Unite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A number is refused when a grid is read, or every bilan can be computed with it: never a failure at night. */
class BaremesAdmisTest {

    private static final List<String> NOMBRES =
            List.of("0", "1", "2", "7", "0.01", "0.5", "4.61", "12", "13", "23", "31", "100", "365", "1000", "1000000");

    @Property(tries = 400, seed = "20261", shrinking = ShrinkingMode.OFF)
    void aNumberThatAGridMayHoldNeverMakesTheComputationFail(
            @ForAll Parametre parametre, @ForAll("nombres") String nombre, @ForAll long graine) throws IOException {
        Optional<Baremes> lus = lire(parametre, nombre);
        Assume.that(lus.isPresent());
        var activite = StructuresAleatoires.tirer(graine);
        var fin = activite.structure().exercice().dernierJour();
        Bilan bilan =
                Calculateur.calculer(activite, lus.get().pour(fin.getYear()).orElseThrow(), fin);
        assertThat(bilan.resultats()).hasSize(19);
        assertThat(bilan.remuneration().montant()).isNotNegative();
    }

    @Provide
    Arbitrary<String> nombres() {
        return Arbitraries.of(NOMBRES);
    }

    private static Optional<Baremes> lire(Parametre parametre, String nombre) throws IOException {
        Path grids = Files.createTempDirectory("grids");
        Path dossier = Files.createDirectory(grids.resolve("avenant-1"));
        String nom = parametre.indicateur().map(CodeIndicateur::code).orElse("general");
        Path fichier = dossier.resolve(nom.toLowerCase(Locale.ROOT) + ".yaml");
        boolean ouiNon = parametre.unite() == Unite.OUI_NON;
        Files.writeString(
                fichier,
                parametre
                                .indicateur()
                                .map(code -> "indicateur: " + code.code() + "\n")
                                .orElse("")
                        + "parametres:\n  " + parametre.cle()
                        + ":\n    valeurs:\n      - du: 2022-01-01\n        valeur: "
                        + (ouiNon ? "oui" : nombre) + "\n        reference: accord\n");
        try {
            return Optional.of(Baremes.avec(grids));
        } catch (BaremeInvalide refus) {
            assertThat(refus.ligne()).isPositive();
            assertThat(refus).hasMessageContaining(nombre);
            return Optional.empty();
        } finally {
            Files.delete(fichier);
            Files.delete(dossier);
            Files.delete(grids);
        }
    }
}
