package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Jour;
import java.util.List;
import java.util.regex.Pattern;

/** Several days in one cell, such as {@code lundi au vendredi}: each has its own row. */
final class PlusieursJours {

    /** {@code L-V}, {@code lmmjv}: two initials or more, and nothing else. */
    private static final Pattern INITIALES = Pattern.compile("[lmjvsd]{2,7}");

    private static final Pattern SANS_LES_NOMMER =
            Pattern.compile("semaine|week ?end|tous les jours|jours? ouvr", Pattern.CASE_INSENSITIVE);

    private PlusieursJours() {}

    static boolean sont(String texte) {
        return nommes(texte).size() > 1
                || SANS_LES_NOMMER.matcher(texte.replace('-', ' ')).find()
                || INITIALES.matcher(Appellation.cle(texte)).matches();
    }

    /** The first day the text names; Monday when it names none. */
    static Jour premier(String texte) {
        return nommes(texte).stream().findFirst().orElse(Jour.LUNDI);
    }

    private static List<Jour> nommes(String texte) {
        return Appellation.mots(texte)
                .flatMap(mot -> Listes.JOURS.reconnaitre(mot).stream())
                .distinct()
                .toList();
    }
}
