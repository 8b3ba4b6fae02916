package fr.msp.aci.controle;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Feuille;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Help texts of sheets and columns, from {@code messages/controle.properties}. */
final class Aide {

    private Aide() {}

    static String feuille(Feuille feuille) {
        return textes().getString("feuille." + feuille.name());
    }

    static String colonne(Feuille feuille, Colonne<?> colonne) {
        return textes().getString(cle(feuille, colonne));
    }

    static List<String> exemples(Feuille feuille, Exercice exercice) {
        String ligne = new MessageFormat(textes().getString("exemple." + feuille.name()), Locale.FRENCH)
                .format(new Object[] {exercice.toString()});
        return Arrays.stream(ligne.split("\\|", -1)).map(String::strip).toList();
    }

    /** Key of a column's help: its sheet, then its header in plain small letters. */
    static String cle(Feuille feuille, Colonne<?> colonne) {
        String sansAccents =
                Normalizer.normalize(colonne.entete(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return feuille.name() + "."
                + sansAccents
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
    }

    private static ResourceBundle textes() {
        return ResourceBundle.getBundle("messages.controle", Locale.ROOT);
    }
}
