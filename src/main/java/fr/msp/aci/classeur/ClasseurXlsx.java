package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private final List<String> textesDesFeuilles = new ArrayList<>();

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
        Fusions fusions = fusions(partie.get());
        InputStream flux = ouvrir(partie.get());
        try {
            XMLStreamReader lecteur = xml.ouvrir(flux);
            LecteurDeCellule cellules = new LecteurDeCellule(styles, textes, plan, compteurs);
            return new LignesXlsx(lecteur, flux, cellules, compteurs, fusions, textesDesFeuilles);
        } catch (XMLStreamException | ClasseurRefuse | RuntimeException e) {
            flux.close();
            throw Xml.refus(e);
        }
    }

    private Fusions fusions(String partie) throws ClasseurRefuse, IOException {
        try (InputStream flux = ouvrir(partie)) {
            return FusionsXlsx.de(flux);
        } catch (IOException e) {
            throw Xml.refus(e);
        }
    }

    private InputStream ouvrir(String partie) throws ClasseurRefuse, IOException {
        return parties.lire(partie).orElseThrow(() -> new ClasseurRefuse(Motif.ABIME));
    }

    @Override
    public void autresTextes(BiConsumer<Endroit, String> lecteur) throws ClasseurRefuse, IOException {
        textesDesFeuilles.forEach(texte -> lecteur.accept(Endroit.FEUILLE, texte));
        textes.oublies(texte -> lecteur.accept(Endroit.AILLEURS, texte));
        for (String partie : parties.nomsDesPartiesXml()) {
            if (!plan.estLueParLigne(partie)) {
                Endroit endroit = endroit(partie);
                TextesXml.parcourir(
                        () -> parties.lire(partie).orElseGet(InputStream::nullInputStream),
                        texte -> lecteur.accept(endroit, texte));
            }
        }
    }

    private static Endroit endroit(String partie) {
        if (partie.contains("comment")) {
            return Endroit.COMMENTAIRE;
        }
        if (partie.startsWith("docprops/")) {
            return Endroit.PROPRIETE;
        }
        if (partie.contains("drawing") || partie.contains("chart") || partie.contains("diagram")) {
            return Endroit.DESSIN;
        }
        if (partie.startsWith("xl/worksheets/")) {
            return Endroit.FEUILLE;
        }
        return partie.equals("xl/workbook.xml") ? Endroit.NOM : Endroit.AILLEURS;
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
