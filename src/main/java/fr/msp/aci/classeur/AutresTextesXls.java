package fr.msp.aci.classeur;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.Section;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.record.CFRule12Record;
import org.apache.poi.hssf.record.CFRuleRecord;
import org.apache.poi.hssf.record.DVRecord;
import org.apache.poi.hssf.record.DrawingRecord;
import org.apache.poi.hssf.record.ExternalNameRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.HeaderFooterBase;
import org.apache.poi.hssf.record.HyperlinkRecord;
import org.apache.poi.hssf.record.NameCommentRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.hssf.record.chart.SeriesTextRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What an Excel 97–2003 workbook says outside its cells: comments and shapes, headers, names, links, input help,
 * properties.
 */
final class AutresTextesXls {

    /** Records with a text or a constant somewhere, of which only what may be a number of a person is kept. */
    private static final Map<Class<? extends Record>, Endroit> EN_OCTETS = Map.ofEntries(
            Map.entry(NoteRecord.class, Endroit.COMMENTAIRE),
            Map.entry(NameRecord.class, Endroit.NOM),
            Map.entry(NameCommentRecord.class, Endroit.NOM),
            Map.entry(HyperlinkRecord.class, Endroit.FEUILLE),
            Map.entry(UnknownRecord.class, Endroit.FEUILLE),
            Map.entry(DVRecord.class, Endroit.FEUILLE),
            Map.entry(CFRuleRecord.class, Endroit.FEUILLE),
            Map.entry(CFRule12Record.class, Endroit.FEUILLE),
            Map.entry(DrawingRecord.class, Endroit.DESSIN),
            Map.entry(SeriesTextRecord.class, Endroit.DESSIN),
            Map.entry(FormatRecord.class, Endroit.AILLEURS),
            Map.entry(SupBookRecord.class, Endroit.AILLEURS),
            Map.entry(ExternalNameRecord.class, Endroit.AILLEURS));

    /** The tip shown over a link, which POI knows by no class: it is to be asked for by its number. */
    static final short INFOBULLE = 0x0800;

    private static final List<String> PROPRIETES =
            List.of(SummaryInformation.DEFAULT_STREAM_NAME, DocumentSummaryInformation.DEFAULT_STREAM_NAME);

    private record Texte(Endroit endroit, String texte) {}

    private final Compteurs compteurs;
    private final List<Texte> textes = new ArrayList<>();

    AutresTextesXls(Compteurs compteurs) {
        this.compteurs = compteurs;
    }

    void traiter(Record enregistrement) throws ClasseurRefuse {
        if (enregistrement instanceof TextObjectRecord texte && texte.getStr() != null) {
            // Comments are shapes with a text: nothing nearby tells one from the other.
            noter(Endroit.COMMENTAIRE, texte.getStr().getString());
        } else if (enregistrement instanceof HeaderFooterBase entete) {
            noter(Endroit.FEUILLE, entete.getText());
        } else {
            Endroit endroit = EN_OCTETS.get(enregistrement.getClass());
            if (endroit != null) {
                noter(endroit, enregistrement.serialize());
            }
        }
    }

    void proprietes(POIFSFileSystem fichiers) throws ClasseurRefuse, IOException {
        DirectoryNode racine = fichiers.getRoot();
        for (String nom : PROPRIETES) {
            if (racine.hasEntryCaseInsensitive(nom)) {
                byte[] octets;
                try (InputStream flux = racine.createDocumentInputStream(racine.getEntryCaseInsensitive(nom))) {
                    octets = flux.readAllBytes();
                }
                Optional<List<String>> lues = proprietes(octets);
                if (lues.isEmpty()) {
                    noter(Endroit.PROPRIETE, octets);
                } else {
                    for (String lue : lues.get()) {
                        noter(Endroit.PROPRIETE, lue);
                    }
                }
            }
        }
    }

    /** The texts among the properties; empty when they are not clean, which harms no cell. */
    private static Optional<List<String>> proprietes(byte[] octets) {
        try {
            List<String> lues = new ArrayList<>();
            for (Section section :
                    PropertySetFactory.create(new ByteArrayInputStream(octets)).getSections()) {
                if (section.getDictionary() != null) {
                    lues.addAll(section.getDictionary().values());
                }
                for (Property propriete : section.getProperties()) {
                    if (propriete.getValue() instanceof String texte) {
                        lues.add(texte);
                    }
                }
            }
            return Optional.of(lues);
        } catch (HPSFException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private void noter(Endroit endroit, byte[] octets) throws ClasseurRefuse {
        List<String> numeros = new ArrayList<>();
        NumerosEnOctets.chercher(octets, numeros::add);
        for (String numero : numeros) {
            noter(endroit, numero);
        }
    }

    private void noter(Endroit endroit, String texte) throws ClasseurRefuse {
        if (texte.length() >= TextesXml.LONGUEUR_PARLANTE) {
            compteurs.texteHorsCellule(texte.length());
            textes.add(new Texte(endroit, texte));
        }
    }

    void donner(BiConsumer<Endroit, String> lecteur) {
        textes.forEach(note -> lecteur.accept(note.endroit(), note.texte()));
    }
}
