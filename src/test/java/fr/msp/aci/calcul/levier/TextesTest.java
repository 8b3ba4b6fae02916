package fr.msp.aci.calcul.levier;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences of the levers, and the place of their package. */
class TextesTest {

    @Test
    void everySentenceIsUsedAndEveryApostropheIsTypographic() throws IOException {
        String sources = sources();
        ResourceBundle textes = ResourceBundle.getBundle("messages/levier");
        assertThat(textes.keySet()).isNotEmpty().allSatisfy(cle -> {
            assertThat(textes.getString(cle)).as(cle).doesNotContain("'");
            boolean composee = cle.startsWith("aide.") || cle.contains("niveau-");
            assertThat(composee || sources.contains('"' + cle.replaceFirst("\\.cds$", "") + '"'))
                    .as(cle)
                    .isTrue();
        });
    }

    @Test
    void numbersDaysAndPluralsAreWrittenInFrench() {
        assertThat(Simuler.lisible(Textes.de("levier", "X", new BigDecimal("1234.5"), new BigDecimal("8641.5"))))
                .isEqualTo("X : + 1 234,50 points, 8 641,50 €");
        assertThat(Simuler.lisible(Textes.de("levier", "X", new BigDecimal("1.99"), new BigDecimal("13.93"))))
                .isEqualTo("X : + 1,99 point, 13,93 €");
        assertThat(Textes.titre("concertation.dossiers", 1)).isEqualTo("1 dossier de plus en RCP");
        assertThat(Simuler.lisible(Textes.titre("concertation.dossiers", 1200)))
                .isEqualTo("1 200 dossiers de plus en RCP");
        assertThat(Textes.titre("ipa", LocalDate.of(2025, 6, 1))).endsWith("01/06/2025");
        assertThat(Simuler.lisible(Textes.de("levier.part", "A1-SAS", new BigDecimal("-100"))))
                .isEqualTo("A1-SAS − 100,00");
    }

    @Test
    void theRulesDoNotKnowTheLevers() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("fr.msp.aci.calcul")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.msp.aci.calcul.levier")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("fr.msp.aci.calcul"));
    }

    private static String sources() throws IOException {
        try (Stream<Path> fichiers = Files.walk(Path.of("src/main/java/fr/msp/aci/calcul/levier"))) {
            StringBuilder sources = new StringBuilder();
            for (Path fichier : fichiers.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(fichier));
            }
            return sources.toString();
        }
    }
}
