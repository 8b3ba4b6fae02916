package fr.msp.aci.commande;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The certificates whose signatures a home trusts: files of PEM or DER in its folder {@code certificats/}. */
final class Certificats {

    private Certificats() {}

    /**
     * All of them; none when there is no such folder.
     *
     * @throws Refus when a file is not a certificate: what is trusted must be plain
     */
    static List<X509Certificate> de(Racine racine) throws IOException {
        Path dossier = racine.maison().certificats();
        if (!Files.isDirectory(dossier)) {
            return List.of();
        }
        List<Path> fichiers;
        try (Stream<Path> contenu = Files.list(dossier)) {
            fichiers = contenu.filter(Files::isRegularFile).sorted().toList();
        }
        List<X509Certificate> certificats = new ArrayList<>();
        for (Path fichier : fichiers) {
            try (InputStream octets = Files.newInputStream(fichier)) {
                for (Certificate lu : CertificateFactory.getInstance("X.509").generateCertificates(octets)) {
                    certificats.add((X509Certificate) lu);
                }
            } catch (CertificateException illisible) {
                throw Refus.technique(racine.textes().de("verify.certificat.illisible", fichier));
            }
        }
        return certificats;
    }
}
