package fr.msp.aci.classeur;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Reads a cell of an OpenDocument spreadsheet: its typed value, or the text it shows. */
final class CelluleOds {

    /** A thousandth of a second is some 10⁻⁸ day. */
    private static final int DECIMALES_D_UN_JOUR = 12;

    private static final BigDecimal NANOSECONDES_PAR_JOUR = BigDecimal.valueOf(86_400_000_000_000L);

    private final FluxOds flux;
    private final Compteurs compteurs;
    private final StylesOds styles;
    private boolean barree;

    CelluleOds(FluxOds flux, Compteurs compteurs, StylesOds styles) {
        this.styles = styles;
        this.flux = flux;
        this.compteurs = compteurs;
    }

    /**
     * The content of the cell the stream stands on the start of; the stream ends on its end.
     *
     * @param dessous receives what the cell says and does not show: its formula, its comment, where its links lead, what
     *     is drawn on it
     */
    Optional<Contenu> lire(Consumer<String> dessous) throws ClasseurRefuse, IOException {
        XMLStreamReader lecteur = flux.lecteur();
        String type = null;
        String valeur = null;
        boolean erreur = false;
        boolean calculee = false;
        barree = false;
        for (int i = 0; i < lecteur.getAttributeCount(); i++) {
            String attribut = lecteur.getAttributeValue(i);
            switch (lecteur.getAttributeLocalName(i)) {
                case "value-type" -> {
                    // LibreOffice says twice what it is; only its own word tells an error from a text.
                    erreur |= attribut.equals("error");
                    type = type == null || type.equals("error") ? attribut : type;
                }
                case "value", "date-value", "time-value", "boolean-value", "string-value" -> valeur = attribut;
                case "formula" -> {
                    calculee = true;
                    if (attribut.length() >= TextesXml.LONGUEUR_PARLANTE) {
                        dessous.accept(attribut);
                    }
                }
                case "style-name" -> barree = styles.barres().contains(attribut);
                default -> {
                    // Spans: the value says it all.
                }
            }
        }
        String texte = texte(dessous);
        if (erreur) {
            return Optional.of(new Contenu.Erreur(texte));
        }
        if (calculee && type == null && valeur == null && texte.isEmpty()) {
            return Optional.of(new Contenu.SansValeur());
        }
        return contenu(type == null ? "" : type, valeur, texte);
    }

    /** Whether the cell just read is struck through. */
    boolean barree() {
        return barree;
    }

    private Optional<Contenu> contenu(String type, String valeur, String texte) throws ClasseurRefuse {
        return switch (type) {
            case "float", "currency" ->
                Optional.of(new Contenu.Nombre(nombre(valeur), Contenu.Format.NOMBRE, styles.depuis1904()));
            case "percentage" -> Optional.of(new Contenu.Nombre(nombre(valeur), Contenu.Format.POURCENTAGE));
            case "date" -> Optional.of(new Contenu.Nombre(date(valeur), Contenu.Format.DATE));
            case "time" -> Optional.of(heures(duree(valeur)));
            case "boolean" -> Optional.of(new Contenu.Booleen(Xml.vrai(valeur)));
            default -> {
                String lu = valeur == null ? texte : valeur;
                compteurs.longueur(lu.length());
                yield lu.isEmpty() ? Optional.empty() : Optional.of(new Contenu.Texte(lu));
            }
        };
    }

    private static Contenu heures(BigDecimal jours) {
        return new Contenu.Nombre(
                jours, FormatDeNombre.estUneDuree(jours) ? Contenu.Format.DUREE : Contenu.Format.DATE);
    }

    private static BigDecimal nombre(String valeur) throws ClasseurRefuse {
        return Optional.ofNullable(valeur)
                .flatMap(texte -> Decimal.lire(texte.strip()))
                .orElseThrow(() -> new ClasseurRefuse(Motif.ABIME));
    }

    private static BigDecimal date(String valeur) throws ClasseurRefuse {
        return Optional.ofNullable(valeur)
                .flatMap(Calendrier::depuisIso)
                .orElseThrow(() -> new ClasseurRefuse(Motif.ABIME));
    }

    private static BigDecimal duree(String valeur) throws ClasseurRefuse {
        try {
            Duration duree = Duration.parse(String.valueOf(valeur));
            return BigDecimal.valueOf(duree.toNanos())
                    .divide(NANOSECONDES_PAR_JOUR, DECIMALES_D_UN_JOUR, RoundingMode.HALF_UP);
        } catch (DateTimeException | ArithmeticException e) {
            throw new ClasseurRefuse(Motif.ABIME, e);
        }
    }

    /** The paragraphs of the cell, without its comment nor what is drawn on it. */
    private String texte(Consumer<String> dessous) throws ClasseurRefuse, IOException {
        StringBuilder texte = new StringBuilder();
        int ouverts = 1;
        boolean dansUnParagraphe = false;
        while (ouverts > 0) {
            int evenement = flux.avancer();
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                String nom = flux.lecteur().getLocalName();
                if (!dansUnParagraphe && !nom.equals("p") || nom.equals("annotation") || nom.equals("frame")) {
                    flux.passer(dessous);
                } else {
                    ouverts++;
                    ouvrirElement(nom, texte, dessous);
                    dansUnParagraphe = true;
                }
            } else if (evenement == XMLStreamConstants.END_ELEMENT) {
                ouverts--;
                dansUnParagraphe = ouverts > 1;
            } else if (evenement == XMLStreamConstants.END_DOCUMENT) {
                throw new ClasseurRefuse(Motif.ABIME);
            } else if (dansUnParagraphe && flux.lecteur().isCharacters()) {
                texte.append(flux.lecteur().getText());
                compteurs.longueur(texte.length());
            }
        }
        return texte.toString();
    }

    private void ouvrirElement(String nom, StringBuilder texte, Consumer<String> dessous) throws ClasseurRefuse {
        switch (nom) {
            case "p" -> {
                if (!texte.isEmpty()) {
                    texte.append('\n');
                }
            }
            case "s" -> {
                String nombre = Xml.attribut(flux.lecteur(), "c");
                int espaces = nombre == null || !nombre.matches("\\d{1,5}") ? 1 : Integer.parseInt(nombre);
                compteurs.longueur(texte.length() + espaces);
                texte.append(" ".repeat(espaces));
            }
            case "tab" -> texte.append('\t');
            case "line-break" -> texte.append('\n');
            case "a" -> {
                String adresse = Xml.attribut(flux.lecteur(), "href");
                if (adresse != null && adresse.length() >= TextesXml.LONGUEUR_PARLANTE) {
                    dessous.accept(adresse);
                }
            }
            default -> {
                // Spans only dress the text they hold.
            }
        }
    }
}
