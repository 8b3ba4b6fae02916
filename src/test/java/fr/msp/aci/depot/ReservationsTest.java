package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.depot.Reservations.Reservation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** Who is at what, over a true PostgreSQL: a run that holds the home, and two others that take part. */
class ReservationsTest {

    @TempDir
    private static Path dossier;

    private static Maison maison;
    private static Depot tenu;
    private static Depot ouvrier;
    private Reservations chef;
    private Reservations un;
    private Reservations autre;

    @BeforeAll
    static void ouvrir() throws IOException {
        maison = Maison.ouvrir(dossier.resolve("maison"));
        tenu = ouvrirEnMaitre(Duration.ZERO);
        ouvrier = Depot.participer(maison, UnServeur.base(maison));
    }

    @BeforeEach
    void entrer() {
        chef = tenu.concours().reservations();
        un = ouvrier.concours().reservations();
        autre = ouvrier.concours().reservations();
    }

    private static Depot ouvrirEnMaitre(Duration attente) throws IOException {
        return Depot.ouvrir(maison, UnServeur.base(maison), Clock.systemUTC(), attente);
    }

    @AfterEach
    void sortir() {
        autre.close();
        un.close();
        chef.close();
    }

    @AfterAll
    static void fermer() {
        ouvrier.close();
        tenu.close();
    }

    @Test
    void oneAtATimeIsAtAPartAndItIsFreeOnceGivenBack() {
        Reservation prise = un.reserver(17).orElseThrow();

        assertThat(autre.reserver(17)).isEmpty();
        assertThat(un.reserver(17)).isEmpty();
        assertThat(autre.reserver(18)).isPresent();
        assertThat(un.tient(prise)).isTrue();

        un.rendre(prise);

        assertThat(autre.reserver(17)).isPresent();
    }

    @Test
    void whatADeadProcessWasAtIsFree() {
        un.reserver(17).orElseThrow();

        un.close();

        assertThat(autre.reserver(17)).isPresent();
    }

    @Test
    void whoLosesTheDatabaseKnowsIt() {
        Reservation prise = un.reserver(17).orElseThrow();

        couper();

        assertThat(un.tient(prise)).isFalse();
        un.rendre(prise);
        assertThat(autre.reserver(17)).isPresent();
        assertThat(un.reserver(18)).isPresent();
    }

    @Test
    void aManagerThatLosesTheDatabaseKnowsItAndMayLeadAgain() {
        assertThat(chef.diriger()).isTrue();
        assertThat(chef.dirigeEncore()).isTrue();
        chef.reserver(17).orElseThrow();

        couper();

        assertThat(chef.dirigeEncore()).isFalse();
        assertThatThrownBy(() -> chef.reserver(18)).isInstanceOf(DataAccessException.class);
        assertThat(chef.reserver(18)).isPresent();
        assertThat(chef.dirigeEncore()).isFalse();
        assertThat(chef.diriger()).isTrue();
        assertThat(chef.dirigeEncore()).isTrue();
    }

    /** Cuts the connections of all who are at something. */
    private static void couper() {
        UnServeur.administrer(
                "select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database"
                        + " where l.locktype = 'advisory' and l.classid::bigint = 1633905008 and d.datname = '"
                        + UnServeur.base(maison).adresse().replaceFirst(".*/", "") + "'");
    }

    @Test
    void workersKnowWhetherARunLeadsThem() {
        assertThat(un.estDirigee()).isFalse();

        assertThat(chef.diriger()).isTrue();

        assertThat(un.estDirigee()).isTrue();
        assertThat(un.diriger()).isFalse();
        chef.close();
        assertThat(un.estDirigee()).isFalse();
    }

    @Test
    void nobodyOpensTheHomeWhileAWorkerIsAtSomething() throws IOException {
        tenu.close();
        Reservation prise = un.reserver(17).orElseThrow();

        assertThatThrownBy(() -> ouvrirEnMaitre(Duration.ofMillis(200)))
                .isInstanceOfSatisfying(BaseTenue.class, tenue -> assertThat(tenue.detenteur())
                        .contains("aci-bilan " + ProcessHandle.current().pid()));

        un.rendre(prise);
        tenu = ouvrirEnMaitre(Duration.ofSeconds(5));
    }

    @Test
    void theServerLooksForMachinesThatVanishedEveryHalfMinute() {
        assertThat(ouvrier.jdbc()
                        .sql("show tcp_keepalives_idle")
                        .query(String.class)
                        .single())
                .isEqualTo("30");
    }

    @Test
    void twoTransactionsDoNotStoreTheSameBilanAtOnce() throws Exception {
        CompletableFuture<Void> second = new CompletableFuture<>();
        tenu.enTransaction(() -> {
            tenu.concours().seulSur("bilan 494900012-2025");
            CompletableFuture.runAsync(() -> {
                ouvrier.enTransaction(() -> ouvrier.concours().seulSur("bilan 494900012-2025"));
                second.complete(null);
            });
            ouvrier.enTransaction(() -> ouvrier.concours().seulSur("bilan 494900020-2025"));
            assertThat(second).isNotDone();
        });
        second.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aHomeKnowsItsDatabase() throws IOException {
        assertThat(ouvrier.concours().estDe(maison)).isTrue();
        assertThat(ouvrier.concours().estDe(Maison.ouvrir(dossier.resolve("autre"))))
                .isFalse();
        assertThat(Duration.between(
                                ouvrier.concours().heure(), Clock.systemUTC().instant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aFileIsNotShared() throws IOException {
        try (Depot fichier = Depot.ouvrir(Maison.ouvrir(dossier.resolve("fichier")))) {
            assertThatThrownBy(() -> fichier.concours().reservations()).isInstanceOf(IllegalStateException.class);
            assertThat(fichier.concours().maison()).isEmpty();
        }
    }
}
