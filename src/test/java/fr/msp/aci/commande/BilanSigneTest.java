package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.rapport.UneCle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home with a key signs its bilans, and who trusts its certificate knows them wherever they come back. */
class BilanSigneTest {

    private static final Cle CLE = new Cle(new Finess(UnTerminal.FINESS), new Exercice(2025));
    private static final UneCle SIGNATAIRE = UneCle.rsa("MSP imaginaire");

    private UnTerminal terminal;

    @BeforeEach
    void giveTheHomeAKey(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        SIGNATAIRE.enregistrer(dossier.resolve("cle.p12"));
        Files.writeString(dossier.resolve("mot-de-passe"), UneCle.MOT_DE_PASSE + "\n");
        terminal.avecLaVariable("ACI_SIGNATURE_CLE", "cle.p12");
        terminal.avecLaVariable("ACI_SIGNATURE_MOT_DE_PASSE_FICHIER", "mot-de-passe");
        terminal.deposer("classeur.xlsx", UnTerminal.FINESS, 3, 5);
    }

    @Test
    void whoTrustsTheCertificateKnowsTheBilanWithoutAnyRegister() throws Exception {
        assertThat(terminal.taper("nightly").code()).isZero();
        Path pdf = terminal.maison.bilan(CLE, "pdf");

        Retour inconnu = ailleurs(pdf);
        assertThat(inconnu.code()).isZero();
        assertThat(inconnu.sortie())
                .contains("non vérifié   Signature : elle couvre tout le fichier, inchangé depuis. Mais le certificat")
                .contains("CN=MSP imaginaire")
                .contains("Rien ne prouve ici", "non vérifié   Pages du PDF");

        faireConfiance();
        Retour connu = ailleurs(pdf);
        assertThat(connu.code()).isZero();
        assertThat(connu.sortie())
                .contains("tient         Signature : elle couvre tout le fichier, inchangé depuis ; certificat reconnu")
                .contains("20/01/2026 20:00:00", "La révocation n’a pas été consultée")
                .contains("l’origine de ce bilan est reconnue")
                .doesNotContain("Pages du PDF");
    }

    @Test
    void aSignedBilanThatWasChangedIsToldByItsSignature() throws Exception {
        terminal.taper("nightly");
        faireConfiance();
        byte[] octets = Files.readAllBytes(terminal.maison.bilan(CLE, "pdf"));
        Path ajoute = Files.write(terminal.dossier.resolve("a.pdf"), Arrays.copyOf(octets, octets.length + 1));
        octets[octets.length / 4] ^= 1;
        Path change = Files.write(terminal.dossier.resolve("b.pdf"), octets);

        assertThat(ailleurs(ajoute).sortie()).contains("DIFFÈRE       Signature : elle ne couvre pas tout le fichier");
        assertThat(ailleurs(ajoute).code()).isEqualTo(1);
        assertThat(ailleurs(change).code()).isEqualTo(1);
        assertThat(ailleurs(change).sortie()).contains("DIFFÈRE       ");
    }

    @Test
    void aSignatureThatIsTrustedVouchesForABilanWhoseGridIsNotAtHand() throws Exception {
        Path grille = terminal.maison.grids().resolve("avenant-1/general.yaml");
        Files.createDirectories(grille.getParent());
        Files.writeString(
                grille,
                "parametres:\n  valeur-point:\n    valeurs:\n      - {du: 2022-01-01, valeur: 8, reference: accord}\n");
        terminal.taper("nightly");
        assertThat(ailleurs(terminal.maison.bilan(CLE, "pdf")).code()).isEqualTo(1);
        faireConfiance();

        Retour pdf = ailleurs(terminal.maison.bilan(CLE, "pdf"));

        assertThat(pdf.code()).as(pdf.sortie()).isZero();
        assertThat(pdf.sortie())
                .contains(
                        "non vérifié   Barème : celui de ce bilan n’est plus ici", "l’origine de ce bilan est reconnue")
                .doesNotContain("DIFFÈRE");
        assertThat(ailleurs(terminal.maison.bilan(CLE, "json")).code()).isEqualTo(1);
    }

    @Test
    void aKeyThatCannotSignStopsTheRunBeforeAnythingIsDone() throws IOException {
        terminal.avecLaVariable("ACI_SIGNATURE_MOT_DE_PASSE_FICHIER", "");
        Retour sans = terminal.taper("nightly");
        assertThat(sans.code()).isEqualTo(3);
        assertThat(sans.erreurs()).contains("Il manque le mot de passe de la clé de signature");

        terminal.avecLaVariable("ACI_SIGNATURE_MOT_DE_PASSE", "un autre");
        Retour faux = terminal.taper("nightly");
        assertThat(faux.code()).isEqualTo(3);
        assertThat(faux.erreurs()).contains("ne s’ouvre pas").doesNotContain("un autre");

        terminal.avecLaVariable("ACI_SIGNATURE_CLE", "absente.p12");
        assertThat(terminal.taper("nightly").erreurs()).contains("ACI_SIGNATURE_CLE", "absente.p12");

        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).containsExactly("classeur.xlsx");
        assertThat(terminal.taper("check", terminal.maison.inbox() + "/classeur.xlsx")
                        .code())
                .as("what signs nothing asks for no key")
                .isZero();
    }

    @Test
    void thePasswordMayComeFromTheEnvironmentItself() throws IOException {
        terminal.avecLaVariable("ACI_SIGNATURE_MOT_DE_PASSE_FICHIER", "");
        terminal.avecLaVariable("ACI_SIGNATURE_MOT_DE_PASSE", UneCle.MOT_DE_PASSE);

        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(terminal.taper("verify", terminal.maison.bilan(CLE, "pdf").toString())
                        .sortie())
                .contains("tient         Registre : ce PDF", "CN=MSP imaginaire");
    }

    @Test
    void aFileThatIsNoCertificateIsNotPassedOver() throws IOException {
        terminal.taper("nightly");
        Path faux = terminal.dossier.resolve("ailleurs/certificats/notes.txt");
        Files.createDirectories(faux.getParent());
        Files.writeString(faux, "pas un certificat");

        Retour retour = ailleurs(terminal.maison.bilan(CLE, "json"));

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs()).contains("notes.txt");
    }

    private Retour ailleurs(Path fichier) throws IOException {
        Files.createDirectories(terminal.dossier.resolve("ailleurs"));
        return terminal.taperTelQuel("verify", fichier.toString(), "--home", "ailleurs");
    }

    private void faireConfiance() throws IOException, CertificateEncodingException {
        Path certificats = terminal.dossier.resolve("ailleurs/certificats");
        Files.createDirectories(certificats);
        Files.write(certificats.resolve("msp.cer"), SIGNATAIRE.certificat().getEncoded());
    }
}
