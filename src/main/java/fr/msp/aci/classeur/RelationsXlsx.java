package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The links from a part to others: by identifier, with their kind and the part they lead to. */
final class RelationsXlsx {

    /**
     * A link.
     *
     * @param genre last word of its type, the same in transitional and strict workbooks
     * @param cible name of the part
     */
    record Relation(String genre, String cible) {}

    private final Map<String, Relation> parIdentifiant = new LinkedHashMap<>();

    static RelationsXlsx de(String partie, PartiesZip parties, Xml xml)
            throws IOException, XMLStreamException, ClasseurRefuse {
        RelationsXlsx relations = new RelationsXlsx();
        int barre = partie.lastIndexOf('/');
        String dossier = barre < 0 ? "" : partie.substring(0, barre + 1);
        Optional<InputStream> flux = parties.lire(dossier + "_rels/" + partie.substring(barre + 1) + ".rels");
        if (flux.isPresent()) {
            try (InputStream ouvert = flux.get()) {
                relations.lire(xml.ouvrir(ouvert), dossier);
            }
        }
        return relations;
    }

    private void lire(XMLStreamReader lecteur, String dossier) throws XMLStreamException {
        while (lecteur.hasNext()) {
            if (lecteur.next() == XMLStreamConstants.START_ELEMENT
                    && lecteur.getLocalName().equals("Relationship")
                    && !"External".equals(Xml.attribut(lecteur, "TargetMode"))) {
                ajouter(lecteur, dossier);
            }
        }
    }

    private void ajouter(XMLStreamReader lecteur, String dossier) {
        String identifiant = Xml.attribut(lecteur, "Id");
        String type = Xml.attribut(lecteur, "Type");
        String cible = Xml.attribut(lecteur, "Target");
        if (identifiant != null && type != null && cible != null) {
            parIdentifiant.put(
                    identifiant, new Relation(type.substring(type.lastIndexOf('/') + 1), resoudre(dossier, cible)));
        }
    }

    /** The part a target means: from the root when it starts with a slash, else from the folder of its source. */
    private static String resoudre(String dossier, String cible) {
        String chemin = cible.replace('\\', '/');
        Deque<String> noms = new ArrayDeque<>();
        for (String nom : Arrays.asList((chemin.startsWith("/") ? chemin : dossier + chemin).split("/"))) {
            if (nom.equals("..")) {
                noms.pollLast();
            } else if (!nom.isEmpty() && !nom.equals(".")) {
                noms.addLast(nom);
            }
        }
        return String.join("/", noms);
    }

    Optional<Relation> parIdentifiant(String identifiant) {
        return Optional.ofNullable(parIdentifiant.get(identifiant));
    }

    /** The part of the first link of that kind. */
    Optional<String> premiere(String genre) {
        return parIdentifiant.values().stream()
                .filter(relation -> relation.genre().equals(genre))
                .map(Relation::cible)
                .findFirst();
    }
}
