package fr.msp.aci.classeur;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one cell of a sheet: its place, then what it holds. */
final class LecteurDeCellule {

    static final int COLONNES = 16_384;
    private static final String TEXTE_D_UNE_FORMULE = "str";
    /** Types whose value is never blank: where it is, the cell is empty, as other programs take it. */
    private static final Set<String> A_VALEUR = Set.of("s", "b", "e");

    private static final Contenu SANS_VALEUR = new Contenu.SansValeur();

    private final StylesXlsx styles;
    private final TextesPartages textes;
    private final boolean date1904;
    private final boolean aRecalculer;
    private final TexteRiche texteRiche;
    private String type;
    private String style;
    private Contenu.Texte formule;
    private boolean calculee;

    LecteurDeCellule(StylesXlsx styles, TextesPartages textes, PlanXlsx plan, Compteurs compteurs) {
        this.styles = styles;
        this.textes = textes;
        this.date1904 = plan.date1904();
        this.aRecalculer = plan.aRecalculer();
        this.texteRiche = new TexteRiche(compteurs);
    }

    /**
     * Reads the attributes of the cell.
     *
     * @param suivante column a cell without address has
     * @return its column, from 0
     */
    int commencer(XMLStreamReader lecteur, int suivante) throws ClasseurRefuse {
        type = null;
        style = null;
        formule = null;
        calculee = false;
        int colonne = suivante;
        for (int i = 0; i < lecteur.getAttributeCount(); i++) {
            String nom = lecteur.getAttributeLocalName(i);
            if (nom.length() == 1) {
                switch (nom.charAt(0)) {
                    case 'r' -> colonne = colonne(lecteur.getAttributeValue(i));
                    case 't' -> type = lecteur.getAttributeValue(i);
                    case 's' -> style = lecteur.getAttributeValue(i);
                    default -> {
                        // Nothing else changes what a cell holds.
                    }
                }
            }
        }
        if (colonne < 0 || colonne >= COLONNES) {
            throw new ClasseurRefuse(Motif.ABIME);
        }
        return colonne;
    }

    /** Reads to the end of the cell; null when it holds nothing. */
    Contenu contenu(XMLStreamReader lecteur) throws XMLStreamException, ClasseurRefuse {
        Contenu contenu = null;
        int evenement = lecteur.next();
        while (evenement != XMLStreamConstants.END_ELEMENT) {
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                switch (lecteur.getLocalName()) {
                    case "v" -> contenu = valeur(texteRiche.simple(lecteur));
                    case "is" -> contenu = texte(texteRiche.lire(lecteur));
                    case "f" -> noterLaFormule(texteRiche.simple(lecteur));
                    default -> TexteRiche.passer(lecteur);
                }
            }
            evenement = lecteur.next();
        }
        return contenu == null && calculee && !TEXTE_D_UNE_FORMULE.equals(type) ? SANS_VALEUR : contenu;
    }

    private void noterLaFormule(String texte) {
        calculee = true;
        if (texte.length() >= TextesXml.LONGUEUR_PARLANTE) {
            formule = new Contenu.Texte(texte);
        }
    }

    /** The formula of the cell just read, when it is long enough to say something by itself; else null. */
    Contenu.Texte formule() {
        return formule;
    }

    /**
     * Whether the cell just read is a formula that nobody computed yet: programs that cannot compute write a nought, and
     * ask the next one to compute when it opens the file.
     */
    boolean provisoire(Contenu contenu) {
        return aRecalculer
                && calculee
                && contenu instanceof Contenu.Nombre nombre
                && nombre.valeur().signum() == 0;
    }

    /** Whether the cell just read is struck through. */
    boolean barree() {
        return styles.estBarre(style);
    }

    private Contenu valeur(String brut) throws ClasseurRefuse {
        if (type == null || type.equals("n")) {
            return nombre(brut);
        }
        if (brut.isBlank() && A_VALEUR.contains(type)) {
            return null;
        }
        return switch (type) {
            case "s" -> nonVide(textes.get(rang(brut)));
            case "b" -> new Contenu.Booleen(Xml.vrai(brut.strip()));
            case "e" -> new Contenu.Erreur(brut.strip());
            case "d" ->
                Calendrier.depuisIso(brut)
                        .<Contenu>map(jours -> new Contenu.Nombre(jours, Contenu.Format.DATE))
                        .orElseGet(() -> texte(brut));
            default -> texte(TexteRiche.decoder(brut));
        };
    }

    private static Contenu.Texte texte(String texte) {
        return texte.isEmpty() ? null : new Contenu.Texte(texte);
    }

    private static Contenu.Texte nonVide(Contenu.Texte texte) {
        return texte.texte().isEmpty() ? null : texte;
    }

    private static int rang(String brut) throws ClasseurRefuse {
        try {
            return Integer.parseInt(brut.strip());
        } catch (NumberFormatException e) {
            throw new ClasseurRefuse(Motif.ABIME, e);
        }
    }

    private Contenu nombre(String brut) {
        String propre = brut.strip();
        if (propre.isEmpty()) {
            return null;
        }
        return Decimal.lire(propre)
                .<Contenu>map(valeur -> styles.format(style).nombre(valeur, date1904))
                .orElseGet(() -> texte(brut));
    }

    /** The column an address starts with, from 0; -1 when it starts with no letter. */
    static int colonne(String adresse) {
        int colonne = 0;
        for (int i = 0; i < adresse.length() && colonne <= COLONNES; i++) {
            char lettre = Character.toUpperCase(adresse.charAt(i));
            if (lettre < 'A' || lettre > 'Z') {
                break;
            }
            colonne = colonne * 26 + lettre - 'A' + 1;
        }
        return colonne - 1;
    }
}
