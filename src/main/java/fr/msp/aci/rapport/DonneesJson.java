package fr.msp.aci.rapport;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampRetenu;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts of a bilan, its member {@code donnees}.
 *
 * <ul>
 *   <li>{@code structure}: by field in camel case, its canonical text with the row and the workbook it comes from; a
 *       field never given is absent;
 *   <li>{@code feuilles}: by sheet as the workbook names it, the workbook and the rows; each row has all its columns,
 *       {@code null} when empty; dates and times in ISO form, lists by the name of their constant;
 *   <li>{@code pieces}: names of the evidence received, as they are compared.
 * </ul>
 */
final class DonneesJson {

    static final String SCHEMA = "aci-bilan/1";
    private static final Pattern AUTRE_SCHEMA = Pattern.compile("aci-bilan/\\d{1,4}");

    private static final String FAITS_AU = "faitsAu";
    private static final String RECU_AU = "recuAu";

    private static final Pattern MOT = Pattern.compile("_(.)");

    private DonneesJson() {}

    static ObjectNode ecrire(Activite activite, Rapport.Jours jours) {
        ObjectNode donnees = JsonNodeFactory.instance.objectNode();
        ObjectNode structure = donnees.putObject("structure");
        Map<ChampStructure, ChampRetenu> champs = activite.structure().champs();
        for (ChampStructure champ : ChampStructure.values()) {
            if (champs.containsKey(champ)) {
                structure.set(cle(champ), FormatJson.noeud(champs.get(champ)));
            }
        }
        ObjectNode feuilles = donnees.putObject("feuilles");
        for (Feuille feuille : Feuille.values()) {
            if (activite.aRecu(feuille)) {
                feuilles.set(feuille.libelle(), feuille(activite.feuilles().get(feuille)));
            }
        }
        ArrayNode pieces = donnees.putArray("pieces");
        activite.pieces().noms().forEach(pieces::add);
        jours.faitsAu().ifPresent(jour -> donnees.put(FAITS_AU, jour.toString()));
        jours.recuAu().ifPresent(jour -> donnees.put(RECU_AU, jour.toString()));
        return donnees;
    }

    static Rapport.Jours jours(JsonNode racine) {
        return new Rapport.Jours(jour(racine, FAITS_AU), jour(racine, RECU_AU));
    }

    private static Optional<LocalDate> jour(JsonNode racine, String membre) {
        return racine.path("donnees").path(membre).asStringOpt().map(LocalDate::parse);
    }

    static Activite lire(JsonNode racine) {
        try {
            String schema = racine.path("schema").asString("");
            if (!SCHEMA.equals(schema)) {
                throw AUTRE_SCHEMA.matcher(schema).matches()
                        ? BilanIllisible.autre(schema)
                        : new BilanIllisible("not a document of schema " + SCHEMA, null);
            }
            JsonNode donnees = racine.required("donnees");
            return new Activite(
                    structure(donnees.required("structure")),
                    feuilles(donnees.required("feuilles")),
                    Pieces.de(textes(donnees.required("pieces"))));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BilanIllisible("the facts of the bilan cannot be read", e);
        }
    }

    private static ObjectNode feuille(FaitsFeuille faits) {
        ObjectNode noeud = JsonNodeFactory.instance.objectNode();
        noeud.put("classeur", faits.classeur());
        ArrayNode lignes = noeud.putArray("lignes");
        faits.faits().forEach(fait -> lignes.add(FormatJson.noeud(fait)));
        return noeud;
    }

    private static Structure structure(JsonNode noeud) {
        Map<ChampStructure, ChampRetenu> champs = new EnumMap<>(ChampStructure.class);
        int lus = 0;
        for (ChampStructure champ : ChampStructure.values()) {
            if (noeud.has(cle(champ))) {
                champs.put(champ, FormatJson.valeur(noeud.get(cle(champ)), ChampRetenu.class));
                lus++;
            }
        }
        refuserInconnus("structure", noeud, lus);
        return new Structure(champs);
    }

    private static Map<Feuille, FaitsFeuille> feuilles(JsonNode noeud) {
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        for (Feuille feuille : Feuille.values()) {
            if (noeud.has(feuille.libelle())) {
                JsonNode contenu = noeud.get(feuille.libelle());
                List<Fait> faits = new ArrayList<>();
                contenu.required("lignes").forEach(ligne -> faits.add(FormatJson.valeur(ligne, feuille.type())));
                String classeur = contenu.required("classeur").asString();
                feuilles.put(feuille, new FaitsFeuille(feuille, classeur, faits));
            }
        }
        refuserInconnus("feuilles", noeud, feuilles.size());
        return feuilles;
    }

    /** A fact this program does not know would make another bilan of it: better to say so than to leave it out. */
    private static void refuserInconnus(String membre, JsonNode noeud, int lus) {
        if (noeud.size() != lus) {
            throw new BilanIllisible("unknown entries in " + membre, null);
        }
    }

    private static List<String> textes(JsonNode noeud) {
        List<String> textes = new ArrayList<>();
        noeud.forEach(texte -> textes.add(texte.asString()));
        return textes;
    }

    /** {@code PATIENTELE_ALD_MOINS_75} becomes {@code patienteleAldMoins75}. */
    private static String cle(ChampStructure champ) {
        return MOT.matcher(champ.name().toLowerCase(Locale.ROOT))
                .replaceAll(trouve -> trouve.group(1).toUpperCase(Locale.ROOT));
    }
}
