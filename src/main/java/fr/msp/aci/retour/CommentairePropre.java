package fr.msp.aci.retour;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Comment;

/**
 * The comment that the coordinator had laid on a cell, which goes on below ours and comes back once ours is taken away.
 *
 * @param auteur as the file names them; may be empty
 */
record CommentairePropre(String auteur, String texte) {

    /** What we say; the rest is said in the list of findings. */
    private static final int LE_NOTRE_AU_PLUS = 2_000;

    /** Longest comment a spreadsheet program keeps. */
    private static final int TOUT_AU_PLUS = 32_000;

    private static final String TRAIT = "———";

    /** A line of its own between ours and theirs, with the name of the author when there is one. */
    private static final Pattern SEPARATION =
            Pattern.compile("\\s*\\R" + TRAIT + "(?: ([^\\n\\r]*) " + TRAIT + ")?\\R");

    static Optional<CommentairePropre> de(Comment commentaire) {
        if (commentaire == null || commentaire.getString() == null) {
            return Optional.empty();
        }
        String auteur = commentaire.getAuthor() == null ? "" : commentaire.getAuthor();
        return Optional.of(new CommentairePropre(
                auteur.replaceAll("\\s+", " ").strip(), commentaire.getString().getString()));
    }

    /** The one that stands below ours. */
    static Optional<CommentairePropre> sousLeNotre(String commentaire) {
        Matcher separation = SEPARATION.matcher(commentaire);
        return separation.find()
                ? Optional.of(new CommentairePropre(
                        separation.group(1) == null ? "" : separation.group(1),
                        commentaire.substring(separation.end())))
                : Optional.empty();
    }

    /** Ours alone, as long as it may be. */
    static String leNotre(String dit) {
        return dit.substring(0, Math.min(dit.length(), LE_NOTRE_AU_PLUS));
    }

    /** Ours, then this one, whole. */
    String sous(String dit) {
        String trait = "\n\n" + TRAIT + (auteur.isEmpty() ? "" : " " + auteur + " " + TRAIT) + "\n";
        String notre = leNotre(dit);
        int place = Math.max(0, TOUT_AU_PLUS - trait.length() - texte.length());
        return notre.substring(0, Math.min(notre.length(), place)) + trait + texte;
    }
}
