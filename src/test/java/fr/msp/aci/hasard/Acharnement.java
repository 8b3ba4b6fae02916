package fr.msp.aci.hasard;

import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.retour.CopieAnnotee;
import fr.msp.aci.retour.RapportDeRefus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Checks broken workbook after broken workbook. Whatever comes, the answer is findings or a refusal: an exception stops
 * it and names the seed that gave it.
 *
 * <p>Run for long by hand (see the README): first argument the number of workbooks, second the first seed.
 */
final class Acharnement {

    private static final LocalDate AUJOURD_HUI = LocalDate.of(2026, 3, 1);

    private final List<Path> originaux;
    private final Path dossier;
    private final Map<Issue, Integer> issues = new EnumMap<>(Issue.class);
    private Duration plusLong = Duration.ZERO;
    private long graineLaPlusLongue;

    /** What became of a broken workbook. */
    enum Issue {
        ACCEPTE,
        REFUSE
    }

    Acharnement(Path originaux, Path dossier) throws IOException {
        this.dossier = dossier;
        try (Stream<Path> fichiers = Files.walk(originaux)) {
            this.originaux = fichiers.filter(Files::isRegularFile)
                    .filter(fichier -> fichier.toString().matches(".*\\.(xlsx|xls|ods)"))
                    .sorted()
                    .toList();
        }
    }

    public static void main(String... arguments) throws IOException {
        int nombre = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        long graine = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        Path dossier = Files.createTempDirectory("acharnement");
        Acharnement acharnement = new Acharnement(Path.of("src/test/resources/golden"), dossier);
        acharnement.mener(graine, nombre);
        PrintStream ecran = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ecran.printf(
                "%d broken workbooks from seed %d: %s; the longest took %d ms (seed %d)%n",
                nombre, graine, acharnement.issues, acharnement.plusLong.toMillis(), acharnement.graineLaPlusLongue);
    }

    /** Checks as many workbooks as asked, each from a seed of its own. */
    Map<Issue, Integer> mener(long premiereGraine, int nombre) throws IOException {
        for (long graine = premiereGraine; graine < premiereGraine + nombre; graine++) {
            long debut = System.nanoTime();
            Issue issue;
            try {
                issue = verifier(graine);
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError("seed " + graine + " gave an exception", e);
            }
            issues.merge(issue, 1, Integer::sum);
            Duration duree = Duration.ofNanos(System.nanoTime() - debut);
            if (duree.compareTo(plusLong) > 0) {
                plusLong = duree;
                graineLaPlusLongue = graine;
            }
        }
        return issues;
    }

    private Issue verifier(long graine) throws IOException {
        Path original = originaux.get((int) Math.floorMod(graine, (long) originaux.size()));
        String nom = original.getFileName().toString();
        Path casse = dossier.resolve("casse" + nom.substring(nom.lastIndexOf('.')));
        Files.write(casse, new ClasseursCasses(graine).casser(Files.readAllBytes(original)));
        Controle controle = new Controleur(Limites.parDefaut(), exercice -> true, AUJOURD_HUI).controler(casse);
        List<byte[]> rendus = new ArrayList<>();
        rendus.add(RapportDeRefus.html(nom, controle));
        rendus.add(RapportDeRefus.csv(nom, controle));
        CopieAnnotee.ecrire(casse, controle.constats(), OutputStream.nullOutputStream());
        return controle instanceof Controle.Accepte ? Issue.ACCEPTE : Issue.REFUSE;
    }
}
