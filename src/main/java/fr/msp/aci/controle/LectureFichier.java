package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The names of files of evidence, mostly one, without a folder: they can lead nowhere else. */
final class LectureFichier implements LecteurDeValeur<String> {

    private static final Pattern FORME = Pattern.compile("(?!\\.)[^/\\\\:*?\"<>|]{1,255}");

    /** Names one below the other: a name that runs over two lines has its ending after the second only. */
    private static final Pattern FIN_DE_NOM = Pattern.compile("(?<=\\.\\p{Alnum}{1,5})\\h*\\R\\s*(?=\\S)");

    private static final String ENTRE_LES_NOMS = " ; ";

    @Override
    public Lecture<String> lire(Contenu contenu) {
        String texte = Saisie.propre(FIN_DE_NOM.matcher(contenu.affiche()).replaceAll(ENTRE_LES_NOMS));
        return estUnNom(texte) || sontDesNoms(texte) ? Lecture.lue(texte) : Lecture.fautive(Cas.FICHIER_INVALIDE);
    }

    private static boolean estUnNom(String texte) {
        return FORME.matcher(texte).matches();
    }

    private static boolean sontDesNoms(String texte) {
        return texte.indexOf(';') >= 0
                && Arrays.stream(texte.split(";"))
                        .map(String::strip)
                        .filter(nom -> !nom.isEmpty())
                        .allMatch(LectureFichier::estUnNom);
    }
}
