package fr.msp.aci.classeur;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** The rows of a sheet of an OpenDocument spreadsheet; a repeated row is given as often as it stands. */
final class LignesOds implements Lignes {

    /** Width of a sheet; beyond, no spreadsheet program shows anything. */
    private static final int COLONNES = 16_384;

    private final FluxOds flux;
    private final Compteurs compteurs;
    private final CelluleOds lectureDeCellule;
    private final FusionsOds fusions = new FusionsOds();
    private final BitSet colonnesMasquees = new BitSet();
    private int colonnes;
    private long numero;
    private final List<String> autresTextes;
    private List<Cellule> repetee = List.of();
    private List<Cellule> dessous = List.of();
    private boolean repeteeMasquee;
    private long repetitions;

    /**
     * @param styles what the styles of the cells say
     * @param autresTextes receives the texts of the sheet that stand in no cell
     */
    LignesOds(FluxOds flux, Compteurs compteurs, StylesOds styles, List<String> autresTextes) {
        this.flux = flux;
        this.autresTextes = autresTextes;
        this.compteurs = compteurs;
        this.lectureDeCellule = new CelluleOds(flux, compteurs, styles);
    }

    @Override
    public Optional<Ligne> suivante() throws ClasseurRefuse, IOException {
        try {
            while (repetitions == 0 && !flux.horsDeLaFeuille()) {
                int evenement = flux.avancer();
                if (evenement == XMLStreamConstants.END_DOCUMENT) {
                    throw new ClasseurRefuse(Motif.ABIME);
                }
                if (evenement == XMLStreamConstants.START_ELEMENT) {
                    entrer();
                }
            }
        } catch (RuntimeException e) {
            throw Xml.refus(e);
        }
        if (repetitions == 0) {
            return Optional.empty();
        }
        repetitions--;
        numero++;
        compteurs.ligne(repetee.size() + dessous.size());
        return Optional.of(
                new Ligne(Math.toIntExact(numero), repeteeMasquee, repetee, dessous, fusions.recouvrements(numero)));
    }

    private void entrer() throws ClasseurRefuse, IOException {
        switch (flux.lecteur().getLocalName()) {
            case "table-row" -> lireLigne();
            case "table-column" -> lireColonnes();
            case "table-row-group",
                    "table-rows",
                    "table-header-rows",
                    "table-column-group",
                    "table-columns",
                    "table-header-columns" -> {
                // Their rows and columns come next.
            }
            default -> passer();
        }
    }

    private void lireColonnes() throws ClasseurRefuse, IOException {
        int apres = (int) Math.min(COLONNES, colonnes + repetition("number-columns-repeated"));
        String visibilite = Xml.attribut(flux.lecteur(), "visibility");
        if (visibilite != null && !visibilite.equals("visible")) {
            colonnesMasquees.set(colonnes, apres);
        }
        colonnes = apres;
        passer();
    }

    @Override
    public boolean estMasquee(int colonne) {
        return colonnesMasquees.get(colonne);
    }

    private void passer() throws ClasseurRefuse, IOException {
        int connus = autresTextes.size();
        flux.passer(autresTextes::add);
        for (String texte : autresTextes.subList(connus, autresTextes.size())) {
            compteurs.texteHorsCellule(texte.length());
        }
    }

    private void lireLigne() throws ClasseurRefuse, IOException {
        long fois = repetition("number-rows-repeated");
        String visibilite = Xml.attribut(flux.lecteur(), "visibility");
        List<Cellule> cellules = new ArrayList<>();
        List<Cellule> caches = new ArrayList<>();
        int colonne = 0;
        for (int e = flux.avancer(); e != XMLStreamConstants.END_ELEMENT; e = flux.avancer()) {
            if (e == XMLStreamConstants.START_ELEMENT) {
                colonne = lireCellule(cellules, caches, colonne);
            } else if (e == XMLStreamConstants.END_DOCUMENT) {
                throw new ClasseurRefuse(Motif.ABIME);
            }
        }
        if (cellules.isEmpty() && caches.isEmpty()) {
            numero += fois;
        } else {
            repetee = List.copyOf(cellules);
            dessous = List.copyOf(caches);
            repeteeMasquee = visibilite != null && !visibilite.equals("visible");
            repetitions = fois;
        }
    }

    private int lireCellule(List<Cellule> cellules, List<Cellule> caches, int colonne)
            throws ClasseurRefuse, IOException {
        boolean couverte = flux.lecteur().getLocalName().equals("covered-table-cell");
        if (!couverte && !flux.lecteur().getLocalName().equals("table-cell")) {
            passer();
            return colonne;
        }
        long fois = repetition("number-columns-repeated");
        int apres = (int) Math.min(COLONNES, colonne + fois);
        fusions.ouvrir(colonne, numero + 1, repetition("number-columns-spanned"), repetition("number-rows-spanned"));
        Optional<Contenu> lu =
                lectureDeCellule.lire(texte -> caches.add(new Cellule(colonne, new Contenu.Texte(texte))));
        if (couverte) {
            lu.ifPresent(contenu -> caches.add(new Cellule(colonne, contenu)));
        } else {
            lu.ifPresent(contenu -> {
                for (int c = colonne; c < apres; c++) {
                    cellules.add(new Cellule(c, contenu, lectureDeCellule.barree()));
                }
            });
        }
        return apres;
    }

    private long repetition(String attribut) throws ClasseurRefuse {
        String valeur = Xml.attribut(flux.lecteur(), attribut);
        if (valeur == null) {
            return 1;
        }
        try {
            return Math.max(1, Integer.parseInt(valeur));
        } catch (NumberFormatException e) {
            throw new ClasseurRefuse(Motif.ABIME, e);
        }
    }

    @Override
    public void close() {
        // The stream stays where it is: the next sheet is read from there.
    }
}
