package fr.msp.aci.exemples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the picture of the README from a bilan of the demo: {@code mvn -q test-compile exec:java@image}. */
public final class ImageDuBilan {

    /** Points an inch: readable in the README, small in the repository. */
    private static final float FINESSE = 84;

    private ImageDuBilan() {}

    /**
     * Draws the first page of a bilan.
     *
     * @param arguments the bilan as PDF, and the PNG to write
     */
    public static void main(String... arguments) throws IOException {
        try (PDDocument bilan = Loader.loadPDF(Files.readAllBytes(Path.of(arguments[0])))) {
            BufferedImage page = new PDFRenderer(bilan).renderImageWithDPI(0, FINESSE);
            Path image = Path.of(arguments[1]);
            Files.createDirectories(image.getParent());
            ImageIO.write(page, "png", image.toFile());
        }
    }
}
