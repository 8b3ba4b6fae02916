package fr.msp.aci.grappe;

import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a message asks for: one part of a step. It holds numbers only; what they stand for is in the database.
 *
 * @param etape name of the step that does it
 * @param execution its number in the job repository
 * @param passage number of the execution of the job it is part of
 */
record Demande(String etape, long execution, long passage) {

    /** Longer than any of ours. */
    private static final int LONGUEUR = 200;

    private static final Set<String> CHAMPS = Set.of("etape", "execution", "passage");
    private static final JsonMapper JSON = JsonMapper.shared();

    String texte() {
        return JSON.createObjectNode()
                .put("etape", etape)
                .put("execution", execution)
                .put("passage", passage)
                .toString();
    }

    /** Reads a text that anyone may have sent; nothing when it is not exactly one of ours. */
    static Optional<Demande> lire(String texte) {
        if (texte == null || texte.length() > LONGUEUR) {
            return Optional.empty();
        }
        try {
            return lire(JSON.readTree(texte));
        } catch (JacksonException autreChose) {
            return Optional.empty();
        }
    }

    private static Optional<Demande> lire(JsonNode objet) {
        if (!objet.isObject() || !Set.copyOf(objet.propertyNames()).equals(CHAMPS)) {
            return Optional.empty();
        }
        JsonNode etape = objet.get("etape");
        JsonNode execution = objet.get("execution");
        JsonNode passage = objet.get("passage");
        return etape.isString()
                        && execution.canConvertToLong()
                        && passage.canConvertToLong()
                        && execution.isIntegralNumber()
                        && passage.isIntegralNumber()
                ? Optional.of(new Demande(etape.stringValue(), execution.longValue(), passage.longValue()))
                : Optional.empty();
    }
}
