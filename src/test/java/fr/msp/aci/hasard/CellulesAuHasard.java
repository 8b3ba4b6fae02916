package fr.msp.aci.hasard;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.classeur.FeuilleDeTest;
import fr.msp.aci.classeur.FeuilleDeTest.Brute;
import fr.msp.aci.controle.Colonne;
import fr.msp.aci.controle.Schema;
import fr.msp.aci.controle.SchemaFeuille;
import fr.msp.aci.controle.TypeColonne;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A good workbook of every sheet and column of the schema, in some cells of which something else was typed: a value of
 * the kind the column asks for, at the edge of what it takes, or anything at all.
 */
final class CellulesAuHasard {

    private static final Exercice EXERCICE = new Exercice(2025);
    private static final int LIGNES = 3;

    private final Random hasard;
    private final double frequence;

    /**
     * @param frequence part of the cells in which something else is typed
     */
    CellulesAuHasard(long graine, double frequence) {
        this.hasard = new Random(graine);
        this.frequence = frequence;
    }

    byte[] ecrire() {
        ClasseurDeTest classeur = new ClasseurDeTest();
        for (SchemaFeuille declaree : Schema.declare().feuilles()) {
            FeuilleDeTest feuille = classeur.feuille(declaree.nom());
            if (declaree.disposition() == SchemaFeuille.Disposition.CHAMPS) {
                champs(feuille, declaree);
            } else {
                tableau(feuille, declaree);
            }
        }
        return classeur.partie("[Content_Types].xml", types()).octets();
    }

    /** Without them POI opens no workbook, and none would be given back annotated. */
    private static String types() {
        String debut = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder xml =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + debut + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + debut + "styles+xml\"/>");
        for (int i = 1; i <= Schema.declare().feuilles().size(); i++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + debut
                    + "worksheet+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private void champs(FeuilleDeTest feuille, SchemaFeuille declaree) {
        List<String> exemples = declaree.exemples(EXERCICE);
        for (int i = 0; i < exemples.size(); i++) {
            Colonne<?> champ = declaree.colonnes().get(i);
            feuille.ligne(peutEtre(champ.entete(), champ), peutEtre(exemples.get(i), champ));
        }
    }

    private void tableau(FeuilleDeTest feuille, SchemaFeuille declaree) {
        List<Colonne<?>> colonnes = declaree.colonnes();
        feuille.ligne(colonnes.stream()
                .map(colonne -> rarement() ? quelconque() : colonne.entete())
                .toArray());
        for (int ligne = 0; ligne < LIGNES; ligne++) {
            List<Object> cellules = new ArrayList<>();
            List<String> exemples = declaree.exemples(EXERCICE);
            for (int i = 0; i < colonnes.size(); i++) {
                cellules.add(peutEtre(exemples.get(i), colonnes.get(i)));
            }
            feuille.ligne(cellules.toArray());
        }
    }

    private Object peutEtre(String bonne, Colonne<?> colonne) {
        if (hasard.nextDouble() >= frequence) {
            return bonne;
        }
        return hasard.nextInt(3) == 0 ? quelconque() : duGenre(colonne.type());
    }

    private boolean rarement() {
        return hasard.nextDouble() < frequence / 10;
    }

    private Object quelconque() {
        return switch (hasard.nextInt(6)) {
            case 0 -> hasard.nextDouble() * Math.pow(10, hasard.nextInt(40) - 20);
            case 1 -> hasard.nextBoolean();
            case 2 -> new Brute(" t=\"e\"><v>#" + parmi("N/A", "REF!", "DIV/0!", "QUOI?") + "</v>");
            case 3 -> new Brute(" s=\"" + hasard.nextInt(6) + "\"><f>1/0</f><v>" + hasard.nextInt() + "</v>");
            case 4 -> unicode();
            default -> ClasseursCasses.VALEURS.get(hasard.nextInt(ClasseursCasses.VALEURS.size()));
        };
    }

    private Object duGenre(TypeColonne<?> type) {
        return switch (type.nature()) {
            case DATE, MOIS ->
                switch (hasard.nextInt(5)) {
                    case 0 -> LocalDate.of(2025, 1, 1).plusDays(hasard.nextInt(400) - 20);
                    case 1 -> LocalDate.of(1900 + hasard.nextInt(200), 1 + hasard.nextInt(12), 1 + hasard.nextInt(28));
                    case 2 -> hasard.nextInt(60_000);
                    case 3 -> "%d/%d/%d".formatted(hasard.nextInt(33), hasard.nextInt(14), hasard.nextInt(3_000));
                    default -> "%02d/%04d".formatted(hasard.nextInt(14), 2_020 + hasard.nextInt(10));
                };
            case HEURE ->
                hasard.nextBoolean()
                        ? LocalTime.ofSecondOfDay(hasard.nextInt(86_400))
                        : hasard.nextInt(30) + parmi("h", "H", ":", "h30", ":60", " h 15");
            case NOMBRE, POURCENTAGE, MONTANT, ENTIER ->
                hasard.nextBoolean()
                        ? bord(type)
                        : parmi("1\u202F234", "1\u00A0234,5", "1.234", "12 %", "7 €", "-1", "1,5", "1e3", "0,0");
            case OUI_NON -> parmi("OUI", "x", "1", "peut-être", "faux", "Vrai", "☑");
            case LISTE -> faute(type.valeurs().get(hasard.nextInt(type.valeurs().size())));
            case NUMERO, CODE_POSTAL -> hasard.nextBoolean() ? chiffres() : Long.valueOf(chiffres());
            case TEXTE, COURRIEL, FICHIER, PROFESSIONS -> quelconque();
        };
    }

    private Object bord(TypeColonne<?> type) {
        return type.maximum().orElseThrow().longValue() + hasard.nextInt(3) - 1;
    }

    private String chiffres() {
        return Long.toString(Math.abs(hasard.nextLong())).substring(0, 1 + hasard.nextInt(15));
    }

    private String faute(String valeur) {
        StringBuilder texte = new StringBuilder(valeur);
        int place = hasard.nextInt(texte.length());
        switch (hasard.nextInt(3)) {
            case 0 -> texte.deleteCharAt(place);
            case 1 -> texte.insert(place, (char) ('a' + hasard.nextInt(26)));
            default -> texte.setCharAt(place, Character.toUpperCase(texte.charAt(place)));
        }
        return texte.toString();
    }

    private String unicode() {
        StringBuilder texte = new StringBuilder();
        for (int i = 0; i < 1 + hasard.nextInt(30); i++) {
            int caractere = hasard.nextInt(0x10000);
            boolean permis = caractere >= 0x20 && caractere < 0xD800 || caractere >= 0xE000 && caractere < 0xFFFE;
            texte.append(permis ? (char) caractere : ' ');
        }
        return texte.toString();
    }

    private String parmi(String... valeurs) {
        return Arrays.asList(valeurs).get(hasard.nextInt(valeurs.length));
    }
}
