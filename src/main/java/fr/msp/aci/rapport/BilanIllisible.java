package fr.msp.aci.rapport;

import java.util.Optional;

/** A file given as a bilan is not one, or not of a schema this program knows. */
public final class BilanIllisible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String autreSchema;

    BilanIllisible(String message, Throwable cause) {
        super(message, cause);
        autreSchema = null;
    }

    private BilanIllisible(String autreSchema) {
        super("not a document of a known schema");
        this.autreSchema = autreSchema;
    }

    /** It is a bilan of another schema, such as that of a later version writes. */
    static BilanIllisible autre(String schema) {
        return new BilanIllisible(schema);
    }

    /** The schema it says to be of, when that is why it cannot be read. */
    public Optional<String> schema() {
        return Optional.ofNullable(autreSchema);
    }
}
