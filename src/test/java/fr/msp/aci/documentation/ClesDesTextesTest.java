package fr.msp.aci.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text that nothing asks for is translated, reviewed and read for nothing. A key is asked for when the sources or the
 * designs hold it whole, or hold the fixed part of keys put together there: what stands before or after a {@code +}.
 * Texts of the workbooks are held to more by their own test, and those of the columns by that of the schema.
 */
class ClesDesTextesTest {

    /** Asked for by picocli itself. */
    private static final Pattern AILLEURS = Pattern.compile("usage\\.\\w+Heading");

    private static final Pattern TEXTE = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"|\\$R\\{([^}]+)}");
    private static final Pattern DEBUT = Pattern.compile("\"([\\w.-]{3,})\"\\s*\\+");
    private static final Pattern FIN = Pattern.compile("\\+\\s*\"([.-][\\w.-]+)\"");

    private static final String SOURCES = sources();
    private static final Set<String> TEXTES = trouves(TEXTE);
    private static final Set<String> DEBUTS = trouves(DEBUT);
    private static final Set<String> FINS = trouves(FIN);

    @ParameterizedTest
    @ValueSource(
            strings = {"calcul", "commande", "constats", "courriel", "levier", "rapport", "regional", "regle", "retour"
            })
    void everyTextIsAskedForSomewhere(String fichier) throws IOException {
        assertThat(cles(fichier)).isNotEmpty().allMatch(ClesDesTextesTest::estDemandee, "is asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"commande", "constats", "retour"})
    void nothingIsTranslatedThatHasNoOriginal(String fichier) throws IOException {
        assertThat(cles(fichier)).containsAll(cles(fichier + "_en"));
    }

    private static boolean estDemandee(String cle) {
        return TEXTES.contains(cle)
                || AILLEURS.matcher(cle).matches()
                || DEBUTS.stream().anyMatch(cle::startsWith)
                || FINS.stream().anyMatch(fin -> cle.endsWith(fin) && TEXTES.contains(sans(fin, cle)))
                // The beginning is then the name of a constant or the code of an indicator.
                || (Character.isUpperCase(cle.charAt(0)) && FINS.stream().anyMatch(cle::endsWith));
    }

    private static String sans(String fin, String cle) {
        return cle.substring(0, cle.length() - fin.length());
    }

    private static Set<String> cles(String fichier) throws IOException {
        Properties textes = new Properties();
        try (var lu = Files.newBufferedReader(Path.of("src/main/resources/messages/" + fichier + ".properties"))) {
            textes.load(lu);
        }
        return new TreeSet<>(textes.stringPropertyNames());
    }

    private static Set<String> trouves(Pattern motif) {
        return motif.matcher(SOURCES)
                .results()
                .flatMap(trouve -> IntStream.rangeClosed(1, trouve.groupCount())
                        .mapToObj(trouve::group)
                        .filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    private static String sources() {
        StringBuilder sources = new StringBuilder();
        for (Path racine : List.of(Path.of("src/main/java"), Path.of("reports"))) {
            try (Stream<Path> fichiers = Files.walk(racine)) {
                for (Path fichier : fichiers.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(fichier)).append('\n');
                }
            } catch (IOException illisible) {
                throw new UncheckedIOException(illisible);
            }
        }
        return sources.toString();
    }
}
