package fr.msp.aci.rapport;

import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the bilan's JSON is written and read: the same bytes on every machine, numbers kept exactly as they were written,
 * nothing unknown let through.
 */
final class FormatJson {

    private static final PrettyPrinter MISE_EN_PAGE = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private FormatJson() {}

    static String texte(JsonNode noeud) {
        return MAPPER.writer().with(MISE_EN_PAGE).writeValueAsString(noeud);
    }

    static JsonNode arbre(byte[] document) {
        return MAPPER.readTree(document);
    }

    /** Stands for a member that is not there. */
    static JsonNode absent() {
        return MAPPER.getNodeFactory().nullNode();
    }

    static JsonNode noeud(Object valeur) {
        return MAPPER.valueToTree(valeur);
    }

    static <T> T valeur(JsonNode noeud, Class<T> type) {
        return MAPPER.treeToValue(noeud, type);
    }
}
