package fr.msp.aci.mesure;

import fr.msp.aci.depot.Effacement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the folder of the launcher: the jar taken apart, an archive of the classes that a run which renders a bilan has
 * loaded (AppCDS; the AOT cache from JDK 25 on), and the scripts.
 *
 * <p>Arguments: the jar, the folder of the scripts, the folder to make, the Java to make it for.
 */
public final class FabriqueDuLanceur {

    private static final int AVEC_CACHE_AOT = 25;

    private final Path jar;
    private final Path scripts;
    private final Path dossier;
    private final String java;

    FabriqueDuLanceur(Path jar, Path scripts, Path dossier, String java) {
        this.jar = jar;
        this.scripts = scripts;
        this.dossier = dossier;
        this.java = java;
    }

    /** Makes it. */
    public static void main(String[] arguments) throws Exception {
        Path dossier = Path.of(arguments[2]).toAbsolutePath();
        new FabriqueDuLanceur(Path.of(arguments[0]), Path.of(arguments[1]), dossier, arguments[3]).faire();
        System.out.println(dossier.resolve("aci-bilan"));
    }

    void faire() throws IOException, InterruptedException {
        Effacement.de(dossier);
        lancer(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", dossier.toString()));
        for (String script : List.of("aci-bilan", "aci-bilan.cmd")) {
            Files.copy(scripts.resolve(script), dossier.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path maison = Files.createTempDirectory("aci-bilan-lanceur-");
        try {
            entrainer(maison);
        } finally {
            Effacement.de(maison);
        }
    }

    private void entrainer(Path maison) throws IOException, InterruptedException {
        Path inbox = Files.createDirectories(maison.resolve("inbox"));
        Map<String, List<List<Object>>> feuilles = StructureInventee.feuilles(1, 1);
        ClasseurInvente.ecrire(inbox.resolve("bon.xlsx"), feuilles);
        ClasseurInvente.ecrire(inbox.resolve("bon2.xlsx"), StructureInventee.feuilles(1, 14));
        ClasseurInvente.ecrire(inbox.resolve("bon3.xlsx"), StructureInventee.feuilles(1, 2));
        feuilles.remove("Structure");
        ClasseurInvente.ecrire(inbox.resolve("refuse.xlsx"), feuilles);
        String archive = version() >= AVEC_CACHE_AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
        String fichier = version() >= AVEC_CACHE_AOT ? "aci-bilan.aot" : "aci-bilan.jsa";
        lancer(List.of(
                "-Xlog:disable",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                archive + dossier.resolve(fichier),
                "-jar",
                dossier.resolve("aci-bilan.jar").toString(),
                "nightly",
                "--home",
                maison.toString()));
    }

    private int version() throws IOException, InterruptedException {
        String dite = lancer(List.of("-XshowSettings:properties", "-version"));
        String marque = "java.specification.version = ";
        int debut = dite.indexOf(marque) + marque.length();
        return Integer.parseInt(dite.substring(debut, dite.indexOf('\n', debut)).strip());
    }

    /** A refused workbook makes the training end with 1; anything else is a failure. */
    private String lancer(List<String> arguments) throws IOException, InterruptedException {
        List<String> commande = new ArrayList<>(List.of(java));
        commande.addAll(arguments);
        Process processus =
                new ProcessBuilder(commande).redirectErrorStream(true).start();
        String dit = new String(processus.getInputStream().readAllBytes());
        if (processus.waitFor() > 1) {
            throw new IOException(String.join(" ", commande) + "\n" + dit);
        }
        return dit;
    }
}
