package fr.msp.aci.controle;

import fr.msp.aci.activite.Numero;
import fr.msp.aci.classeur.Contenu;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A registered number, with its key; typed as a number, the zeros it lost on its left are put back. */
final class LectureNumero implements LecteurDeValeur<String> {

    private static final Pattern SEPARATEURS = Pattern.compile("[ .\\-]");

    private final Numero numero;

    LectureNumero(Numero numero) {
        this.numero = numero;
    }

    @Override
    public Lecture<String> lire(Contenu contenu) {
        if (contenu instanceof Contenu.Nombre nombre) {
            Optional<String> chiffres = chiffres(nombre.valeur());
            if (chiffres.isEmpty()) {
                return mauvaiseForme();
            }
            // An RPPS number never starts with a zero: a short one is a wrong one.
            String complet = numero == Numero.RPPS ? chiffres.get() : completer(chiffres.get(), numero.longueur());
            return verifier(complet, complet.length() > chiffres.get().length());
        }
        String texte = SEPARATEURS.matcher(Saisie.propre(contenu.affiche())).replaceAll("");
        return verifier(texte.toUpperCase(Locale.ROOT), false);
    }

    private Lecture<String> verifier(String texte, boolean zerosAjoutes) {
        if (!numero.aLaForme(texte)) {
            return texte.length() == numero.longueur() ? signeDeTrop(texte) : mauvaiseForme();
        }
        if (numero.estUnRemplissage(texte)) {
            return numero.estValide(texte)
                    ? Lecture.fautiveDepuisPeu(texte, Cas.NUMERO_DE_REMPLISSAGE)
                    : Lecture.fautive(Cas.NUMERO_DE_REMPLISSAGE);
        }
        return numero.estValide(texte) ? new Lecture.Lue<>(texte, zerosAjoutes) : Lecture.fautive(Cas.CLE_FAUSSE);
    }

    /** As long as it must be: which of its signs is no figure, an O for a zero most often. */
    private Lecture<String> signeDeTrop(String texte) {
        int rang = IntStream.range(0, texte.length())
                .filter(place -> !numero.admet(texte.charAt(place), place))
                .findFirst()
                .orElseThrow();
        return Lecture.fautive(Cas.NUMERO_AVEC_UNE_LETTRE, texte.substring(rang, rang + 1), Integer.toString(rang + 1));
    }

    private Lecture<String> mauvaiseForme() {
        return Lecture.fautive(Cas.NUMERO_INVALIDE, Integer.toString(numero.longueur()));
    }

    /** The figures of a whole positive number of reasonable length. */
    static Optional<String> chiffres(BigDecimal valeur) {
        boolean entier = valeur.signum() > 0 && valeur.stripTrailingZeros().scale() <= 0;
        return entier && valeur.precision() - valeur.scale() <= 15
                ? Optional.of(valeur.toBigInteger().toString())
                : Optional.empty();
    }

    static String completer(String chiffres, int longueur) {
        return "0".repeat(Math.max(0, longueur - chiffres.length())) + chiffres;
    }
}
