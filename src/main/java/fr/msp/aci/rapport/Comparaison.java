package fr.msp.aci.rapport;

import fr.msp.aci.rapport.Ecart.Genre;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Two documents of the schema of the bilan held against each other, member by member. */
final class Comparaison {

    static final String RIEN = "–";
    private static final String SEPARATEUR = " › ";
    private static final int LONGUEUR = 80;

    /** Levels that are there for the format and tell a reader nothing. */
    private static final Set<String> SANS_NOM = Set.of("indicateurs", "donnees", "feuilles", "lignes");

    private static final Set<String> EXPLICATIONS =
            Set.of("etapes", "preuves", "justificatifs", "manque", "eligibilite", "hypotheses", "avertissements");

    private static final int CENTIEMES = 2;

    private static final Set<String> EUROS =
            Set.of("remunerationBase", "remuneration", "avanceTheorique", "avancePercue", "solde", "euros");

    private final List<Ecart> ecarts = new ArrayList<>();

    private Comparaison() {}

    static List<Ecart> entre(JsonNode trouve, JsonNode attendu) {
        Comparaison comparaison = new Comparaison();
        comparaison.comparer(List.of(), trouve, attendu);
        return List.copyOf(comparaison.ecarts);
    }

    private void comparer(List<String> chemin, JsonNode trouve, JsonNode attendu) {
        if (trouve.isObject() && attendu.isObject()) {
            comparer(chemin, membres(trouve), membres(attendu));
        } else if (trouve.isArray() && attendu.isArray()) {
            comparer(chemin, elements(trouve), elements(attendu));
        } else if (!pareils(trouve, attendu)) {
            ecarts.add(new Ecart(genre(chemin), lieu(chemin), texte(chemin, trouve), texte(chemin, attendu)));
        }
    }

    private void comparer(List<String> chemin, Map<String, JsonNode> trouves, Map<String, JsonNode> attendus) {
        Set<String> noms = new LinkedHashSet<>(trouves.keySet());
        noms.addAll(attendus.keySet());
        JsonNode absent = FormatJson.absent();
        for (String nom : noms) {
            List<String> suite = new ArrayList<>(chemin);
            suite.add(nom);
            comparer(suite, trouves.getOrDefault(nom, absent), attendus.getOrDefault(nom, absent));
        }
    }

    private static Map<String, JsonNode> membres(JsonNode objet) {
        Map<String, JsonNode> membres = new LinkedHashMap<>();
        objet.properties().forEach(membre -> membres.put(membre.getKey(), membre.getValue()));
        return membres;
    }

    /** By what tells an element apart from its neighbours, so that one put in between does not shift all the others. */
    private static Map<String, JsonNode> elements(JsonNode liste) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (JsonNode element : liste) {
            String nom = element.has("code") && element.has("axe")
                    ? element.get("code").asString("")
                    : element.has("ligne") ? "ligne " + element.get("ligne").asString("") : "";
            if (nom.isEmpty() || elements.putIfAbsent(nom, element) != null) {
                elements.put("n° " + (elements.size() + 1), element);
            }
        }
        return elements;
    }

    private static boolean pareils(JsonNode trouve, JsonNode attendu) {
        if (trouve.isNumber() && attendu.isNumber()) {
            return trouve.decimalValue().compareTo(attendu.decimalValue()) == 0;
        }
        return trouve.isNull() && attendu.isNull() || trouve.equals(attendu);
    }

    private static Genre genre(List<String> chemin) {
        if (!chemin.isEmpty() && chemin.get(0).equals("donnees")) {
            return Genre.FAIT;
        }
        return chemin.stream().anyMatch(EXPLICATIONS::contains) ? Genre.EXPLICATION : Genre.CHIFFRE;
    }

    private static String lieu(List<String> chemin) {
        List<String> noms =
                chemin.stream().filter(nom -> !SANS_NOM.contains(nom)).toList();
        return TexteLisible.court(String.join(SEPARATEUR, noms.isEmpty() ? chemin : noms), LONGUEUR);
    }

    private static String texte(List<String> chemin, JsonNode noeud) {
        if (noeud.isNull()) {
            return RIEN;
        }
        if (noeud.isNumber() && !chemin.isEmpty()) {
            return nombre(chemin.get(chemin.size() - 1), noeud.decimalValue());
        }
        return TexteLisible.court(noeud.isString() ? noeud.asString() : noeud.toString(), LONGUEUR);
    }

    /** As the bilan prints it, but for decimals that only a changed one has, which are all shown. */
    private static String nombre(String membre, BigDecimal nombre) {
        if (nombre.stripTrailingZeros().scale() > CENTIEMES) {
            return TexteLisible.court(nombre.toPlainString().replace('.', ','), LONGUEUR);
        }
        if (EUROS.contains(membre)) {
            return Ecriture.euros(nombre);
        }
        return membre.startsWith("points") ? Ecriture.points(nombre) : Ecriture.decimal(nombre);
    }
}
