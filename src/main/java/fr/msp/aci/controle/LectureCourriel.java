package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.util.regex.Pattern;

/** An address of e-mail: something, an at sign, a domain. */
final class LectureCourriel implements LecteurDeValeur<String> {

    private static final Pattern FORME =
            Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;.]{1,63}(\\.[^\\s@<>,;.]{1,63}){1,8}");

    @Override
    public Lecture<String> lire(Contenu contenu) {
        String texte = Saisie.propre(contenu.affiche());
        return FORME.matcher(texte).matches() ? Lecture.lue(texte) : Lecture.fautive(Cas.COURRIEL_INVALIDE);
    }
}
