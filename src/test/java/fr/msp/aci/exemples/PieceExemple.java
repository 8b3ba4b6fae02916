package fr.msp.aci.exemples;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A one-page PDF that stands for a piece of evidence: its name and that it is invented. */
final class PieceExemple {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PieceExemple() {}

    static byte[] ecrire(String nomFichier, String structure) {
        String page = "BT /F1 20 Tf 72 740 Td (%s) Tj 0 -32 Td /F1 12 Tf (%s) Tj 0 -20 Td (%s) Tj ET"
                .formatted(
                        echapper(titre(nomFichier)),
                        echapper(structure),
                        echapper("Document d’exemple, entièrement inventé : il ne prouve rien."));
        return assembler(List.of(
                "<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                        + "/Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
    }

    private static byte[] assembler(List<String> objets) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> debuts = new ArrayList<>();
        for (int i = 0; i < objets.size(); i++) {
            debuts.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objets.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objets.size() + 1).append("\n0000000000 65535 f \n");
        debuts.forEach(debut -> pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", debut)));
        pdf.append("trailer\n<< /Size ").append(objets.size() + 1).append(" /Root 1 0 R >>\n");
        pdf.append("startxref\n").append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(WINDOWS);
    }

    private static String titre(String nomFichier) {
        String mots = nomFichier.replaceFirst("\\.pdf$", "").replace('-', ' ');
        return mots.substring(0, 1).toUpperCase(Locale.FRENCH) + mots.substring(1);
    }

    private static String echapper(String texte) {
        return texte.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}
