package fr.msp.aci.rapport;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An invented key, valid in 2025 and 2026 unless said otherwise, and its file. */
public final class UneCle {

    /** Opens every file of these. */
    public static final String MOT_DE_PASSE = "un mot de passe inventé";

    private final KeyPair paire;
    private final List<X509Certificate> chaine;

    private UneCle(KeyPair paire, List<X509Certificate> chaine) {
        this.paire = paire;
        this.chaine = chaine;
    }

    /** A key that vouches for itself. */
    public static UneCle rsa(String nom) {
        return creer("RSA", 2048, nom, null, "2025-01-01", "2026-12-31");
    }

    static UneCle courbe(String nom) {
        return creer("EC", 256, nom, null, "2025-01-01", "2026-12-31");
    }

    static UneCle deProtocoleAncien(String nom) {
        return creer("DSA", 2048, nom, null, "2025-01-01", "2026-12-31");
    }

    static UneCle perimee(String nom) {
        return creer("RSA", 2048, nom, null, "2020-01-01", "2021-12-31");
    }

    /** A key that this one vouches for. */
    public UneCle delivrer(String nom) {
        return creer("RSA", 2048, nom, this, "2025-01-01", "2026-12-31");
    }

    /** Its certificate. */
    public X509Certificate certificat() {
        return chaine.get(0);
    }

    /** Its PKCS#12 file, with its chain. */
    public Path enregistrer(Path fichier) {
        return enregistrer(fichier, this);
    }

    static Path enregistrer(Path fichier, UneCle... cles) {
        try (OutputStream sortie = Files.newOutputStream(fichier)) {
            KeyStore coffre = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
            coffre.load(null, null);
            for (int i = 0; i < cles.length; i++) {
                coffre.setKeyEntry(
                        "cle-" + i,
                        cles[i].paire.getPrivate(),
                        MOT_DE_PASSE.toCharArray(),
                        cles[i].chaine.toArray(Certificate[]::new));
            }
            coffre.store(sortie, MOT_DE_PASSE.toCharArray());
            return fichier;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code keytool} writes it, which takes no accent in a password. */
    Path enregistrerParKeytool(Path fichier, String motDePasse) {
        try (OutputStream sortie = Files.newOutputStream(fichier)) {
            KeyStore coffre = KeyStore.getInstance("PKCS12");
            coffre.load(null, null);
            coffre.setKeyEntry("cle", paire.getPrivate(), motDePasse.toCharArray(), chaine.toArray(Certificate[]::new));
            coffre.store(sortie, motDePasse.toCharArray());
            return fichier;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UneCle creer(String genre, int taille, String nom, UneCle garant, String du, String au) {
        try {
            KeyPairGenerator generateur = KeyPairGenerator.getInstance(genre);
            generateur.initialize(taille);
            KeyPair paire = generateur.generateKeyPair();
            X500Principal sujet = new X500Principal("CN=" + nom);
            UneCle signataire = garant == null ? new UneCle(paire, List.of()) : garant;
            JcaX509v3CertificateBuilder certificat = new JcaX509v3CertificateBuilder(
                    garant == null ? sujet : garant.certificat().getSubjectX500Principal(),
                    BigInteger.valueOf(nom.hashCode()).abs().add(BigInteger.ONE),
                    Date.from(Instant.parse(du + "T00:00:00Z")),
                    Date.from(Instant.parse(au + "T00:00:00Z")),
                    sujet,
                    paire.getPublic());
            certificat.addExtension(Extension.basicConstraints, true, new BasicConstraints(garant == null));
            String algorithme = "SHA256with" + (signataire.genre().equals("EC") ? "ECDSA" : signataire.genre());
            List<X509Certificate> chaine = new ArrayList<>();
            chaine.add(new JcaX509CertificateConverter()
                    .getCertificate(certificat.build(
                            new JcaContentSignerBuilder(algorithme).build(signataire.paire.getPrivate()))));
            if (garant != null) {
                chaine.addAll(garant.chaine);
            }
            return new UneCle(paire, chaine);
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String genre() {
        return paire.getPrivate().getAlgorithm();
    }
}
