package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook of Excel 2007 and later, transitional or strict, read part by part. */
final class ClasseurXlsx implements Classeur {

    private final PartiesZip parties;
    private final Compteurs compteurs;
    private final Xml xml;
    private final PlanXlsx plan;
    private final StylesXlsx styles;
    private final TextesPartages textes;

    private ClasseurXlsx(PartiesZip parties, Compteurs compteurs) throws ClasseurRefuse, IOException {
        this.parties = parties;
        this.compteurs = compteurs;
        this.xml = new Xml();
        try {
            plan = PlanXlsx.lire(parties, xml);
            compteurs.feuilles(plan.feuilles().size());
            styles = StylesXlsx.lire(plan.partie(PlanXlsx.STYLES), parties, xml);
            textes = TextesPartages.lire(plan.partie(PlanXlsx.TEXTES), parties, xml, compteurs);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw Xml.refus(e);
        }
    }

    static ClasseurXlsx ouvrir(Path fichier, Compteurs compteurs) throws ClasseurRefuse, IOException {
        PartiesZip parties = PartiesZip.ouvrir(fichier, compteurs);
        try {
            return new ClasseurXlsx(parties, compteurs);
        } catch (ClasseurRefuse | IOException | RuntimeException e) {
            parties.close();
            throw e;
        }
    }

    @Override
    public List<FeuilleLue> feuilles() {
        return plan.feuilles();
    }

    @Override
    public Lignes lignes(FeuilleLue feuille) throws ClasseurRefuse, IOException {
        Optional<String> partie = plan.partieDe(feuille);
        if (partie.isEmpty()) {
            // A chart sheet: it has no rows.
            return new AucuneLigne();
        }
        Optional<InputStream> flux = parties.lire(partie.get());
        if (flux.isEmpty()) {
            throw new ClasseurRefuse(Motif.ABIME);
        }
        try {
            XMLStreamReader lecteur = xml.ouvrir(flux.get());
            return new LignesXlsx(
                    lecteur, flux.get(), new LecteurDeCellule(styles, textes, plan.date1904(), compteurs), compteurs);
        } catch (XMLStreamException | ClasseurRefuse | RuntimeException e) {
            flux.get().close();
            throw Xml.refus(e);
        }
    }

    @Override
    public void close() throws IOException {
        parties.close();
    }

    private static final class AucuneLigne implements Lignes {
        @Override
        public Optional<Ligne> suivante() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
