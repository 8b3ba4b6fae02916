package fr.msp.aci.classeur;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An OpenDocument spreadsheet, as LibreOffice writes it. All its sheets stand in one part, which is read as a stream:
 * the libraries for this format unroll repeated rows and cells in memory, and a file of some bytes may repeat a cell ten
 * thousand million times.
 */
final class ClasseurOds implements Classeur {

    private final PartiesZip parties;
    private final Compteurs compteurs;
    private final List<FeuilleLue> feuilles;
    /** Where the last sheet was left: reading the sheets in their order reads the part once. */
    private FluxOds flux;

    private ClasseurOds(PartiesZip parties, Compteurs compteurs) throws ClasseurRefuse, IOException {
        this.parties = parties;
        this.compteurs = compteurs;
        this.feuilles = InventaireOds.de(parties);
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
        return new LignesOds(flux, compteurs);
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
