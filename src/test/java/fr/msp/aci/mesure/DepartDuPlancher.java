package fr.msp.aci.mesure;

import fr.msp.aci.rapport.PlancherDUnPdf;
import fr.msp.aci.rapport.PlancherPdf;
import fr.msp.aci.rapport.Rapport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The floor of a start: a program without Spring that only fills and exports the PDF of a bilan. It is started in two
 * ways: as any program, and with all that the launcher gives ours.
 */
final class DepartDuPlancher {

    private static final List<String> PEU = List.of("-XX:C1MaxInlineLevel=2", "-XX:C1MaxInlineSize=12");

    /** Where Java says to have taken a class from. */
    private static final Pattern SOURCE = Pattern.compile("source: file:(\\S+\\.jar)");

    private final String java;
    private final Path lanceur;
    private final Path dossier;

    /** By that Java, with the libraries of that launcher, its own files going into a folder. */
    DepartDuPlancher(String java, Path lanceur, Path dossier) {
        this.java = java;
        this.lanceur = lanceur;
        this.dossier = dossier;
    }

    /** Keeps what the pages of a bilan show, which the program then fills them with. */
    void conserver(Rapport rapport) throws IOException, ReflectiveOperationException {
        PlancherDUnPdf.conserver(PlancherPdf.document(rapport), donnees());
    }

    /** Given the same options as ours, and an archive of classes of its own. */
    Processus avecArchive() throws Exception {
        Path archive = dossier.resolve("plancher.jsa");
        Files.deleteIfExists(archive);
        String classes = classes();
        Processus.lancer(Map.of(), avecOptions("-XX:ArchiveClassesAtExit=" + archive, classes));
        return Processus.mediane(
                Maisons.TOURS, Map.of(), avecOptions("-XX:SharedArchiveFile=" + archive, classes), () -> {});
    }

    /** By {@code java} with no option, and none but the jars that it needs. */
    Processus sansOption() throws Exception {
        String utiles = SOURCE.matcher(Processus.lancer(Map.of(), programme(List.of("-Xlog:class+load"), classes()))
                        .sortie())
                .results()
                .map(source -> source.group(1))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        return Processus.mediane(Maisons.TOURS, Map.of(), programme(List.of(), utiles), () -> {});
    }

    private List<String> avecOptions(String archive, String classes) {
        List<String> options = new ArrayList<>(Maisons.COMMUN);
        options.addAll(Maisons.PETIT);
        options.addAll(PEU);
        options.add(archive);
        return programme(options, classes);
    }

    private List<String> programme(List<String> options, String classes) {
        List<String> commande = new ArrayList<>(List.of(java));
        commande.addAll(options);
        commande.addAll(List.of(
                "-cp",
                classes,
                PlancherDUnPdf.class.getName(),
                donnees().toString(),
                dossier.resolve("plancher.pdf").toString()));
        return commande;
    }

    private Path donnees() {
        return dossier.resolve("pages.bin");
    }

    private String classes() throws IOException {
        try (var bibliotheques = Files.list(lanceur.resolve("lib"))) {
            return enJar()
                    + File.pathSeparator
                    + lanceur.resolve("aci-bilan.jar")
                    + File.pathSeparator
                    + bibliotheques.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** The classes of the floor as a jar: an archive of classes takes none from a folder. */
    private Path enJar() throws IOException {
        Path jar = dossier.resolve("plancher.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar));
                var classes = Files.list(Path.of(PlancherPdf.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .concat("fr/msp/aci/rapport")))) {
            for (Path classe : classes.filter(c -> c.getFileName().toString().startsWith("Plancher"))
                    .toList()) {
                zip.putNextEntry(new ZipEntry("fr/msp/aci/rapport/" + classe.getFileName()));
                Files.copy(classe, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }
}
