package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.depot.BaseRefusee.Motif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database on a server that is not as this home left it is refused and left alone; a server's trouble is told. */
class RefusDuServeurTest {

    private static final String UN = "a1".repeat(32);
    private static final String DEUX = "b2".repeat(32);

    private Maison maison;
    private Hebergement.Serveur serveur;

    @BeforeEach
    void uneMaisonQuiAServi(@TempDir Path ici) throws IOException {
        maison = Maison.ouvrir(ici.resolve("maison"));
        serveur = UnServeur.base();
        noter(UN);
    }

    @Test
    void aSchemaOfSomeoneElseIsRefusedAndLeftAlone() {
        UnServeur.ordonner(
                serveur,
                "drop schema aci_bilan cascade; create schema aci_bilan;"
                        + " create table aci_bilan.clients (nom text); insert into aci_bilan.clients values ('quelqu’un')");

        assertThatRefuse(Motif.ETRANGERE);
        assertThat(UnServeur.lire(serveur, "select nom from aci_bilan.clients")).isEqualTo("quelqu’un");
    }

    @Test
    void theDatabaseOfALaterProgramIsRefused() {
        UnServeur.ordonner(
                serveur,
                "insert into aci_bilan.flyway_schema_history (installed_rank, version, description,"
                        + " type, script, installed_by, execution_time, success)"
                        + " values (999, '999', 'demain', 'SQL', 'V999__demain.sql', 'x', 1, true)");

        assertThatRefuse(Motif.PLUS_RECENTE);
    }

    @Test
    void tablesThatSomethingElseChangedAreRefused() {
        UnServeur.ordonner(serveur, "alter table aci_bilan.piece drop column taille");
        assertThatRefuse(Motif.MODIFIEE);

        UnServeur.ordonner(serveur, "drop table aci_bilan.maison");
        assertThatRefuse(Motif.MODIFIEE);
    }

    @Test
    void anEmptyDatabaseInThePlaceOfOneThatServedIsRefused() {
        UnServeur.ordonner(serveur, "drop schema aci_bilan cascade");

        assertThatRefuse(Motif.ABSENTE);
        assertThat(UnServeur.lire(serveur, "select count(*) from pg_namespace where nspname like 'aci%'"))
                .isEqualTo("0");
    }

    @Test
    void anOlderCopyOfTheDatabaseIsRefused() throws IOException {
        noter(DEUX);
        UnServeur.ordonner(
                serveur,
                "alter table aci_bilan.evenement disable trigger user;"
                        + " delete from aci_bilan.evenement where rang = 2");

        assertThatRefuse(Motif.EN_RETARD);
    }

    @Test
    void anOlderCopyOfTheHomeIsRefusedUntilItIsPutRight() throws IOException {
        byte[] avant = Files.readAllBytes(maison.registre());
        noter(DEUX);
        byte[] apres = Files.readAllBytes(maison.registre());
        Files.write(maison.registre(), avant);

        assertThatRefuse(Motif.MAISON_EN_RETARD);
        Files.write(maison.registre(), apres);
        ouvrir(serveur).close();
    }

    @Test
    void aDatabaseThatLacksWhatTheArchiveHoldsIsRefusedAfterAKill() throws IOException {
        UnServeur.ordonner(serveur, "update aci_bilan.maison set ferme_au = null");
        Path archive = maison.archive(UneBase.CLE);
        Files.createDirectories(archive);
        Path inconnu = archive.resolve("20260120-020304-000042-" + "a1".repeat(8) + "-classeur.xlsx");
        Files.writeString(inconnu, "un classeur");

        assertThatRefuse(Motif.ABIMEE);
        Files.delete(inconnu);
        ouvrir(serveur).close();
    }

    @Test
    void olderTablesAreBroughtUpToDateAndWhatTheyHeldStays() throws IOException {
        vieillir();

        assertThatThrownBy(() -> Depot.participer(maison, serveur))
                .isInstanceOfSatisfying(BaseRefusee.class, refusee -> assertThat(refusee.motif())
                        .isEqualTo(Motif.PAS_A_JOUR));
        try (Depot depot = ouvrir(serveur)) {
            assertThat(depot.vientDEtreMisAJour()).isTrue();
            assertThat(depot.sauvegarde()).isEmpty();
            assertThat(depot.emissions().de(UN)).isPresent();
            assertThat(EvenementsTest.tous(depot, Optional.empty()))
                    .extracting(Evenement::genre)
                    .endsWith(Evenement.Genre.MIGRATION);
        }
        Depot.participer(maison, serveur).close();
    }

    @Test
    void tablesThatCannotAllBeBroughtUpToDateStayAsTheyWere() {
        vieillir();
        UnServeur.ordonner(serveur, "delete from aci_bilan.flyway_schema_history where version = '25'");
        String avant = UnServeur.lire(serveur, HISTOIRE);

        assertThatThrownBy(() -> ouvrir(serveur)).isInstanceOf(FlywayException.class);

        assertThat(UnServeur.lire(serveur, HISTOIRE)).isEqualTo(avant);
        assertThat(UnServeur.lire(
                        serveur,
                        "select count(*) from information_schema.columns"
                                + " where table_schema = 'aci_bilan' and column_name = 'apercu'"))
                .isEqualTo("0");
    }

    private static final String HISTOIRE =
            "select string_agg(version, ' ' order by installed_rank) from aci_bilan.flyway_schema_history";

    /** Makes its tables those of the version before the last. */
    private void vieillir() {
        UnServeur.ordonner(
                serveur,
                "alter table aci_bilan.bilan drop column apercu;"
                        + " delete from aci_bilan.flyway_schema_history where version = '30';"
                        + " update aci_bilan.maison set forme = null");
    }

    @Test
    void aServerThatDoesNotAnswerAndAUserItDoesNotTakeAreToldApart() {
        Hebergement.Serveur muet = new Hebergement.Serveur(
                "jdbc:postgresql://127.0.0.1:1/essai?connectTimeout=5", "quelqu'un", Optional.of("secret-inventé"));
        Hebergement.Serveur faux =
                new Hebergement.Serveur(serveur.adresse(), UnServeur.UTILISATEUR, Optional.of("secret-inventé"));
        Hebergement.Serveur sansMotDePasse =
                new Hebergement.Serveur(serveur.adresse(), UnServeur.UTILISATEUR, Optional.empty());
        Hebergement.Serveur absente = new Hebergement.Serveur(
                serveur.adresse() + "x", UnServeur.UTILISATEUR, Optional.of(UnServeur.MOT_DE_PASSE));

        assertThatRefuse(muet, Motif.INJOIGNABLE);
        assertThatRefuse(faux, Motif.ACCES_REFUSE);
        assertThatRefuse(sansMotDePasse, Motif.ACCES_REFUSE);
        assertThatRefuse(absente, Motif.SANS_BASE);
        assertThat(muet.toString() + muet.lieu()).doesNotContain("secret", "connectTimeout");
    }

    @Test
    void aDatabaseThatDoesNotHoldEveryCharacterIsRefused() {
        UnServeur.administrer("create database sans_accents owner " + UnServeur.UTILISATEUR
                + " encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0");

        assertThatRefuse(UnServeur.base("sans_accents"), Motif.ENCODAGE);
    }

    @Test
    void aUserWhoMayMakeNothingThereIsToldSo(@TempDir Path ici) throws IOException {
        UnServeur.administrer("create database des_autres");
        Maison neuve = Maison.ouvrir(ici.resolve("neuve"));

        assertThatRefuse(neuve, UnServeur.base("des_autres"), Motif.SANS_DROIT);
        assertThat(neuve.identite()).doesNotExist();
    }

    private void noter(String empreinte) throws IOException {
        try (Depot depot = ouvrir(serveur)) {
            depot.emissions().noter(UneBase.CLE, "json", empreinte, UneBase.HEURE);
        }
    }

    private Depot ouvrir(Hebergement.Serveur celui) throws IOException {
        return ouvrir(maison, celui);
    }

    private static Depot ouvrir(Maison maison, Hebergement.Serveur celui) throws IOException {
        return Depot.ouvrir(maison, celui, Clock.systemUTC(), Duration.ofSeconds(5));
    }

    private void assertThatRefuse(Motif motif) {
        assertThatRefuse(maison, serveur, motif);
    }

    private void assertThatRefuse(Hebergement.Serveur celui, Motif motif) {
        assertThatRefuse(maison, celui, motif);
    }

    private static void assertThatRefuse(Maison maison, Hebergement.Serveur celui, Motif motif) {
        assertThatThrownBy(() -> ouvrir(maison, celui)).isInstanceOfSatisfying(BaseRefusee.class, refusee -> {
            assertThat(refusee.motif()).isEqualTo(motif);
            assertThat(refusee.serveur()).contains(celui.lieu());
            assertThat(refusee).hasMessageNotContaining("secret").hasNoCause();
        });
    }
}
