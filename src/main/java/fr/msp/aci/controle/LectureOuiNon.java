package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.math.BigDecimal;
import java.util.Set;

/** Yes or no: {@code oui}, {@code o}, {@code x}, {@code vrai}, 1 or a ticked box; and their opposites. */
final class LectureOuiNon implements LecteurDeValeur<Boolean> {

    private static final Set<String> OUI = Set.of("oui", "o", "x", "vrai", "1");
    private static final Set<String> NON = Set.of("non", "n", "faux", "0");
    private static final Set<String> COCHE = Set.of("✓", "✔", "☑", "☒");
    private static final String DECOCHE = "☐";

    @Override
    public Lecture<Boolean> lire(Contenu contenu) {
        if (contenu instanceof Contenu.Booleen booleen) {
            return Lecture.lue(booleen.vrai());
        }
        if (contenu instanceof Contenu.Nombre nombre && estSansDate(nombre.format())) {
            return nombre.valeur().signum() == 0
                    ? Lecture.lue(false)
                    : nombre.valeur().compareTo(BigDecimal.ONE) == 0
                            ? Lecture.lue(true)
                            : Lecture.fautive(Cas.OUI_NON_INVALIDE);
        }
        return duTexte(Saisie.propre(contenu.affiche()));
    }

    private static boolean estSansDate(Contenu.Format format) {
        return format == Contenu.Format.NOMBRE || format == Contenu.Format.POURCENTAGE;
    }

    private static Lecture<Boolean> duTexte(String texte) {
        String cle = Signes.cle(texte);
        if (OUI.contains(cle) || COCHE.contains(texte)) {
            return Lecture.lue(true);
        }
        return NON.contains(cle) || texte.equals(DECOCHE) ? Lecture.lue(false) : Lecture.fautive(Cas.OUI_NON_INVALIDE);
    }
}
