package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number within bounds. */
final class LectureEntier implements LecteurDeValeur<Integer> {

    /** {@code 4,000} is four to who writes in French, four thousand to a program set in English. */
    private static final Pattern VIRGULE_AMBIGUE = Pattern.compile("[-−]?[1-9]\\d{0,2}(,\\d{3})+");

    private final LectureNombre nombres;

    LectureEntier(BigDecimal minimum, BigDecimal maximum) {
        this.nombres = new LectureNombre(false, minimum, maximum);
    }

    @Override
    public Lecture<Integer> lire(Contenu contenu) {
        Lecture<Integer> lecture = entier(contenu);
        return lecture instanceof Lecture.Lue<Integer> lue
                        && contenu instanceof Contenu.Texte texte
                        && VIRGULE_AMBIGUE.matcher(Saisie.propre(texte.texte())).matches()
                ? Lecture.fautiveDepuisPeu(lue.valeur(), Cas.NOMBRE_AMBIGU)
                : lecture;
    }

    private Lecture<Integer> entier(Contenu contenu) {
        Lecture<BigDecimal> lecture = nombres.lire(contenu);
        if (lecture instanceof Lecture.Fautive<BigDecimal> fautive) {
            return new Lecture.Fautive<>(
                    fautive.cas() == Cas.NOMBRE_INVALIDE ? Cas.ENTIER_INVALIDE : fautive.cas(),
                    fautive.details(),
                    fautive.autrefois().flatMap(LectureEntier::entier));
        }
        BigDecimal valeur = ((Lecture.Lue<BigDecimal>) lecture).valeur();
        return entier(valeur).map(Lecture::lue).orElseGet(() -> Lecture.fautive(Cas.ENTIER_INVALIDE));
    }

    /** Within its bounds, which are whole numbers of Java, the conversion loses nothing. */
    private static Optional<Integer> entier(BigDecimal valeur) {
        return valeur.signum() == 0 || valeur.stripTrailingZeros().scale() <= 0
                ? Optional.of(valeur.intValue())
                : Optional.empty();
    }
}
