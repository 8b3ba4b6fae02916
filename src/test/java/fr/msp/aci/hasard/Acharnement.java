package fr.msp.aci.hasard;

import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.retour.CopieAnnotee;
import fr.msp.aci.retour.RapportDeRefus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Checks broken workbook after broken workbook, and writes the reports and the copy of each. Whatever comes, the answer
 * is findings or a refusal that says how to mend it, and holds no patient's number: anything else stops it and names the
 * seed that gave it.
 *
 * <p>Run for long by hand (see the README): first argument the number of workbooks, second the first seed.
 */
public final class Acharnement {

    private static final LocalDate AUJOURD_HUI = LocalDate.of(2026, 3, 1);
    /** Reading may take that long; past it, with a margin for the reports, something hangs. */
    private static final Duration PATIENCE = Limites.parDefaut().duree().multipliedBy(2);

    private static final int RYTHME_DES_NOUVELLES = 1_000;

    private final List<Path> originaux;
    private final Path dossier;
    private final Map<Issue, Integer> issues = new EnumMap<>(Issue.class);
    private Duration plusLong = Duration.ZERO;
    private long graineLaPlusLongue;

    /** What became of a broken workbook. */
    enum Issue {
        ACCEPTE,
        REFUSE,
        REFUSE_ET_ANNOTE
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

    /** The long run. */
    public static void main(String... arguments) throws IOException {
        int nombre = Integer.parseInt(arguments[0]);
        long graine = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        Path dossier = Files.createTempDirectory("acharnement");
        PrintStream ecran = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ecran.printf("%d workbooks from seed %d%n", nombre, graine);
        Acharnement acharnement = new Acharnement(Path.of("src/test/resources/golden"), dossier);
        for (int faits = 0; faits < nombre; faits += RYTHME_DES_NOUVELLES) {
            acharnement.mener(graine + faits, Math.min(RYTHME_DES_NOUVELLES, nombre - faits));
            ecran.printf(
                    "%s; the longest took %d ms (seed %d)%n",
                    acharnement.issues, acharnement.plusLong.toMillis(), acharnement.graineLaPlusLongue);
        }
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
            exiger(duree.compareTo(PATIENCE) < 0, "seed " + graine + " took " + duree);
            if (duree.compareTo(plusLong) > 0) {
                plusLong = duree;
                graineLaPlusLongue = graine;
            }
        }
        return issues;
    }

    private Issue verifier(long graine) throws IOException {
        Path casse = ecrire(graine);
        String nom = casse.getFileName().toString();
        Controle controle = new Controleur(Limites.parDefaut(), exercice -> true, AUJOURD_HUI).controler(casse);
        boolean refuse = controle instanceof Controle.Refuse;
        for (Constat constat : controle.constats()) {
            exiger(!constat.message().isBlank() && !constat.correction().isBlank(), "a finding that does not teach");
        }
        sansPatient(RapportDeRefus.html(nom, controle));
        sansPatient(RapportDeRefus.csv(nom, controle));
        sansPatient(RapportDeRefus.texte(nom, controle).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream copie = new ByteArrayOutputStream();
        boolean annote = CopieAnnotee.ecrire(casse, controle.constats(), copie).isEmpty();
        exiger(annote == (copie.size() > 0), "half a copy");
        return !refuse ? Issue.ACCEPTE : annote ? Issue.REFUSE_ET_ANNOTE : Issue.REFUSE;
    }

    /** Half of them break the file, half type anything into the cells of a good one. */
    private Path ecrire(long graine) throws IOException {
        if (Math.floorMod(graine, 2) == 0) {
            double frequence = Math.floorMod(graine, 7) / 100.0;
            return Files.write(dossier.resolve("cellules.xlsx"), new CellulesAuHasard(graine, frequence).ecrire());
        }
        Path original = originaux.get((int) Math.floorMod(graine / 2, (long) originaux.size()));
        String nom = original.getFileName().toString();
        return Files.write(
                dossier.resolve("casse" + nom.substring(nom.lastIndexOf('.'))),
                new ClasseursCasses(graine).casser(Files.readAllBytes(original)));
    }

    private static void sansPatient(byte[] rapport) {
        String serre = new String(rapport, StandardCharsets.UTF_8).replaceAll("[\\s\\p{Z}]", "");
        exiger(!serre.contains(ClasseursCasses.NIR.replace(" ", "")), "a patient's number in a report");
    }

    private static void exiger(boolean vrai, String sinon) {
        if (!vrai) {
            throw new IllegalStateException(sinon);
        }
    }
}
