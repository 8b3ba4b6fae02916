package fr.msp.aci.rapport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What a structure sends to its CPAM in one file: the bilan, the evidence by indicator, a page to read first that
 * begins with what is missing, and a manifest with the checksum of every file. The same contents always give the same
 * bytes.
 */
public final class DossierCpam {

    static final String LISEZ_MOI = "LISEZ-MOI.txt";
    static final String MANIFESTE = "manifeste.json";

    private static final List<String> DEJA_COMPRIMES = List.of(".pdf", ".xlsx", ".jpg", ".png", ".zip");

    private final Map<String, Fichier> entrees = new LinkedHashMap<>();
    private final LocalDateTime heure;
    private final byte[] manifeste;
    private final Set<String> noms;

    /**
     * A file of the bilan or of the evidence.
     *
     * @param nom its name
     * @param empreinte SHA-256
     * @param taille size in bytes
     * @param contenu what it holds
     * @param remplacement the one of the same name that it took the place of
     */
    public record Fichier(
            String nom, String empreinte, long taille, Contenu contenu, Optional<Remplacement> remplacement) {

        /** A file that took the place of no other. */
        public Fichier(String nom, String empreinte, long taille, Contenu contenu) {
            this(nom, empreinte, taille, contenu, Optional.empty());
        }

        /** The same, which came on a day in the place of another of another day. */
        public Fichier quiRemplace(LocalDate avant, LocalDate depuis) {
            return new Fichier(nom, empreinte, taille, contenu, Optional.of(new Remplacement(avant, depuis)));
        }

        /** A file held in memory. */
        public static Fichier de(String nom, byte[] octets) {
            return new Fichier(nom, Condense.de(octets), octets.length, sortie -> sortie.write(octets));
        }

        /** Writes it all, and gives the SHA-256 of what was written. */
        String condense(OutputStream sortie) throws IOException {
            DigestOutputStream condense = new DigestOutputStream(sortie, Condense.sha256());
            contenu.ecrire(condense);
            return HexFormat.of().formatHex(condense.getMessageDigest().digest());
        }
    }

    /**
     * That a file took the place of another.
     *
     * @param avant day on which that one came
     * @param depuis day on which this one came
     */
    record Remplacement(LocalDate avant, LocalDate depuis) {}

    /** What a file holds, wherever it lies. */
    @FunctionalInterface
    public interface Contenu {
        /** Writes it all. */
        void ecrire(OutputStream sortie) throws IOException;
    }

    private DossierCpam(
            Rapport rapport,
            List<Fichier> bilan,
            Classement pieces,
            Optional<LocalDate> limite,
            boolean officiel,
            DejaEmis deja) {
        // Of the year the dossier is about, and the same whenever it is made.
        heure = rapport.bilan().exercice().periode().fin().orElseThrow().atTime(12, 0);
        byte[] lisezMoi = new LisezMoi(rapport, bilan, pieces, limite, officiel, deja)
                .ecrit()
                .getBytes(StandardCharsets.UTF_8);
        entrees.put(LISEZ_MOI, Fichier.de(LISEZ_MOI, lisezMoi));
        bilan.forEach(fichier -> entrees.put(NomSur.de(fichier.nom()), fichier));
        pieces.jointes().forEach(place -> entrees.put(place.chemin(), place.fichier()));
        noms = pieces.noms();
        manifeste = ManifesteJson.ecrire(rapport, entrees, pieces);
    }

    /**
     * The dossier of these files.
     *
     * @param rapport the bilan they belong to
     * @param bilan the files of the bilan, in the order they are to be listed
     * @param pieces the evidence received, under the names it came with
     * @param limite last day to send it to the CPAM, which the page to read first says; none without a contract
     * @param deja what was issued of that exercise before
     */
    public static DossierCpam de(
            Rapport rapport, List<Fichier> bilan, List<Fichier> pieces, Optional<LocalDate> limite, DejaEmis deja) {
        return new DossierCpam(rapport, bilan, Classement.de(rapport, pieces), limite, true, deja);
    }

    /** The dossier of a bilan of other days, to be read and not to be sent: its first page says so. */
    public static DossierCpam aCote(Rapport rapport, List<Fichier> bilan, List<Fichier> pieces) {
        return new DossierCpam(rapport, bilan, Classement.de(rapport, pieces), Optional.empty(), false, DejaEmis.RIEN);
    }

    /**
     * Writes the dossier as a ZIP; the stream is left open.
     *
     * @throws IOException when it cannot be written, or when a file is not the one its checksum says
     */
    public void ecrire(OutputStream sortie) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(sortie, StandardCharsets.UTF_8);
        for (Map.Entry<String, Fichier> entree : entrees.entrySet()) {
            ajouter(zip, entree.getKey(), entree.getValue());
            if (entree.getKey().equals(LISEZ_MOI)) {
                ajouter(zip, MANIFESTE, Fichier.de(MANIFESTE, manifeste));
            }
        }
        zip.finish();
    }

    /**
     * SHA-256 of the ZIP it would be written as.
     *
     * @throws IOException when a file of it cannot be read
     */
    public String empreinte() throws IOException {
        DigestOutputStream condense = new DigestOutputStream(OutputStream.nullOutputStream(), Condense.sha256());
        ecrire(condense);
        return HexFormat.of().formatHex(condense.getMessageDigest().digest());
    }

    /** Whether that ZIP already is this dossier, told by its manifest, which says all that it holds. */
    public boolean estDans(Path fichier) {
        if (!Files.isRegularFile(fichier)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(fichier.toFile())) {
            ZipEntry entree = zip.getEntry(MANIFESTE);
            if (entree == null || entree.getSize() != manifeste.length) {
                return false;
            }
            try (InputStream octets = zip.getInputStream(entree)) {
                return Arrays.equals(octets.readAllBytes(), manifeste);
            }
        } catch (IOException illisible) {
            return false;
        }
    }

    /** Whether that ZIP, made before, holds evidence of a name that this one neither holds nor keeps out on purpose. */
    public boolean estPlusPauvreQue(Path fichier) {
        return !noms.containsAll(DossierRelu.dans(fichier).noms());
    }

    private void ajouter(ZipOutputStream zip, String chemin, Fichier fichier) throws IOException {
        ZipEntry entree = new ZipEntry(chemin);
        // Local, for an instant would be written in the time zone of the machine.
        entree.setTimeLocal(heure);
        zip.setLevel(
                DEJA_COMPRIMES.stream().anyMatch(chemin::endsWith)
                        ? Deflater.NO_COMPRESSION
                        : Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(entree);
        if (!fichier.condense(zip).equals(fichier.empreinte())) {
            throw new IOException("a file of the dossier is not the one its checksum says");
        }
        zip.closeEntry();
    }
}
