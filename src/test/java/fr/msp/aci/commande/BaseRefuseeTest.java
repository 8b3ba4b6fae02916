package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.DansUnFichier;
import fr.msp.aci.depot.Empreinte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that is damaged or not ours is refused with its remedy, and not one byte of it is touched. */
@DansUnFichier
class BaseRefuseeTest {

    private UnTerminal terminal;
    private Path base;
    private Path scelle;

    @BeforeEach
    void uneMaisonQuiAServi(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        base = terminal.maison.db().resolve("aci-bilan.mv.db");
        scelle = terminal.maison.db().resolve("aci-bilan.scelle");
        UneMaisonDAvant.installer("schema-20", terminal.maison.racine());
        assertThat(terminal.taper("history").code()).isZero();
    }

    @Test
    void aFewBytesChangedAnywhereAreNoticed() throws IOException {
        byte[] saine = Files.readAllBytes(base);
        Random hasard = new Random(20260120);
        for (int essai = 0; essai < 5; essai++) {
            byte[] abimee = saine.clone();
            int ici = hasard.nextInt(abimee.length - 8);
            for (int i = 0; i < 8; i++) {
                abimee[ici + i] ^= 0x55;
            }
            Files.write(base, abimee);

            refusee("nightly --rebuild");
        }
        Files.write(base, saine);
        assertThat(terminal.taper("history").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 50, 75, 99})
    void aFileCutShortIsNoticedThoughTheDatabaseWouldOpenIt(int pourCent) throws IOException {
        byte[] saine = Files.readAllBytes(base);
        Files.write(base, Arrays.copyOf(saine, saine.length * pourCent / 100));

        refusee("nightly --rebuild");
    }

    @Test
    void withoutItsSealAFileThatOpensAsAnOlderStateIsToldByTheArchiveAndTheRegister() throws IOException {
        byte[] ancienne = Files.readAllBytes(base);
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        assertThat(terminal.taper("nightly").code()).isZero();
        Files.write(base, ancienne);
        Files.delete(scelle);

        refusee("nightly --rebuild");

        Files.delete(terminal.maison.registre());
        refusee("est abîmée");
    }

    /** Seals were SHA-256 for a time. */
    @Test
    void theSealOfAProgramBeforeVouchesForAFileAndTellsADamagedOne() throws IOException {
        byte[] saine = Files.readAllBytes(base);
        String etat = Files.readString(scelle).lines().skip(1).collect(Collectors.joining("\n"));
        Files.writeString(scelle, "sha256 " + Empreinte.de(saine) + "\n" + etat + "\n");
        byte[] abimee = saine.clone();
        abimee[saine.length / 2] ^= 1;
        Files.write(base, abimee);
        refusee("nightly --rebuild");

        Files.write(base, saine);
        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(Files.readString(scelle)).startsWith("octets ");
    }

    @Test
    void aTextFileIsNoDatabase() throws IOException {
        Files.writeString(base, "ceci n’est pas une base");
        Files.delete(scelle);

        refusee("n’est pas une base de données");
    }

    @Test
    void anEmptyFileWhereWorkbooksWereReceivedIsNoNewBeginning() throws IOException {
        Files.write(base, new byte[0]);

        refusee("alors que des classeurs y ont déjà été reçus");
        Files.delete(base);
        assertThat(terminal.taper("nightly").erreurs()).contains("alors que des classeurs y ont déjà été reçus");
        assertThat(base).doesNotExist();
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws IOException, SQLException {
        Files.delete(base);
        Files.delete(scelle);
        sql("create table clients (nom varchar(80))", "insert into clients values ('Personne')");

        refusee("elle contient d’autres tables");
    }

    @Test
    void aDatabaseOfALaterProgramIsLeftToIt() throws IOException, SQLException {
        Files.delete(scelle);
        sql("insert into \"flyway_schema_history\" select 900, '900', 'demain', 'SQL', 'V900__demain.sql', 1, 'sa',"
                + " current_timestamp, 1, true");

        refusee("une version plus récente d’aci-bilan");
    }

    @Test
    void aDatabaseThatWasNotClosedIsLookedThroughAndGoesOn() throws IOException {
        Files.delete(scelle);

        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(scelle).exists();
    }

    @Test
    void verifySaysWhyTheRegisterIsNotAskedRatherThanTrustIt() throws IOException {
        terminal.taper("nightly");
        byte[] saine = Files.readAllBytes(base);
        Files.write(base, Arrays.copyOf(saine, saine.length / 2));
        Path json = terminal.maison.reports().resolve("2025/990008005/bilan-990008005-2025.json");

        assertThat(terminal.taper("verify", json.toString()).sortie())
                .contains("non vérifié   Registre : non consulté. La base de " + terminal.maison.db()
                        + " n’est plus celle");
    }

    private void refusee(String remede) throws IOException {
        String avant = Empreinte.de(base);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).as(retour.sortie()).isEqualTo(3);
        assertThat(retour.erreurs()).contains(remede).doesNotContain("Exception");
        assertThat(Empreinte.de(base)).isEqualTo(avant);
        assertThat(UnTerminal.fichiers(terminal.maison.db()))
                .as("nothing is left of the examination")
                .noneMatch(nom -> nom.startsWith("travail"));
    }

    private void sql(String... ordres) throws SQLException {
        String adresse = "jdbc:h2:file:" + terminal.maison.db().resolve("aci-bilan");
        try (Connection connexion = DriverManager.getConnection(adresse, "sa", "");
                Statement ordre = connexion.createStatement()) {
            for (String celui : ordres) {
                ordre.execute(celui);
            }
        }
    }
}
