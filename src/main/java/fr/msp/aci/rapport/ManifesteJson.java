package fr.msp.aci.rapport;

import fr.msp.aci.rapport.DossierCpam.Fichier;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The list of all that a dossier for the CPAM holds, for a program to check: schema {@code aci-dossier/1}. */
final class ManifesteJson {

    private static final String SCHEMA = "aci-dossier/1";

    private ManifesteJson() {}

    static byte[] ecrire(Rapport rapport, Map<String, Fichier> entrees, Classement pieces) {
        ObjectNode manifeste = JsonNodeFactory.instance.objectNode();
        manifeste.put("schema", SCHEMA);
        manifeste.put("finess", rapport.bilan().finess().numero());
        manifeste.put("exercice", rapport.bilan().exercice().annee());
        manifeste.put("raisonSociale", rapport.activite().structure().raisonSociale());
        manifeste.put("programme", rapport.programme());
        ArrayNode fichiers = manifeste.putArray("fichiers");
        entrees.forEach((chemin, fichier) -> fichiers.addObject()
                .put("chemin", chemin)
                .put("sha256", fichier.empreinte())
                .put("octets", fichier.taille())
                .put("nom", fichier.nom()));
        ArrayNode manquants = manifeste.putArray("manquants");
        pieces.manquantes().forEach(manquante -> manquants
                .addObject()
                .put(
                        "indicateur",
                        manquante
                                .rubrique()
                                .indicateur()
                                .map(detail -> detail.code().code())
                                .orElse(null))
                .put("nom", manquante.nom()));
        ArrayNode gardes = manifeste.putArray("nonJoints");
        pieces.gardees().forEach(gardes::add);
        return (FormatJson.texte(manifeste) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
