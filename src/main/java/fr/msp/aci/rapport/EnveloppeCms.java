package fr.msp.aci.rapport;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The signature itself, as CAdES wants it: over the bytes, and over which certificate it was made with. */
final class EnveloppeCms {

    private static final Map<String, String> ALGORITHMES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    /** SHA-256, SHA-384 and SHA-512: older ones prove nothing any more. */
    private static final Set<String> CONDENSES =
            Set.of("2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3");

    private EnveloppeCms() {}

    static Optional<String> algorithme(PrivateKey cle) {
        return Optional.ofNullable(ALGORITHMES.get(cle.getAlgorithm()));
    }

    static byte[] sceller(byte[] contenu, PrivateKey cle, List<X509Certificate> chaine) throws IOException {
        try {
            JcaSignerInfoGeneratorBuilder signataire =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            DefaultSignedAttributeTableGenerator usuels =
                    new DefaultSignedAttributeTableGenerator(new AttributeTable(certificatSigne(chaine.get(0))));
            // PAdES keeps the hour in the PDF and wants it nowhere else.
            signataire.setSignedAttributeGenerator(
                    parametres -> usuels.getAttributes(parametres).remove(CMSAttributes.signingTime));
            CMSSignedDataGenerator enveloppe = new CMSSignedDataGenerator();
            enveloppe.addSignerInfoGenerator(signataire.build(
                    new JcaContentSignerBuilder(algorithme(cle).orElseThrow()).build(cle), chaine.get(0)));
            enveloppe.addCertificates(new JcaCertStore(chaine));
            return enveloppe
                    .generate(new CMSProcessableByteArray(contenu), false)
                    .getEncoded("DER");
        } catch (OperatorCreationException | CMSException | GeneralSecurityException e) {
            throw new IOException("the key does not sign", e);
        }
    }

    private static Attribute certificatSigne(X509Certificate certificat) throws GeneralSecurityException {
        ASN1Encodable identite =
                new SigningCertificateV2(new ESSCertIDv2(Condense.sha256().digest(certificat.getEncoded())));
        return new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(identite));
    }

    /**
     * The chain of who signed these bytes, the signer first.
     *
     * @return empty when the signature is not of these bytes, or not made as it should be
     */
    static Optional<List<X509Certificate>> signataire(byte[] contenu, byte[] enveloppe) {
        try {
            CMSSignedData donnees = new CMSSignedData(new CMSProcessableByteArray(contenu), enveloppe);
            Collection<SignerInformation> signataires = donnees.getSignerInfos().getSigners();
            if (signataires.size() != 1) {
                return Optional.empty();
            }
            SignerInformation signataire = signataires.iterator().next();
            JcaX509CertificateConverter convertisseur = new JcaX509CertificateConverter();
            Collection<X509CertificateHolder> joints = donnees.getCertificates().getMatches(null);
            List<X509CertificateHolder> siens = joints.stream()
                    .filter(certificat -> signataire.getSID().match(certificat))
                    .toList();
            if (siens.size() != 1 || !CONDENSES.contains(signataire.getDigestAlgOID())) {
                return Optional.empty();
            }
            X509Certificate certificat = convertisseur.getCertificate(siens.get(0));
            if (!nomme(signataire, certificat)
                    || !signataire.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificat.getPublicKey()))) {
                return Optional.empty();
            }
            List<X509Certificate> chaine = new ArrayList<>(List.of(certificat));
            for (X509CertificateHolder autre : joints) {
                chaine.add(convertisseur.getCertificate(autre));
            }
            return Optional.of(chaine.stream().distinct().toList());
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | RuntimeException fausse) {
            // Whatever a hostile envelope makes the library do, it did not verify.
            return Optional.empty();
        }
    }

    /** Whether the signature itself says which certificate it was made with: else another could be put in its place. */
    private static boolean nomme(SignerInformation signataire, X509Certificate certificat)
            throws GeneralSecurityException {
        AttributeTable signes = signataire.getSignedAttributes();
        Attribute attribut = signes == null ? null : signes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribut == null) {
            return false;
        }
        ESSCertIDv2[] nommes = SigningCertificateV2.getInstance(
                        attribut.getAttrValues().getObjectAt(0))
                .getCerts();
        return nommes.length > 0
                && CONDENSES.contains(
                        nommes[0].getHashAlgorithm().getAlgorithm().getId())
                && MessageDigest.isEqual(
                        nommes[0].getCertHash(),
                        MessageDigest.getInstance(nommes[0]
                                        .getHashAlgorithm()
                                        .getAlgorithm()
                                        .getId())
                                .digest(certificat.getEncoded()));
    }
}
