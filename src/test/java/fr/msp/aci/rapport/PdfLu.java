package fr.msp.aci.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its reader gets it; every kind of space is read as a plain one. */
record PdfLu(
        List<String> textes,
        String titre,
        String auteur,
        String langue,
        Set<String> polices,
        boolean policesToutesIncorporees,
        boolean formatA4,
        List<String> signets) {

    static PdfLu de(byte[] octets) {
        try (PDDocument document = Loader.loadPDF(octets)) {
            List<String> textes = new ArrayList<>();
            Set<String> polices = new TreeSet<>();
            boolean incorporees = true;
            boolean a4 = true;
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                textes.add(texte(document, page + 1));
                PDPage contenu = document.getPage(page);
                a4 &= Math.abs(contenu.getMediaBox().getHeight() - PDRectangle.A4.getHeight()) < 1
                        && Math.abs(contenu.getMediaBox().getWidth() - PDRectangle.A4.getWidth()) < 1;
                for (COSName nom : contenu.getResources().getFontNames()) {
                    PDFont police = contenu.getResources().getFont(nom);
                    polices.add(police.getName());
                    incorporees &= police.isEmbedded();
                }
            }
            return new PdfLu(
                    textes,
                    document.getDocumentInformation().getTitle(),
                    document.getDocumentInformation().getAuthor(),
                    document.getDocumentCatalog().getLanguage(),
                    polices,
                    incorporees,
                    a4,
                    signets(document.getDocumentCatalog().getDocumentOutline()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pages() {
        return textes.size();
    }

    String page(int numero) {
        return textes.get(numero - 1);
    }

    String tout() {
        return String.join("\n", textes);
    }

    List<String> pagesContenant(String texte) {
        return textes.stream().filter(page -> page.contains(texte)).toList();
    }

    int nombreDe(String texte) {
        String tout = tout();
        return (int) IntStream.range(0, tout.length())
                .filter(debut -> tout.startsWith(texte, debut))
                .count();
    }

    /** The last line above the footer of a page. */
    String derniereLigne(int numero) {
        List<String> lignes =
                page(numero).lines().filter(ligne -> !ligne.isBlank()).toList();
        int pied = IntStream.range(0, lignes.size())
                .filter(i -> lignes.get(i).contains("Bilan ACI "))
                .max()
                .orElse(lignes.size());
        return pied == 0 ? "" : lignes.get(pied - 1);
    }

    private static String texte(PDDocument document, int page) throws IOException {
        PDFTextStripper lecteur = new PDFTextStripper();
        lecteur.setSortByPosition(true);
        lecteur.setStartPage(page);
        lecteur.setEndPage(page);
        return lecteur.getText(document)
                .replaceAll("[\\u00A0\\u202F\\u2007]", " ")
                .replaceAll(" +", " ");
    }

    private static List<String> signets(PDOutlineNode noeud) {
        List<String> titres = new ArrayList<>();
        if (noeud != null) {
            for (PDOutlineItem signet : noeud.children()) {
                titres.add(signet.getTitle());
                titres.addAll(signets(signet));
            }
        }
        return titres;
    }
}
