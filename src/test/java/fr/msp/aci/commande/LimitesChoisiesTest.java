package fr.msp.aci.commande;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.Limites;
import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits on reading a workbook: stated, and set otherwise by the environment. */
class LimitesChoisiesTest {

    private static final Pattern ENONCEE = Pattern.compile("(ACI_LIMITE_\\w+)`? *[(|] ?([0-9 ]+)[) |]");

    private UnTerminal terminal;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) {
        terminal = new UnTerminal(dossier);
    }

    @ParameterizedTest
    @CsvSource({
        "ACI_LIMITE_FEUILLES, 1, a plus de 1 feuilles",
        "ACI_LIMITE_LIGNES, 3, a plus de 3 lignes",
        "ACI_LIMITE_LIGNES_FEUILLE, 1, a plus de 1 lignes",
        "ACI_LIMITE_CELLULES, 4, a plus de 4 cellules",
        "ACI_LIMITE_LONGUEUR, 5, a plus de 5 caractères"
    })
    void aLimitOfTheEnvironmentIsTheOneAWorkbookIsHeldTo(String variable, String valeur, String dit)
            throws IOException {
        Path classeur = terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3, 4);
        assertThat(terminal.taper("check", classeur.toString()).code()).isZero();
        terminal.avecLaVariable(variable, valeur);

        Retour retour = terminal.taper("check", classeur.toString());

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie()).contains(dit).contains("TAILLE_EXCESSIVE");
        assertThat(terminal.taper("nightly").code()).isEqualTo(1);
    }

    @Test
    void theSizeOfAFileIsLimitedToo() throws IOException {
        Path gros = terminal.dossier.resolve("gros.xlsx");
        Files.write(gros, new byte[2 << 20]);
        terminal.avecLaVariable("ACI_LIMITE_MO", "1");

        assertThat(terminal.taper("check", gros.toString()).sortie()).contains("dépasse 1 Mo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"beaucoup", "0", "-3", "1,5", "99999999999999"})
    void aLimitThatIsNoNumberIsAWrongUsage(String valeur) throws IOException {
        Path classeur = terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        terminal.avecLaVariable("ACI_LIMITE_LIGNES", valeur);

        Retour retour = terminal.taper("check", classeur.toString());

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs())
                .contains("La variable ACI_LIMITE_LIGNES doit contenir un nombre entier entre 1 et 999999999, et non « "
                        + valeur + " »");
    }

    @Test
    void everyLimitIsStatedWithItsUsualValueInTheHelpAndInTheReadme() throws IOException {
        Limites usuelles = Limites.parDefaut();
        Map<String, Long> attendues = Map.ofEntries(
                entry("ACI_LIMITE_MO", usuelles.octets() >> 20),
                entry("ACI_LIMITE_MO_DECOMPRESSES", usuelles.octetsDecompresses() >> 20),
                entry("ACI_LIMITE_FEUILLES", (long) usuelles.feuilles()),
                entry("ACI_LIMITE_LIGNES", usuelles.lignes()),
                entry("ACI_LIMITE_LIGNES_FEUILLE", (long) usuelles.lignesDUneFeuille()),
                entry("ACI_LIMITE_CELLULES", usuelles.cellules()),
                entry("ACI_LIMITE_TEXTES", (long) usuelles.textesPartages()),
                entry("ACI_LIMITE_CARACTERES", usuelles.caracteresPartages()),
                entry("ACI_LIMITE_LONGUEUR", (long) usuelles.longueurDeTexte()),
                entry("ACI_LIMITE_SECONDES", usuelles.duree().toSeconds()));

        assertThat(enoncees(terminal.taperTelQuel("check", "--help").sortie())).isEqualTo(attendues);
        assertThat(enoncees(terminal.taperTelQuel("nightly", "--help", "--lang", "en")
                        .sortie()))
                .isEqualTo(attendues);
        assertThat(enoncees(Files.readString(Path.of("README.md")))).isEqualTo(attendues);
    }

    private static Map<String, Long> enoncees(String texte) {
        Map<String, Long> enoncees = new HashMap<>();
        Matcher enoncee = ENONCEE.matcher(texte);
        while (enoncee.find()) {
            enoncees.put(enoncee.group(1), Long.valueOf(enoncee.group(2).replace(" ", "")));
        }
        return enoncees;
    }
}
