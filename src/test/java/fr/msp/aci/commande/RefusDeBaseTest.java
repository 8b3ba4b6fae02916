package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Maison;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionSystemException;

class RefusDeBaseTest {

    private static final Textes TEXTES = Textes.selon();

    @TempDir
    private Path dossier;

    @Test
    void aServerThatTakesNoChangeIsToldWithWhatToName() throws Exception {
        SQLException refusee = new SQLException("cannot execute INSERT in a read-only transaction", "25006");

        assertThat(RefusDeBase.enCoursDeRoute(TEXTES, new IllegalStateException(refusee), Maison.ouvrir(dossier)))
                .hasValueSatisfying(refus -> assertThat(refus)
                        .hasMessageContaining("copie de secours")
                        .hasMessageContaining("ACI_BASE_ADRESSE"));
    }

    @Test
    void aServerThatWentAwayIsToldEvenWhenTheTransactionCouldNotBeUndone() throws Exception {
        TransactionSystemException defaite =
                new TransactionSystemException("rollback", new SQLException("connection is closed"));
        defaite.initApplicationException(new SQLException("terminating connection", "57P01"));

        assertThat(RefusDeBase.enCoursDeRoute(TEXTES, new IllegalStateException(defaite), Maison.ouvrir(dossier)))
                .hasValueSatisfying(refus -> assertThat(refus).hasMessage(TEXTES.de("base.serveur.perdue")));
    }
}
