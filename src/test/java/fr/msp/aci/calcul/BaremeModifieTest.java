package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.regle.Baremes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bilan says of a grid that the user changed. */
class BaremeModifieTest {

    @TempDir
    private Path grids;

    @Test
    void theGridOfTheProgramIsNoCaution() {
        Bilan bilan = Calcul.bilan(Activites.complete(2025));
        assertThat(bilan.avertissements()).noneMatch(texte -> texte.startsWith("Le barème"));
        assertThat(bilan.hypotheses()).noneMatch(texte -> texte.startsWith("Barème modifié"));
    }

    @Test
    void eachValueTheUserChangedIsToldWithBothSources() throws Exception {
        ecrire(
                "parametres:",
                "  valeur-point:",
                "    valeurs:",
                "      - {du: 2025-01-01, valeur: 8.5, reference: local}",
                "  patientele-reference:",
                "    valeurs:",
                "      - {du: 2025-01-01, valeur: 4000, reference: local p. 7}",
                "  eligibilite-medecins-generalistes:",
                "    regions:",
                "      Bretagne:",
                "        - {du: 2022-01-01, valeur: 4, reference: local}");
        Bilan bilan = bilan();
        assertThat(bilan.avertissements())
                .contains("Le barème du programme a été modifié par le dossier grids/ de l’utilisateur. Valeurs"
                        + " modifiées : 3. Elles sont énumérées parmi les hypothèses, avec leur source.");
        assertThat(modifications(bilan))
                .containsExactlyInAnyOrder(
                        "Barème modifié par l’utilisateur. Valeur d’un point : 8,5 € (Protocole local), au lieu de 7 €"
                                + " (guide p. 3).",
                        "Barème modifié par l’utilisateur. Patientèle de référence des parts variables : 4 000 patients,"
                                + " valeur inchangée, d’après une autre source (Protocole local, p. 7, au lieu de guide"
                                + " p. 16).",
                        "Barème modifié par l’utilisateur. Éligibilité : médecins généralistes au minimum (région :"
                                + " bretagne) : 4 personnes (Protocole local), là où le programme n’a pas de valeur"
                                + " propre.");
    }

    private Bilan bilan() {
        return Calculateur.calculer(
                Activites.complete(2025).activite(),
                Baremes.avec(grids).pour(2025).orElseThrow(),
                LocalDate.of(2025, 12, 31));
    }

    private static List<String> modifications(Bilan bilan) {
        return bilan.hypotheses().stream()
                .filter(texte -> texte.startsWith("Barème modifié"))
                .map(texte -> texte.replaceAll("[\\u00A0\\u202F]", " "))
                .toList();
    }

    private void ecrire(String... lignes) throws Exception {
        Path dossier = Files.createDirectories(grids.resolve("avenant-1"));
        Files.write(dossier.resolve("bareme.yaml"), List.of("documents:", "  local: Protocole local"));
        Files.write(dossier.resolve("general.yaml"), List.of(lignes));
    }
}
