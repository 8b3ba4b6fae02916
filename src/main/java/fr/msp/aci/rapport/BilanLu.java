package fr.msp.aci.rapport;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.rapport.Ecart.Genre;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a bilan that someone hands in, to be held against what it should say. Nothing of it is trusted: it may
 * have been written by anyone.
 */
public final class BilanLu {

    /** Far beyond any figure of a structure; a larger one would only keep the machine busy. */
    private static final int CHIFFRES_AU_PLUS = 40;

    /** As many as a cell of a workbook holds. */
    private static final int SIGNES_AU_PLUS = 32_767;

    private static final Pattern CIRCONSTANCE =
            Pattern.compile("calculeAu|programme|bareme|baremeEmpreinte|sources › .*|.* › classeur");

    private static final Pattern A_EXPOSANT =
            Pattern.compile("[+-]?(\\p{Nd}+\\.?\\p{Nd}*|\\.\\p{Nd}+)[eE][+-]?\\p{Nd}+");

    private final byte[] octets;
    private final ObjectNode document;
    private final Activite activite;
    private final LocalDate calculeAu;
    private final Rapport.Jours jours;

    private BilanLu(byte[] octets, ObjectNode document) {
        this.octets = octets.clone();
        this.document = document;
        this.activite = DonneesJson.lire(document);
        this.calculeAu = LocalDate.parse(texte("calculeAu"));
        this.jours = DonneesJson.jours(document);
    }

    /**
     * Reads a bilan.
     *
     * @throws BilanIllisible when these bytes are not a bilan of a schema this program knows
     */
    public static BilanLu de(byte[] octets) {
        try {
            if (!(FormatJson.arbre(octets) instanceof ObjectNode document)) {
                throw new BilanIllisible("not a JSON object", null);
            }
            refuserLaDemesure(document);
            BilanLu lu = new BilanLu(octets, document);
            lu.finess();
            lu.exercice();
            return lu;
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NoSuchElementException e) {
            throw new BilanIllisible("the bilan cannot be read", e);
        } catch (OutOfMemoryError | StackOverflowError epuisement) {
            throw new BilanIllisible("made to exhaust whoever reads it", epuisement);
        }
    }

    /** The facts it carries. */
    public Activite activite() {
        return activite;
    }

    /** The structure its facts speak of. */
    public Finess finess() {
        return activite.structure().finess();
    }

    /** The year its facts speak of. */
    public Exercice exercice() {
        return activite.structure().exercice();
    }

    /** Name of the structure, fit to be shown. */
    public String raisonSociale() {
        return TexteLisible.court(texte("raisonSociale"), 80);
    }

    /** Day of reference of its figures. */
    public LocalDate calculeAu() {
        return calculeAu;
    }

    /** The days it says it was asked for, when it says that it is not an official bilan. */
    public Rapport.Jours jours() {
        return jours;
    }

    /** Name of its grid, fit to be shown. */
    public String bareme() {
        return TexteLisible.court(texte("bareme"), 80);
    }

    /** Fingerprint of its grid, fit to be shown. */
    public String baremeEmpreinte() {
        return TexteLisible.court(texte("baremeEmpreinte"), 64);
    }

    /** Name and version of the program that wrote it, fit to be shown. */
    public String programme() {
        return TexteLisible.court(texte("programme"), 80);
    }

    /** How many findings of its workbooks it repeats. */
    public int constats() {
        int constats = 0;
        for (JsonNode mise : document.path("avertissements")) {
            constats += duClasseur(mise) ? 1 : 0;
        }
        return constats;
    }

    /** Whether its last member is the fingerprint of all the rest, to the byte. */
    public boolean empreinteJuste() {
        return BilanJson.empreinteJuste(octets);
    }

    /** Where it says something else than its own facts give, computed again; what the workbooks' findings say apart. */
    public List<Ecart> ecarts(Bilan recalcule) {
        ObjectNode attendu = BilanJson.document(
                new Rapport(activite, recalcule, List.of(), List.of(), texte("programme"), List.of(), jours));
        ObjectNode trouve = document.deepCopy();
        List<String> hors = new ArrayList<>(List.of("donnees", "empreinte"));
        if (!recalcule.baremeEmpreinte().equals(texte("baremeEmpreinte"))) {
            hors.addAll(List.of("bareme", "baremeEmpreinte"));
        }
        trouve.remove(hors);
        attendu.remove(hors);
        oublierLesClasseurs(trouve);
        return Comparaison.entre(trouve, attendu);
    }

    /** Where it says something else than that one, the day of reference included, the fingerprint apart. */
    public List<Ecart> ecarts(BilanLu autre) {
        ObjectNode trouve = document.deepCopy();
        ObjectNode attendu = autre.document.deepCopy();
        trouve.remove("empreinte");
        attendu.remove("empreinte");
        return Comparaison.entre(trouve, attendu);
    }

    /** Facts and figures that are not those of that one, who wrote it, by which grid, out of which files and on which day apart. */
    public List<Ecart> ecartsDeFond(BilanLu autre) {
        return ecarts(autre).stream()
                .filter(ecart -> ecart.genre() != Genre.EXPLICATION)
                .filter(ecart -> !CIRCONSTANCE.matcher(ecart.lieu()).matches())
                .toList();
    }

    /** The sum that is due for the exercise, fit to be shown; a dash without a contract to count it by. */
    public String montant() {
        JsonNode montant = document.path("remuneration");
        return montant.isNumber() ? Ecriture.euros(montant.decimalValue()) : Comparaison.RIEN;
    }

    /** The findings of the workbooks are of the moment they were checked: no fact gives them again. */
    private static void oublierLesClasseurs(ObjectNode document) {
        if (document.get("avertissements") instanceof ArrayNode avertissements) {
            Iterator<JsonNode> suivants = avertissements.iterator();
            while (suivants.hasNext()) {
                if (duClasseur(suivants.next())) {
                    suivants.remove();
                }
            }
        }
    }

    private static boolean duClasseur(JsonNode miseEnGarde) {
        return "classeur".equals(miseEnGarde.path("origine").asString(""));
    }

    private String texte(String membre) {
        return document.path(membre).asString("");
    }

    private static void refuserLaDemesure(ObjectNode document) {
        document.path("donnees").path("structure").forEach(champ -> {
            String valeur = champ.path("valeur").asString("");
            refuserSi(valeur.length() > SIGNES_AU_PLUS);
            if (A_EXPOSANT.matcher(valeur).matches()) {
                refuserSi(demesure(new BigDecimal(valeur)));
            }
        });
        refuserLesNombres(document);
    }

    private static void refuserLesNombres(JsonNode noeud) {
        refuserSi(noeud.isNumber() && demesure(noeud.decimalValue()));
        noeud.forEach(BilanLu::refuserLesNombres);
    }

    private static void refuserSi(boolean demesure) {
        if (demesure) {
            throw new BilanIllisible("a number out of all measure", null);
        }
    }

    private static boolean demesure(BigDecimal nombre) {
        return nombre.precision() > CHIFFRES_AU_PLUS || Math.abs(nombre.scale()) > CHIFFRES_AU_PLUS;
    }
}
