package fr.msp.aci.regle;

/**
 * Where a value or a rule is written.
 *
 * @param document the document, {@code guide} for the guide des indicateurs of the avenant 1
 * @param page page as printed, or empty when the document has none
 */
public record Reference(String document, String page) {

    @Override
    public String toString() {
        return page.isEmpty() ? document : document + " p. " + page;
    }
}
