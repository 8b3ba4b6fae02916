package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.DansUnFichier;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.UnServeur;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} says of a home whose database an earlier or a later version of the program made. */
@DansUnFichier
class RegistreDUneAutreVersionTest {

    private static final String BILAN = "2025/%1$s/bilan-%1$s-2025.json";
    private static final String DEMAIN = "insert into %s (\"installed_rank\", \"version\", \"description\", \"type\","
            + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
            + " values (900, '900', 'demain', 'SQL', 'V900__demain.sql', 'x', 1, true)";

    private UnTerminal terminal;

    @BeforeEach
    void unTerminal(@TempDir Path ici) {
        terminal = new UnTerminal(ici);
    }

    @Test
    void onAServerTheNextNightIsNamedForAnEarlierOneAndALaterProgramForALaterOne() throws IOException {
        Hebergement.Serveur base = UnServeur.base();
        terminal.avecLaBase(base);
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly");
        Path bilan = terminal.maison.reports().resolve(BILAN.formatted(UnTerminal.FINESS));
        UnServeur.ordonner(
                base,
                "alter table aci_bilan.bilan drop column apercu;"
                        + " delete from aci_bilan.flyway_schema_history where version = '30';"
                        + " update aci_bilan.maison set forme = null");

        Retour avant = terminal.taper("verify", bilan.toString());

        assertThat(avant.code()).isZero();
        assertThat(avant.sortie())
                .contains("tient         Chiffres")
                .contains("non vérifié   Registre : non consulté. La base " + base.adresse()
                        + " est d’une version antérieure d’aci-bilan.")
                .contains("le prochain nightly la mettra à jour");
        terminal.taper("nightly");
        assertThat(terminal.taper("verify", bilan.toString()).sortie())
                .contains("tient         Registre : ce JSON est");

        UnServeur.ordonner(base, DEMAIN.formatted("aci_bilan.flyway_schema_history"));
        assertThat(terminal.taper("verify", bilan.toString()).sortie())
                .contains("non vérifié   Registre : non consulté. La base " + base.adresse()
                        + " a été faite par une version plus récente d’aci-bilan")
                .doesNotContain("antérieure");
    }

    @Test
    void aFileOfAnEarlierOneIsAskedAllTheSameAndALaterOneIsLeftToIt(@TempDir Path autre)
            throws IOException, SQLException {
        UneMaisonDAvant.installer("schema-20", terminal.maison.racine());
        Path base = terminal.maison.db().resolve("aci-bilan.mv.db");
        String empreinte = Empreinte.de(base);
        UnTerminal aujourdhui = new UnTerminal(autre);
        UneMaisonDAvant.installer("schema-20", aujourdhui.maison.racine());
        aujourdhui.taper("nightly");
        Path bilan = aujourdhui.maison.reports().resolve(BILAN.formatted("990008005"));

        assertThat(terminal.taper("verify", bilan.toString()).sortie())
                .as("all holds against the bilan issued there, but the program's own version")
                .contains("DIFFÈRE       Registre : 1 chiffre ou mention n’est pas celui du dernier bilan émis ici.")
                .contains("programme : ici " + Programme.nom() + ", émis aci-bilan 0.1.0");
        assertThat(Empreinte.de(base)).as("only a copy is brought up to date").isEqualTo(empreinte);

        demain();
        assertThat(terminal.taper("verify", bilan.toString()).sortie())
                .contains("non vérifié   Registre : non consulté. La base de " + terminal.maison.db()
                        + " a été faite par une version plus récente d’aci-bilan");
    }

    private void demain() throws SQLException {
        String adresse = "jdbc:h2:file:" + terminal.maison.db().resolve("aci-bilan");
        try (Connection connexion = DriverManager.getConnection(adresse, "sa", "");
                Statement ordre = connexion.createStatement()) {
            ordre.execute(DEMAIN.formatted("\"flyway_schema_history\""));
        }
    }
}
