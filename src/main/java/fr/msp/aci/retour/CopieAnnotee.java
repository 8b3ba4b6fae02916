package fr.msp.aci.retour;

import fr.msp.aci.classeur.Classeur;
import fr.msp.aci.classeur.ClasseurRefuse;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;

/**
 * The workbook given back: the whole original, each bad cell coloured and commented, and a first sheet that lists what
 * to mend. The coordinator corrects it and drops it again. That of an {@code .ods} is an {@code .xlsx} of its values.
 *
 * <p>The copy is made in memory, so only workbooks under {@link #OCTETS_MAXIMAUX} are annotated; the list of findings
 * alone serves the others.
 */
public final class CopieAnnotee {

    /** Size of all but pictures, unpacked, beyond which the copy would need more memory than a run is given: 8 MiB. */
    public static final long OCTETS_MAXIMAUX = 8L << 20;

    /** The same of pictures, which are carried over as they are: 16 MiB. */
    static final long OCTETS_D_IMAGES = 16L << 20;

    /** Codes of files that could not be opened, or not within limits. */
    private static final String OPEN_DOCUMENT = ".ods";

    private static final Set<CodeConstat> NON_OUVERTS = Set.of(
            CodeConstat.CLASSEUR_ILLISIBLE,
            CodeConstat.CLASSEUR_CHIFFRE,
            CodeConstat.FORMAT_REFUSE,
            CodeConstat.TAILLE_EXCESSIVE);

    private CopieAnnotee() {}

    /** Why a workbook is not annotated: its list of findings must do. */
    public enum Empechement {
        /** Not a workbook, or it cannot be opened. */
        FORMAT,
        /** Above {@link #OCTETS_MAXIMAUX}, or more pictures than can be carried over. */
        TAILLE,
        /** Personal data stand where they cannot be taken out with certainty. */
        DONNEE_PERSONNELLE
    }

    /**
     * Writes the annotated copy.
     *
     * @param original the workbook as received, left as it is
     * @param constats its findings
     * @param sortie where the copy goes; nothing is written when it cannot be made
     * @return why no copy was made, or empty when it was written
     * @throws IOException when the output fails
     */
    public static Optional<Empechement> ecrire(Path original, List<Constat> constats, OutputStream sortie)
            throws IOException {
        return ecrire(original, constats, Locale.FRENCH, sortie);
    }

    /**
     * Writes the annotated copy in another language.
     *
     * @param langue that of the findings
     * @throws IOException when the output fails
     */
    public static Optional<Empechement> ecrire(
            Path original, List<Constat> constats, Locale langue, OutputStream sortie) throws IOException {
        return ecrire(original, new Annotations(constats, Optional.empty(), Textes.en(langue)), sortie);
    }

    /**
     * Writes the annotated copy, which also says what became of the evidence that came with the workbook.
     *
     * @param pieces that evidence
     * @throws IOException when the output fails
     */
    public static Optional<Empechement> ecrire(
            Path original, List<Constat> constats, Optional<PiecesRendues> pieces, OutputStream sortie)
            throws IOException {
        return ecrire(original, new Annotations(constats, pieces, Textes.francais()), sortie);
    }

    /**
     * What the name of the copy ends in.
     *
     * @param terminaison what that of the original ends in, with its point
     */
    public static String terminaison(String terminaison) {
        return terminaison.equalsIgnoreCase(OPEN_DOCUMENT) ? ".xlsx" : terminaison;
    }

    /** What the copy says beside the original, and with which texts. */
    private record Annotations(List<Constat> constats, Optional<PiecesRendues> pieces, Textes textes) {

        void poser(Workbook classeur, String modeDEmploi) {
            StylesPropres styles = FeuilleACorriger.retirer(classeur, textes);
            new Marquage(classeur, textes, styles).marquer(constats);
            new FeuilleACorriger(classeur, textes, modeDEmploi).ecrire(constats, pieces, styles);
        }
    }

    private static Optional<Empechement> ecrire(Path original, Annotations annotations, OutputStream sortie)
            throws IOException {
        List<Constat> constats = annotations.constats();
        if (constats.stream().anyMatch(constat -> NON_OUVERTS.contains(constat.code()))) {
            return Optional.of(Empechement.FORMAT);
        }
        return switch (FileMagic.valueOf(original.toFile())) {
            case OOXML -> annoterXlsx(original, annotations, sortie);
            case OLE2 -> annoterXls(original, annotations, sortie);
            default -> Optional.of(Empechement.FORMAT);
        };
    }

    private static Optional<Empechement> annoterXlsx(Path original, Annotations annotations, OutputStream sortie)
            throws IOException {
        byte[] copie;
        boolean openDocument = Classeur.estOpenDocument(original);
        try {
            if (!Depaquetage.tientEnMemoire(original)) {
                return Optional.of(Empechement.TAILLE);
            }
        } catch (IOException e) {
            // A part that checking has no need of may be damaged.
            return Optional.of(Empechement.FORMAT);
        }
        try (XSSFWorkbook classeur = openDocument ? CopieDesValeurs.de(original) : enMemoire(original)) {
            if (!new Masquage(classeur).masquer(annotations.constats())) {
                return Optional.of(Empechement.DONNEE_PERSONNELLE);
            }
            completerLesStyles(classeur.getStylesSource());
            annotations.poser(classeur, openDocument ? "annotation.mode.emploi.ods" : "annotation.mode.emploi");
            copie = Depaquetage.octets(classeur);
            if (Masquage.resteUnNumero(copie)) {
                return Optional.of(Empechement.DONNEE_PERSONNELLE);
            }
        } catch (ClasseurRefuse | IOException | RuntimeException e) {
            // The reader is more patient than POI's model: what only POI refuses keeps its list of findings.
            return Optional.of(Empechement.FORMAT);
        } catch (OutOfMemoryError | StackOverflowError epuisement) {
            // Few bytes can make a large model; all of it is let go of, and the list of findings alone serves.
            return Optional.of(Empechement.TAILLE);
        }
        sortie.write(copie);
        return Optional.empty();
    }

    /** From a stream: a package opened on its file writes changes back into it. */
    private static XSSFWorkbook enMemoire(Path original) throws IOException {
        try (InputStream contenu = Files.newInputStream(original)) {
            return new XSSFWorkbook(contenu);
        }
    }

    /** Programs that write no more than they need leave these tables out; a new style is made from their first entries. */
    private static void completerLesStyles(StylesTable styles) {
        if (styles.getFonts().isEmpty()) {
            styles.putFont(new XSSFFont(), true);
        }
        if (styles.getFills().isEmpty()) {
            styles.putFill(new XSSFCellFill());
        }
        if (styles.getBorders().isEmpty()) {
            styles.putBorder(new XSSFCellBorder());
        }
    }

    private static Optional<Empechement> annoterXls(Path original, Annotations annotations, OutputStream sortie)
            throws IOException {
        if (Files.size(original) > OCTETS_MAXIMAUX) {
            return Optional.of(Empechement.TAILLE);
        }
        if (annotations.constats().stream().anyMatch(constat -> constat.code() == CodeConstat.DONNEE_PERSONNELLE)) {
            // The old format keeps replaced strings in its table.
            return Optional.of(Empechement.DONNEE_PERSONNELLE);
        }
        byte[] copie;
        try (POIFSFileSystem fichiers = new POIFSFileSystem(original.toFile(), true);
                HSSFWorkbook classeur = new HSSFWorkbook(fichiers)) {
            annotations.poser(classeur, "annotation.mode.emploi");
            copie = Depaquetage.octets(classeur);
        } catch (IOException | RuntimeException e) {
            return Optional.of(Empechement.FORMAT);
        } catch (OutOfMemoryError | StackOverflowError epuisement) {
            return Optional.of(Empechement.TAILLE);
        }
        sortie.write(copie);
        return Optional.empty();
    }
}
