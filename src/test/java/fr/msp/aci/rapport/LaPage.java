package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A page read back as a tree, which fails when it is not well-formed. */
final class LaPage {

    private final Document document;

    private LaPage(Document document) {
        this.document = document;
    }

    static LaPage lue(byte[] page) {
        return lue(new String(page, StandardCharsets.UTF_8));
    }

    static LaPage lue(String page) {
        try {
            return new LaPage(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            throw new AssertionError("the page is not well-formed", e);
        }
    }

    List<Node> elements(String chemin) {
        try {
            NodeList trouves =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(chemin, document, XPathConstants.NODESET);
            List<Node> elements = new ArrayList<>();
            for (int i = 0; i < trouves.getLength(); i++) {
                elements.add(trouves.item(i));
            }
            return elements;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(chemin, e);
        }
    }

    /** Texts of these elements, white space made plain. */
    List<String> textes(String chemin) {
        return elements(chemin).stream().map(LaPage::texte).toList();
    }

    String texte() {
        return texte(document.getElementsByTagName("body").item(0));
    }

    /** What every page must be, whatever it shows. */
    void estSansDefaut() {
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("fr");
        assertThat(elements("//script | //@onclick | //@onload | //@style | //img | //link | //iframe | //form"))
                .isEmpty();
        assertThat(elements("//h1")).hasSize(1);
        assertThat(elements("//main")).hasSize(1);
        assertThat(textes("//title")).singleElement().asString().isNotBlank();
        assertThat(elements("//a[@href='#contenu'][not(preceding::a)]")).hasSize(1);
        titresEnOrdre();
        identifiantsUniques();
        tablesLisibles();
    }

    /** No level is skipped on the way down, so that the outline can be walked. */
    private void titresEnOrdre() {
        int precedent = 0;
        for (Node titre : elements("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")) {
            int niveau = titre.getNodeName().charAt(1) - '0';
            assertThat(niveau).as(texte(titre)).isBetween(1, precedent + 1);
            assertThat(texte(titre)).isNotBlank();
            precedent = niveau;
        }
    }

    private void identifiantsUniques() {
        assertThat(textes("//@id")).isNotEmpty().doesNotHaveDuplicates();
        List<String> references = textes("//@aria-labelledby");
        assertThat(textes("//@id")).containsAll(references);
        assertThat(textes("//@id"))
                .containsAll(textes("//a/@href[starts-with(.,'#')]").stream()
                        .map(lien -> lien.substring(1))
                        .toList());
    }

    private void tablesLisibles() {
        for (Node table : elements("//table")) {
            boolean nommee = ((Element) table).hasAttribute("aria-labelledby") || enfant(table, "caption");
            assertThat(nommee).as("a table has a name").isTrue();
        }
        assertThat(elements("//table[not(thead//th)] | //thead//td | //th[not(@scope)]"))
                .isEmpty();
        assertThat(elements("//tbody/tr[not(th[1][@scope='row'])]")).isEmpty();
        assertThat(elements("//table[thead//th[not(normalize-space())]]")).isEmpty();
        assertThat(elements("//td[not(@data-c)]")).isEmpty();
    }

    private static boolean enfant(Node parent, String balise) {
        for (Node enfant = parent.getFirstChild(); enfant != null; enfant = enfant.getNextSibling()) {
            if (enfant.getNodeName().equals(balise)) {
                return true;
            }
        }
        return false;
    }

    private static String texte(Node noeud) {
        return noeud.getTextContent().replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }
}
