package fr.msp.aci.classeur;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a zipped workbook; every byte that comes out of them is counted, and checked at its end. */
final class PartiesZip implements AutoCloseable {

    /** A workbook has some tens of parts; a directory of more is made to hurt. */
    private static final int PARTIES = 10_000;

    private final ZipFile zip;
    private final Compteurs compteurs;
    private final Map<String, ZipEntry> parNom = new HashMap<>();

    private PartiesZip(ZipFile zip, Compteurs compteurs) {
        this.zip = zip;
        this.compteurs = compteurs;
    }

    static PartiesZip ouvrir(Path fichier, Compteurs compteurs) throws ClasseurRefuse, IOException {
        PartiesZip parties = new PartiesZip(new ZipFile(fichier.toFile()), compteurs);
        try {
            parties.inventorier();
            return parties;
        } catch (ClasseurRefuse | RuntimeException e) {
            parties.close();
            throw e;
        }
    }

    private void inventorier() throws ClasseurRefuse {
        if (zip.size() > PARTIES) {
            throw ClasseurRefuse.auDela(Motif.DECOMPRESSION, PARTIES);
        }
        Enumeration<? extends ZipEntry> entrees = zip.entries();
        while (entrees.hasMoreElements()) {
            ZipEntry entree = entrees.nextElement();
            // Two parts of one name: what one program reads, another would not.
            if (parNom.put(cle(entree.getName()), entree) != null) {
                throw new ClasseurRefuse(Motif.ABIME);
            }
        }
    }

    private static String cle(String nom) {
        String propre = nom.replace('\\', '/').toLowerCase(Locale.ROOT);
        return propre.startsWith("/") ? propre.substring(1) : propre;
    }

    /** Names of the parts that may be XML: all but pictures and other things a person looks at or a program runs. */
    List<String> nomsDesPartiesXml() {
        return parNom.keySet().stream()
                .filter(nom -> nom.endsWith(".xml") || nom.endsWith(".rels") || nom.endsWith(".vml"))
                .sorted()
                .toList();
    }

    /** The bytes of a part, whatever the case of its name; empty when there is none. */
    Optional<InputStream> lire(String nom) throws IOException {
        ZipEntry entree = parNom.get(cle(nom));
        if (entree == null || entree.isDirectory()) {
            return Optional.empty();
        }
        InputStream flux = zip.getInputStream(entree);
        return flux == null ? Optional.empty() : Optional.of(new Partie(flux, entree.getCrc(), compteurs));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Partie extends FilterInputStream {

        private final long attendu;
        private final Compteurs compteurs;
        private final CRC32 somme = new CRC32();

        Partie(InputStream flux, long attendu, Compteurs compteurs) {
            super(flux);
            this.attendu = attendu;
            this.compteurs = compteurs;
        }

        @Override
        public int read() throws IOException {
            byte[] un = new byte[1];
            return read(un, 0, 1) < 0 ? -1 : un[0] & 0xFF;
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) throws IOException {
            int lus = in.read(tampon, debut, longueur);
            if (lus > 0) {
                compteurs.octets(lus);
                somme.update(tampon, debut, lus);
            } else if (lus < 0 && attendu >= 0 && somme.getValue() != attendu) {
                throw new ZipException("checksum of a part differs");
            }
            return lus;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
