package fr.msp.aci;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** French left in an English text, but for what stays French in it: what is quoted, and values and columns listed. */
public final class MotsFrancais {

    private static final Pattern CITATIONS = Pattern.compile("“[^”]*”");

    /** “one of these values: médecin généraliste, infirmier.” and the like. */
    private static final Pattern LISTES = Pattern.compile(
            "(?:these values[^:]*|at least|columns is needed|columns must be filled in|Sites of sheet Horaires"
                    + "|Missions declared|has these sites): [^.“”]*\\.");

    private static final Pattern ACCENTS = Pattern.compile("[«»àâçéèêëîïôùûœÀÉ]");

    private static final Pattern MOTS = Pattern.compile(
            "\\b(?:le|la|les|un|une|des|du|au|aux|et|ou|dans|sur|sous|avec|sans|est|sont|ce|cette|ces|qui|que|pas|rien"
                    + "|si|sinon|pour|vous|votre|sa|ses|il|elle|feuille|ligne|lignes|colonne|cellule|cellules|valeur"
                    + "|lue|classeur|fichier|erreur|erreurs|avertissement|corriger|nombre|jour|mois|autres?)\\b",
            Pattern.CASE_INSENSITIVE);

    private MotsFrancais() {}

    /** The French words and letters of the text; none when it is all English. */
    public static List<String> dans(String texte) {
        String aNous = LISTES.matcher(
                        CITATIONS.matcher(texte.replaceAll("\\s+", " ")).replaceAll(""))
                .replaceAll("");
        return Pattern.compile(ACCENTS.pattern() + "|" + MOTS.pattern(), Pattern.CASE_INSENSITIVE)
                .matcher(aNous)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
