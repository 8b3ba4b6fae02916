package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.util.regex.Pattern;

/** The name of a file of evidence, without a folder: it can lead nowhere else. */
final class LectureFichier implements LecteurDeValeur<String> {

    private static final Pattern FORME = Pattern.compile("(?!\\.)[^/\\\\:*?\"<>|]{1,255}");

    @Override
    public Lecture<String> lire(Contenu contenu) {
        String texte = Saisie.propre(contenu.affiche());
        return FORME.matcher(texte).matches() ? Lecture.lue(texte) : Lecture.fautive(Cas.FICHIER_INVALIDE);
    }
}
