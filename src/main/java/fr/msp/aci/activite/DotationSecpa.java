package fr.msp.aci.activite;

import java.math.BigDecimal;

/**
 * A dotation of a structure participative, and its use.
 *
 * @param ligne row of the sheet
 * @param dotation which one
 * @param percu euros received
 * @param utilise euros used
 */
public record DotationSecpa(int ligne, TypeDotation dotation, BigDecimal percu, BigDecimal utilise) implements Fait {}
