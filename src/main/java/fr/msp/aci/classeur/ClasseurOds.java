package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * An OpenDocument spreadsheet, as LibreOffice writes it. All its sheets stand in one part, which is read as a stream:
 * the libraries for this format unroll repeated rows and cells in memory, and a file of some bytes may repeat a cell ten
 * thousand million times.
 */
final class ClasseurOds implements Classeur {

    private final PartiesZip parties;
    private final Compteurs compteurs;
    private final StylesOds styles;
    private final List<FeuilleLue> feuilles;
    private final List<String> textesDesFeuilles = new ArrayList<>();
    /** Where the last sheet was left: reading the sheets in their order reads the part once. */
    private FluxOds flux;

    private ClasseurOds(PartiesZip parties, Compteurs compteurs) throws ClasseurRefuse, IOException {
        this.parties = parties;
        this.compteurs = compteurs;
        this.styles = InventaireOds.styles(parties);
        this.feuilles = InventaireOds.de(parties, styles);
        compteurs.feuilles(feuilles.size());
    }

    static Classeur ouvrir(Path fichier, Compteurs compteurs) throws ClasseurRefuse, IOException {
        PartiesZip parties = PartiesZip.ouvrir(fichier, compteurs);
        try {
            return new ClasseurOds(parties, compteurs);
        } catch (ClasseurRefuse | IOException | RuntimeException e) {
            parties.close();
            throw e;
        }
    }

    @Override
    public List<FeuilleLue> feuilles() {
        return feuilles;
    }

    @Override
    public Lignes lignes(FeuilleLue feuille) throws ClasseurRefuse, IOException {
        if (flux == null || !flux.estAvant(feuille.rang())) {
            fermerLeFlux();
            flux = FluxOds.ouvrir(parties);
        }
        flux.entrerDans(feuille.rang());
        return new LignesOds(flux, compteurs, styles, textesDesFeuilles);
    }

    @Override
    public void autresTextes(BiConsumer<Endroit, String> lecteur) throws ClasseurRefuse, IOException {
        textesDesFeuilles.forEach(texte -> lecteur.accept(Endroit.DESSIN, texte));
        try (FluxOds autour = FluxOds.ouvrir(parties)) {
            autour.autourDesFeuilles(texte -> lecteur.accept(Endroit.NOM, texte));
        }
        for (String partie : parties.nomsDesPartiesXml()) {
            if (!partie.equals(FluxOds.CONTENU)) {
                TextesXml.parcourir(
                        () -> parties.lire(partie).orElseGet(InputStream::nullInputStream),
                        texte -> lecteur.accept(endroit(partie), texte));
            }
        }
    }

    private static Endroit endroit(String partie) {
        return switch (partie) {
            case "styles.xml" -> Endroit.FEUILLE;
            case "meta.xml" -> Endroit.PROPRIETE;
            default -> Endroit.AILLEURS;
        };
    }

    @Override
    public void close() throws IOException {
        fermerLeFlux();
        parties.close();
    }

    private void fermerLeFlux() throws IOException {
        if (flux != null) {
            flux.close();
        }
    }
}
