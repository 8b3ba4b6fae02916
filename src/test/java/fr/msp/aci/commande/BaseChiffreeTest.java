package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.DansUnFichier;
import fr.msp.aci.depot.Empreinte;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a key in the environment nothing of the database can be read on the disk; without it, or with another, it is told. */
@DansUnFichier
class BaseChiffreeTest {

    private static final String CLE = "une clé inventée, assez longue";

    @TempDir
    private static Path modele;

    private UnTerminal terminal;
    private Path base;

    @BeforeEach
    void uneMaisonEnClairQuiAServi(@TempDir Path dossier) throws IOException {
        terminal = UneMaisonPrete.copie(modele, dossier, neuf -> {
            UneMaisonDAvant.installer("schema-20", neuf.maison.racine());
            neuf.taper("nightly");
        });
        base = terminal.maison.db().resolve("aci-bilan.mv.db");
    }

    @Test
    void aPlainDatabaseAndItsCopiesAreEncryptedAtTheFirstStartWithAKey() throws IOException {
        assertThat(lisible(base)).isTrue();
        String histoire = terminal.taper("history").sortie();
        Path cle = Files.writeString(terminal.dossier.resolve("cle.txt"), CLE + "\n");
        terminal.avecLaVariable("ACI_BASE_CLE_FICHIER", cle.toString());

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).as(retour.erreurs()).isZero();
        assertThat(retour.sortie()).contains("viennent d’être chiffrées");
        for (String nom : UnTerminal.fichiers(terminal.maison.db())) {
            assertThat(lisible(terminal.maison.db().resolve(nom))).as(nom).isFalse();
        }
        assertThat(UnTerminal.fichiers(terminal.maison.sauvegardes())).hasSize(1);
        assertThat(terminal.taper("history").sortie()).isEqualTo(histoire);
        Path pdf = terminal.maison.reports().resolve("2025/990008005/bilan-990008005-2025.pdf");
        assertThat(terminal.taper("verify", pdf.toString()).sortie()).contains("Registre : ce PDF est");
        Droits.reserves(terminal.maison.db());
    }

    @Test
    void noKeyAnotherKeyAndADamagedFileAreToldApartAndNothingIsTouched() throws IOException {
        terminal.avecLaVariable("ACI_BASE_CLE", CLE);
        terminal.taper("nightly");
        String avant = Empreinte.de(base);

        terminal.avecLaVariable("ACI_BASE_CLE", "une autre clé, assez longue aussi");
        refusee("La clé donnée n’est pas celle");
        Files.delete(terminal.maison.db().resolve("aci-bilan.cle"));
        refusee("La clé donnée n’est pas celle");
        Files.delete(terminal.maison.db().resolve("aci-bilan.scelle"));
        refusee("la clé n’est pas la sienne, ou le fichier est abîmé");
        assertThat(Empreinte.de(base)).isEqualTo(avant);

        terminal.avecLaVariable("ACI_BASE_CLE", CLE);
        assertThat(terminal.taper("nightly").code()).isZero();
        byte[] octets = Files.readAllBytes(base);
        for (int i = 4096; i < 12288; i++) {
            octets[i] ^= 0x55;
        }
        Files.write(base, octets);
        refusee("n’est plus celle que ce programme a fermée");
        Files.delete(terminal.maison.db().resolve("aci-bilan.scelle"));
        refusee("est abîmée");
    }

    @Test
    void anEncryptedDatabaseAsksForItsKey() throws IOException {
        terminal.avecLaVariable("ACI_BASE_CLE", CLE);
        terminal.taper("nightly");
        UnTerminal sansCle = new UnTerminal(terminal.dossier);

        Retour retour = sansCle.taper("nightly");

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.erreurs()).contains("est chiffrée").contains("ACI_BASE_CLE_FICHIER");
    }

    @Test
    void aKeyThatIsTooShortOrCannotBeReadStopsBeforeAnythingIsDone() throws IOException {
        terminal.avecLaVariable("ACI_BASE_CLE", "court");
        refusee(2, "trop courte");
        terminal.avecLaVariable("ACI_BASE_CLE", "");
        refusee(2, "trop courte");
        terminal.avecLaVariable("ACI_BASE_CLE_FICHIER", "nulle-part.txt");
        refusee(3, "nulle-part.txt");
        assertThat(lisible(base)).isTrue();
    }

    @Test
    void aLostKeyIsMadeGoodByARebuildAndPurgesWorkWithAKey() throws IOException {
        terminal.avecLaVariable("ACI_BASE_CLE", CLE);
        terminal.taper("nightly");
        Map<String, String> bilans = UneMaisonDAvant.contenu(terminal.maison.reports(), "");
        terminal.avecLaVariable("ACI_BASE_CLE", "la nouvelle clé, assez longue");

        assertThat(terminal.taper("nightly", "--rebuild").code()).isZero();

        assertThat(UneMaisonDAvant.contenu(terminal.maison.reports(), "")).isEqualTo(bilans);
        assertThat(lisible(base)).isFalse();
        assertThat(terminal.taper("purge", "--before", "2026", "--yes").code()).isZero();
        assertThat(terminal.taper("history").sortie()).isEqualTo("Rien n’a encore été reçu.\n");
        assertThat(new String(Files.readAllBytes(base), 0, 9, StandardCharsets.ISO_8859_1))
                .isEqualTo("H2encrypt");
        Droits.reserves(terminal.maison.db());
    }

    private void refusee(String raison) {
        refusee(3, raison);
    }

    private void refusee(int code, String raison) {
        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(code);
        assertThat(retour.erreurs()).contains(raison);
    }

    private static boolean lisible(Path fichier) throws IOException {
        return new String(Files.readAllBytes(fichier), StandardCharsets.ISO_8859_1).contains("Marais-Bleu");
    }
}
