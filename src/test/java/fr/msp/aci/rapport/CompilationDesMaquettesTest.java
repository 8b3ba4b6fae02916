package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationDesMaquettesTest {

    private static final FileTime ANCIEN = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));
    private static final FileTime RECENT = FileTime.from(Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    private Path dossier;

    private Path sources;
    private Path cible;
    private Path compilee;

    @BeforeEach
    void aDesignAndItsStyles() throws IOException {
        sources = Files.createDirectory(dossier.resolve("reports"));
        cible = dossier.resolve("target/classes/reports");
        compilee = cible.resolve("page.jasper");
        source("styles.jrtx", "<jasperTemplate><style name=\"gros\" fontSize=\"30\"/></jasperTemplate>");
        source("page.jrxml", maquette("gros"));
    }

    @Test
    void aCompiledDesignHoldsTheStylesOfItsSheet() throws Exception {
        compiler();

        JasperReport maquette = (JasperReport) JRLoader.loadObject(compilee.toFile());
        assertThat(maquette.getStyles()).extracting(style -> style.getName()).containsExactly("gros");
        assertThat(maquette.getTemplates()).isNull();
    }

    @Test
    void whatIsUpToDateIsLeftAlone() throws Exception {
        compiler();
        Files.setLastModifiedTime(compilee, RECENT);

        compiler();

        assertThat(Files.getLastModifiedTime(compilee)).isEqualTo(RECENT);
    }

    @Test
    void aChangedStyleSheetCompilesEveryDesignAgain() throws Exception {
        compiler();
        Files.setLastModifiedTime(compilee, ANCIEN);
        Files.setLastModifiedTime(sources.resolve("page.jrxml"), ANCIEN);

        compiler();

        assertThat(Files.getLastModifiedTime(compilee)).isGreaterThan(ANCIEN);
    }

    @Test
    void aDesignWithoutSourceIsDeleted() throws Exception {
        compiler();
        Path perdue = Files.copy(compilee, cible.resolve("perdue.jasper"));

        compiler();

        assertThat(perdue).doesNotExist();
        assertThat(compilee).exists();
    }

    @Test
    void aWrongDesignStopsTheBuildAndIsNamed() throws Exception {
        source("fausse.jrxml", maquette("gros").replace("\"bonjour\"", "$F{absent}"));

        assertThatThrownBy(this::compiler).hasMessageContaining("fausse.jrxml");
        assertThat(cible.resolve("fausse.jasper")).doesNotExist();
    }

    @Test
    void aMissingStyleSheetStopsTheBuild() throws Exception {
        Files.delete(sources.resolve("styles.jrtx"));

        assertThatThrownBy(this::compiler).isInstanceOf(IOException.class).hasMessageContaining("styles.jrtx");
    }

    @Test
    void everyDesignOfTheProjectIsLoadedAndNoneIsForgotten() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("reports"))) {
            assertThat(sources.map(chemin -> chemin.getFileName().toString())
                            .filter(nom -> nom.endsWith(".jrxml"))
                            .map(nom -> nom.replace(".jrxml", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Maquettes.duBilan(), Maquettes.dePlusieursStructures())
                                    .flatMap(maquettes -> maquettes.parNom().keySet().stream())
                                    .collect(Collectors.toSet()));
        }
    }

    private void compiler() throws Exception {
        CompilationDesMaquettes.main(new String[] {sources.toString(), cible.toString()});
    }

    private void source(String nom, String contenu) throws IOException {
        Files.writeString(sources.resolve(nom), contenu);
    }

    private static String maquette(String style) {
        return """
                <jasperReport name="page" language="java" pageWidth="200" pageHeight="200" columnWidth="200"
                    leftMargin="0" rightMargin="0" topMargin="0" bottomMargin="0">
                  <template><![CDATA["styles.jrtx"]]></template>
                  <detail>
                    <band height="20">
                      <element kind="textField" x="0" y="0" width="100" height="20" style="%s">
                        <expression><![CDATA["bonjour"]]></expression>
                      </element>
                    </band>
                  </detail>
                </jasperReport>
                """
                .formatted(style);
    }
}
