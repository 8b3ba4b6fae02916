package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.rapport.BilanJson;
import fr.msp.aci.rapport.BilanLu;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bilan that another version of the program wrote, or another grid counted, comes back: it may be genuine. */
class VerifyDUneAutreVersionTest {

    private static final Cle CLE = new Cle(new Finess(UnTerminal.FINESS), new Exercice(2025));
    private static final Bareme BAREME = Baremes.integres().pour(2025).orElseThrow();
    private static final LocalDate FIN = LocalDate.of(2025, 12, 31);
    private static final String AVANT = "aci-bilan 0.1.0";
    private static final String GRILLE =
            "parametres:\n  valeur-point:\n    valeurs:\n      - {du: 2022-01-01, valeur: 8, reference: accord}\n";

    private UnTerminal terminal;
    private Path json;

    @BeforeEach
    void uneMaisonQuiAServi(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        terminal.deposer("classeur.xlsx", UnTerminal.FINESS, 3, 5);
        assertThat(terminal.taper("nightly").code()).isZero();
        json = terminal.maison.bilan(CLE, "json");
    }

    @Test
    void figuresOfRulesCorrectedSinceAreNotTakenForAForgeryWhenTheBilanWasIssuedHere() throws IOException {
        Path ancien = autrementCompte(AVANT);
        inscrire(ancien);

        Retour retour = terminal.taper("verify", ancien.toString());

        assertThat(retour.code()).as(retour.sortie()).isZero();
        assertThat(retour.sortie())
                .contains("non vérifié   Chiffres : " + Programme.nom() + " lit les règles autrement que " + AVANT)
                .contains("CHANGELOG")
                .contains(" : le bilan dit ", ", ses faits donnent ")
                .contains("tient         Registre : ce JSON est, octet pour octet")
                .contains(
                        "Conclusion : l’origine de ce bilan est reconnue. Ses chiffres sont ceux des règles telles que "
                                + AVANT + " les lisait ; ceux que donne " + Programme.nom() + " sont listés plus haut")
                .doesNotContain("DIFFÈRE", "a été changé.", "ne prenez pas");
    }

    @Test
    void whenNothingVouchesForItTheyAreADifferenceThatMayHaveEitherCause() throws IOException {
        Retour retour = terminal.taper("verify", autrementCompte(AVANT).toString());

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("DIFFÈRE       Chiffres : ", "Un chiffre ou un fait a été changé, ou " + AVANT)
                .contains("ne prenez pas ce bilan tel quel");
    }

    @Test
    void figuresOfThisVeryVersionHaveNoSuchExcuse() throws IOException {
        Path faux = autrementCompte(Programme.nom());
        inscrire(faux);

        assertThat(terminal.taper("verify", faux.toString()).sortie())
                .contains("DIFFÈRE       Chiffres : ", "Un chiffre ou un fait a été changé.");
    }

    @Test
    void aBilanOfTheFirstVersionAskedForAnotherDayIsNotHeldAgainstTheOfficialOne() throws IOException {
        Activite faits = BilanLu.de(Files.readAllBytes(json)).activite();
        LocalDate juin = LocalDate.of(2025, 6, 30);
        Path aPart = ecrire(faits, Calculateur.calculer(faits, BAREME, juin), AVANT);

        Retour retour = terminal.taper("verify", aPart.toString());

        assertThat(retour.code()).as(retour.sortie()).isZero();
        assertThat(retour.sortie())
                .contains("non vérifié   Registre : ce bilan est arrêté au 30/06/2025, un autre jour que le dernier"
                        + " émis ici (31/12/2025)")
                .contains("Rien ne prouve ici")
                .doesNotContain("DIFFÈRE");

        Path dIci = ecrire(faits, Calculateur.calculer(faits, BAREME, juin), Programme.nom());
        assertThat(terminal.taper("verify", dIci.toString()).sortie())
                .as("later versions say so themselves")
                .contains("DIFFÈRE       Registre");
    }

    @Test
    void aGridTakenAwaySinceDoesNotMakeAForgeryOfABilanIssuedHere() throws IOException {
        Path grille = terminal.maison.grids().resolve("avenant-1/general.yaml");
        Files.createDirectories(grille.getParent());
        Files.writeString(grille, GRILLE);
        assertThat(terminal.taper("nightly").code()).isZero();
        Path sousElle = Files.copy(json, terminal.dossier.resolve("sous-elle.json"));
        Files.delete(grille);
        assertThat(terminal.taper("nightly").code()).isZero();

        Retour retour = terminal.taper("verify", sousElle.toString());

        assertThat(retour.code()).as(retour.sortie()).isZero();
        assertThat(retour.sortie())
                .contains("non vérifié   Barème : celui de ce bilan n’est plus ici (avenant-1, empreinte")
                .contains("non vérifié   Chiffres : le barème d’ici (avenant-1) en donne")
                .contains(
                        "Conclusion : ne vous servez plus de ce bilan. Il a bien été émis ici, mais il a été remplacé")
                .doesNotContain("DIFFÈRE");

        Path recrit = Files.writeString(
                terminal.dossier.resolve("recrit.json"),
                Files.readString(sousElle).replace("  \"exercice\"", " \"exercice\""));
        assertThat(terminal.taper("verify", recrit.toString()).sortie())
                .contains("DIFFÈRE       Barème", "ne prenez pas ce bilan tel quel");
    }

    /** As a program would have written it that counted these facts as if there were others. */
    private Path autrementCompte(String programme) throws IOException {
        String texte = Files.readString(json);
        Activite faits = BilanLu.de(texte.getBytes(StandardCharsets.UTF_8)).activite();
        Activite autres = BilanLu.de(
                        texte.replace("\"2020-01-01\"", "\"2025-07-01\"").getBytes(StandardCharsets.UTF_8))
                .activite();
        return ecrire(faits, Calculateur.calculer(autres, BAREME, FIN), programme);
    }

    private Path ecrire(Activite faits, Bilan bilan, String programme) throws IOException {
        byte[] octets = BilanJson.ecrire(new Rapport(faits, bilan, List.of(), List.of(), programme));
        return Files.write(terminal.dossier.resolve("ancien.json"), octets);
    }

    private void inscrire(Path fichier) throws IOException {
        try (Depot depot = BaseDesTests.ouvrir(terminal.maison)) {
            String empreinte = Empreinte.de(fichier);
            depot.enTransaction(
                    () -> depot.emissions().noter(CLE, "json", empreinte, Instant.parse("2026-01-02T03:04:05Z")));
        }
    }
}
