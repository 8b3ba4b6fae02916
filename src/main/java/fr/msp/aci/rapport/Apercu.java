package fr.msp.aci.rapport;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.Pieces;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page over all structures shows of a bilan, read from its JSON.
 *
 * @param points total of points; empty without a contract
 * @param maximum points that this structure could reach; empty without a contract
 * @param euros remuneration; empty without a contract
 * @param region region of the structure, when given
 * @param commune town of the structure, when given
 * @param piecesManquantes files of evidence that are to be sent and were not received
 * @param alertes what takes rows away, in a few words each
 * @param mouvement how its figures moved last
 * @param incomplet whether a datum that decides points was never received: the figures are a least
 */
public record Apercu(
        Optional<BigDecimal> points,
        Optional<BigDecimal> maximum,
        Optional<BigDecimal> euros,
        Optional<String> region,
        Optional<String> commune,
        int piecesManquantes,
        List<String> alertes,
        Optional<Mouvement> mouvement,
        boolean incomplet) {

    private static final int NOM_DE_FEUILLE = 40;
    private static final String LACUNES = "donneesManquantes";

    /** Copies the list. */
    public Apercu {
        alertes = List.copyOf(alertes);
    }

    /** Figures that never moved, of a bilan all of whose rows count. */
    public Apercu(
            Optional<BigDecimal> points,
            Optional<BigDecimal> maximum,
            Optional<BigDecimal> euros,
            Optional<String> region,
            Optional<String> commune,
            int piecesManquantes) {
        this(points, maximum, euros, region, commune, piecesManquantes, List.of(), Optional.empty(), false);
    }

    /** Reads a bilan written by {@link BilanJson}; what it does not hold is empty. */
    public static Apercu lire(byte[] document) {
        JsonNode bilan = FormatJson.arbre(document);
        Optional<BigDecimal> points = montant(bilan.path("pointsTotal"));
        return new Apercu(
                points,
                points.flatMap(total -> maximum(bilan)),
                montant(bilan.path("remuneration")),
                champ(bilan, "region"),
                champ(bilan, "commune"),
                piecesManquantes(bilan),
                alertes(bilan),
                Optional.empty(),
                !bilan.path(LACUNES).isEmpty());
    }

    /** The same, its figures having moved like that last. */
    public Apercu apres(Optional<Mouvement> dernier) {
        return new Apercu(points, maximum, euros, region, commune, piecesManquantes, alertes, dernier, incomplet);
    }

    /** The same, one of whose workbooks was refused and waits for a correction. */
    public Apercu avecUnRefus() {
        List<String> toutes = Stream.concat(Stream.of(Textes.de("index.alerte.refus")), alertes.stream())
                .toList();
        return new Apercu(points, maximum, euros, region, commune, piecesManquantes, toutes, mouvement, incomplet);
    }

    /** Whether a contract runs, so that there are points and euros. */
    public boolean estChiffre() {
        return points.isPresent();
    }

    /** The same in short, to be read again by {@link #relire}. */
    public String ecrit() {
        ObjectNode noeud = JsonNodeFactory.instance.objectNode();
        points.ifPresent(nombre -> noeud.put("points", nombre));
        maximum.ifPresent(nombre -> noeud.put("maximum", nombre));
        euros.ifPresent(nombre -> noeud.put("euros", nombre));
        region.ifPresent(texte -> noeud.put("region", texte));
        commune.ifPresent(texte -> noeud.put("commune", texte));
        noeud.put("piecesManquantes", piecesManquantes);
        ArrayNode textes = noeud.putArray("alertes");
        alertes.forEach(textes::add);
        noeud.put("incomplet", incomplet);
        mouvement.ifPresent(dernier -> noeud.putObject("mouvement")
                .put("points", dernier.points())
                .put("euros", dernier.euros())
                .put("le", dernier.le().toString())
                .put("lot", dernier.lot())
                .put("parUnClasseur", dernier.parUnClasseur()));
        return noeud.toString();
    }

    /** Reads what {@link #ecrit} gave. */
    public static Apercu relire(String ecrit) {
        JsonNode noeud = FormatJson.arbre(ecrit.getBytes(StandardCharsets.UTF_8));
        return new Apercu(
                montant(noeud.path("points")),
                montant(noeud.path("maximum")),
                montant(noeud.path("euros")),
                texte(noeud.path("region")),
                texte(noeud.path("commune")),
                noeud.path("piecesManquantes").asInt(),
                noeud.path("alertes").valueStream().map(JsonNode::asString).toList(),
                mouvement(noeud.path("mouvement")),
                noeud.path("incomplet").asBoolean(false));
    }

    private static Optional<Mouvement> mouvement(JsonNode noeud) {
        return montant(noeud.path("points"))
                .map(points -> new Mouvement(
                        points,
                        noeud.path("euros").decimalValue(),
                        LocalDate.parse(noeud.path("le").asString()),
                        noeud.path("lot").asLong(),
                        noeud.path("parUnClasseur").asBoolean()));
    }

    private static List<String> alertes(JsonNode bilan) {
        Stream<String> lacunes =
                bilan.path(LACUNES).valueStream().map(donnee -> Textes.de("index.alerte.lacune", donnee.asString()));
        Stream<String> lignes = bilan.path("avertissements")
                .valueStream()
                .filter(mise ->
                        MiseEnGarde.OTENT_DES_LIGNES.contains(mise.path("code").asString("")))
                .map(mise -> Textes.de(
                        "index.alerte." + mise.path("code").asString(),
                        TexteLisible.court(mise.path("feuille").asString(""), NOM_DE_FEUILLE)))
                .distinct();
        return Stream.concat(lacunes, lignes).toList();
    }

    /** Empty as long as that of an indicator is unknown. */
    private static Optional<BigDecimal> maximum(JsonNode bilan) {
        return indicateurs(bilan)
                .map(indicateur -> montant(indicateur.path("pointsMaximum")))
                .reduce(Optional.of(BigDecimal.ZERO), (a, b) -> a.flatMap(x -> b.map(x::add)));
    }

    /** Each file once, though several indicators may name it, and an action of a structure participative too. */
    private static int piecesManquantes(JsonNode bilan) {
        Stream<String> desIndicateurs = indicateurs(bilan)
                .flatMap(indicateur -> indicateur.path("justificatifs").valueStream())
                .filter(Apercu::manque)
                .map(piece -> Pieces.cle(piece.path("nom").asString("")));
        return (int) Stream.concat(desIndicateurs, secpaManquantes(bilan.path("donnees")))
                .distinct()
                .count();
    }

    private static Stream<String> secpaManquantes(JsonNode donnees) {
        Pieces recues = Pieces.de(
                donnees.path("pieces").valueStream().map(JsonNode::asString).toList());
        Pieces comptesRendus = Pieces.de(nommees(donnees, Feuille.RCP, recues).toList());
        return nommees(donnees, Feuille.SECPA_ACTIONS, recues)
                .filter(nom -> !recues.contient(nom) && !comptesRendus.contient(nom))
                .map(Pieces::cle);
    }

    private static Stream<String> nommees(JsonNode donnees, Feuille feuille, Pieces recues) {
        return donnees.path("feuilles")
                .path(feuille.libelle())
                .path("lignes")
                .valueStream()
                .flatMap(ligne -> texte(ligne.path("justificatif")).stream())
                .flatMap(cellule -> recues.nommees(cellule).stream());
    }

    private static boolean manque(JsonNode piece) {
        return new Justificatif(
                        piece.path("nom").asString(""),
                        piece.path("present").asBoolean(false),
                        piece.path("compteRendu").asBoolean(false))
                .manque();
    }

    private static Stream<JsonNode> indicateurs(JsonNode bilan) {
        return bilan.path("indicateurs").valueStream();
    }

    private static Optional<String> champ(JsonNode bilan, String nom) {
        return texte(bilan.path("donnees").path("structure").path(nom).path("valeur"));
    }

    private static Optional<String> texte(JsonNode noeud) {
        return Optional.of(noeud.asString("")).filter(texte -> !texte.isBlank());
    }

    private static Optional<BigDecimal> montant(JsonNode noeud) {
        return noeud.isNumber() ? Optional.of(noeud.decimalValue()) : Optional.empty();
    }
}
