package fr.msp.aci.rapport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file that someone hands in as a bilan, taken apart within limits: a JSON, a PDF with its JSON in it, or a dossier
 * (ZIP) that holds both. What it is shows from its content, not from its name.
 */
public final class Remise {

    private static final long OCTETS_AU_PLUS = 64L << 20;

    /** A dossier has some hundreds of files; a directory of more is made to hurt. */
    private static final int ENTREES_AU_PLUS = 10_000;

    /** The official bilan, or one of other days. */
    private static final Pattern BILAN =
            Pattern.compile("(?:[^/]+/)?bilan-[0-9][0-9AB][0-9]{7}-[0-9]{4}[-a-z0-9]*\\.(json|pdf|html)");

    private final Format format;
    private final Optional<byte[]> json;
    private final Optional<byte[]> pdf;
    private final Optional<byte[]> jsonDuPdf;
    private final Optional<byte[]> page;
    private final Optional<FichiersDuDossier> fichiers;

    private Remise(
            Format format,
            Optional<byte[]> json,
            Optional<byte[]> pdf,
            Optional<byte[]> page,
            Optional<FichiersDuDossier> fichiers) {
        this.format = format;
        this.json = json;
        this.pdf = pdf;
        this.jsonDuPdf = pdf.flatMap(PieceJointe::extraire);
        this.page = page;
        this.fichiers = fichiers;
    }

    private static Remise seule(Format format, Optional<byte[]> json, Optional<byte[]> pdf) {
        return new Remise(format, json, pdf, Optional.empty(), Optional.empty());
    }

    /** Kinds of files. */
    public enum Format {
        JSON,
        PDF,
        ZIP
    }

    /**
     * Opens a file.
     *
     * @return empty when no bilan is in it
     * @throws IOException when it cannot be read from the disk
     * @throws BilanIllisible when one is in it, so damaged or so doubtful that it cannot be taken out
     */
    public static Optional<Remise> ouvrir(Path fichier) throws IOException {
        Remise remise = prendre(fichier);
        return Optional.of(remise).filter(prise -> prise.json.isPresent() || prise.jsonDuPdf.isPresent());
    }

    private static Remise prendre(Path fichier) throws IOException {
        byte[] debut;
        try (InputStream entree = Files.newInputStream(fichier)) {
            debut = entree.readNBytes(5);
        }
        String signature = new String(debut, StandardCharsets.ISO_8859_1);
        if (signature.startsWith("PK\u0003\u0004")) {
            return duZip(fichier);
        }
        byte[] octets;
        try (InputStream entree = Files.newInputStream(fichier)) {
            octets = lire(entree);
        }
        return signature.equals("%PDF-")
                ? seule(Format.PDF, Optional.empty(), Optional.of(octets))
                : seule(Format.JSON, Optional.of(octets).filter(Remise::commeUnObjet), Optional.empty());
    }

    /** What it is. */
    public Format format() {
        return format;
    }

    /** The JSON to be verified: the one that stands alone, else the one in the PDF. */
    public byte[] json() {
        return json.or(() -> jsonDuPdf).orElseThrow().clone();
    }

    /** The bytes of the PDF, when there is one. */
    public Optional<byte[]> pdf() {
        return pdf.map(byte[]::clone);
    }

    /** The JSON within the PDF, when there is one. */
    public Optional<byte[]> jsonDuPdf() {
        return jsonDuPdf.map(byte[]::clone);
    }

    /** Whether the page within the dossier says that it is of that JSON; empty when there is none. */
    public Optional<Boolean> pageDuMemeJson() {
        Optional<String> empreinte = BilanJson.empreinteEcrite(json());
        return page.map(octets -> empreinte
                .filter(sienne -> new String(octets, StandardCharsets.UTF_8)
                        .replace(PageHtml.COUPURE, "")
                        .contains(sienne))
                .isPresent());
    }

    /** The files of the dossier beside its manifest; empty when there is no manifest. */
    public Optional<FichiersDuDossier> fichiers() {
        return fichiers;
    }

    private static Remise duZip(Path fichier) throws IOException {
        try (ZipFile archive = new ZipFile(fichier.toFile(), StandardCharsets.UTF_8)) {
            Map<String, ZipEntry> entrees = inventorier(archive);
            return new Remise(
                    Format.ZIP,
                    entree(archive, entrees, "json"),
                    entree(archive, entrees, "pdf"),
                    entree(archive, entrees, "html"),
                    FichiersDuDossier.de(archive, entrees));
        } catch (ZipException | IllegalArgumentException abime) {
            throw new BilanIllisible("a damaged archive", abime);
        }
    }

    private static Map<String, ZipEntry> inventorier(ZipFile archive) {
        if (archive.size() > ENTREES_AU_PLUS) {
            throw new BilanIllisible("more files than any dossier has", null);
        }
        Map<String, ZipEntry> entrees = new LinkedHashMap<>();
        for (ZipEntry entree : Collections.list(archive.entries())) {
            // Of two files of one name, what one program reads another would not.
            if (entrees.put(entree.getName(), entree) != null) {
                throw new BilanIllisible("two files of one name in one archive", null);
            }
        }
        return entrees;
    }

    /** Of two bilans nobody could say which one was meant: neither is taken. */
    private static Optional<byte[]> entree(ZipFile archive, Map<String, ZipEntry> toutes, String fin)
            throws IOException {
        List<ZipEntry> entrees = toutes.values().stream()
                .filter(entree -> BILAN.matcher(entree.getName()).matches())
                .filter(entree -> entree.getName().endsWith("." + fin))
                .toList();
        if (entrees.size() > 1) {
            throw new BilanIllisible("several bilans in one archive", null);
        }
        if (entrees.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream contenu = archive.getInputStream(entrees.get(0))) {
            return Optional.of(lire(contenu));
        }
    }

    static byte[] lire(InputStream entree) throws IOException {
        byte[] octets = entree.readNBytes((int) OCTETS_AU_PLUS + 1);
        if (octets.length > OCTETS_AU_PLUS) {
            throw new BilanIllisible("larger than any bilan", null);
        }
        return octets;
    }

    private static boolean commeUnObjet(byte[] octets) {
        int debut = 0;
        while (debut < octets.length && Character.isWhitespace(octets[debut])) {
            debut++;
        }
        return debut < octets.length && octets[debut] == '{';
    }
}
