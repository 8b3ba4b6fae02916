package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of a worksheet part. What the sheet says of its size is not looked at; addresses that are absent follow
 * from those before; rows without content cost their parsing and nothing else.
 */
final class LignesXlsx implements Lignes {

    private static final int LIGNES = 1_048_576;

    private final XMLStreamReader lecteur;
    private final InputStream flux;
    private final LecteurDeCellule cellules;
    private final Compteurs compteurs;
    private final Fusions fusions;
    private final List<String> autresTextes;
    private final BitSet colonnesMasquees = new BitSet();
    private int numero;
    private boolean masquee;
    private boolean commence;
    private boolean fini;

    /**
     * @param fusions the merged cells of the sheet
     * @param autresTextes receives the texts that stand after the rows
     */
    LignesXlsx(
            XMLStreamReader lecteur,
            InputStream flux,
            LecteurDeCellule cellules,
            Compteurs compteurs,
            Fusions fusions,
            List<String> autresTextes) {
        this.lecteur = lecteur;
        this.flux = flux;
        this.cellules = cellules;
        this.compteurs = compteurs;
        this.fusions = fusions;
        this.autresTextes = autresTextes;
    }

    @Override
    public Optional<Ligne> suivante() throws ClasseurRefuse, IOException {
        try {
            if (!commence) {
                commencer();
            }
            while (!fini) {
                int evenement = lecteur.next();
                if (evenement == XMLStreamConstants.START_ELEMENT) {
                    Ligne ligne = ligne();
                    if (!ligne.cellules().isEmpty() || !ligne.dessous().isEmpty()) {
                        compteurs.ligne(
                                ligne.cellules().size() + ligne.dessous().size());
                        return Optional.of(ligne);
                    }
                } else if (evenement == XMLStreamConstants.END_ELEMENT) {
                    finir();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException e) {
            throw Xml.refus(e);
        }
    }

    private void commencer() throws XMLStreamException {
        commence = true;
        while (lecteur.hasNext()) {
            if (lecteur.next() == XMLStreamConstants.START_ELEMENT) {
                if (lecteur.getLocalName().equals("sheetData")) {
                    return;
                }
                if (lecteur.getLocalName().equals("col") && Xml.vrai(Xml.attribut(lecteur, "hidden"))) {
                    masquer(Xml.attribut(lecteur, "min"), Xml.attribut(lecteur, "max"));
                }
            }
        }
        fini = true;
    }

    private void masquer(String premiere, String derniere) {
        int debut = premiere == null ? 1 : Integer.parseInt(premiere.strip());
        int fin = derniere == null ? debut : Integer.parseInt(derniere.strip());
        colonnesMasquees.set(Math.max(0, debut - 1), Math.max(debut - 1, Math.min(fin, LecteurDeCellule.COLONNES)));
    }

    @Override
    public boolean estMasquee(int colonne) {
        return colonnesMasquees.get(colonne);
    }

    /** Reads what follows the rows too: a file cut there is damaged, and its checksum is known at its end only. */
    private void finir() throws XMLStreamException, ClasseurRefuse {
        fini = true;
        List<String> lus = new ArrayList<>();
        TextesXml.Parcours parcours = new TextesXml.Parcours(lus::add);
        while (lecteur.hasNext()) {
            parcours.evenement(lecteur, lecteur.next());
            for (String lu : lus) {
                compteurs.texteHorsCellule(lu.length());
            }
            autresTextes.addAll(lus);
            lus.clear();
        }
    }

    private Ligne ligne() throws XMLStreamException, ClasseurRefuse {
        numeroter();
        List<Cellule> lues = List.of();
        List<Cellule> dessous = List.of();
        int colonne = -1;
        boolean enOrdre = true;
        int evenement = lecteur.next();
        while (evenement != XMLStreamConstants.END_ELEMENT) {
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                if (lecteur.getLocalName().equals("c")) {
                    int precedente = colonne;
                    colonne = cellules.commencer(lecteur, precedente + 1);
                    enOrdre &= colonne > precedente;
                    Contenu contenu = cellules.contenu(lecteur);
                    if (contenu != null) {
                        lues = lues.isEmpty() ? new ArrayList<>() : lues;
                        lues.add(new Cellule(colonne, contenu, cellules.barree(), cellules.provisoire(contenu)));
                    }
                    if (cellules.formule() != null) {
                        dessous = dessous.isEmpty() ? new ArrayList<>() : dessous;
                        dessous.add(new Cellule(colonne, cellules.formule()));
                    }
                } else {
                    TexteRiche.passer(lecteur);
                }
            }
            evenement = lecteur.next();
        }
        if (!enOrdre && lues.size() > 1) {
            lues.sort(Comparator.comparingInt(Cellule::colonne));
        }
        return fusions.separer(numero, masquee, lues, dessous);
    }

    private void numeroter() throws ClasseurRefuse {
        int suivante = numero + 1;
        masquee = false;
        for (int i = 0; i < lecteur.getAttributeCount(); i++) {
            String nom = lecteur.getAttributeLocalName(i);
            if (nom.equals("r")) {
                suivante = numero(lecteur.getAttributeValue(i));
            } else if (nom.equals("hidden")) {
                masquee = Xml.vrai(lecteur.getAttributeValue(i));
            }
        }
        // Rows that go back would make two rows of one number: no program writes that.
        if (suivante <= numero || suivante > LIGNES) {
            throw new ClasseurRefuse(Motif.ABIME);
        }
        numero = suivante;
    }

    private static int numero(String texte) throws ClasseurRefuse {
        try {
            return Integer.parseInt(texte.strip());
        } catch (NumberFormatException e) {
            throw new ClasseurRefuse(Motif.ABIME, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lecteur.close();
        } catch (XMLStreamException e) {
            throw Xml.fermeture(e);
        } finally {
            flux.close();
        }
    }
}
