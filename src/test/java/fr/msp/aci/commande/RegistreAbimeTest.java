package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.BaseDesTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an editor, a disk or a hand did to the lines of the register, the good ones count once and the rest is told. */
class RegistreAbimeTest {

    @TempDir
    private static Path modele;

    private UnTerminal terminal;
    private Path registre;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        terminal = UneMaisonPrete.copie(modele, dossier, neuf -> {
            neuf.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
            Path piece = neuf.maison.inbox().resolve("equipe/cr-0.pdf");
            Files.createDirectories(piece.getParent());
            Files.writeString(piece, "compte rendu inventé");
            neuf.taper("nightly");
        });
        registre = terminal.maison.registre();
    }

    @Test
    void aBlankLastLineDoublesNothing() throws IOException {
        List<String> avant = Files.readAllLines(registre);
        Files.writeString(registre, "\n  \n", StandardOpenOption.APPEND);

        terminal.taper("nightly");

        assertThat(Files.readAllLines(registre).stream().filter(ligne -> !ligne.isBlank()))
                .containsExactlyElementsOf(avant);
        assertThat(rebuild()).doesNotContain("illisible");
    }

    @Test
    void anUnreadableLastLineDoublesNothingAndIsTold() throws IOException {
        List<String> avant = Files.readAllLines(registre);
        Files.writeString(registre, "{\"evenement\":\n", StandardOpenOption.APPEND);

        terminal.taper("nightly");

        assertThat(Files.readAllLines(registre)).hasSize(avant.size() + 1).containsAll(avant);
        assertThat(rebuild()).contains("registre.jsonl : 1 ligne illisible");
    }

    @Test
    void aLastLineOfAStructureThatCannotBeDoesNotMakeTheDatabaseLookOld() throws IOException {
        List<String> lignes = Files.readAllLines(registre);
        String derniere = lignes.get(lignes.size() - 1);
        Files.writeString(
                registre,
                derniere.replaceFirst("\"rang\":\\d+", "\"rang\":9000").replace(UnTerminal.FINESS, "494900013") + "\n",
                StandardOpenOption.APPEND);

        assertThat(rebuild()).contains("registre.jsonl : 1 ligne illisible");
    }

    @Test
    void aRegisterThatWasDoubledOnceIsReadOnce() throws IOException {
        String histoire = terminal.taper("history", "--events").sortie();
        String texte = Files.readString(registre);
        Files.writeString(registre, texte + "\n" + texte);

        rebuild();

        assertThat(terminal.taper("history", "--events").sortie()).startsWith(histoire);
    }

    @Test
    void aByteThatIsNoCharacterSpoilsItsLineAlone() throws IOException {
        byte[] octets = Files.readAllBytes(registre);
        String texte = new String(octets, StandardCharsets.ISO_8859_1);
        octets[texte.indexOf("\"RENDU\"") + 2] = (byte) 0xFF;
        Files.write(registre, octets);

        assertThat(rebuild()).contains("registre.jsonl : 1 ligne illisible");
    }

    @Test
    void aNameThatIsAPathIsNoNameToGoBy() throws IOException {
        Files.writeString(registre, Files.readString(registre).replace("equipe.xlsx", "../../../../evade.xlsx"));

        assertThat(rebuild()).contains("registre.jsonl : 1 ligne illisible").contains("1 classeur,");

        assertThat(UnTerminal.fichiers(terminal.dossier)).noneMatch(nom -> nom.contains("evade"));
        assertThat(terminal.taper("history").sortie()).contains("equipe.xlsx");
    }

    @Test
    void aLineThatLacksWhatItsKindNeedsIsTold() throws IOException {
        Files.writeString(registre, Files.readString(registre).replaceAll(",\"detail\":\"json\"", ""));

        assertThat(rebuild()).contains("registre.jsonl : 1 ligne illisible");
    }

    private String rebuild() throws IOException {
        BaseDesTests.perdre(terminal.maison);
        Retour retour = terminal.taper("nightly", "--rebuild");
        assertThat(retour.code()).as(retour.sortie() + retour.erreurs()).isZero();
        assertThat(retour.sortie()).contains("base reconstruite : 1 classeur, 1 justificatif");
        return retour.sortie();
    }
}
