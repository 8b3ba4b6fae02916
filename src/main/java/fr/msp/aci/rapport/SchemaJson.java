package fr.msp.aci.rapport;

import java.io.IOException;
import java.io.InputStream;

/** The JSON Schema (2020-12) of the bilan, for who reads it by program. */
public final class SchemaJson {

    private static final String RESSOURCE = "/schemas/aci-bilan-1.schema.json";

    private SchemaJson() {}

    /**
     * The document, in UTF-8.
     *
     * @throws IllegalStateException when it is not in the jar
     */
    public static byte[] ecrire() {
        try (InputStream octets = SchemaJson.class.getResourceAsStream(RESSOURCE)) {
            if (octets == null) {
                throw new IllegalStateException("no schema of the bilan");
            }
            return octets.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the schema of the bilan cannot be read", e);
        }
    }
}
