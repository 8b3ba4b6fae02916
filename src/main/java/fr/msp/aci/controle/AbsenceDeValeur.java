package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words and strokes put in an optional cell for want of a value: « - », « N/A », « en poste ». An empty cell says the same,
 * and a value made up to please the check says something false.
 */
final class AbsenceDeValeur {

    /** Where words without a figure can be no value, however it is mistyped. */
    private static final Set<TypeColonne.Nature> EN_CHIFFRES = EnumSet.of(
            TypeColonne.Nature.DATE,
            TypeColonne.Nature.MOIS,
            TypeColonne.Nature.HEURE,
            TypeColonne.Nature.NOMBRE,
            TypeColonne.Nature.POURCENTAGE,
            TypeColonne.Nature.MONTANT,
            TypeColonne.Nature.ENTIER,
            TypeColonne.Nature.NUMERO,
            TypeColonne.Nature.CODE_POSTAL);

    private static final Pattern CHIFFRE = Pattern.compile("\\d");

    private static final Pattern SANS_VALEUR = Pattern.compile(
            "[^\\p{L}\\d]+|(en cours|inconnue?s?|indéterminée?s?|non (connue?|précisée?|renseignée?|communiquée?)s?|vide|nsp)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AbsenceDeValeur() {}

    /** Whether what stands in a cell of that column, where it is wrong, may only say that there is nothing to say. */
    static boolean est(Colonne<?> colonne, Contenu contenu) {
        if (colonne.estObligatoire()) {
            return false;
        }
        String texte = Saisie.propre(contenu.affiche());
        return Saisie.ditRien(contenu)
                || Saisie.estNeant(contenu)
                || SANS_VALEUR.matcher(texte).matches()
                || (EN_CHIFFRES.contains(colonne.type().nature())
                        && contenu instanceof Contenu.Texte
                        && !CHIFFRE.matcher(texte).find());
    }
}
