package fr.msp.aci.regle;

import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file that knows its line. Only the tree is built, never an object: a grid dropped by a user runs
 * nothing.
 *
 * @param fichier name of the file, for messages
 * @param noeud the tree from there
 */
record Noeud(String fichier, Node noeud) {

    static Noeud lire(String fichier, Reader texte) {
        try {
            Node racine = new Yaml(new SafeConstructor(new LoaderOptions())).compose(texte);
            if (racine == null) {
                throw new BaremeInvalide(fichier, 0, Textes.de("vide"));
            }
            return new Noeud(fichier, racine);
        } catch (MarkedYAMLException erreur) {
            int ligne = erreur.getProblemMark() == null
                    ? 0
                    : erreur.getProblemMark().getLine() + 1;
            throw new BaremeInvalide(fichier, ligne, Textes.de("yaml"));
        } catch (YAMLException erreur) {
            boolean encodage = erreur.getCause() instanceof CharacterCodingException;
            throw new BaremeInvalide(fichier, 0, Textes.de(encodage ? "encodage" : "yaml"));
        }
    }

    int ligne() {
        return noeud.getStartMark().getLine() + 1;
    }

    BaremeInvalide refus(String cle, Object... operandes) {
        return new BaremeInvalide(fichier, ligne(), Textes.de(cle, operandes));
    }

    /** The keys of an object, refused when one is written twice. */
    Map<String, Noeud> cles() {
        if (!(noeud instanceof MappingNode objet)) {
            throw refus("objet-attendu");
        }
        Map<String, Noeud> cles = new LinkedHashMap<>();
        for (NodeTuple paire : objet.getValue()) {
            Noeud cle = new Noeud(fichier, paire.getKeyNode());
            if (cles.put(cle.texte(), new Noeud(fichier, paire.getValueNode())) != null) {
                throw cle.refus("cle-en-double", cle.texte());
            }
        }
        return cles;
    }

    /** The keys of an object, which must be among those that are known. */
    Map<String, Noeud> cles(List<String> connues) {
        Map<String, Noeud> cles = cles();
        ((MappingNode) noeud)
                .getValue().stream()
                        .map(paire -> new Noeud(fichier, paire.getKeyNode()))
                        .filter(cle -> !connues.contains(cle.texte()))
                        .findFirst()
                        .ifPresent(cle -> {
                            throw cle.refus("cle-inconnue", cle.texte(), String.join(", ", connues));
                        });
        return cles;
    }

    /** One of these keys, which must be there. */
    Noeud exige(Map<String, Noeud> cles, String cle) {
        Noeud valeur = cles.get(cle);
        if (valeur == null) {
            throw refus("cle-absente", cle);
        }
        return valeur;
    }

    List<Noeud> liste() {
        if (!(noeud instanceof SequenceNode suite)) {
            throw refus("liste-attendue");
        }
        return suite.getValue().stream()
                .map(element -> new Noeud(fichier, element))
                .toList();
    }

    String texte() {
        if (noeud instanceof ScalarNode scalaire && !scalaire.getValue().isBlank()) {
            return scalaire.getValue().strip();
        }
        throw refus("texte-attendu");
    }

    LocalDate date() {
        try {
            return LocalDate.parse(texte());
        } catch (DateTimeParseException erreur) {
            throw refus("date-invalide", texte());
        }
    }

    BigDecimal nombre() {
        String texte = texte();
        if (!texte.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            throw refus("nombre-invalide", texte);
        }
        BigDecimal nombre = new BigDecimal(texte);
        if (nombre.signum() < 0) {
            throw refus("nombre-negatif", texte);
        }
        return nombre;
    }

    BigDecimal ouiNon() {
        return switch (texte()) {
            case "oui" -> BigDecimal.ONE;
            case "non" -> BigDecimal.ZERO;
            default -> throw refus("oui-non-invalide", texte());
        };
    }
}
