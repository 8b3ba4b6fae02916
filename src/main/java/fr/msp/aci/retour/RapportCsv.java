package fr.msp.aci.retour;

import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings as a table for a spreadsheet set to French. */
final class RapportCsv {

    private static final String MARQUE_UTF8 = "\uFEFF";
    private static final List<String> COLONNES = List.of(
            "fichier",
            "gravite",
            "code",
            "feuille",
            "cellule",
            "ligne",
            "colonne",
            "champ",
            "valeur",
            "message",
            "correction");

    private final Textes textes;

    RapportCsv(Textes textes) {
        this.textes = textes;
    }

    String ecrire(String nomFichier, Controle controle) {
        Stream<String> entete = Stream.of(ligne(COLONNES.stream().map(nom -> textes.de("csv." + nom))));
        Stream<String> lignes = controle.constats().stream().map(constat -> ligne(champs(nomFichier, constat)));
        return Stream.concat(entete, lignes).collect(Collectors.joining("", MARQUE_UTF8, ""));
    }

    private Stream<String> champs(String nomFichier, Constat constat) {
        return Stream.of(
                Lisible.de(nomFichier),
                textes.de("gravite." + constat.severite()),
                constat.code().name(),
                constat.feuille().map(Lisible::de).orElse(""),
                constat.cellule().orElse(""),
                constat.ligne().map(Object::toString).orElse(""),
                constat.colonne().orElse(""),
                constat.champ().map(Lisible::de).orElse(""),
                Lisible.de(constat.valeurLue()),
                Lisible.deLaPhrase(constat.message()),
                Lisible.deLaPhrase(constat.correction()));
    }

    private static String ligne(Stream<String> champs) {
        return champs.map(RapportCsv::champ).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String champ(String texte) {
        String inerte = declencheUneFormule(texte) ? "'" + texte : texte;
        return '"' + inerte.replace("\"", "\"\"") + '"';
    }

    /** Excel and LibreOffice take such a beginning for a formula even between quotes; full-width forms included. */
    private static boolean declencheUneFormule(String texte) {
        String debut = texte.stripLeading();
        return !debut.isEmpty() && "=+-@＝＋－＠|%".indexOf(debut.charAt(0)) >= 0;
    }
}
