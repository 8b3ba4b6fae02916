package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Cle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bilan was sent, then corrected: the CPAM is told what was issued before, and what changed. */
class CorrectionDUnBilanTest {

    private static final Cle CLE = new Cle(new Finess(UnTerminal.FINESS), new Exercice(2025));

    private UnTerminal terminal;

    @BeforeEach
    void aBilanIsIssued(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        terminal.deposer("classeur.xlsx", UnTerminal.FINESS, 3, 5);
        assertThat(terminal.taper("nightly").code()).isZero();
    }

    @Test
    void theFirstDossierReplacesNoneAndMadeAgainItIsTheSame() throws IOException {
        assertThat(lisezMoi()).contains("classeurs reçus jusqu’au").doesNotContain("remplace", "CORRECTION");
        byte[] avant = Files.readAllBytes(zip());
        BaseDesTests.perdre(terminal.maison);
        Files.delete(zip());

        assertThat(terminal.taper("nightly", "--rebuild").code()).isZero();
        assertThat(Files.readAllBytes(zip())).isEqualTo(avant);
    }

    @Test
    void aCorrectionSaysTheSumBeforeItsDayAndWhatMovedAndSaysItAgainAfterARebuild() throws IOException {
        corriger(35000, "oui");
        assertThat(terminal.taper("nightly").code()).isZero();

        assertThat(lisezMoi())
                .contains("il remplace tout dossier de cet exercice envoyé auparavant")
                .contains("CORRECTION d’un bilan de cet exercice émis le 20/01/2026 : même rémunération")
                .contains("avance perçue 35", "au lieu de")
                .doesNotContain("patientèle médecin traitant");
        byte[] avant = Files.readAllBytes(zip());
        BaseDesTests.perdre(terminal.maison);
        Files.delete(zip());

        assertThat(terminal.taper("nightly", "--rebuild").code()).isZero();
        assertThat(Files.readAllBytes(zip())).isEqualTo(avant);
    }

    @Test
    void aCorrectionThatIsRefusedIsToldInTheRowOfItsStructureUntilItIsMended() throws IOException {
        String attente = "Un classeur refusé attend d’être corrigé";
        corriger(35000, "peut-être");
        assertThat(terminal.taper("nightly").code()).isEqualTo(1);
        assertThat(Files.readString(terminal.maison.index()))
                .contains(attente, "MSP imaginaire</span>", "exercice 2025");

        corriger(35000, "oui");
        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(Files.readString(terminal.maison.index())).doesNotContain(attente);
    }

    @Test
    void aMistypedRegionIsToldWithTheOneMeantAndThatOfAnArsIsUnderstood() throws IOException {
        assertThat(verifiee("Bretange")).contains("Vouliez-vous dire « Bretagne » ?");
        assertThat(verifiee("ARS Bretagne")).doesNotContain("Vouliez-vous dire");
        assertThat(verifiee("Essai-Sud")).doesNotContain("Vouliez-vous dire");
    }

    private String verifiee(String region) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", UnTerminal.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Région", region);
        Path fichier = terminal.maison.inbox().resolve("region.xlsx");
        classeur.ecrire(fichier);
        return terminal.taper("check", fichier.toString()).sortie().replaceAll("[\u00A0\u202F]", " ");
    }

    private void corriger(int avance, String zone) throws IOException {
        ClasseurDeTest corrige = new ClasseurDeTest();
        corrige.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", UnTerminal.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Zone sous-dense", zone)
                .ligne("Patientèle médecin traitant", 4000)
                .ligne("Avance perçue", avance);
        corrige.ecrire(terminal.maison.inbox().resolve("classeur.xlsx"));
    }

    private Path zip() {
        return terminal.maison.bilan(CLE, "zip");
    }

    private String lisezMoi() throws IOException {
        return new String(VerifyDossierTest.lire(zip()).get("LISEZ-MOI.txt"), StandardCharsets.UTF_8);
    }
}
