package fr.msp.aci.mesure;

import fr.msp.aci.classeur.Classeur;
import fr.msp.aci.classeur.FeuilleLue;
import fr.msp.aci.classeur.Lignes;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * Prints, in one run, how many rows a second our reading and our check go through, beside what any reading costs and
 * what the ready-made ones reach. The readings take turns, and the best turn of each counts: what else the machine does
 * in the meantime falls on all of them alike.
 *
 * <p>First argument the number of rows, then {@code sans-xssf} to leave out the one that needs a gigabyte.
 */
public final class MesureDeLecture {

    private static final int TOURS = 6;
    private static final String REFERENCE = "inflate + StAX, no values";
    private static final String XSSF = "POI XSSFWorkbook";

    private final Path fichier;
    private final int lignes;
    private final Map<String, Callable<Long>> lectures = new LinkedHashMap<>();
    private final Map<String, Double> meilleurs = new LinkedHashMap<>();

    private MesureDeLecture(Path fichier, int lignes, boolean avecXssf) {
        this.fichier = fichier;
        this.lignes = lignes;
        lectures.put("inflate only", this::degonfler);
        lectures.put(REFERENCE, this::parcourir);
        lectures.put("our reading", this::lire);
        lectures.put("our reading and check", this::controler);
        lectures.put("POI event API", this::evenements);
        if (avecXssf) {
            lectures.put(XSSF, this::xssf);
        }
    }

    /** Writes a workbook, measures, prints. */
    public static void main(String[] arguments) throws Exception {
        int lignes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path fichier = Files.createTempFile("mesure", ".xlsx");
        try {
            GrandClasseur.ecrire(fichier, lignes);
            System.out.printf(
                    "%d rows x 12, %d KiB, heap %d MiB, best of %d turns%n",
                    lignes, Files.size(fichier) / 1024, Runtime.getRuntime().maxMemory() >> 20, TOURS);
            MesureDeLecture mesure = new MesureDeLecture(
                    fichier, lignes, !Arrays.asList(arguments).contains("sans-xssf"));
            for (int tour = 0; tour < TOURS; tour++) {
                mesure.tour();
            }
            mesure.imprimer();
        } finally {
            Files.delete(fichier);
        }
    }

    private void tour() throws Exception {
        for (Map.Entry<String, Callable<Long>> lecture : lectures.entrySet()) {
            long debut = System.nanoTime();
            if (lecture.getValue().call() < 0) {
                throw new IllegalStateException(lecture.getKey() + " read nothing");
            }
            meilleurs.merge(lecture.getKey(), (System.nanoTime() - debut) / 1e9, Math::min);
        }
    }

    private void imprimer() {
        meilleurs.forEach((nom, secondes) -> System.out.printf(
                "%-28s %,12.0f rows/s   %5.2f x the time of inflate + StAX%s%n",
                nom,
                lignes / secondes,
                secondes / meilleurs.get(REFERENCE),
                meilleurs.containsKey(XSSF)
                        ? "   %5.1f x as fast as XSSFWorkbook".formatted(meilleurs.get(XSSF) / secondes)
                        : ""));
    }

    private Long degonfler() throws Exception {
        long octets = 0;
        try (ZipFile zip = new ZipFile(fichier.toFile());
                InputStream flux = zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml"))) {
            byte[] tampon = new byte[16_384];
            for (int lus = flux.read(tampon); lus >= 0; lus = flux.read(tampon)) {
                octets += lus;
            }
        }
        return octets;
    }

    private Long parcourir() throws Exception {
        XMLInputFactory fabrique =
                ServiceLoader.load(XMLInputFactory.class).findFirst().orElseThrow();
        long evenements = 0;
        try (ZipFile zip = new ZipFile(fichier.toFile());
                InputStream flux = zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml"))) {
            XMLStreamReader lecteur = fabrique.createXMLStreamReader(flux);
            while (lecteur.hasNext()) {
                lecteur.next();
                evenements++;
            }
        }
        return evenements;
    }

    private Long lire() throws Exception {
        long cellules = 0;
        try (Classeur classeur = Classeur.ouvrir(fichier, Limites.parDefaut())) {
            for (FeuilleLue feuille : classeur.feuilles()) {
                try (Lignes rangees = classeur.lignes(feuille)) {
                    for (var ligne = rangees.suivante(); ligne.isPresent(); ligne = rangees.suivante()) {
                        cellules += ligne.get().cellules().size();
                    }
                }
            }
        }
        return cellules;
    }

    private Long controler() {
        Controle controle =
                new Controleur(Limites.parDefaut(), exercice -> true, LocalDate.of(2025, 12, 31)).controler(fichier);
        return controle instanceof Controle.Accepte ? controle.constats().size() : -1L;
    }

    private Long evenements() throws Exception {
        long[] cellules = {0};
        XSSFSheetXMLHandler.SheetContentsHandler compteur = new XSSFSheetXMLHandler.SheetContentsHandler() {
            @Override
            public void startRow(int ligne) {
                // Only cells are counted.
            }

            @Override
            public void endRow(int ligne) {
                // Only cells are counted.
            }

            @Override
            public void cell(String adresse, String valeur, XSSFComment commentaire) {
                cellules[0]++;
            }
        };
        try (OPCPackage paquet = OPCPackage.open(fichier.toFile(), PackageAccess.READ)) {
            XSSFReader lecteur = new XSSFReader(paquet);
            ReadOnlySharedStringsTable textes = new ReadOnlySharedStringsTable(paquet);
            for (var feuilles = lecteur.getSheetsData(); feuilles.hasNext(); ) {
                try (InputStream feuille = feuilles.next()) {
                    XMLReader analyseur = org.apache.poi.util.XMLHelper.newXMLReader();
                    analyseur.setContentHandler(
                            new XSSFSheetXMLHandler(lecteur.getStylesTable(), textes, compteur, false));
                    analyseur.parse(new InputSource(feuille));
                }
            }
        }
        return cellules[0];
    }

    private Long xssf() throws Exception {
        try (OPCPackage paquet = OPCPackage.open(fichier.toFile(), PackageAccess.READ);
                XSSFWorkbook classeur = new XSSFWorkbook(paquet)) {
            return (long) classeur.getSheetAt(1).getLastRowNum();
        }
    }
}
