package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.util.Optional;
import java.util.regex.Pattern;

/** A postcode: five digits, not all zeros, the zero of the first departments put back when it was typed as a number. */
final class LectureCodePostal implements LecteurDeValeur<String> {

    private static final Pattern FORME = Pattern.compile("\\d{5}");
    private static final String DE_REMPLISSAGE = "00000";
    private static final int LONGUEUR = 5;

    @Override
    public Lecture<String> lire(Contenu contenu) {
        boolean zeros = false;
        String texte = Saisie.propre(contenu.affiche()).replace(" ", "");
        if (contenu instanceof Contenu.Nombre nombre) {
            Optional<String> chiffres = LectureNumero.chiffres(nombre.valeur());
            texte = chiffres.map(c -> LectureNumero.completer(c, LONGUEUR)).orElse("");
            zeros = chiffres.map(String::length).orElse(LONGUEUR) < LONGUEUR;
        }
        if (texte.equals(DE_REMPLISSAGE)) {
            return Lecture.fautiveDepuisPeu(texte, Cas.CODE_POSTAL_INVALIDE);
        }
        return FORME.matcher(texte).matches()
                ? new Lecture.Lue<>(texte, zeros)
                : Lecture.fautive(Cas.CODE_POSTAL_INVALIDE);
    }
}
