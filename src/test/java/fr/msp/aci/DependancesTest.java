package fr.msp.aci;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What others wrote and we run with: each class once, and none of what the jar leaves out. */
class DependancesTest {

    private static final Pattern HORS_CLASSES = Pattern.compile("(META-INF/.*|.*(module|package)-info\\.class)");

    @Test
    void noClassComesFromTwoJars() throws IOException {
        Map<String, String> origines = new TreeMap<>();
        Map<String, List<String>> doubles = new TreeMap<>();
        for (Path jar : jars()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(entree -> entree.getName())
                        .filter(nom -> nom.endsWith(".class")
                                && !HORS_CLASSES.matcher(nom).matches())
                        .forEach(nom -> {
                            String premier = origines.putIfAbsent(nom, jar.toString());
                            if (premier != null && !premier.equals(jar.toString())) {
                                doubles.put(nom, List.of(premier, jar.toString()));
                            }
                        });
            }
        }
        assertThat(origines).hasSizeGreaterThan(10_000);
        assertThat(doubles).isEmpty();
    }

    @Test
    void whatTheJarLeavesOutIsUsedToCompileTheDesignsOnly() {
        noClasses()
                .that()
                .haveSimpleNameNotContaining("CompilationDesMaquettes")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..",
                        "com.fasterxml.jackson.dataformat..",
                        "org.apache.commons.beanutils2..",
                        "org.eclipse.jdt..",
                        "org.w3c.dom.svg..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("fr.msp.aci"));
    }

    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(chemin -> chemin.endsWith(".jar") && !chemin.contains("surefire"))
                .map(Path::of)
                .toList();
    }
}
