package fr.msp.aci.calcul;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that would bring points and is not there.
 *
 * @param action what to do, in French
 * @param points what it would bring, when known
 * @param euros the same in euros, when known
 */
public record Manque(String action, Optional<BigDecimal> points, Optional<BigDecimal> euros) {}
