package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The table of texts that cells point at, each kept once. */
final class TextesPartages {

    private static final Contenu.Texte VIDE = new Contenu.Texte("");

    private final List<Contenu.Texte> textes = new ArrayList<>();
    private final BitSet demandes = new BitSet();

    private TextesPartages() {}

    static TextesPartages lire(Optional<String> partie, PartiesZip parties, Xml xml, Compteurs compteurs)
            throws IOException, XMLStreamException, ClasseurRefuse {
        TextesPartages table = new TextesPartages();
        Optional<InputStream> flux = partie.isEmpty() ? Optional.empty() : parties.lire(partie.get());
        if (flux.isPresent()) {
            try (InputStream ouvert = flux.get()) {
                table.parcourir(xml.ouvrir(ouvert), compteurs);
            }
        }
        return table;
    }

    private void parcourir(XMLStreamReader lecteur, Compteurs compteurs) throws XMLStreamException, ClasseurRefuse {
        TexteRiche riche = new TexteRiche(compteurs);
        long caracteres = 0;
        while (lecteur.hasNext()) {
            if (lecteur.next() == XMLStreamConstants.START_ELEMENT
                    && lecteur.getLocalName().equals("si")) {
                String texte = riche.lire(lecteur);
                caracteres += texte.length();
                textes.add(texte.isEmpty() ? VIDE : new Contenu.Texte(texte));
                compteurs.textesPartages(textes.size(), caracteres);
            }
        }
    }

    /**
     * The text of that rank.
     *
     * @throws ClasseurRefuse when a cell points outside the table
     */
    Contenu.Texte get(int rang) throws ClasseurRefuse {
        if (rang < 0 || rang >= textes.size()) {
            throw new ClasseurRefuse(Motif.ABIME);
        }
        demandes.set(rang);
        return textes.get(rang);
    }

    /** The texts no cell pointed at. */
    void oublies(Consumer<String> lecteur) {
        for (int rang = demandes.nextClearBit(0); rang < textes.size(); rang = demandes.nextClearBit(rang + 1)) {
            lecteur.accept(textes.get(rang).texte());
        }
    }
}
