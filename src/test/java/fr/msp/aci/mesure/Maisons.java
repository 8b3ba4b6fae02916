package fr.msp.aci.mesure;

import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Effacement;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.TransformerFactory;

/** The homes of the benchmark and the programs run over them, each in a process of its own. */
final class Maisons {

    private static final long GRAINE = 2025;
    static final int TOURS = 3;
    private static final int PASSES_DAVANT = 5;
    private static final Duration LA_VEILLE = Duration.ofHours(8);
    private static final int SANS_COMPILATEUR_LENT = 300;

    static final List<String> COMMUN = List.of(
            "-Xlog:disable", "-XX:+UseSerialGC", "-Xms256m", "-Xmx448m", "-Xmn96m", "-XX:MaxTenuringThreshold=3");
    static final List<String> PETIT = List.of("-XX:TieredStopAtLevel=1");
    private static final List<String> GRAND =
            List.of("-XX:MaxInlineLevel=4", "-XX:FreqInlineSize=60", "-XX:InlineSmallCode=500");

    /** A library of the tests offers one in a signed jar, whose seals would be checked four times a workbook. */
    private static final String TRANSFORMATEUR = "-Djavax.xml.transform.TransformerFactory="
            + TransformerFactory.newDefaultInstance().getClass().getName();

    private final Path jar;
    private final Path scripts;
    private final Path dossier;
    private final Path lanceur;
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private long changements;

    Maisons(Path projet) {
        jar = projet.resolve("target/aci-bilan.jar");
        scripts = projet.resolve("src/lanceur");
        dossier = projet.resolve("target/banc");
        lanceur = dossier.resolve("lanceur");
    }

    /** Makes the launcher anew: it must fit the jar. */
    void preparer() throws Exception {
        if (!Files.exists(jar)) {
            throw new IOException("no " + jar + ": mvn -q package -DskipTests");
        }
        new FabriqueDuLanceur(jar, scripts, lanceur, java).faire();
    }

    private Path maison(int taille) {
        return dossier.resolve("maison-" + taille);
    }

    /** A new home with that many workbooks in its inbox. */
    void remplir(int taille) throws IOException {
        Effacement.de(maison(taille));
        Path inbox = Files.createDirectories(maison(taille).resolve("inbox"));
        for (int numero = 0; numero < taille; numero++) {
            deposer(
                    inbox.resolve("imaginaire-%04d.xlsx".formatted(numero)),
                    StructureInventee.feuilles(GRAINE, numero));
        }
    }

    /** As in the evening before: the run looks twice, with a pause, at what was touched in the last seconds. */
    private static void deposer(Path classeur, Map<String, List<List<Object>>> feuilles) throws IOException {
        ClasseurInvente.ecrire(classeur, feuilles);
        Files.setLastModifiedTime(classeur, FileTime.from(Instant.now().minus(LA_VEILLE)));
    }

    Processus nuit(int taille, Map<String, String> variables) throws Exception {
        return Processus.lancer(variables, nuit(taille, true));
    }

    Processus nuitSansRien(int taille) throws Exception {
        return Processus.mediane(TOURS, Map.of(), nuit(taille, true), () -> {});
    }

    Processus nuitAvecUnChangement(int taille) throws Exception {
        return Processus.mediane(TOURS, Map.of(), nuit(taille, true), () -> changer(taille));
    }

    /** Another workbook of the first structure. */
    private void changer(int taille) throws IOException {
        changements++;
        deposer(
                maison(taille).resolve("inbox/imaginaire-0000.xlsx"),
                StructureInventee.feuilles(GRAINE + changements, 0));
    }

    /** Seconds of a pass over one changed workbook in a home of one, the service being up since some passes. */
    double passeDuService() throws Exception {
        try (ServiceMesure service = new ServiceMesure(lanceur.resolve("aci-bilan"), maison(1))) {
            service.passes(PASSES_DAVANT, () -> changer(1));
            return service.passes(TOURS, () -> changer(1)).stream()
                    .sorted()
                    .toList()
                    .get(TOURS / 2);
        }
    }

    Processus premiereNuitAvecUn(boolean avecLanceur) throws Exception {
        return Processus.mediane(TOURS, Map.of(), nuit(1, avecLanceur), () -> remplir(1));
    }

    private List<String> nuit(int taille, boolean avecLanceur) {
        List<String> commande = new ArrayList<>(
                avecLanceur ? List.of(lanceur.resolve("aci-bilan").toString()) : List.of(java, "-jar", jar.toString()));
        commande.addAll(List.of("nightly", "--quiet", "--home", maison(taille).toString()));
        return commande;
    }

    /** The program that only writes the PDF of a structure, and what it writes put together before. */
    DepartDuPlancher plancherDUnPdf() throws Exception {
        remplir(1);
        nuit(1, Map.of());
        DepartDuPlancher depart = new DepartDuPlancher(java, lanceur, dossier);
        try (Depot depot = Depot.ouvrir(Maison.ouvrir(maison(1)))) {
            depart.conserver(Planchers.rapport(depot, depot.bilans().tous().get(0)));
        }
        return depart;
    }

    /** The files of the bilans of a home, by name, each with its checksum. */
    Map<String, String> fichiersRendus(int taille) throws IOException {
        Path rendus = maison(taille).resolve("reports").resolve(Integer.toString(StructureInventee.EXERCICE));
        Map<String, String> fichiers = new TreeMap<>();
        try (var chemins = Files.walk(rendus)) {
            for (Path fichier : chemins.filter(Files::isRegularFile).toList()) {
                fichiers.put(rendus.relativize(fichier).toString(), Empreinte.de(fichier));
            }
        }
        return fichiers;
    }

    Map<String, Double> planchers(int taille) throws Exception {
        Path vide = dossier.resolve("insertions");
        Effacement.de(vide);
        return tableau(taille, Planchers.class, List.of(maison(taille).toString(), vide.toString()));
    }

    Map<String, Double> parts(int taille) throws Exception {
        remplir(taille);
        return tableau(taille, PartsDeLaNuit.class, List.of(maison(taille).toString()));
    }

    /** With the options that the launcher gives a night of that size: neither has an advantage over the other. */
    private Map<String, Double> tableau(int taille, Class<?> programme, List<String> arguments) throws Exception {
        List<String> commande = new ArrayList<>(List.of(java));
        commande.addAll(COMMUN);
        commande.addAll(taille > SANS_COMPILATEUR_LENT ? GRAND : PETIT);
        commande.addAll(List.of(TRANSFORMATEUR, "-cp", System.getProperty("java.class.path"), programme.getName()));
        commande.addAll(arguments);
        Map<String, Double> tableau = new LinkedHashMap<>();
        Processus.lancer(Map.of(), commande)
                .sortie()
                .lines()
                .map(ligne -> ligne.split("\t"))
                .filter(ligne -> ligne.length == 2)
                .forEach(ligne -> tableau.put(ligne[0], Double.valueOf(ligne[1])));
        return tableau;
    }
}
