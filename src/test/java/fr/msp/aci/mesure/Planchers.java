package fr.msp.aci.mesure;

import com.sun.management.OperatingSystemMXBean;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.levier.Leviers;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Dossier;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.rapport.PlancherPdf;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/**
 * What the parts of a night cost at least, measured once warm over the structures of a home whose night is over: inflate
 * and StAX of the same workbooks, bare fill and export of the same pages by JasperReports, bare writing of the same sheets
 * by POI, bare inserts of the same rows into H2. The time is that of the processor, of the whole process.
 *
 * <p>Arguments: the home, an empty folder. Prints a floor a line, with milliseconds a structure.
 */
final class Planchers {

    private static final int CHAUFFE = 800;
    private static final int MESUREES = 160;

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final XMLInputFactory stax =
            ServiceLoader.load(XMLInputFactory.class).findFirst().orElseThrow();
    private final PlancherPdf pdf = new PlancherPdf();

    private Planchers() {}

    /** Something to measure. */
    @FunctionalInterface
    interface Essai {
        void faire() throws Exception;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        Planchers planchers = new Planchers();
        Maison maison = Maison.ouvrir(Path.of(arguments[0]));
        int structures;
        try (Depot depot = Depot.ouvrir(maison)) {
            List<BilanConserve> bilans = depot.bilans().tous();
            int chauffe = Math.min(CHAUFFE, bilans.size() / 2);
            structures = Math.min(MESUREES, bilans.size() - chauffe);
            try (PlancherDInsertions insertions =
                    new PlancherDInsertions(depot, Maison.ouvrir(Path.of(arguments[1])))) {
                for (int i = 0; i < chauffe + structures; i++) {
                    if (i == chauffe) {
                        planchers.nanos.clear();
                    }
                    planchers.mesurer(maison, depot, insertions, bilans.get(i));
                }
            }
        }
        planchers.nanos.forEach((plancher, temps) -> System.out.println(plancher + "\t" + temps / 1e6 / structures));
        System.exit(0);
    }

    private void mesurer(Maison maison, Depot depot, PlancherDInsertions insertions, BilanConserve bilan)
            throws Exception {
        List<Path> classeurs;
        try (Stream<Path> archives = Files.list(maison.archive(bilan.cle()))) {
            classeurs = archives.filter(Files::isRegularFile).toList();
        }
        chronometrer("inflate + StAX", () -> {
            for (Path classeur : classeurs) {
                parcourir(classeur);
            }
        });
        Object document = PlancherPdf.document(rapport(depot, bilan));
        chronometrer("Jasper fill + export", () -> pdf.ecrire(document));
        try (PlancherPoi poi = new PlancherPoi(maison.bilan(bilan.cle(), "xlsx"))) {
            chronometrer("POI writing", poi::ecrire);
        }
        insertions.lire(bilan.cle());
        chronometrer("inserts", insertions::ecrire);
    }

    private void chronometrer(String plancher, Essai essai) throws Exception {
        OperatingSystemMXBean systeme = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long debut = systeme.getProcessCpuTime();
        essai.faire();
        nanos.merge(plancher, systeme.getProcessCpuTime() - debut, Long::sum);
    }

    /** What the bilan of a structure shows. */
    static Rapport rapport(Depot depot, BilanConserve conserve) {
        Dossier dossier = depot.dossiers().de(conserve.cle());
        Bareme bareme =
                Baremes.integres().pour(conserve.cle().exercice().annee()).orElseThrow();
        var jour = conserve.fondement().dateReference();
        Bilan bilan = Leviers.completer(
                Calculateur.calculer(dossier.activite(), bareme, jour), Leviers.pour(dossier.activite(), bareme, jour));
        return new Rapport(dossier.activite(), bilan, List.of(), dossier.constats(), "plancher", List.of());
    }

    private void parcourir(Path classeur) throws Exception {
        try (ZipFile zip = new ZipFile(classeur.toFile())) {
            for (ZipEntry partie : zip.stream().toList()) {
                if (partie.getName().endsWith(".xml")) {
                    parcourir(zip, partie);
                }
            }
        }
    }

    private void parcourir(ZipFile zip, ZipEntry partie) throws Exception {
        try (InputStream flux = zip.getInputStream(partie)) {
            XMLStreamReader lecteur = stax.createXMLStreamReader(flux);
            while (lecteur.hasNext()) {
                lecteur.next();
            }
        } catch (IOException illisible) {
            throw new IllegalStateException(illisible);
        }
    }
}
