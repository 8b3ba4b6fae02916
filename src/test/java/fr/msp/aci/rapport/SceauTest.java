package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.rapport.SceauInvalide.Motif;
import fr.msp.aci.rapport.SignatureLue.Etat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A signed bilan shows who issued it and that nothing changed since; a changed one shows that. */
class SceauTest {

    private static final Instant SOIR = Instant.parse("2026-01-20T19:00:00Z");
    private static final Clock HORLOGE = Clock.fixed(SOIR, ZoneOffset.UTC);
    private static final UneCle CLE = UneCle.rsa("MSP imaginaire");

    private static byte[] nu;
    private static byte[] signe;

    @TempDir
    private static Path dossier;

    @BeforeAll
    static void sign() throws SceauInvalide {
        nu = new BilanPdf().ecrire(UnRapport.petit());
        signe = sceau(CLE).signer(nu);
    }

    @Test
    void theSignatureIsOverTheWholeFileByItsKeyAtItsHour() {
        SignatureLue lue = SignatureLue.de(signe);

        assertThat(lue.etat()).isEqualTo(Etat.INTACTE);
        assertThat(lue.signataire()).contains("CN=MSP imaginaire");
        assertThat(lue.empreinte().orElseThrow()).matches("[0-9a-f]{64}");
        assertThat(lue.signeLe()).contains(SOIR);
        assertThat(lue.certificatEnCours()).isTrue();
        assertThat(SignatureLue.de(nu).etat()).isEqualTo(Etat.ABSENTE);
    }

    @Test
    void aSignedBilanIsStillAnArchiveWithItsJsonAndTheSamePages() throws Exception {
        assertThat(PdfArchiveTest.fautes(signe)).isEmpty();
        assertThat(PieceJointe.extraire(signe))
                .hasValueSatisfying(json -> assertThat(json).isEqualTo(BilanJson.ecrire(UnRapport.petit())));
        assertThat(PdfLu.de(signe)).isEqualTo(PdfLu.de(nu));
        assertThat(Arrays.copyOf(signe, nu.length)).isEqualTo(nu);
    }

    @Test
    void theSignatureIsOfTheKindPadesAsksFor() throws IOException {
        try (PDDocument document = Loader.loadPDF(signe)) {
            PDSignature signature = document.getLastSignatureDictionary();
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            AttributeTable signes = new CMSSignedData(signature.getContents())
                    .getSignerInfos()
                    .getSigners()
                    .iterator()
                    .next()
                    .getSignedAttributes();
            assertThat(signes.get(CMSAttributes.contentType)).isNotNull();
            assertThat(signes.get(CMSAttributes.messageDigest)).isNotNull();
            assertThat(signes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                    .isNotNull();
            assertThat(signes.get(CMSAttributes.signingTime))
                    .as("the hour belongs to the PDF alone")
                    .isNull();
        } catch (CMSException e) {
            throw new IOException(e);
        }
    }

    @Test
    void anEllipticCurveSignsAsWell() throws SceauInvalide {
        assertThat(SignatureLue.de(sceau(UneCle.courbe("Courbe")).signer(nu)).etat())
                .isEqualTo(Etat.INTACTE);
    }

    @Test
    void aKeyMadeByKeytoolSignsAsWell() throws SceauInvalide {
        Path fichier = CLE.enregistrerParKeytool(dossier.resolve("keytool.p12"), "sans accent");

        byte[] pdf =
                Sceau.charger(fichier, "sans accent".toCharArray(), HORLOGE).signer(nu);

        assertThat(SignatureLue.de(pdf).empreinte())
                .isEqualTo(SignatureLue.de(signe).empreinte());
    }

    @Test
    void anyChangedByteBreaksTheSignature() {
        int dansLesPages = signe.length / 3;
        int danslaSignature = position("/Contents <") + 200;
        for (int position : List.of(dansLesPages, 12, danslaSignature)) {
            byte[] change = signe.clone();
            change[position] = (byte) (change[position] == '0' ? '1' : '0');

            assertThat(etat(change)).as("byte %d", position).isNotEqualTo(Etat.INTACTE);
        }
    }

    @Test
    void whatIsAddedAfterTheSignatureIsNotCoveredByIt() throws IOException {
        byte[] suivi = Arrays.copyOf(signe, signe.length + 1);
        assertThat(etat(suivi)).isEqualTo(Etat.PARTIELLE);

        ByteArrayOutputStream ajoute = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(signe)) {
            document.getDocumentInformation().setTitle("Autre titre");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(ajoute);
        }
        assertThat(etat(ajoute.toByteArray())).isEqualTo(Etat.PARTIELLE);
    }

    @Test
    void nothingCanHideInTheHoleOfTheSignature() {
        int fin = position("/Contents <") + "/Contents <".length() + 2 * 32_768 - 10;
        byte[] cache = signe.clone();
        cache[fin] = '4';

        assertThat(etat(cache)).isEqualTo(Etat.FAUSSE);
    }

    @Test
    void theSignatureOfAnotherBilanDoesNotFit() throws SceauInvalide {
        byte[] autre = sceau(CLE).signer(new BilanPdf().ecrire(UnRapport.vide()));
        int ici = position("/Contents <");
        String texteAutre = new String(autre, StandardCharsets.ISO_8859_1);
        int la = texteAutre.lastIndexOf("/Contents <");
        byte[] greffe = signe.clone();
        System.arraycopy(autre, la, greffe, ici, 2 * 32_768);

        assertThat(etat(greffe)).isEqualTo(Etat.FAUSSE);
    }

    @Test
    void aSecondSignatureOverAllOfItIsTheOneThatCounts() throws SceauInvalide {
        SignatureLue lue = SignatureLue.de(sceau(UneCle.rsa("Fédération")).signer(signe));

        assertThat(lue.etat()).isEqualTo(Etat.INTACTE);
        assertThat(lue.signataire()).contains("CN=Fédération");
    }

    @Test
    void theSignerIsKnownByItsOwnCertificateOrByTheOneAboveIt() throws SceauInvalide {
        UneCle autorite = UneCle.rsa("Autorité inventée");
        UneCle delivree = autorite.delivrer("MSP garantie");
        SignatureLue seule = SignatureLue.de(signe);
        SignatureLue garantie = SignatureLue.de(sceau(delivree).signer(nu));

        assertThat(seule.reconnue(List.of(CLE.certificat()))).isTrue();
        assertThat(seule.reconnue(List.of(autorite.certificat()))).isFalse();
        assertThat(seule.reconnue(List.of())).isFalse();
        assertThat(garantie.reconnue(List.of(autorite.certificat()))).isTrue();
        assertThat(garantie.reconnue(List.of(UneCle.rsa("Autorité inventée").certificat())))
                .as("another authority of the same name")
                .isFalse();
        SignatureLue parUneStructure =
                SignatureLue.de(sceau(delivree.delivrer("Usurpée")).signer(nu));
        assertThat(parUneStructure.reconnue(List.of(delivree.certificat())))
                .as("vouched for by who is no authority")
                .isFalse();
    }

    @Test
    void aSignatureMadeOutsideTheLifeOfItsCertificateIsNotInForce() throws SceauInvalide {
        Path fichier = UneCle.perimee("Ancienne").enregistrer(dossier.resolve("ancienne.p12"));
        Sceau alors = Sceau.charger(
                fichier,
                UneCle.MOT_DE_PASSE.toCharArray(),
                new HorlogeQuiAvance(Instant.parse("2020-06-01T00:00:00Z"), SOIR));

        SignatureLue lue = SignatureLue.de(alors.signer(nu));

        assertThat(lue.etat()).isEqualTo(Etat.INTACTE);
        assertThat(lue.certificatEnCours()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void aKeyThatCannotSignSaysWhy(Motif motif) throws IOException {
        String motDePasse = motif == Motif.ILLISIBLE ? "un autre" : UneCle.MOT_DE_PASSE;
        Path fichier = dossier.resolve(motif + ".p12");
        switch (motif) {
            case ILLISIBLE -> CLE.enregistrer(fichier);
            case SANS_CLE -> UneCle.enregistrer(fichier, CLE, UneCle.rsa("Autre"));
            case ALGORITHME -> UneCle.deProtocoleAncien("DSA").enregistrer(fichier);
            case PERIME -> UneCle.perimee("Ancienne").enregistrer(fichier);
        }
        assertThat(Files.size(fichier)).isPositive();

        assertThatThrownBy(() -> Sceau.charger(fichier, motDePasse.toCharArray(), HORLOGE))
                .isInstanceOfSatisfying(
                        SceauInvalide.class, refus -> assertThat(refus.motif()).isEqualTo(motif));
    }

    private static Sceau sceau(UneCle cle) throws SceauInvalide {
        Path fichier = cle.enregistrer(dossier.resolve(cle.certificat().getSerialNumber() + ".p12"));
        return Sceau.charger(fichier, UneCle.MOT_DE_PASSE.toCharArray(), HORLOGE);
    }

    private static Etat etat(byte[] pdf) {
        try {
            return SignatureLue.de(pdf).etat();
        } catch (BilanIllisible casse) {
            return Etat.FAUSSE;
        }
    }

    private static int position(String texte) {
        int position = new String(signe, StandardCharsets.ISO_8859_1).lastIndexOf(texte);
        assertThat(position).isPositive();
        return position;
    }

    /** First one hour, when the key is loaded, then another, when it signs. */
    private static final class HorlogeQuiAvance extends Clock {
        private final List<Instant> heures;
        private int lues;

        HorlogeQuiAvance(Instant... heures) {
            this.heures = List.of(heures);
        }

        @Override
        public Instant instant() {
            return heures.get(Math.min(lues++, heures.size() - 1));
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
