package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks that turn the direction of writing, and others that nobody sees, pasted around a date or a number: the cell looks
 * right, and only typing it again mends it.
 */
final class SignesInvisibles {

    private static final Pattern SIGNE = Pattern.compile("\\p{Cf}");

    private SignesInvisibles() {}

    /** What a cell that cannot be read shows, when that alone would have been read. */
    static Optional<String> ceQuiSeVoit(Contenu contenu, Colonne<?> colonne) {
        if (!(contenu instanceof Contenu.Texte texte)
                || !SIGNE.matcher(texte.texte()).find()) {
            return Optional.empty();
        }
        String vu = Saisie.propre(SIGNE.matcher(texte.texte()).replaceAll(""));
        return Optional.of(vu)
                .filter(seul -> !seul.isEmpty()
                        && colonne.type().lecteur().lire(new Contenu.Texte(seul)) instanceof Lecture.Lue<?>);
    }

    /** The first of them, by its number, for nothing else of it can be shown. */
    static String premier(Contenu contenu) {
        Matcher signe = SIGNE.matcher(contenu.affiche());
        return signe.find() ? String.format(Locale.ROOT, "U+%04X", signe.group().codePointAt(0)) : "";
    }
}
