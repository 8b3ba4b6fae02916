package fr.msp.aci.rapport;

import fr.msp.aci.rapport.SceauInvalide.Motif;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The key of a structure or federation that signs its bilans: a PDF signed with it shows who issued it and that not a
 * byte changed since (PAdES, ETSI EN 319 142-1, level B-B: the hour is the one of the machine, no time stamp).
 */
public final class Sceau {

    static final String SOUS_FILTRE = "ETSI.CAdES.detached";

    /** Room for the signature and a chain of certificates. */
    private static final int OCTETS_RESERVES = 32_768;

    private final PrivateKey cle;
    private final List<X509Certificate> chaine;
    private final Clock horloge;

    private Sceau(PrivateKey cle, List<X509Certificate> chaine, Clock horloge) {
        this.cle = cle;
        this.chaine = List.copyOf(chaine);
        this.horloge = horloge;
    }

    /**
     * The key of a PKCS#12 file.
     *
     * @throws SceauInvalide when it cannot sign
     */
    public static Sceau charger(Path fichier, char[] motDePasse, Clock horloge) throws SceauInvalide {
        try (InputStream octets = Files.newInputStream(fichier)) {
            // The JDK's own reader knows no accented password.
            KeyStore coffre = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
            coffre.load(octets, motDePasse);
            List<String> cles = Collections.list(coffre.aliases()).stream()
                    .filter(nom -> contientUneCle(coffre, nom))
                    .toList();
            if (cles.size() != 1) {
                throw new SceauInvalide(Motif.SANS_CLE, null);
            }
            List<X509Certificate> chaine = Arrays.stream(coffre.getCertificateChain(cles.get(0)))
                    .map(X509Certificate.class::cast)
                    .toList();
            PrivateKey cle = (PrivateKey) coffre.getKey(cles.get(0), motDePasse);
            if (EnveloppeCms.algorithme(cle).isEmpty()) {
                throw new SceauInvalide(Motif.ALGORITHME, null);
            }
            Sceau sceau = new Sceau(cle, chaine, horloge);
            sceau.refuserPerime();
            return sceau;
        } catch (IOException | GeneralSecurityException | ClassCastException illisible) {
            throw new SceauInvalide(Motif.ILLISIBLE, illisible);
        }
    }

    /** SHA-256 of its certificate: by it two machines know that they sign alike. */
    public String empreinte() {
        return SignatureLue.empreinte(chaine.get(0));
    }

    private static boolean contientUneCle(KeyStore coffre, String nom) {
        try {
            Certificate[] chaine = coffre.getCertificateChain(nom);
            return coffre.isKeyEntry(nom) && chaine != null && chaine.length > 0;
        } catch (GeneralSecurityException absente) {
            return false;
        }
    }

    private void refuserPerime() throws SceauInvalide {
        try {
            chaine.get(0).checkValidity(Date.from(horloge.instant()));
        } catch (GeneralSecurityException perime) {
            throw new SceauInvalide(Motif.PERIME, perime);
        }
    }

    /** The PDF with a signature over all of it, added behind what was there. */
    public byte[] signer(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(SOUS_FILTRE));
            signature.setSignDate(GregorianCalendar.from(horloge.instant().atZone(horloge.getZone())));
            options.setPreferredSignatureSize(OCTETS_RESERVES);
            document.addSignature(
                    signature, contenu -> EnveloppeCms.sceller(contenu.readAllBytes(), cle, chaine), options);
            ByteArrayOutputStream octets = new ByteArrayOutputStream(pdf.length + 2 * OCTETS_RESERVES);
            document.saveIncremental(octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the bilan cannot be signed", e);
        }
    }
}
