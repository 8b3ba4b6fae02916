package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Several professions in a cell, as typed, between semicolons or commas. */
final class LectureProfessions implements LecteurDeValeur<List<String>> {

    private static final Pattern SEPARATEUR = Pattern.compile("[;,]");

    private final LectureTexte textes = new LectureTexte();

    @Override
    public Lecture<List<String>> lire(Contenu contenu) {
        Lecture<String> lecture = textes.lire(contenu);
        if (lecture instanceof Lecture.Fautive<String> fautive) {
            return new Lecture.Fautive<>(fautive.cas(), fautive.details());
        }
        String texte = ((Lecture.Lue<String>) lecture).valeur();
        return Lecture.lue(Arrays.stream(SEPARATEUR.split(texte))
                .map(String::strip)
                .filter(profession -> !profession.isEmpty())
                .toList());
    }
}
