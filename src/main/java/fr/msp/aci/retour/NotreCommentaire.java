package fr.msp.aci.retour;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Comment;

/**
 * A comment that we laid on a cell, as found when the copy comes back. It is known by the line that ends ours, since
 * LibreOffice forgets the authors of comments.
 *
 * @param style name of the style that the cell had of its own, when it is kept in the copy
 * @param propre what the coordinator wrote below, before or since
 */
record NotreCommentaire(Optional<String> style, Optional<CommentairePropre> propre) {

    /** By it our comments are known again when an annotated copy comes back. */
    static final String AUTEUR = "aci-bilan";

    /** What we say; the rest is said in the list of findings. */
    private static final int LE_NOTRE_AU_PLUS = 2_000;

    /** Longest comment a spreadsheet program keeps. */
    private static final int TOUT_AU_PLUS = 32_000;

    private static final Pattern SIGNATURE =
            Pattern.compile("(?:^|\\R)——— " + AUTEUR + "(?:, (style \\d+))? ———(?:\\R|$)");

    /** What the comment of a cell holds when it is ours; copies given back by the first version name us as author only. */
    static Optional<NotreCommentaire> de(Comment commentaire) {
        String texte = commentaire.getString().getString();
        Matcher signature = SIGNATURE.matcher(texte);
        if (signature.find()) {
            String dessous = texte.substring(signature.end());
            return Optional.of(new NotreCommentaire(
                    Optional.ofNullable(signature.group(1)),
                    dessous.isBlank() ? Optional.empty() : Optional.of(CommentairePropre.lire(dessous))));
        }
        return AUTEUR.equals(commentaire.getAuthor())
                ? Optional.of(new NotreCommentaire(Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** The whole text: what we say, our signature, then the coordinator's own, whole. */
    String texte(String dit) {
        String fin = "\n\n——— " + AUTEUR + style.map(nom -> ", " + nom).orElse("") + " ———"
                + propre.map(le -> "\n" + le.texteSigne()).orElse("");
        int place = Math.max(0, Math.min(LE_NOTRE_AU_PLUS, TOUT_AU_PLUS - fin.length()));
        return dit.substring(0, Math.min(dit.length(), place)) + fin;
    }
}
