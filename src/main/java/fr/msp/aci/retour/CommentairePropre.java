package fr.msp.aci.retour;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Comment;

/**
 * The comment that the coordinator laid on a cell, which goes on below ours and comes back once ours is taken away.
 *
 * @param auteur as the file names them; may be empty
 */
record CommentairePropre(String auteur, String texte) {

    private static final Pattern AUTEUR = Pattern.compile("——— ([^\\n\\r]*) ———\\R");

    static Optional<CommentairePropre> de(Comment commentaire) {
        if (commentaire == null || commentaire.getString() == null) {
            return Optional.empty();
        }
        String auteur = commentaire.getAuthor() == null ? "" : commentaire.getAuthor();
        return Optional.of(new CommentairePropre(
                auteur.replaceAll("\\s+", " ").strip(), commentaire.getString().getString()));
    }

    /** The one written as {@link #texteSigne} does. */
    static CommentairePropre lire(String texte) {
        Matcher auteur = AUTEUR.matcher(texte);
        return auteur.lookingAt()
                ? new CommentairePropre(auteur.group(1), texte.substring(auteur.end()))
                : new CommentairePropre("", texte);
    }

    /** The text, below a line with its author when there is one. */
    String texteSigne() {
        return auteur.isEmpty() ? texte : "——— " + auteur + " ———\n" + texte;
    }
}
