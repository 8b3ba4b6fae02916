package fr.msp.aci.grappe;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.mesure.ClasseurInvente;
import fr.msp.aci.mesure.StructureInventee;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Several machines for long, by hand (see the README): the same invented structures by one machine alone and by so many
 * workers, what each costs in seconds of processor, and that the files are the same to the byte; then runs during which
 * workers, the manager and the broker are ended at random, after which the files must still be those.
 *
 * <p>Arguments: the program's jar, the number of structures, numbers of workers, the number of ends, the seed.
 */
public final class GrappeEnLong {

    private static final long GRAINE = 2025;
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx640m",
            "-jar");

    private final PrintStream ecran = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path dossier = Files.createTempDirectory("grappe");
    private final List<String> programme;
    private final int structures;
    private final List<String> fautes = new ArrayList<>();
    private Map<String, String> attendu = Map.of();

    private GrappeEnLong(Path jar, int structures) throws IOException {
        this.programme = Stream.concat(JAVA.stream(), Stream.of(jar.toString())).toList();
        this.structures = structures;
    }

    /** The long run. */
    public static void main(String... arguments) throws Exception {
        GrappeEnLong grappe = new GrappeEnLong(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        int[] ouvriers = Arrays.stream(arguments[2].split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        int arrets = Integer.parseInt(arguments[3]);
        long graine = arguments.length > 4 ? Long.parseLong(arguments[4]) : System.nanoTime();
        grappe.seule();
        for (int nombre : ouvriers) {
            grappe.ensemble(nombre);
        }
        if (arrets > 0) {
            grappe.malmener(arrets, new Random(graine), graine);
        }
        grappe.fautes.forEach(faute -> grappe.ecran.println("FAULT  " + faute));
        grappe.ecran.println(grappe.fautes.isEmpty() ? "the same files each time" : "FAILED, see " + grappe.dossier);
        System.exit(grappe.fautes.isEmpty() ? 0 : 1);
    }

    private void remplir(Maison maison) throws IOException {
        Files.createDirectories(maison.inbox());
        for (int numero = 0; numero < structures; numero++) {
            ClasseurInvente.ecrire(
                    maison.inbox().resolve("imaginaire-%04d.xlsx".formatted(numero)),
                    StructureInventee.feuilles(GRAINE, numero));
        }
    }

    private void seule() throws Exception {
        Maison maison = new Maison(dossier.resolve("seule"));
        remplir(maison);
        long debut = System.nanoTime();
        try (UneMachine machine = new UneMachine(
                programme,
                dossier.resolve("seule.txt"),
                Map.of("ACI_FILS", "1"),
                "nightly",
                "--home",
                maison.racine().toString())) {
            Releve releve = Releve.jusquALaFin(machine);
            attendu = UneGrappe.empreintes(maison.reports());
            dire(
                    "%d structures, one machine alone, one thread: %.1f s, processor %.1f s, %d MiB (load %.1f)",
                    structures, secondes(debut), releve.processeur(), releve.mebioctets(), charge());
            dire(
                    "  archive %.0f KiB, reports %.0f KiB a structure",
                    taille(maison.archive()) / 1024.0 / structures, taille(maison.reports()) / 1024.0 / structures);
        }
    }

    /** What a machine took, looked at until it ended. */
    private record Releve(double processeur, long mebioctets) {
        static Releve jusquALaFin(UneMachine machine) throws InterruptedException, IOException {
            Releve releve = new Releve(0, 0);
            while (machine.travaille()) {
                releve = de(machine, releve);
                TimeUnit.MILLISECONDS.sleep(20);
            }
            if (machine.finir() > 1) {
                throw new IOException(machine.dit());
            }
            return releve;
        }

        static Releve de(UneMachine machine, Releve avant) {
            return new Releve(
                    Math.max(avant.processeur(), machine.processeur()),
                    Math.max(avant.mebioctets(), machine.mebioctets()));
        }
    }

    private void ensemble(int nombre) throws Exception {
        Path ici = Files.createDirectories(dossier.resolve("ouvriers-" + nombre));
        try (UnCourtier courtier = new UnCourtier(ici.resolve("courtier")).demarrer()) {
            UneGrappe grappe = new UneGrappe(ici, courtier, programme);
            remplir(grappe.maison());
            List<UneMachine> ouvriers = new ArrayList<>();
            for (int numero = 0; numero < nombre; numero++) {
                ouvriers.add(grappe.ouvrier("ouvrier-" + numero).attendre("Ouvrier prêt"));
            }
            long debut = System.nanoTime();
            Releve chef;
            try (UneMachine machine = grappe.chef()) {
                chef = Releve.jusquALaFin(machine);
            }
            double duree = secondes(debut);
            double processeur = 0;
            long memoire = 0;
            for (UneMachine ouvrier : ouvriers) {
                Releve releve = Releve.de(ouvrier, new Releve(0, 0));
                processeur += releve.processeur();
                memoire = Math.max(memoire, releve.mebioctets());
                ouvrier.prierDeFinir();
            }
            dire(
                    "%d workers: %.1f s, processor of the manager %.1f s (%d MiB), of the workers %.1f s (%d MiB at most),"
                            + " database %.0f KiB a structure (load %.1f)",
                    nombre,
                    duree,
                    chef.processeur(),
                    chef.mebioctets(),
                    processeur,
                    memoire,
                    grappe.nombre("select pg_database_size(current_database())") / 1024.0 / structures,
                    charge());
            comparer(nombre + " workers", grappe);
        }
    }

    private void comparer(String quoi, UneGrappe grappe) throws IOException {
        Map<String, String> rendus = UneGrappe.empreintes(grappe.maison().reports());
        if (!rendus.equals(attendu)) {
            fautes.add(quoi + ": other files than one machine alone gives");
        }
        long doubles = grappe.nombre("select count(*) from (select 1 from aci_bilan.evenement where genre = 'ACCEPTE'"
                + " group by empreinte having count(*) > 1) as doubles");
        if (doubles > 0) {
            fautes.add(quoi + ": " + doubles + " workbooks received twice");
        }
    }

    /** Two workers, a manager and a broker, one of which is ended every few moments. */
    private void malmener(int arrets, Random hasard, long graine) throws Exception {
        dire("%d ends at random, seed %d", arrets, graine);
        Path ici = Files.createDirectories(dossier.resolve("malmenee"));
        try (UnCourtier courtier = new UnCourtier(ici.resolve("courtier")).demarrer()) {
            UneGrappe grappe = new UneGrappe(ici, courtier, programme);
            remplir(grappe.maison());
            List<UneMachine> ouvriers = new ArrayList<>(List.of(grappe.ouvrier("a"), grappe.ouvrier("b")));
            UneMachine chef = grappe.chef();
            for (int fait = 0; fait < arrets; ) {
                if (chef.travaille()) {
                    TimeUnit.MILLISECONDS.sleep(500 + hasard.nextInt(7000));
                    chef = arreter(hasard.nextInt(6), grappe, courtier, ouvriers, chef);
                    fait++;
                } else {
                    juger(chef);
                    defaire(grappe.maison(), hasard);
                    chef = grappe.chef();
                }
            }
            juger(chef);
            try (UneMachine dernier = grappe.chef()) {
                juger(dernier);
            }
            for (UneMachine ouvrier : ouvriers) {
                ouvrier.close();
            }
            comparer("after " + arrets + " ends", grappe);
        }
    }

    private UneMachine arreter(
            int quoi, UneGrappe grappe, UnCourtier courtier, List<UneMachine> ouvriers, UneMachine chef)
            throws Exception {
        switch (quoi) {
            case 0, 1, 2 -> {
                UneMachine ouvrier = ouvriers.remove(0);
                if (quoi == 2) {
                    ouvrier.prierDeFinir();
                } else {
                    ouvrier.tuer();
                }
                ouvriers.add(grappe.ouvrier("ouvrier-" + System.nanoTime()));
            }
            case 3 -> {
                courtier.arreter();
                TimeUnit.SECONDS.sleep(2);
                courtier.demarrer();
            }
            case 4 -> chef.tuer();
            default -> chef.prierDeFinir();
        }
        return quoi < 4 ? chef : grappe.chef();
    }

    private void juger(UneMachine chef) throws Exception {
        int code = chef.finir();
        if (code != 0) {
            fautes.add("a manager left in peace ended with " + code + ": " + chef.dit());
        }
    }

    /** Takes the files of some bilans away, so that the next run has something to do. */
    private static void defaire(Maison maison, Random hasard) throws IOException {
        try (Stream<Path> tous = Files.walk(maison.reports())) {
            for (Path fichier : tous.filter(f -> f.toString().endsWith(".html")).toList()) {
                if (hasard.nextInt(2) == 0) {
                    Files.delete(fichier);
                }
            }
        }
    }

    private static long taille(Path dossier) throws IOException {
        try (Stream<Path> tous = Files.walk(dossier)) {
            return tous.filter(Files::isRegularFile)
                    .mapToLong(fichier -> fichier.toFile().length())
                    .sum();
        }
    }

    private static double secondes(long debut) {
        return (System.nanoTime() - debut) / 1e9;
    }

    private static double charge() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void dire(String texte, Object... valeurs) {
        ecran.println(String.format(Locale.ROOT, texte, valeurs));
    }
}
