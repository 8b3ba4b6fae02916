package fr.msp.aci.classeur;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.record.HeaderFooterBase;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What an Excel 97–2003 workbook says outside its cells: comments and shapes, headers, properties. */
final class AutresTextesXls {

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
        }
    }

    void proprietes(POIFSFileSystem fichiers) throws ClasseurRefuse, IOException {
        if (!fichiers.getRoot().hasEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME)) {
            return;
        }
        try {
            PropertySet proprietes =
                    PropertySetFactory.create(fichiers.getRoot(), SummaryInformation.DEFAULT_STREAM_NAME);
            for (Property propriete : proprietes.getProperties()) {
                if (propriete.getValue() instanceof String texte) {
                    noter(Endroit.PROPRIETE, texte);
                }
            }
        } catch (NoPropertySetStreamException e) {
            throw new ClasseurRefuse(Motif.ABIME, e);
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
