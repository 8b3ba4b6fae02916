package fr.msp.aci.mesure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the nightly run over as many invented structures as asked, beside what its parts cost at least, and says what
 * came out otherwise than aimed at or got worse since the ratios that were kept.
 *
 * <p>Arguments: the project; the numbers of structures, such as {@code 1,100}; the file to write the ratios to; the file
 * to compare them with, which need not be there.
 */
public final class Banc {

    private static final List<String> FORMATS =
            List.of("read", "check", "compute", "levers", "json", "html", "pdf", "xlsx");

    private final Maisons maisons;
    private final int[] tailles;
    private final Map<String, Double> ratios = new TreeMap<>();
    private final Map<Integer, Processus> nuits = new TreeMap<>();

    private Banc(Maisons maisons, int[] tailles) {
        this.maisons = maisons;
        this.tailles = tailles;
    }

    /** Measures, prints, keeps, compares; ends with 1 when a ratio got worse. */
    public static void main(String[] arguments) throws Exception {
        int[] tailles = Arrays.stream(arguments[1].split(","))
                .mapToInt(Integer::parseInt)
                .sorted()
                .toArray();
        Banc banc = new Banc(new Maisons(Path.of(arguments[0]).toAbsolutePath()), tailles);
        String charge = charge();
        banc.mesurer();
        Rapports rapports = new Rapports(
                Map.of(
                        "java", System.getProperty("java.version"),
                        "cores", Integer.toString(Runtime.getRuntime().availableProcessors()),
                        "load", charge + " to " + charge(),
                        "day", LocalDate.now().toString(),
                        "structures", arguments[1]),
                banc.ratios);
        Path avant = Path.of(arguments[3]);
        List<String> pires = Files.exists(avant) ? rapports.pires(Rapports.lire(avant)) : List.of();
        rapports.ecrire(Path.of(arguments[2]));
        dire("%nratios kept in %s, load %s", arguments[2], rapports.conditions().get("load"));
        pires.forEach(pire -> dire("WORSE %s", pire));
        System.exit(pires.isEmpty() ? 0 : 1);
    }

    private static String charge() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void mesurer() throws Exception {
        maisons.preparer();
        demarrage();
        for (int taille : tailles) {
            nuit(taille);
        }
        croissance();
        int grande = tailles[tailles.length - 1];
        apres(grande);
        if (grande > 1) {
            planchers(grande);
            int moyenne = Math.min(100, grande);
            parts(moyenne);
            fils(moyenne);
        }
    }

    private void demarrage() throws Exception {
        dire("one workbook to its bilan, in a new home each time but the last (middle of 3)");
        DepartDuPlancher depart = maisons.plancherDUnPdf();
        Processus plancher = depart.avecArchive();
        dire(
                "  floor: its PDF alone, archive and options %6.2f s, processor %6.2f s",
                plancher.secondes(), plancher.processeur());
        Processus sansOption = depart.sansOption();
        dire(
                "  floor: its PDF alone, by plain java       %6.2f s, processor %6.2f s",
                sansOption.secondes(), sansOption.processeur());
        Processus lanceur = maisons.premiereNuitAvecUn(true);
        Map<String, String> rendusParLeLanceur = maisons.fichiersRendus(1);
        dire(
                "  launcher                                  %6.2f s, processor %6.2f s",
                lanceur.secondes(), lanceur.processeur());
        Processus jar = maisons.premiereNuitAvecUn(false);
        dire(
                "  java -jar                                 %6.2f s, processor %6.2f s",
                jar.secondes(), jar.processeur());
        if (!maisons.fichiersRendus(1).equals(rendusParLeLanceur)) {
            throw new IOException("the launcher and java -jar do not give the same files");
        }
        Processus enService = maisons.nuitAvecUnChangement(1);
        dire(
                "  launcher, a home in service               %6.2f s, processor %6.2f s",
                enService.secondes(), enService.processeur());
        ratio("one workbook / its PDF alone, time", lanceur.secondes() / plancher.secondes(), 1.3);
        ratio(
                "one workbook in a home in service / its PDF alone, time",
                enService.secondes() / plancher.secondes(),
                1.3);
        ratio("one workbook / its PDF alone by plain java, time", lanceur.secondes() / sansOption.secondes(), 1.3);
        double passe = maisons.passeDuService();
        dire("  watch, up since some passes               %6.2f s", passe);
        ratio("one workbook in watch / its PDF alone, time", passe / plancher.secondes(), 1.3);
        ratio("launcher / java -jar, time", lanceur.secondes() / jar.secondes(), 1);
    }

    private void nuit(int taille) throws Exception {
        maisons.remplir(taille);
        Processus nuit = maisons.nuit(taille, Map.of());
        nuits.put(taille, nuit);
        dire(
                "%nnight of %d: %.1f s, processor %.1f s, %.0f ms of processor a structure, peak memory %d MiB",
                taille, nuit.secondes(), nuit.processeur(), 1000 * nuit.processeur() / taille, nuit.mebioctets());
        ratio("peak memory of " + taille + " / 1 GiB", nuit.mebioctets() / 1024.0, 1);
    }

    private void croissance() {
        int avant = 0;
        for (int taille : tailles) {
            if (avant >= 10) {
                double parStructure = nuits.get(taille).processeur() / taille;
                ratio(
                        "growth " + taille + " against " + avant + " / linear",
                        parStructure / (nuits.get(avant).processeur() / avant),
                        1.1);
            }
            avant = taille;
        }
    }

    private void apres(int grande) throws Exception {
        Processus rien = maisons.nuitSansRien(grande);
        dire("%nsecond night of %d, nothing new: %.2f s, processor %.2f s", grande, rien.secondes(), rien.processeur());
        ratio(
                "second night of " + grande + " / first",
                rien.processeur() / nuits.get(grande).processeur(),
                0.1);
        Processus seul = maisons.nuitAvecUnChangement(1);
        Processus parmi = maisons.nuitAvecUnChangement(grande);
        dire("one changed workbook: home of 1 %.2f s, home of %d %.2f s", seul.secondes(), grande, parmi.secondes());
        ratio("one changed among " + grande + " / home of 1", parmi.processeur() / seul.processeur(), 1.5);
    }

    private void planchers(int taille) throws Exception {
        Map<String, Double> planchers = maisons.planchers(taille);
        dire("%nfloors, once warm, ms of processor a structure");
        planchers.forEach((nom, temps) -> dire("  %-24s %7.1f", nom, temps));
        double somme =
                planchers.values().stream().mapToDouble(Double::doubleValue).sum();
        double nuit = 1000 * nuits.get(taille).processeur() / taille;
        dire("  %-24s %7.1f   the night: %.1f", "sum", somme, nuit);
        ratio("night of " + taille + " / floors", nuit / somme, 1.5);
    }

    private void parts(int taille) throws Exception {
        Map<String, Double> parts = maisons.parts(taille);
        double somme = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        dire("%nshare of each part, %d structures, start included", taille);
        parts.forEach((nom, temps) ->
                dire("  %-24s %5.1f %%   %6.1f ms a structure", nom, 100 * temps / somme, temps / taille));
        if (!parts.keySet().containsAll(FORMATS)) {
            throw new IOException("parts are missing: " + parts);
        }
    }

    private void fils(int taille) throws Exception {
        double seul = Double.MAX_VALUE;
        double deux = Double.MAX_VALUE;
        for (int tour = 0; tour < 2; tour++) {
            maisons.remplir(taille);
            seul = Math.min(seul, maisons.nuit(taille, Map.of("ACI_FILS", "1")).secondes());
            maisons.remplir(taille);
            deux = Math.min(deux, maisons.nuit(taille, Map.of("ACI_FILS", "2")).secondes());
        }
        dire(
                "%nnight of %d: one thread %.1f s, two threads %.1f s: %.2f times as fast",
                taille, seul, deux, seul / deux);
        ratio("two threads / one, night of " + taille + ", time", deux / seul, 1);
    }

    private void ratio(String nom, double valeur, double but) {
        ratios.put(nom, Math.round(valeur * 1000) / 1000.0);
        dire("  %-52s %6.2f   aim %5.2f   %s", nom, valeur, but, valeur <= but ? "met" : "NOT MET");
    }

    private static void dire(String texte, Object... valeurs) {
        System.out.println(String.format(Locale.ROOT, texte, valeurs));
    }
}
