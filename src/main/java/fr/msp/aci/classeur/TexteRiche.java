package fr.msp.aci.classeur;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Gathers the text of an element: its runs of different looks one after the other, without phonetic guides. */
final class TexteRiche {

    /** How a workbook writes a character that XML cannot hold. */
    private static final Pattern CARACTERE_CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Compteurs compteurs;
    private final StringBuilder texte = new StringBuilder();

    TexteRiche(Compteurs compteurs) {
        this.compteurs = compteurs;
    }

    /** Reads from the start of the element on which the reader stands to its end. */
    String lire(XMLStreamReader lecteur) throws XMLStreamException, ClasseurRefuse {
        texte.setLength(0);
        int profondeur = 1;
        while (profondeur > 0) {
            if (lecteur.next() == XMLStreamConstants.START_ELEMENT) {
                String nom = lecteur.getLocalName();
                if (nom.equals("t")) {
                    ajouterTexte(lecteur);
                } else if (nom.equals("rPh")) {
                    passer(lecteur);
                } else {
                    profondeur++;
                }
            } else if (lecteur.getEventType() == XMLStreamConstants.END_ELEMENT) {
                profondeur--;
            }
        }
        return decoder(texte.toString());
    }

    /** The plain text of the element on which the reader stands, to its end. */
    String simple(XMLStreamReader lecteur) throws XMLStreamException, ClasseurRefuse {
        texte.setLength(0);
        ajouterTexte(lecteur);
        return texte.toString();
    }

    private void ajouterTexte(XMLStreamReader lecteur) throws XMLStreamException, ClasseurRefuse {
        int evenement = lecteur.next();
        while (evenement != XMLStreamConstants.END_ELEMENT) {
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                passer(lecteur);
            } else if (evenement == XMLStreamConstants.CHARACTERS
                    || evenement == XMLStreamConstants.CDATA
                    || evenement == XMLStreamConstants.SPACE) {
                texte.append(lecteur.getTextCharacters(), lecteur.getTextStart(), lecteur.getTextLength());
                compteurs.longueur(texte.length());
            }
            evenement = lecteur.next();
        }
    }

    /** Leaves the element on which the reader stands, with all it holds. */
    static void passer(XMLStreamReader lecteur) throws XMLStreamException {
        int profondeur = 1;
        while (profondeur > 0) {
            int evenement = lecteur.next();
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                profondeur++;
            } else if (evenement == XMLStreamConstants.END_ELEMENT) {
                profondeur--;
            }
        }
    }

    static String decoder(String brut) {
        if (brut.indexOf("_x") < 0) {
            return brut;
        }
        return CARACTERE_CODE
                .matcher(brut)
                .replaceAll(code ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(code.group(1), 16))));
    }
}
