package fr.msp.aci.arret;

import fr.msp.aci.arret.Passage.Fin;
import fr.msp.aci.arret.Passage.Signal;
import fr.msp.aci.depot.Effacement;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Starts the program over and over while more and more is dropped, and kills it at any moment of its run, by -9 and by
 * TERM in turn. A last run is left in peace; the home must then be that of a single run over the same drops.
 *
 * <p>Run for long by hand (see the README): first argument the program's jar, second the number of kills, third the seed.
 */
public final class ArretsAuHasard {

    /** A run told to end gives itself ten seconds, and must not keep a machine from shutting down; a busy one takes its time. */
    private static final Duration AGONIE_ADMISE = Duration.ofSeconds(20);

    private static final int RYTHME_DES_NOUVELLES = 10;
    private static final String RIEN_A_FAIRE =
            "reçus : 0, acceptés : 0, refusés : 0, déjà reçus : 0, recalculés : 0, rendus : 0\n";
    private static final int TUE = 128 + 9;
    private static final int PRIE_DE_FINIR = 128 + 15;

    private final List<String> programme;
    private final Path dossier;
    private final PrintStream ecran;
    private final long graine;
    private final Maison tuee;
    private final Maison temoin;
    private final Random hasard;
    private final Depots depots;
    private final List<String> fautes = new ArrayList<>();
    private final Map<Signal, Integer> arrets = new EnumMap<>(Signal.class);
    private final Map<Signal, Duration> agonies = new EnumMap<>(Signal.class);
    private Duration demarrage = Duration.ofMillis(1500);
    private Duration travail = Duration.ofMillis(1500);
    private int entiers;
    private int avantTravail;

    ArretsAuHasard(List<String> programme, Path dossier, long graine, PrintStream ecran) throws IOException {
        this.programme = List.copyOf(programme);
        this.dossier = dossier;
        this.ecran = ecran;
        this.graine = graine;
        tuee = new Maison(dossier.resolve("tuee"));
        temoin = new Maison(dossier.resolve("temoin"));
        hasard = new Random(graine);
        depots = new Depots(graine + 1, List.of(tuee, temoin));
    }

    /** The long run. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]);
        int nombre = Integer.parseInt(arguments[1]);
        long graine = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        Path dossier = Files.createTempDirectory("arrets");
        PrintStream ecran = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> programme = List.of(java(), "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
        List<String> fautes = new ArretsAuHasard(programme, dossier, graine, ecran).mener(nombre);
        fautes.forEach(faute -> ecran.println("FAULT  " + faute));
        if (fautes.isEmpty()) {
            Effacement.de(dossier);
        } else {
            ecran.println("both homes are left in " + dossier);
        }
        ecran.println(fautes.isEmpty() ? "nothing lost, nothing doubled, nothing half done" : "FAILED");
        System.exit(fautes.isEmpty() ? 0 : 1);
    }

    /** The Java this program runs on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Kills so many runs, then lets one through and says what is wrong. */
    List<String> mener(int nombre) throws IOException, InterruptedException {
        ecran.printf("%d kills from seed %d%n", nombre, graine);
        while (arretes() < nombre) {
            int nouveaux = hasard.nextInt(4);
            for (int i = 0; i < nouveaux; i++) {
                depots.suivant();
            }
            tuer();
            if (arretes() % RYTHME_DES_NOUVELLES == 0) {
                ecran.println(this);
            }
        }
        laisser(tuee);
        laisser(tuee);
        if (!dit().endsWith(RIEN_A_FAIRE)) {
            fautes.add("once all is done there still was something to do: " + dit());
        }
        laisser(temoin);
        fautes.addAll(new DeuxMaisons(tuee, temoin).fautes(depots.noms()));
        ecran.println(this);
        return fautes;
    }

    private int arretes() {
        return arrets.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A third of the kills while the program starts, the others while it works; some runs are let through. */
    private void tuer() throws IOException, InterruptedException {
        if (hasard.nextInt(8) == 0) {
            laisser(tuee);
            return;
        }
        Signal signal = arretes() % 2 == 0 ? Signal.KILL : Signal.TERM;
        Passage passage = Passage.lancer(programme, tuee, dossier.resolve("dit.txt"));
        Fin fin;
        if (hasard.nextInt(3) == 0) {
            fin = passage.arreter(part(demarrage), signal);
            avantTravail++;
        } else {
            demarrage = passage.premierMot();
            fin = passage.arreter(part(travail), signal);
        }
        noter(signal, fin);
    }

    private Duration part(Duration entiere) {
        return Duration.ofNanos((long) (hasard.nextDouble() * entiere.toNanos()));
    }

    private void noter(Signal signal, Fin fin) {
        if (fin.agonie().isZero()) {
            mesurer(fin);
            return;
        }
        arrets.merge(signal, 1, Integer::sum);
        // A run may come to its own end in the very moment, and then ends as it would have.
        agonies.merge(signal, fin.agonie(), (une, autre) -> une.compareTo(autre) > 0 ? une : autre);
        if (signal == Signal.KILL) {
            attendre(fin, "was killed", TUE, 0, 1);
        } else {
            attendre(fin, "was told to end", PRIE_DE_FINIR, 0, 1);
            if (fin.agonie().compareTo(AGONIE_ADMISE) > 0) {
                fautes.add("told to end, a run took " + fin.agonie());
            }
        }
    }

    private void attendre(Fin fin, String histoire, int... codes) {
        for (int code : codes) {
            if (fin.code() == code) {
                return;
            }
        }
        fautes.add("a run that " + histoire + " after " + fin.duree() + " ended with " + fin.code() + ": " + dit());
    }

    private String dit() {
        try {
            return Files.readString(dossier.resolve("dit.txt"));
        } catch (IOException illisible) {
            return "?";
        }
    }

    private void laisser(Maison maison) throws IOException, InterruptedException {
        mesurer(Passage.lancer(programme, maison, dossier.resolve("dit.txt")).finir());
    }

    /** Kills come anywhere in the time that a whole run takes. */
    private void mesurer(Fin fin) {
        entiers++;
        travail = fin.duree().minus(demarrage);
        attendre(fin, "was left in peace", 0, 1);
    }

    @Override
    public String toString() {
        return "%s, of which %d while starting; %d runs came to their end; %d workbooks dropped; longest ends %s"
                .formatted(arrets, avantTravail, entiers, depots.noms().size(), agonies);
    }
}
