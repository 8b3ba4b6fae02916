package fr.msp.aci.classeur;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The plan of a workbook: its sheets in order, the parts that hold them, its system of dates. */
final class PlanXlsx {

    static final String STYLES = "styles";
    static final String TEXTES = "sharedStrings";

    private static final String CLASSEUR = "officeDocument";
    private static final String FEUILLE = "worksheet";

    private final RelationsXlsx relations;
    private final List<FeuilleLue> feuilles = new ArrayList<>();
    private final Map<FeuilleLue, String> parties = new HashMap<>();
    private boolean date1904;
    private boolean aRecalculer;

    private PlanXlsx(RelationsXlsx relations) {
        this.relations = relations;
    }

    static PlanXlsx lire(PartiesZip parties, Xml xml) throws IOException, XMLStreamException, ClasseurRefuse {
        String classeur = RelationsXlsx.de("", parties, xml).premiere(CLASSEUR).orElse("xl/workbook.xml");
        Optional<InputStream> flux = parties.lire(classeur);
        if (flux.isEmpty()) {
            throw new ClasseurRefuse(Motif.ABIME);
        }
        PlanXlsx plan = new PlanXlsx(RelationsXlsx.de(classeur, parties, xml));
        try (InputStream ouvert = flux.get()) {
            XMLStreamReader lecteur = xml.ouvrir(ouvert);
            if (!lecteur.getLocalName().equals("workbook")) {
                throw new ClasseurRefuse(Motif.FORMAT_AUTRE);
            }
            plan.parcourir(lecteur);
        }
        if (plan.feuilles.isEmpty()) {
            throw new ClasseurRefuse(Motif.ABIME);
        }
        return plan;
    }

    private void parcourir(XMLStreamReader lecteur) throws XMLStreamException {
        boolean dansSheets = false;
        while (lecteur.hasNext()) {
            int evenement = lecteur.next();
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                switch (lecteur.getLocalName()) {
                    case "workbookPr" -> date1904 = Xml.vrai(Xml.attribut(lecteur, "date1904"));
                    case "calcPr" -> aRecalculer = Xml.vrai(Xml.attribut(lecteur, "fullCalcOnLoad"));
                    case "sheets" -> dansSheets = true;
                    case "sheet" -> {
                        if (dansSheets) {
                            ajouter(lecteur);
                        }
                    }
                    default -> {
                        // Views, names and settings hold nothing to read.
                    }
                }
            } else if (evenement == XMLStreamConstants.END_ELEMENT
                    && lecteur.getLocalName().equals("sheets")) {
                dansSheets = false;
            }
        }
    }

    private void ajouter(XMLStreamReader lecteur) {
        String nom = Xml.attribut(lecteur, "name");
        String etat = Xml.attribut(lecteur, "state");
        boolean masquee = etat != null && !etat.equals("visible");
        FeuilleLue feuille = new FeuilleLue(feuilles.size(), nom == null ? "" : nom, masquee);
        feuilles.add(feuille);
        String identifiant = Xml.attribut(lecteur, "id");
        if (identifiant != null) {
            relations
                    .parIdentifiant(identifiant)
                    .filter(relation -> relation.genre().equals(FEUILLE))
                    .ifPresent(relation -> parties.put(feuille, relation.cible()));
        }
    }

    List<FeuilleLue> feuilles() {
        return List.copyOf(feuilles);
    }

    boolean date1904() {
        return date1904;
    }

    /** Whether the file asks for all its formulas to be computed when it is opened. */
    boolean aRecalculer() {
        return aRecalculer;
    }

    /** The part that holds a sheet of rows; empty for a chart. */
    Optional<String> partieDe(FeuilleLue feuille) {
        return Optional.ofNullable(parties.get(feuille));
    }

    /** Whether the part, by its name in small letters, is read with the rows: a sheet, or the table of their texts. */
    boolean estLueParLigne(String nom) {
        return parties.values().stream().anyMatch(nom::equalsIgnoreCase)
                || partie(TEXTES).filter(nom::equalsIgnoreCase).isPresent();
    }

    /** The part of the workbook of that kind. */
    Optional<String> partie(String genre) {
        return relations.premiere(genre);
    }
}
