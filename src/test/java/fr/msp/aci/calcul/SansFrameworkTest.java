package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The rules compile alone, with nothing but the YAML parser: who knows the agreement can review them. */
class SansFrameworkTest {

    @Test
    void theRulesCompileWithoutAnyFramework(@TempDir Path classes) throws Exception {
        Path yaml = Path.of(
                Yaml.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        assertThat(compiler(sources("activite", "regle", "calcul"), yaml, classes))
                .isEmpty();
    }

    /** So that the test above cannot pass by chance. */
    @Test
    void theyDoNotCompileWithoutTheYamlParser(@TempDir Path classes) throws Exception {
        assertThat(compiler(sources("activite", "regle", "calcul"), classes, classes))
                .isNotEmpty();
    }

    private static String compiler(List<Path> sources, Path classpath, Path classes) throws IOException {
        StringWriter erreurs = new StringWriter();
        JavaCompiler compilateur = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager fichiers = compilateur.getStandardFileManager(null, null, null)) {
            boolean compile = compilateur
                    .getTask(
                            erreurs,
                            fichiers,
                            null,
                            List.of("-proc:none", "-classpath", classpath.toString(), "-d", classes.toString()),
                            null,
                            fichiers.getJavaFileObjectsFromPaths(sources))
                    .call();
            return compile ? "" : "does not compile: " + erreurs;
        }
    }

    private static List<Path> sources(String... paquets) throws IOException {
        Stream.Builder<Path> sources = Stream.builder();
        for (String paquet : paquets) {
            try (Stream<Path> fichiers = Files.list(Path.of("src/main/java/fr/msp/aci", paquet))) {
                fichiers.filter(fichier -> fichier.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources.build().toList();
    }
}
