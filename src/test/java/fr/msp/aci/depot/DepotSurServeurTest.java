package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.depot.BaseRefusee.Motif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

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
        assertThatRefuse(() -> Depot.participer(maison, serveur), Motif.VIDE);
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

    @Test
    void whoLostTheServerWorksNoMoreThoughItAnswersAgain() throws IOException {
        try (Depot depot = ouvrir(maison)) {
            UnServeur.couper(serveur);

            // Each connection of the pool fails once; none takes their place.
            for (int essai = 0; essai < 12; essai++) {
                assertThatThrownBy(() -> depot.emissions().noter(UneBase.CLE, "json", UN, UneBase.HEURE))
                        .isInstanceOf(DataAccessException.class);
            }
            try (Depot autre = Depot.ouvrir(maison, serveur, Clock.systemUTC(), Duration.ofSeconds(5))) {
                assertThat(autre.emissions().de(UN)).isEmpty();
            }
            assertThatThrownBy(() -> depot.emissions().noter(UneBase.CLE, "json", UN, UneBase.HEURE))
                    .hasRootCauseMessage("the hold over the database was lost");
        }
        ouvrir(maison).close();
    }

    @Test
    void aFirstRunThatWasInterruptedBeforeItsDatabaseServedIsFinishedByTheNext() throws IOException {
        Identite.donner(maison, Identite.nouvelle());

        ouvrir(maison).close();

        assertThat(Identite.lieu(maison)).contains(serveur.lieu());
        UnServeur.ordonner(serveur, "drop schema aci_bilan cascade");
        assertThatRefuse(() -> ouvrir(maison), Motif.ABSENTE);
        assertThatRefuse(() -> Depot.participer(maison, serveur), Motif.ABSENTE);
    }

    @Test
    void aFileThatAnInterruptedMoveLeftIsSetAsideByTheNextRun() throws IOException {
        ouvrir(maison).close();
        Files.writeString(Depot.fichier(maison), "une base d’avant");

        ouvrir(maison).close();

        assertThat(Depot.fichier(maison)).doesNotExist();
        assertThat(Sauvegardes.de(maison)).hasSize(1);
    }

    @Test
    void whatAnInterruptedMakingLeftIsThrownAway() throws IOException {
        UnServeur.ordonner(serveur, "create schema aci_bilan_travail; create table aci_bilan_travail.lot (id int)");

        ouvrir(maison).close();

        assertThat(UnServeur.lire(
                        serveur, "select string_agg(nspname, ' ') from pg_namespace where nspname like 'aci%'"))
                .isEqualTo("aci_bilan");
    }

    @Test
    void aTextThatNoTypistTypesAndATimeOfNanosecondsComeBackAsOverH2() throws IOException {
        Instant precis = Instant.parse("2026-01-20T01:02:03.123456789Z");
        String etrange = "a\u0000b\uD800c\u202E\uD83D\uDE00'\\\"";
        List<Constat> constats = List.of(new Catalogue()
                .justificatifAbsent(
                        "RCP", 2, "Justificatif", new Justificatif(etrange, false, false), "990001018-2025"));
        List<List<Object>> lus = new ArrayList<>();
        for (Sgbd sgbd : Sgbd.values()) {
            try (UneBase base = new UneBase(dossier.resolve(sgbd.name()), sgbd)) {
                Entree entree = base.entree("classeur");
                base.depot
                        .receptions()
                        .enregistrer(new Reception(
                                new Entree(
                                        entree.rang(),
                                        entree.lot(),
                                        entree.genre(),
                                        entree.nom(),
                                        entree.empreinte(),
                                        entree.taille(),
                                        precis,
                                        precis),
                                Optional.empty(),
                                Optional.empty(),
                                Issue.REFUSE,
                                constats));
                Reception lue = base.depot.receptions().deRang(entree.rang()).orElseThrow();
                lus.add(List.of(lue.entree().recuLe(), lue.entree().modifieLe(), lue.constats()));
            }
        }
        assertThat(lus.get(1)).isEqualTo(lus.get(0));
    }

    private Depot ouvrir(Maison celle) throws IOException {
        return Depot.ouvrir(celle, serveur, Clock.systemUTC(), Duration.ZERO);
    }

    private static void assertThatRefuse(ThrowingCallable ouverture, Motif motif) {
        assertThatThrownBy(ouverture).isInstanceOfSatisfying(BaseRefusee.class, refusee -> assertThat(refusee.motif())
                .isEqualTo(motif));
    }
}
