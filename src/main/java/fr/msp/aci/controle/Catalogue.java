package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.Endroit;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The catalogue of findings: the one place their texts come from, for messages, help and documentation. */
public final class Catalogue {

    private static final int LONGUEUR_MONTREE = 200;

    private final ResourceBundle textes = ResourceBundle.getBundle("messages.constats", Locale.ROOT);

    /**
     * What there is to know of a code, in French.
     *
     * @param titre a few words
     * @param quoi what was found
     * @param pourquoi why it matters
     * @param commentCorriger how to mend it
     * @param exemple wrong and right, side by side
     */
    public record Fiche(String titre, String quoi, String pourquoi, String commentCorriger, String exemple) {}

    /** The entry of a code. */
    public Fiche fiche(CodeConstat code) {
        return new Fiche(
                textes.getString(code + ".titre"),
                textes.getString(code + ".quoi"),
                textes.getString(code + ".pourquoi"),
                textes.getString(code + ".comment"),
                textes.getString(code + ".exemple"));
    }

    /** Warning: a named file of evidence was not received with its workbook. */
    public Constat justificatifAbsent(String feuille, int ligne, String champ, String nom) {
        return constat(Cas.FICHIER_ABSENT, Lieu.feuille(0, feuille).ligne(ligne).champ(champ), nom);
    }

    /** Warning: a sheet replaces one that held more rows. */
    public Constat lignesRetirees(Feuille feuille, int avant, int apres) {
        return constat(
                Cas.MOINS_DE_LIGNES,
                Lieu.feuille(0, feuille.libelle()),
                "",
                Integer.toString(avant),
                Integer.toString(apres));
    }

    /**
     * A finding; its sentences are given the header of the column, the value as typed, its place, then the details.
     *
     * @param valeur value as typed, already masked when it is personal
     */
    Constat constat(Cas cas, Lieu lieu, String valeur, String... details) {
        String montree = valeur.length() <= LONGUEUR_MONTREE ? valeur : valeur.substring(0, LONGUEUR_MONTREE) + "…";
        Object[] arguments = Stream.concat(
                        Stream.of(lieu.champ().orElse(lieu.lettres().orElse("")), montree, ou(lieu)),
                        Arrays.stream(details))
                .toArray();
        return new Constat(
                cas.code(),
                lieu.feuille(),
                lieu.numeroDeLigne(),
                lieu.lettres(),
                lieu.champ(),
                montree,
                phrase(cas + ".message", arguments),
                phrase(cas + ".correction", arguments));
    }

    /** A place outside the cells, in the middle of a sentence. */
    String lieu(Endroit endroit) {
        return textes.getString("endroit." + endroit);
    }

    /** What to open to see what is written there. */
    String remede(Endroit endroit) {
        return textes.getString("endroit." + endroit + ".remede");
    }

    /** The finding that stands for those of the same kind beyond what a person would read one by one. */
    Constat autres(Constat semblable, int nombre) {
        return new Constat(
                semblable.code(),
                semblable.feuille(),
                Optional.empty(),
                semblable.colonne(),
                semblable.champ(),
                "",
                phrase("AUTRES.message", fiche(semblable.code()).titre(), Integer.toString(nombre)),
                phrase("AUTRES.correction"));
    }

    /** Where a finding stands, as narrow as is known. */
    private String ou(Lieu lieu) {
        if (lieu.feuille().isEmpty()) {
            return textes.getString("lieu.classeur");
        }
        String feuille = lieu.feuille().get();
        String ligne = Integer.toString(lieu.ligne());
        if (lieu.ligne() > 0) {
            return lieu.lettres()
                    .map(lettres -> phrase("lieu.cellule", lettres + ligne, feuille))
                    .orElseGet(() -> phrase("lieu.ligne", ligne, feuille));
        }
        return lieu.lettres()
                .map(lettres -> phrase("lieu.colonne", lettres, feuille))
                .orElseGet(() -> phrase("lieu.feuille", feuille));
    }

    private String phrase(String cle, Object... arguments) {
        return new MessageFormat(textes.getString(cle), Locale.FRENCH).format(arguments);
    }
}
