package fr.msp.aci.exemples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Draws the pictures of the README from a bilan of the demo: {@code mvn -q test-compile exec:java@images}. */
public final class ImagesDuBilan {

    /** Points an inch: readable in the README, small in the repository. */
    private static final float FINESSE = 84;

    /** Each picture, and what its page says that no page before it does. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "bilan-page1.png", "Bilan annuel ACI",
            "bilan-indicateur.png", "A1-HORAIRES · ",
            "bilan-annexe.png", "Missions de santé publique et leurs actions"));

    private ImagesDuBilan() {}

    /**
     * Draws some pages of a bilan.
     *
     * @param arguments the bilan as PDF, and the folder to write the PNG in
     */
    public static void main(String... arguments) throws IOException {
        Path dossier = Path.of(arguments[1]);
        Files.createDirectories(dossier);
        try (PDDocument bilan = Loader.loadPDF(Files.readAllBytes(Path.of(arguments[0])))) {
            PDFRenderer dessin = new PDFRenderer(bilan);
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                BufferedImage image = dessin.renderImageWithDPI(page(bilan, page.getValue()), FINESSE);
                ImageIO.write(image, "png", dossier.resolve(page.getKey()).toFile());
            }
        }
    }

    private static int page(PDDocument bilan, String texte) throws IOException {
        PDFTextStripper lecteur = new PDFTextStripper();
        for (int page = 0; page < bilan.getNumberOfPages(); page++) {
            lecteur.setStartPage(page + 1);
            lecteur.setEndPage(page + 1);
            if (lecteur.getText(bilan).contains(texte)) {
                return page;
            }
        }
        throw new IOException("no page says " + texte);
    }
}
