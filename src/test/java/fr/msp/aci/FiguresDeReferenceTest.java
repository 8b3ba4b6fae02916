package fr.msp.aci;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole workbooks whose figures were worked out apart: read, checked and computed, they come out to the cent. */
class FiguresDeReferenceTest {

    private static final Path DOSSIER = Path.of("src/test/resources/golden");
    private static final LocalDate UN_JOUR_APRES = LocalDate.of(2026, 3, 1);

    static Stream<Path> classeurs() throws IOException {
        try (Stream<Path> fichiers = Files.walk(DOSSIER)) {
            return fichiers.filter(f -> f.toString().matches(".*\\.(xlsx|ods|xls)")).sorted().toList().stream();
        }
    }

    @Test
    void noReferenceWorkbookIsLeftOut() throws IOException {
        assertThat(classeurs()).hasSize(16);
    }

    @ParameterizedTest
    @MethodSource("classeurs")
    void aReferenceWorkbookGivesItsFiguresToTheCent(Path classeur) throws IOException {
        JsonNode attendu = JsonMapper.shared()
                .readTree(Files.readString(DOSSIER.resolve("expected.json")))
                .get(classeur.getFileName().toString().replaceFirst("\\.(ods|xls)$", ".xlsx"));

        Bilan bilan = bilan(classeur);

        assertThat(bilan.finess().numero()).isEqualTo(attendu.get("finess").asString());
        assertThat(bilan.resultats()).hasSize(19).allSatisfy(resultat -> {
            String code = resultat.detail().code().code();
            assertThat(resultat.detail().points().total())
                    .as(code)
                    .isEqualByComparingTo(attendu.get("points").get(code).decimalValue());
        });
        assertThat(bilan.pointsTotal())
                .isEqualByComparingTo(attendu.get("pointsTotal").decimalValue());
        assertThat(bilan.prerequisAtteints())
                .isEqualTo(attendu.get("prerequisAtteints").asBoolean());
        assertThat(bilan.remuneration().montant())
                .isEqualByComparingTo(attendu.get("remuneration").decimalValue());
        assertThat(bilan.remuneration().avanceTheorique())
                .isEqualByComparingTo(attendu.get("avanceTheorique").decimalValue());
    }

    private static Bilan bilan(Path classeur) {
        Baremes baremes = Baremes.integres();
        Controle controle = new Controleur(
                        Limites.parDefaut(),
                        exercice -> baremes.pour(exercice.annee()).isPresent(),
                        UN_JOUR_APRES)
                .controler(classeur);
        assertThat(controle).isInstanceOf(Controle.Accepte.class);
        Controle.Accepte accepte = (Controle.Accepte) controle;
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(accepte.feuilles());
        Structure structure = Structure.de(List.of(feuilles.remove(Feuille.STRUCTURE)));
        return Calculateur.calculer(
                new Activite(structure, feuilles, Pieces.de(List.of())),
                baremes.pour(accepte.exercice().annee()).orElseThrow(),
                Calculateur.dateDeReference(accepte.exercice(), UN_JOUR_APRES));
    }
}
