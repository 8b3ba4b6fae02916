package fr.msp.aci.classeur;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** A sheet of a test workbook; its rows are typed values, or raw XML when the defect is there. */
public final class FeuilleDeTest {

    private final String nom;
    private final StringBuilder lignes = new StringBuilder();
    private String etat = "visible";
    private String avant = "";
    private String apres = "";
    private int numero;

    FeuilleDeTest(String nom) {
        this.nom = nom;
    }

    /** Hidden. */
    public FeuilleDeTest masquee() {
        etat = "hidden";
        return this;
    }

    /** What stands before the rows, such as a dimension. */
    public FeuilleDeTest avant(String xml) {
        avant = xml;
        return this;
    }

    /** What stands after the rows, such as merged cells. */
    public FeuilleDeTest apres(String xml) {
        apres = xml;
        return this;
    }

    /** A row of values: text, number, date, time, boolean, {@link Brute}, or null for an empty cell. */
    public FeuilleDeTest ligne(Object... valeurs) {
        return ligneAvec("", valeurs);
    }

    /** The same, hidden. */
    public FeuilleDeTest ligneMasquee(Object... valeurs) {
        return ligneAvec(" hidden=\"1\"", valeurs);
    }

    /** Leaves rows out. */
    public FeuilleDeTest sauter(int nombre) {
        numero += nombre;
        return this;
    }

    /** Rows as XML. */
    public FeuilleDeTest brut(String xml) {
        lignes.append(xml);
        return this;
    }

    private FeuilleDeTest ligneAvec(String attributs, Object... valeurs) {
        numero++;
        lignes.append("<row r=\"").append(numero).append('"').append(attributs).append('>');
        for (int colonne = 0; colonne < valeurs.length; colonne++) {
            if (valeurs[colonne] != null) {
                lignes.append(cellule(Cellule.lettres(colonne) + numero, valeurs[colonne]));
            }
        }
        lignes.append("</row>");
        return this;
    }

    private static String cellule(String adresse, Object valeur) {
        String debut = "<c r=\"" + adresse + "\"";
        if (valeur instanceof Brute brute) {
            return debut + brute.xml() + "</c>";
        }
        if (valeur instanceof LocalDate jour) {
            return debut + " s=\"1\"><v>" + ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), jour) + "</v></c>";
        }
        if (valeur instanceof LocalTime heure) {
            return debut + " s=\"2\"><v>" + heure.toSecondOfDay() / 86400.0 + "</v></c>";
        }
        if (valeur instanceof Boolean vrai) {
            return debut + " t=\"b\"><v>" + (vrai ? 1 : 0) + "</v></c>";
        }
        if (valeur instanceof Number || valeur instanceof BigDecimal) {
            return debut + "><v>" + valeur + "</v></c>";
        }
        return debut + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + echapper((String) valeur) + "</t></is></c>";
    }

    static String echapper(String texte) {
        return texte.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    String dansLePlan(int rang) {
        return "<sheet name=\"" + echapper(nom) + "\" sheetId=\"" + rang + "\" state=\"" + etat + "\" r:id=\"rId" + rang
                + "\"/>";
    }

    String xml(String espace) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + espace + "\">" + avant + "<sheetData>"
                + lignes + "</sheetData>" + apres + "</worksheet>";
    }

    /**
     * A cell as XML, from after its address: {@code  t="e"><v>#N/A</v>}.
     *
     * @param xml attributes, then the content
     */
    public record Brute(String xml) {}
}
