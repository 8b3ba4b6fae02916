package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Several professions in a cell, as typed, between semicolons, commas or line ends; a slash, a plus or « et » sets apart
 * professions too, when all that they join are some.
 */
final class LectureProfessions implements LecteurDeValeur<List<String>> {

    private static final Pattern SEPARATEUR = Pattern.compile("[;,\\n\\r\\u000B\\u2028]");
    private static final Pattern LIAISON = Pattern.compile("[/+&]|\\set\\s");

    private final LectureTexte textes = new LectureTexte();

    @Override
    public Lecture<List<String>> lire(Contenu contenu) {
        Lecture<String> lecture = textes.lire(contenu);
        if (lecture instanceof Lecture.Fautive<String> fautive) {
            return new Lecture.Fautive<>(fautive.cas(), fautive.details(), Optional.empty());
        }
        return Lecture.lue(morceaux(contenu.affiche(), SEPARATEUR)
                .flatMap(LectureProfessions::professions)
                .toList());
    }

    private static Stream<String> professions(String texte) {
        List<String> jointes = morceaux(texte, LIAISON).toList();
        boolean toutesConnues = jointes.stream()
                .allMatch(jointe -> Listes.PROFESSIONS.reconnaitre(jointe).isPresent());
        return toutesConnues ? jointes.stream() : Stream.of(texte);
    }

    private static Stream<String> morceaux(String texte, Pattern separateur) {
        return separateur.splitAsStream(texte).map(Saisie::propre).filter(morceau -> !morceau.isEmpty());
    }
}
