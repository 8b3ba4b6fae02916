package fr.msp.aci.retour;

import fr.msp.aci.controle.Controle;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What is told to the coordinator about a checked workbook: each finding with its place, the value as typed, what is
 * wrong and how to mend it. Errors come first; the same finding in many cells is told once.
 *
 * <p>Every value comes from a workbook nobody has trusted yet: it is escaped for the format it goes into, and characters
 * that would act on a terminal, reverse the text or run as a formula are shown instead of obeyed.
 */
public final class RapportDeRefus {

    private RapportDeRefus() {}

    /** A page that stands alone, without script nor anything fetched, to read on a phone or to print. */
    public static byte[] html(String nomFichier, Controle controle) {
        return html(nomFichier, controle, Optional.empty(), Optional.empty());
    }

    /**
     * The same page, which also says what became of the evidence that came with the workbook.
     *
     * @param copie name of the annotated copy, which lies beside the page; empty when none could be made
     */
    public static byte[] html(
            String nomFichier, Controle controle, Optional<PiecesRendues> pieces, Optional<String> copie) {
        return new RapportHtml(Textes.francais())
                .ecrire(Synthese.de(nomFichier, controle), pieces, copie)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One line a finding, not grouped, for a spreadsheet: semicolons, UTF-8 with its mark, no live formula. */
    public static byte[] csv(String nomFichier, Controle controle) {
        return new RapportCsv(Textes.francais()).ecrire(nomFichier, controle).getBytes(StandardCharsets.UTF_8);
    }

    /** The same for a terminal, aligned, in plain characters; ends with a line feed. */
    public static String texte(String nomFichier, Controle controle) {
        return texte(nomFichier, controle, Locale.FRENCH);
    }

    /** The same in another language, that of the findings. */
    public static String texte(String nomFichier, Controle controle, Locale langue) {
        return new RapportTexte(Textes.en(langue)).ecrire(Synthese.de(nomFichier, controle));
    }
}
