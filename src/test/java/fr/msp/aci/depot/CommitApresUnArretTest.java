package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit left behind when the process was killed right after it: the file as it lies at that moment. */
class CommitApresUnArretTest {

    @TempDir
    Path dossier;

    @Test
    void theLastCommitIsFoundAgainEvenInAFileFullOfFreedPages() throws IOException, SQLException {
        Base base = new Base(dossier.resolve("db"), Optional.empty());
        Files.createDirectory(base.dossier());
        for (int session = 1; session <= 6; session++) {
            try (HikariDataSource source = base.ouvrir();
                    Connection connexion = source.getConnection();
                    Statement ordre = connexion.createStatement()) {
                connexion.setAutoCommit(false);
                ordre.execute("create table if not exists ligne (session int, texte varchar)");
                ordre.execute(
                        "insert into ligne select " + session + ", repeat('x', 900 + x) from system_range(1, 400)");
                connexion.commit();
                for (int reste = 300; reste >= 0; reste -= 100) {
                    ordre.execute(
                            "delete from ligne where session < " + session + " and length(texte) > " + (900 + reste));
                    ordre.execute("insert into ligne values (" + -reste + ", 'fin de " + session + "')");
                    connexion.commit();
                    assertThat(derniere(base, session)).isEqualTo(-reste);
                }
                ordre.execute("delete from ligne where session <= 0");
                connexion.commit();
            }
        }
    }

    private int derniere(Base base, int session) throws IOException, SQLException {
        Base copie = base.dans(dossier.resolve("copie"));
        Files.createDirectories(copie.dossier());
        Files.deleteIfExists(copie.fichier());
        Files.copy(base.fichier(), copie.fichier());
        try (HikariDataSource source = copie.ouvrir();
                Connection connexion = source.getConnection();
                Statement ordre = connexion.createStatement();
                var resultat = ordre.executeQuery(
                        "select coalesce(max(session), -999) from ligne where session <= 0 and texte = 'fin de "
                                + session + "'")) {
            resultat.next();
            return resultat.getInt(1);
        }
    }
}
