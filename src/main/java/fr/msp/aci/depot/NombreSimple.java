package fr.msp.aci.depot;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A number of a fact as it would be read today: versions before kept 4.0 of an old workbook where this one reads 4, and a
 * bilan says the same whichever version received it. Other decimals were always kept as they were written.
 */
final class NombreSimple extends StdDeserializer<BigDecimal> {

    NombreSimple() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext contexte) {
        BigDecimal nombre = parser.getDecimalValue();
        return nombre.stripTrailingZeros().scale() <= 0 ? nombre.setScale(0) : nombre;
    }
}
