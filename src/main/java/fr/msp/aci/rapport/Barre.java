package fr.msp.aci.rapport;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A bar drawn as vectors: the part reached in full colour over the part possible. */
final class Barre extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    private static final Color POSSIBLE = new Color(0xD9E2E5);
    private static final Color ATTEINT = new Color(0x0B5C6B);

    /** Where there is nothing to draw: no figure is known. */
    static final Barre AUCUNE = new Barre(Double.NaN);

    private final double part;

    private Barre(double part) {
        this.part = part;
    }

    /** The bar of so many points out of the points possible; empty when none are possible. */
    static Barre de(BigDecimal points, BigDecimal maximum) {
        if (maximum.signum() <= 0) {
            return new Barre(0);
        }
        return new Barre(
                Math.min(1, points.divide(maximum, MathContext.DECIMAL32).doubleValue()));
    }

    /** Whether there is a bar at all. */
    boolean estDessinee() {
        return !Double.isNaN(part);
    }

    double part() {
        return part;
    }

    @Override
    public void render(JasperReportsContext contexte, Graphics2D dessin, Rectangle2D cadre) {
        if (!estDessinee()) {
            return;
        }
        dessin.setColor(POSSIBLE);
        dessin.fill(cadre);
        if (part == 0) {
            return;
        }
        dessin.setColor(ATTEINT);
        dessin.fill(new Rectangle2D.Double(cadre.getX(), cadre.getY(), cadre.getWidth() * part, cadre.getHeight()));
    }
}
