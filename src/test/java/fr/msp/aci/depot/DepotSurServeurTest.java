package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.depot.BaseRefusee.Motif;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home whose database is on a server: made at need, held by one, open to those that take part. */
class DepotSurServeurTest {

    private static final String UN = "a1".repeat(32);

    private Path dossier;
    private Maison maison;
    private Hebergement.Serveur serveur;

    @BeforeEach
    void uneMaison(@TempDir Path ici) throws IOException {
        dossier = ici;
        maison = Maison.ouvrir(ici.resolve("maison"));
        serveur = UnServeur.base();
    }

    @Test
    void whatWasEnteredIsThereWhenItIsOpenedAgain() throws IOException {
        try (Depot depot = ouvrir(maison)) {
            depot.emissions().noter(UneBase.CLE, "json", UN, UneBase.HEURE);
        }
        try (Depot depot = ouvrir(maison)) {
            assertThat(depot.emissions().de(UN)).contains(new Emission(UneBase.CLE, "json", UN, UneBase.HEURE));
            assertThat(depot.vientDEtreMisAJour()).isFalse();
        }
        assertThat(maison.registre()).exists();
        assertThat(new Base(maison.db(), Optional.empty()).fichier()).doesNotExist();
    }

    @Test
    void oneProcessHoldsItAndTheOtherIsToldWho() throws IOException {
        try (Depot depot = ouvrir(maison)) {
            assertThat(depot).isNotNull();
            assertThatThrownBy(() -> ouvrir(maison))
                    .isInstanceOfSatisfying(BaseTenue.class, tenue -> assertThat(tenue.detenteur())
                            .contains("aci-bilan " + ProcessHandle.current().pid())
                            .contains("127.0.0.1"));
        }
        ouvrir(maison).close();
    }

    @Test
    void aParticipantWorksInItWhileAnotherHoldsIt() throws IOException {
        assertThatRefuse(() -> Depot.participer(maison, serveur), Motif.ABSENTE);
        try (Depot tenu = ouvrir(maison)) {
            try (Depot participant = Depot.participer(maison, serveur)) {
                participant.emissions().noter(UneBase.CLE, "json", UN, UneBase.HEURE);
            }
            assertThat(tenu.emissions().de(UN)).isPresent();
            assertThat(maison.registre()).doesNotExist();
        }
        try (Depot participant = Depot.participer(new Maison(dossier.resolve("vide")), serveur)) {
            assertThat(participant.emissions().de(UN)).isPresent();
        }
    }

    @Test
    void theDatabaseOfAnotherHomeIsRefused() throws IOException {
        ouvrir(maison).close();
        Maison autre = Maison.ouvrir(dossier.resolve("autre"));

        assertThatRefuse(() -> ouvrir(autre), Motif.AUTRE_MAISON);
        Depot.ouvrir(autre, UnServeur.base(), Clock.systemUTC(), Duration.ZERO).close();
        assertThatRefuse(() -> ouvrir(autre), Motif.AUTRE_MAISON);
        assertThatRefuse(() -> Depot.participer(autre, serveur), Motif.AUTRE_MAISON);
        ouvrir(maison).close();
    }

    @Test
    void aHomeWhoseDataAreOnAServerDoesNotStartAnewInAFile() throws IOException {
        ouvrir(maison).close();

        assertThatRefuse(() -> Depot.ouvrir(maison), Motif.SUR_SERVEUR);
    }

    private Depot ouvrir(Maison celle) throws IOException {
        return Depot.ouvrir(celle, serveur, Clock.systemUTC(), Duration.ZERO);
    }

    private static void assertThatRefuse(ThrowingCallable ouverture, Motif motif) {
        assertThatThrownBy(ouverture).isInstanceOfSatisfying(BaseRefusee.class, refusee -> assertThat(refusee.motif())
                .isEqualTo(motif));
    }
}
