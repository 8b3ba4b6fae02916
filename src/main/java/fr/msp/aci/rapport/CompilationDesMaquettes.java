package fr.msp.aci.rapport;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles the report designs at build time, so that no compiler is needed to run the program.
 *
 * <p>The styles a design takes from a style sheet ({@code .jrtx}) are written into it beforehand: a compiled design
 * stands by itself and no XML is read when a bilan is rendered. The colour profile that an archive must hold is put beside
 * the designs.
 */
public final class CompilationDesMaquettes {

    /** The profile that the colours of a bilan are meant in. */
    static final String PROFIL = "sRGB.icc";

    private static final Pattern REFERENCE = Pattern.compile("<template><!\\[CDATA\\[\"([^\"]+)\"]]></template>");
    private static final Pattern STYLES = Pattern.compile("<jasperTemplate>(.*)</jasperTemplate>", Pattern.DOTALL);

    private final Path sources;
    private final Path cible;

    private CompilationDesMaquettes(Path sources, Path cible) {
        this.sources = sources;
        this.cible = cible;
    }

    /**
     * Compiles what changed and deletes what has no source any more.
     *
     * @param arguments folder of the designs, folder of the compiled ones
     * @throws IOException when a file cannot be read or written
     * @throws JRException when a design is wrong
     */
    public static void main(String[] arguments) throws IOException, JRException {
        new CompilationDesMaquettes(Path.of(arguments[0]), Path.of(arguments[1])).compiler();
    }

    private void compiler() throws IOException, JRException {
        Files.createDirectories(cible);
        // Put down once at build time: the profile, and with it the bilan, no longer hangs on the Java that runs.
        Files.write(
                cible.resolve(PROFIL),
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        FileTime styles = dernierStyle();
        List<Path> aJour = new ArrayList<>();
        for (Path source : fichiers(sources, ".jrxml")) {
            String nom = source.getFileName().toString().replace(".jrxml", ".jasper");
            Path compilee = cible.resolve(nom);
            aJour.add(compilee);
            if (!Files.exists(compilee)
                    || plusRecent(Files.getLastModifiedTime(source), compilee)
                    || plusRecent(styles, compilee)) {
                compiler(source, compilee);
            }
        }
        for (Path compilee : fichiers(cible, ".jasper")) {
            if (!aJour.contains(compilee)) {
                Files.delete(compilee);
            }
        }
    }

    private void compiler(Path source, Path compilee) throws IOException, JRException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            JasperCompileManager.compileReportToStream(new ByteArrayInputStream(avecStyles(source)), octets);
        } catch (JRException e) {
            throw new JRException("design " + source.getFileName() + ": " + e.getMessage(), e);
        }
        Files.write(compilee, octets.toByteArray());
    }

    /**
     * The design with the styles of its style sheets in the place of the references to them. On the text, not on the
     * tree: the reader of designs needs the attribute {@code kind} to come first, and a tree forgets that order.
     */
    private byte[] avecStyles(Path source) throws IOException {
        StringBuilder maquette = new StringBuilder();
        Matcher reference = REFERENCE.matcher(Files.readString(source));
        while (reference.find()) {
            String feuille = Files.readString(sources.resolve(reference.group(1)));
            Matcher styles = STYLES.matcher(feuille);
            if (!styles.find()) {
                throw new IOException("no styles in " + reference.group(1));
            }
            reference.appendReplacement(maquette, Matcher.quoteReplacement(styles.group(1)));
        }
        return reference.appendTail(maquette).toString().getBytes(StandardCharsets.UTF_8);
    }

    private FileTime dernierStyle() throws IOException {
        return fichiers(sources, ".jrtx").stream()
                .map(CompilationDesMaquettes::modifie)
                .max(FileTime::compareTo)
                .orElse(FileTime.fromMillis(0));
    }

    private static FileTime modifie(Path fichier) {
        try {
            return Files.getLastModifiedTime(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean plusRecent(FileTime instant, Path compilee) {
        return instant.compareTo(modifie(compilee)) > 0;
    }

    private static List<Path> fichiers(Path dossier, String fin) throws IOException {
        try (Stream<Path> contenu = Files.list(dossier)) {
            return contenu.filter(fichier -> fichier.toString().endsWith(fin))
                    .sorted()
                    .toList();
        }
    }
}
