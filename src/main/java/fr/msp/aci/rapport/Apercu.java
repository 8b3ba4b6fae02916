package fr.msp.aci.rapport;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the page over all structures shows of a bilan, read from its JSON.
 *
 * @param points total of points; empty without a contract
 * @param maximum points that this structure could reach; empty without a contract
 * @param euros remuneration; empty without a contract
 * @param region region of the structure, when given
 * @param commune town of the structure, when given
 * @param piecesManquantes files of evidence that are named and were not received
 */
public record Apercu(
        Optional<BigDecimal> points,
        Optional<BigDecimal> maximum,
        Optional<BigDecimal> euros,
        Optional<String> region,
        Optional<String> commune,
        int piecesManquantes) {

    /** Reads a bilan written by {@link BilanJson}; what it does not hold is empty. */
    public static Apercu lire(byte[] document) {
        JsonNode bilan = FormatJson.arbre(document);
        Optional<BigDecimal> points = montant(bilan.path("pointsTotal"));
        return new Apercu(
                points,
                points.map(total -> maximum(bilan)),
                montant(bilan.path("remuneration")),
                champ(bilan, "region"),
                champ(bilan, "commune"),
                piecesManquantes(bilan));
    }

    private static BigDecimal maximum(JsonNode bilan) {
        return indicateurs(bilan)
                .flatMap(indicateur -> montant(indicateur.path("pointsMaximum")).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Each file once, though several indicators may name it. */
    private static int piecesManquantes(JsonNode bilan) {
        return (int) indicateurs(bilan)
                .flatMap(indicateur -> indicateur.path("justificatifs").valueStream())
                .filter(piece -> !piece.path("present").asBoolean(false))
                .map(piece -> piece.path("nom").asString(""))
                .distinct()
                .count();
    }

    private static Stream<JsonNode> indicateurs(JsonNode bilan) {
        return bilan.path("indicateurs").valueStream();
    }

    private static Optional<String> champ(JsonNode bilan, String nom) {
        return Optional.of(bilan.path("donnees")
                        .path("structure")
                        .path(nom)
                        .path("valeur")
                        .asString(""))
                .filter(texte -> !texte.isBlank());
    }

    private static Optional<BigDecimal> montant(JsonNode noeud) {
        return noeud.isNumber() ? Optional.of(noeud.decimalValue()) : Optional.empty();
    }
}
