package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.regle.CodeIndicateur;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The explanation is the result: every bilan must be readable by who has never seen the program. */
class ExplicationTest {

    static Stream<Activites> structures() {
        Stream<Activites> reduites = Stream.of(Feuille.values())
                .filter(feuille -> feuille != Feuille.STRUCTURE)
                .map(feuille -> Activites.complete(2025).ipa().sans(feuille));
        return Stream.concat(
                Stream.of(
                        Activites.vide(2025),
                        Activites.complete(2025),
                        Activites.complete(2022),
                        Activites.complete(2025).effet(LocalDate.of(2025, 7, 1)),
                        Activites.complete(2025).patientele(8001).ipa(),
                        Activites.complete(2025)
                                .crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 2, 1))
                                .crise(ElementCrise.ACTIONS, LocalDate.of(2025, 2, 3))),
                reduites);
    }

    @ParameterizedTest
    @MethodSource("structures")
    void everyStepHasALabelAndAValue(Activites activites) {
        assertThat(etapes(bilan(activites))).allSatisfy(etape -> {
            assertThat(etape.libelle()).isNotBlank().doesNotContain("{");
            assertThat(etape.valeur()).as(etape.libelle()).isNotBlank();
            assertThat(etape.formule()).doesNotContain("{");
        });
    }

    @ParameterizedTest
    @MethodSource("structures")
    void theLastStepOfAReachedIndicatorIsItsPoints(Activites activites) {
        for (Resultat resultat : bilan(activites).resultats()) {
            if (resultat.atteint()) {
                List<Etape> etapes = resultat.detail().etapes();
                assertThat(etapes.get(etapes.size() - 1).nombre())
                        .as(resultat.detail().code().code())
                        .hasValueSatisfying(points -> assertThat(points)
                                .isEqualByComparingTo(resultat.detail().points().total()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("structures")
    void theTotalIsTheSumOfTheRoundedIndicatorsAndNoneExceedsItsMaximum(Activites activites) {
        Bilan bilan = bilan(activites);
        BigDecimal somme = BigDecimal.ZERO;
        for (Resultat resultat : bilan.resultats()) {
            Detail detail = resultat.detail();
            somme = somme.add(detail.points().total());
            assertThat(detail.points().total()).as(detail.code().code()).isLessThanOrEqualTo(detail.maximum());
            assertThat(detail.points().total().signum() > 0).isEqualTo(resultat.atteint());
        }
        assertThat(bilan.pointsTotal()).isEqualByComparingTo(somme);
    }

    @Test
    void everyIndicatorSaysWhatIsAskedAndWhichPiecesAreExpected() {
        assertThat(bilan(Activites.complete(2025)).resultats()).allSatisfy(resultat -> {
            Detail detail = resultat.detail();
            assertThat(detail.titre()).isNotBlank();
            assertThat(detail.demande()).endsWith(".").hasSizeGreaterThan(60);
            assertThat(detail.piecesAttendues()).endsWith(".");
            assertThat(detail.reference().document()).isEqualTo("guide");
            assertThat(detail.preuves()).as(detail.code().code()).isNotEmpty();
        });
    }

    @Test
    void everySourceNamedInAStepIsADocumentOfTheGrid() {
        assertThat(etapes(bilan(Activites.complete(2025).effet(LocalDate.of(2025, 7, 1)))))
                .flatExtracting(etape -> etape.reference().stream().toList())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(Calcul.BAREME.documents()).containsKey(reference.document()));
    }

    @Test
    void evidenceIsGatheredBySheetAndWorkbook() {
        Detail coordination = Calcul.resultat(Activites.complete(2025), CodeIndicateur.A2_COORDINATION)
                .detail();
        assertThat(coordination.preuves())
                .extracting(preuve -> preuve.feuille())
                .containsExactly(Feuille.STRUCTURE, Feuille.COORDINATION);
        assertThat(coordination.preuves()).allMatch(preuve -> preuve.classeur().equals(Activites.CLASSEUR));
    }

    @Test
    void everySentenceIsUsedAndEveryApostropheIsTypographic() {
        String sources = sources();
        ResourceBundle textes = ResourceBundle.getBundle("messages/calcul");
        assertThat(textes.keySet()).allSatisfy(cle -> {
            assertThat(textes.getString(cle)).as(cle).doesNotContain("'");
            // What a centre de santé is told instead goes with the sentence of all.
            String commune = cle.replaceFirst("\\.cds$", "");
            boolean composee = commune.endsWith(".demande") || commune.endsWith(".pieces") || cle.contains("niveau-");
            assertThat(composee || sources.contains('"' + cle + '"') || sources.contains('"' + commune + '"'))
                    .as(cle)
                    .isTrue();
        });
    }

    private static String sources() {
        try (Stream<Path> fichiers = Files.list(Path.of("src/main/java/fr/msp/aci/calcul"))) {
            StringBuilder sources = new StringBuilder();
            for (Path fichier : fichiers.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(fichier));
            }
            return sources.toString();
        } catch (IOException erreur) {
            throw new UncheckedIOException(erreur);
        }
    }

    private static List<Etape> etapes(Bilan bilan) {
        List<Etape> etapes = new ArrayList<>();
        bilan.resultats().forEach(resultat -> resultat.detail().etapes().forEach(etape -> ajouter(etape, etapes)));
        bilan.remuneration().etapes().forEach(etape -> ajouter(etape, etapes));
        return etapes;
    }

    private static void ajouter(Etape etape, List<Etape> etapes) {
        etapes.add(etape);
        etape.details().forEach(detail -> ajouter(detail, etapes));
    }
}
