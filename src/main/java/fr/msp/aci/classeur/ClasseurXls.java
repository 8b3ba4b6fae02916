package fr.msp.aci.classeur;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * An Excel 97–2003 workbook, through POI's event interface. Its records cannot be asked for sheet by sheet, so the cells
 * are kept; the size of such a file is limited for that.
 */
final class ClasseurXls implements Classeur {

    /** Bytes of the file: the 65 536 rows of such a sheet fit, with a dozen columns. */
    static final long OCTETS_MAXIMAUX = 16L << 20;

    /** Cells kept in memory, which take some 70 bytes each: they fit in a heap of 128 MiB. */
    static final long CELLULES_MAXIMALES = 1_000_000;

    private final List<FeuilleLue> feuilles;
    private final List<List<Ligne>> lignes;
    private final AutresTextesXls autresTextes;
    private final Compteurs compteurs;

    private ClasseurXls(EnregistrementsXls enregistrements, Compteurs compteurs) {
        this.feuilles = enregistrements.feuilles();
        this.lignes = enregistrements.lignes();
        this.autresTextes = enregistrements.autresTextes();
        this.compteurs = compteurs;
    }

    static Classeur ouvrir(Path fichier, Compteurs compteurs) throws ClasseurRefuse, IOException {
        try (POIFSFileSystem fichiers = new POIFSFileSystem(fichier.toFile(), true)) {
            EnregistrementsXls enregistrements = new EnregistrementsXls(compteurs);
            FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(enregistrements);
            enregistrements.formats(formats);
            HSSFRequest demande = new HSSFRequest();
            demande.addListenerForAllRecords(formats);
            demande.addListener(formats, AutresTextesXls.INFOBULLE);
            new HSSFEventFactory().processWorkbookEvents(demande, fichiers);
            enregistrements.finir();
            enregistrements.autresTextes().proprietes(fichiers);
            return new ClasseurXls(enregistrements, compteurs);
        } catch (EncryptedDocumentException e) {
            throw new ClasseurRefuse(Motif.CHIFFRE, e);
        } catch (OldExcelFormatException e) {
            throw new ClasseurRefuse(Motif.FORMAT_XLS_ANCIEN, e);
        } catch (EnregistrementsXls.Arret e) {
            throw e.refus();
        } catch (RuntimeException e) {
            throw new ClasseurRefuse(Motif.ABIME, e);
        }
    }

    @Override
    public List<FeuilleLue> feuilles() {
        return feuilles;
    }

    @Override
    public Lignes lignes(FeuilleLue feuille) {
        var restantes = lignes.get(feuille.rang()).iterator();
        return new Lignes() {
            @Override
            public Optional<Ligne> suivante() throws ClasseurRefuse {
                compteurs.temps();
                return restantes.hasNext() ? Optional.of(restantes.next()) : Optional.empty();
            }

            @Override
            public void close() {
                // Nothing is open: the rows are in memory.
            }
        };
    }

    @Override
    public void autresTextes(BiConsumer<Endroit, String> lecteur) {
        autresTextes.donner(lecteur);
    }

    @Override
    public void close() {
        // The file was closed once its records were read.
    }
}
