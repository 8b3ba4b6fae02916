package fr.msp.aci.exemples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the facts of the samples. */
final class FaitsYaml {

    /** How busy each month is, in percent of the figures given: the sheets of a year do not repeat one month. */
    private static final int[] SAISON = {100, 95, 104, 98, 92, 97, 80, 45, 101, 106, 99, 90};

    private FaitsYaml() {}

    /** The samples of a folder, in the order of their file names. */
    static List<Exemple> lire(Path dossier) throws IOException {
        try (Stream<Path> fichiers = Files.list(dossier)) {
            return fichiers.filter(fichier -> fichier.toString().endsWith(".yaml"))
                    .sorted()
                    .map(FaitsYaml::exemple)
                    .toList();
        }
    }

    private static Exemple exemple(Path fichier) {
        try {
            Map<String, Object> faits = yaml().load(Files.readString(fichier));
            return new Exemple(
                    (String) faits.get("nom"),
                    (String) faits.get("montre"),
                    (String) faits.get("issue"),
                    tables(faits.get("fichiers")).map(FaitsYaml::fichier).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exemple.Fichier fichier(Map<String, Object> fichier) {
        return new Exemple.Fichier(
                (String) fichier.get("nom"),
                textes(fichier.get("pieces")),
                tables(fichier.get("feuilles")).map(FaitsYaml::page).toList());
    }

    private static Exemple.Page page(Map<String, Object> page) {
        boolean champs = page.containsKey("champs");
        return new Exemple.Page(
                (String) page.get("nom"),
                textes(page.get("titre")),
                textes(page.get(champs ? "entete" : "colonnes")),
                champs ? champs(page.get("champs")) : lignes(page),
                Exemple.Habitudes.de(page));
    }

    private static List<List<Object>> champs(Object champs) {
        List<List<Object>> lignes = new ArrayList<>();
        ((Map<?, ?>) champs).forEach((nom, valeur) -> lignes.add(Arrays.asList(nom, valeur)));
        return lignes;
    }

    private static List<List<Object>> lignes(Map<String, Object> page) {
        List<List<Object>> lignes = ((List<?>) page.get("lignes"))
                .stream()
                        .map(ligne -> new ArrayList<Object>((List<?>) ligne))
                        .map(ligne -> (List<Object>) ligne)
                        .toList();
        Object annee = page.get("chaqueMois");
        return annee == null
                ? lignes
                : IntStream.rangeClosed(1, 12)
                        .boxed()
                        .flatMap(mois -> lignes.stream().map(ligne -> auMois(ligne, (Integer) annee, mois)))
                        .toList();
    }

    private static List<Object> auMois(List<Object> ligne, int annee, int mois) {
        Stream<Object> valeurs = ligne.stream()
                .map(valeur -> valeur instanceof Integer nombre ? (Object) (nombre * SAISON[mois - 1] / 100) : valeur);
        return Stream.concat(Stream.of("%02d/%d".formatted(mois, annee)), valeurs)
                .toList();
    }

    private static Stream<Map<String, Object>> tables(Object liste) {
        return ((List<?>) liste).stream().map(FaitsYaml::table);
    }

    @SuppressWarnings("unchecked") // the keys of our own files are words
    private static Map<String, Object> table(Object table) {
        return (Map<String, Object>) table;
    }

    private static List<String> textes(Object liste) {
        return liste == null
                ? List.of()
                : ((List<?>) liste).stream().map(texte -> (String) texte).toList();
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions ecriture = new DumperOptions();
        return new Yaml(
                new SafeConstructor(options), new Representer(ecriture), ecriture, options, new NombresSeulement());
    }

    /** Neither dates nor sixty-based hours nor yes and no: a fact is a number, nothing, or the words as written. */
    private static final class NombresSeulement extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, Pattern.compile("^~$"), "~");
            addImplicitResolver(Tag.INT, Pattern.compile("^-?(0|[1-9][0-9]*)$"), "-0123456789");
            addImplicitResolver(Tag.FLOAT, Pattern.compile("^-?[0-9]+\\.[0-9]+$"), "-0123456789");
        }
    }
}
