package fr.msp.aci.courriel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Which certificates a server may show: those that the authorities in a file of PEM stand for and no others, or the usual ones. */
final class Confiance {

    private Confiance() {}

    /** Sockets that trust the authorities Java trusts. */
    static SSLSocketFactory usuelle() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /** Sockets that trust these authorities. */
    static SSLSocketFactory en(Path autorites) throws IOException, GeneralSecurityException {
        KeyStore magasin = KeyStore.getInstance(KeyStore.getDefaultType());
        magasin.load(null, null);
        try (InputStream pem = Files.newInputStream(autorites)) {
            int rang = 0;
            for (Certificate lu : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                magasin.setCertificateEntry("autorite-" + rang, lu);
                rang++;
            }
        }
        TrustManagerFactory confiance = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        confiance.init(magasin);
        SSLContext contexte = SSLContext.getInstance("TLS");
        contexte.init(null, confiance.getTrustManagers(), null);
        return contexte.getSocketFactory();
    }
}
