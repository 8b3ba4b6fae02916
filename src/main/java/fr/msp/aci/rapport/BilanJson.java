package fr.msp.aci.rapport;

import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.Preuve;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Eligibilite;
import fr.msp.aci.calcul.Etape;
import fr.msp.aci.calcul.Lacune;
import fr.msp.aci.calcul.Manque;
import fr.msp.aci.calcul.Remuneration;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Reference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bilan as JSON, schema {@code aci-bilan/1}: the figures, their explanation, and under {@code donnees} the facts
 * they rest on, so that anyone can compute them again.
 *
 * <p>The same report always gives the same bytes: UTF-8, two spaces of indentation, line feeds, a last line feed.
 *
 * <p>Its last member, {@code empreinte}, is the SHA-256 of the bytes of the same document without it, that is, of the
 * file once the text {@code ,\n  "empreinte": "…"} just before its last brace is taken out.
 */
public final class BilanJson {

    private static final JsonNodeFactory NOEUDS = JsonNodeFactory.instance;
    private static final String FIN = "\n}\n";
    private static final int LONGUEUR_D_EMPREINTE = 64;
    private static final Pattern DERNIER_MEMBRE = Pattern.compile(",\n  \"empreinte\": \"([0-9a-f]{64})\"\n}\n\\z");

    private BilanJson() {}

    /** The document, fingerprint included. */
    public static byte[] ecrire(Rapport rapport) {
        String corps = FormatJson.texte(document(rapport)) + "\n";
        String membre = ",\n  \"empreinte\": \"" + Condense.de(corps) + "\"";
        String document = corps.substring(0, corps.length() - FIN.length()) + membre + FIN;
        return document.getBytes(StandardCharsets.UTF_8);
    }

    /** The fingerprint that a document written by {@link #ecrire} ends with, in hexadecimal. */
    static String empreinte(byte[] document) {
        int fin = document.length - FIN.length() - 1;
        return new String(document, fin - LONGUEUR_D_EMPREINTE, LONGUEUR_D_EMPREINTE, StandardCharsets.US_ASCII);
    }

    /** The fingerprint that anyone's document ends with, whether it is the right one or not; empty when it has none. */
    static Optional<String> empreinteEcrite(byte[] octets) {
        Matcher dernier = DERNIER_MEMBRE.matcher(new String(octets, StandardCharsets.UTF_8));
        return dernier.find() ? Optional.of(dernier.group(1)) : Optional.empty();
    }

    /** Whether these bytes end with the fingerprint of all the rest. */
    static boolean empreinteJuste(byte[] octets) {
        String texte = new String(octets, StandardCharsets.UTF_8);
        Matcher dernier = DERNIER_MEMBRE.matcher(texte);
        return Arrays.equals(octets, texte.getBytes(StandardCharsets.UTF_8))
                && dernier.find()
                && dernier.group(1).equals(Condense.de(texte.substring(0, dernier.start()) + FIN));
    }

    static ObjectNode document(Rapport rapport) {
        Bilan bilan = rapport.bilan();
        boolean chiffre = bilan.regime().estChiffre();
        ObjectNode document = NOEUDS.objectNode();
        document.put("schema", DonneesJson.SCHEMA);
        document.put("exercice", bilan.exercice().annee());
        document.put("finess", bilan.finess().numero());
        document.put("raisonSociale", rapport.activite().structure().raisonSociale());
        document.put("bareme", bilan.bareme());
        document.put("calculeAu", bilan.dateReference().toString());
        ArrayNode indicateurs = document.putArray("indicateurs");
        bilan.resultats().forEach(resultat -> indicateurs.add(indicateur(resultat, bilan)));
        document.put("prerequisAtteints", bilan.prerequisAtteints());
        ArrayNode manquants = document.putArray("prerequisManquants");
        bilan.prerequisManquants().stream().map(CodeIndicateur::code).forEach(manquants::add);
        document.put("pointsTotal", nombre(bilan.pointsTotal(), chiffre));
        montants(document, bilan.remuneration(), chiffre);
        ArrayNode eligibilite = document.putArray("eligibilite");
        bilan.eligibilite().forEach(condition -> eligibilite.add(condition(condition)));
        ArrayNode hypotheses = document.putArray("hypotheses");
        MiseEnGarde.hypotheses(bilan).forEach(hypotheses::add);
        ArrayNode avertissements = document.putArray("avertissements");
        MiseEnGarde.du(rapport).forEach(mise -> avertissements.add(avertissement(mise)));
        if (!bilan.lacunes().isEmpty()) {
            ArrayNode lacunes = document.putArray("donneesManquantes");
            bilan.lacunes().stream().map(Lacune::donnee).forEach(lacunes::add);
        }
        ArrayNode sources = document.putArray("sources");
        rapport.activite().sources().forEach(sources::add);
        document.set("donnees", DonneesJson.ecrire(rapport.activite(), rapport.jours()));
        document.put("baremeEmpreinte", bilan.baremeEmpreinte());
        document.put("programme", rapport.programme());
        return document;
    }

    private static ObjectNode indicateur(Resultat resultat, Bilan bilan) {
        boolean chiffre = bilan.regime().estChiffre();
        Detail detail = resultat.detail();
        ObjectNode noeud = NOEUDS.objectNode();
        noeud.put("code", detail.code().code());
        noeud.put("axe", detail.code().axe());
        noeud.put("nature", detail.nature().name());
        noeud.put("atteint", resultat.atteint());
        noeud.put("pointsFixes", nombre(detail.points().fixes(), chiffre));
        noeud.put("pointsVariables", nombre(detail.points().variables(), chiffre));
        noeud.put("points", nombre(detail.points().total(), chiffre));
        noeud.put("pointsMaximum", nombre(bilan.maximum(detail), chiffre));
        noeud.set("etapes", chiffre ? etapes(detail.etapes()) : NOEUDS.arrayNode());
        noeud.set("preuves", preuves(detail.preuves()));
        ArrayNode justificatifs = noeud.putArray("justificatifs");
        detail.justificatifs().forEach(piece -> justificatifs.add(piece(piece)));
        ArrayNode manques = noeud.putArray("manque");
        detail.manques().forEach(manque -> manques.add(manque(manque, chiffre)));
        return noeud;
    }

    private static void montants(ObjectNode document, Remuneration remuneration, boolean chiffre) {
        document.put("remunerationBase", nombre(remuneration.base(), chiffre));
        document.put("tauxMajoration", nombre(remuneration.tauxMajoration(), chiffre));
        document.put("remuneration", nombre(remuneration.montant(), chiffre));
        document.put("avanceTheorique", nombre(remuneration.avanceTheorique(), chiffre));
        document.put("avancePercue", nombre(remuneration.avancePercue(), true));
        document.put("solde", nombre(remuneration.solde(), chiffre));
    }

    private static ArrayNode etapes(Iterable<Etape> etapes) {
        ArrayNode noeuds = NOEUDS.arrayNode();
        for (Etape etape : etapes) {
            ObjectNode noeud = noeuds.addObject();
            noeud.put("libelle", etape.libelle());
            noeud.put("valeur", etape.valeur());
            noeud.put("reference", etape.reference().map(Reference::toString).orElse(null));
            noeud.put("formule", etape.formule().isEmpty() ? null : etape.formule());
            noeud.put("arrondi", etape.arrondi().isEmpty() ? null : etape.arrondi());
            noeud.set("preuves", preuves(etape.preuves()));
            noeud.set("details", etapes(etape.details()));
        }
        return noeuds;
    }

    private static ArrayNode preuves(Iterable<Preuve> preuves) {
        ArrayNode noeuds = NOEUDS.arrayNode();
        for (Preuve preuve : preuves) {
            ObjectNode noeud = noeuds.addObject();
            noeud.put("feuille", preuve.feuille().libelle());
            ArrayNode lignes = noeud.putArray("lignes");
            preuve.lignes().forEach(lignes::add);
            noeud.put("classeur", preuve.classeur());
        }
        return noeuds;
    }

    private static ObjectNode piece(Justificatif piece) {
        return NOEUDS.objectNode()
                .put("nom", piece.nom())
                .put("present", piece.present())
                .put("compteRendu", piece.compteRendu());
    }

    private static ObjectNode manque(Manque manque, boolean chiffre) {
        ObjectNode noeud = NOEUDS.objectNode().put("action", manque.action());
        noeud.put("points", nombre(manque.gain().map(Manque.Gain::points), chiffre));
        noeud.put("euros", nombre(manque.gain().map(Manque.Gain::euros), chiffre));
        return noeud;
    }

    private static ObjectNode condition(Eligibilite condition) {
        return NOEUDS.objectNode()
                .put("libelle", condition.libelle())
                .put("etat", condition.etat().name())
                .put("constat", condition.constat());
    }

    private static ObjectNode avertissement(MiseEnGarde mise) {
        return NOEUDS.objectNode()
                .put("origine", mise.origine())
                .put("code", mise.code().orElse(null))
                .put("feuille", mise.feuille().orElse(null))
                .put("cellule", mise.cellule().orElse(null))
                .put("message", mise.message())
                .put("correction", mise.correction().orElse(null));
    }

    private static BigDecimal nombre(Optional<BigDecimal> nombre, boolean chiffre) {
        return nombre(nombre.orElse(null), chiffre);
    }

    private static BigDecimal nombre(BigDecimal nombre, boolean chiffre) {
        return nombre == null || !chiffre ? null : nombre.setScale(2, RoundingMode.HALF_UP);
    }
}
