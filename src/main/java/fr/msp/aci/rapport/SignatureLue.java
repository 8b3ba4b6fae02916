package fr.msp.aci.rapport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * The signature of a PDF of anyone's, as far as the file itself tells: whether it is over every byte of the file and
 * whole, and with which certificate it was made. Revocation is not looked up, and the hour is the signer's own word.
 */
public final class SignatureLue {

    private static final int BORNES = 4;

    private final Etat etat;
    private final List<X509Certificate> chaine;
    private final Optional<Instant> signeLe;

    private SignatureLue(Etat etat, List<X509Certificate> chaine, Optional<Instant> signeLe) {
        this.etat = etat;
        this.chaine = chaine;
        this.signeLe = signeLe;
    }

    /** What a signature can be. */
    public enum Etat {
        /** The PDF bears none. */
        ABSENTE,
        /** Something was added or changed after it, which it does not cover. */
        PARTIELLE,
        /** It is not of these bytes, or made in a way that proves nothing. */
        FAUSSE,
        /** It is of every byte of the file. */
        INTACTE
    }

    /**
     * The last signature of a PDF.
     *
     * @throws BilanIllisible when the PDF cannot be read
     */
    public static SignatureLue de(byte[] pdf) {
        return PdfRecu.regarder(pdf, document -> document.getSignatureDictionaries().stream()
                .max(Comparator.comparingInt(SignatureLue::fin))
                .map(signature -> de(signature, pdf))
                .orElseGet(() -> new SignatureLue(Etat.ABSENTE, List.of(), Optional.empty())));
    }

    /** What it is. */
    public Etat etat() {
        return etat;
    }

    /** Name of the signer as the certificate has it, fit to be shown; empty unless the signature is whole. */
    public Optional<String> signataire() {
        return chaine.stream()
                .findFirst()
                .map(certificat ->
                        TexteLisible.court(certificat.getSubjectX500Principal().getName(), 120));
    }

    /** SHA-256 of the certificate; empty unless the signature is whole. */
    public Optional<String> empreinte() {
        return chaine.stream().findFirst().map(SignatureLue::empreinte);
    }

    /** When it was made, by the signer's own clock. */
    public Optional<Instant> signeLe() {
        return signeLe;
    }

    /** Whether the certificate was valid at the hour that the signature gives. */
    public boolean certificatEnCours() {
        return signeLe.isPresent()
                && chaine.stream()
                        .findFirst()
                        .map(certificat -> !signeLe.get()
                                        .isBefore(certificat.getNotBefore().toInstant())
                                && !signeLe.get()
                                        .isAfter(certificat.getNotAfter().toInstant()))
                        .orElse(false);
    }

    /** Whether the certificate is one of these, or was issued under one of these. */
    public boolean reconnue(Collection<X509Certificate> connus) {
        if (chaine.isEmpty() || connus.isEmpty()) {
            return false;
        }
        return connus.contains(chaine.get(0)) || emiseSous(connus);
    }

    private boolean emiseSous(Collection<X509Certificate> connus) {
        try {
            X509CertSelector signataire = new X509CertSelector();
            signataire.setCertificate(chaine.get(0));
            // Who trusts a structure does not trust whomever that structure might vouch for: authorities alone may.
            PKIXBuilderParameters regles = new PKIXBuilderParameters(
                    connus.stream()
                            .filter(certificat -> certificat.getBasicConstraints() >= 0)
                            .map(certificat -> new TrustAnchor(certificat, null))
                            .collect(Collectors.toSet()),
                    signataire);
            regles.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chaine)));
            regles.setRevocationEnabled(false);
            signeLe.ifPresent(heure -> regles.setDate(Date.from(heure)));
            CertPathBuilder.getInstance("PKIX").build(regles);
            return true;
        } catch (GeneralSecurityException inconnue) {
            return false;
        }
    }

    private static SignatureLue de(PDSignature signature, byte[] pdf) {
        int[] bornes = signature.getByteRange();
        if (bornes == null || bornes.length != BORNES || !couvreTout(bornes, pdf)) {
            return new SignatureLue(Etat.PARTIELLE, List.of(), Optional.empty());
        }
        byte[] contenu = Arrays.copyOf(pdf, bornes[1] + bornes[3]);
        System.arraycopy(pdf, bornes[2], contenu, bornes[1], bornes[3]);
        return trou(bornes, pdf)
                .flatMap(enveloppe -> EnveloppeCms.signataire(contenu, enveloppe))
                .map(chaine -> new SignatureLue(
                        Etat.INTACTE,
                        chaine,
                        Optional.ofNullable(signature.getSignDate()).map(jour -> jour.toInstant())))
                .orElseGet(() -> new SignatureLue(Etat.FAUSSE, List.of(), Optional.empty()));
    }

    /** From the first byte to the last, but for one hole: whatever lies outside could be changed at will. */
    private static boolean couvreTout(int[] bornes, byte[] pdf) {
        return bornes[0] == 0
                && bornes[1] > 0
                && bornes[2] > bornes[1]
                && bornes[3] > 0
                && (long) bornes[2] + bornes[3] == pdf.length;
    }

    /** The hole holds the signature in hexadecimal and nothing else, so nothing can hide in it. */
    private static Optional<byte[]> trou(int[] bornes, byte[] pdf) {
        String trou = new String(pdf, bornes[1], bornes[2] - bornes[1], StandardCharsets.ISO_8859_1);
        if (!trou.startsWith("<") || !trou.endsWith(">")) {
            return Optional.empty();
        }
        try {
            return premier(HexFormat.of().parseHex(trou.substring(1, trou.length() - 1)));
        } catch (IllegalArgumentException autreChose) {
            return Optional.empty();
        }
    }

    /** The hole is larger than the signature; only zeros may fill it up. */
    private static Optional<byte[]> premier(byte[] trou) {
        try (ByteArrayInputStream suite = new ByteArrayInputStream(trou);
                ASN1InputStream lecteur = new ASN1InputStream(suite, trou.length)) {
            byte[] enveloppe = lecteur.readObject().getEncoded();
            byte[] reste = suite.readAllBytes();
            for (byte octet : reste) {
                if (octet != 0) {
                    return Optional.empty();
                }
            }
            return Optional.of(enveloppe);
        } catch (IOException | RuntimeException autreChose) {
            return Optional.empty();
        }
    }

    private static int fin(PDSignature signature) {
        int[] bornes = signature.getByteRange();
        return bornes == null || bornes.length != BORNES ? -1 : bornes[2] + bornes[3];
    }

    static String empreinte(X509Certificate certificat) {
        try {
            return Condense.de(certificat.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate that was read has its bytes", impossible);
        }
    }
}
