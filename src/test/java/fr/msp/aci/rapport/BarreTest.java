package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BarreTest {

    private static final Color POSSIBLE = new Color(0xD9E2E5);
    private static final Color ATTEINT = new Color(0x0B5C6B);

    @Test
    void theBarIsFilledInProportion() {
        BufferedImage image = dessinee("250", "1000");

        assertThat(couleur(image, 24)).isEqualTo(ATTEINT);
        assertThat(couleur(image, 26)).isEqualTo(POSSIBLE);
    }

    @Test
    void nothingReachedLeavesTheBarEmpty() {
        assertThat(couleur(dessinee("0", "1000"), 0)).isEqualTo(POSSIBLE);
        assertThat(couleur(dessinee("0", "0"), 0)).isEqualTo(POSSIBLE);
    }

    @Test
    void moreThanPossibleFillsTheBarAndNoMore() {
        assertThat(Barre.de(new BigDecimal("12"), BigDecimal.TEN).part()).isEqualTo(1);
    }

    private static BufferedImage dessinee(String points, String maximum) {
        BufferedImage image = new BufferedImage(100, 10, BufferedImage.TYPE_INT_RGB);
        Graphics2D dessin = image.createGraphics();
        Barre.de(new BigDecimal(points), new BigDecimal(maximum))
                .render(null, dessin, new Rectangle2D.Double(0, 0, 100, 10));
        dessin.dispose();
        return image;
    }

    private static Color couleur(BufferedImage image, int x) {
        return new Color(image.getRGB(x, 5));
    }
}
