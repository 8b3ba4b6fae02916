package fr.msp.aci.rapport;

import fr.msp.aci.calcul.regional.Repartition;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * How a figure spreads, drawn as vectors from 0 to its maximum: a line from the smallest to the largest, a box between the
 * quartiles, a bar at the median. Figures beside it say the same.
 */
final class Moustaches extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    private static final Color FOND = new Color(0xEEF2F4);
    private static final Color TRAIT = new Color(0x7B8794);
    private static final Color BOITE = new Color(0x9CC3CB);
    private static final Color MEDIANE = new Color(0x0B5C6B);
    private static final double EPAISSEUR = 1;
    private static final double BARRE = 2;

    private final double minimum;
    private final double premierQuartile;
    private final double mediane;
    private final double troisiemeQuartile;

    private Moustaches(double minimum, double premierQuartile, double mediane, double troisiemeQuartile) {
        this.minimum = minimum;
        this.premierQuartile = premierQuartile;
        this.mediane = mediane;
        this.troisiemeQuartile = troisiemeQuartile;
    }

    static Moustaches de(Repartition repartition) {
        BigDecimal maximum = repartition.maximum();
        return new Moustaches(
                part(repartition.minimum(), maximum),
                part(repartition.premierQuartile(), maximum),
                part(repartition.mediane(), maximum),
                part(repartition.troisiemeQuartile(), maximum));
    }

    private static double part(BigDecimal valeur, BigDecimal maximum) {
        return maximum.signum() <= 0
                ? 0
                : valeur.divide(maximum, MathContext.DECIMAL32).doubleValue();
    }

    /** Where the median stands, between 0 and 1. */
    double mediane() {
        return mediane;
    }

    @Override
    public void render(JasperReportsContext contexte, Graphics2D dessin, Rectangle2D cadre) {
        dessin.setColor(FOND);
        dessin.fill(cadre);
        dessin.setColor(TRAIT);
        double milieu = cadre.getY() + (cadre.getHeight() - EPAISSEUR) / 2;
        dessin.fill(new Rectangle2D.Double(x(cadre, minimum), milieu, x(cadre, 1) - x(cadre, minimum), EPAISSEUR));
        dessin.setColor(BOITE);
        double debut = x(cadre, premierQuartile);
        double haut = cadre.getY() + cadre.getHeight() / 6;
        double hauteur = cadre.getHeight() * 2 / 3;
        dessin.fill(new Rectangle2D.Double(debut, haut, x(cadre, troisiemeQuartile) - debut, hauteur));
        dessin.setColor(MEDIANE);
        double barre = Math.min(Math.max(x(cadre, mediane) - BARRE / 2, cadre.getX()), x(cadre, 1) - BARRE);
        dessin.fill(new Rectangle2D.Double(barre, cadre.getY(), BARRE, cadre.getHeight()));
    }

    private static double x(Rectangle2D cadre, double part) {
        return cadre.getX() + cadre.getWidth() * part;
    }
}
