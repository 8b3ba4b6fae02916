package fr.msp.aci.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Verrou;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetriquesTest {

    private static final Optional<Guet.Etat> INBOX = Optional.of(new Guet.Etat(4, 1, 2));

    @TempDir
    private Path dossier;

    private Maison maison;
    private Path fichier;

    @BeforeEach
    void ouvrir() throws IOException {
        maison = Maison.ouvrir(dossier.resolve("Grand-Ouest"));
        fichier = maison.metriques().resolve(Metriques.FICHIER);
    }

    @Test
    void aPassIsTold() throws IOException {
        metriques().noter(UnePasse.reussie(), INBOX);

        assertThat(valeur("aci_bilan_classeurs_total{issue=\"accepte\",")).isEqualByComparingTo("3");
        assertThat(valeur("aci_bilan_classeurs_total{issue=\"refuse\",")).isEqualByComparingTo("2");
        assertThat(valeur("aci_bilan_classeurs_total{issue=\"connu\",")).isEqualByComparingTo("1");
        assertThat(valeur("aci_bilan_bilans_recalcules_total{")).isEqualByComparingTo("4");
        assertThat(valeur("aci_bilan_bilans_rendus_total{")).isEqualByComparingTo("2");
        assertThat(valeur("aci_bilan_dernier_passage_duree_seconds{")).isEqualByComparingTo("1.5");
        assertThat(valeur("aci_bilan_dernier_succes_timestamp_seconds{")).isEqualByComparingTo("1768935601.5");
        assertThat(valeur("aci_bilan_courriels_total{etat=\"parti\",")).isEqualByComparingTo("5");
        assertThat(valeur("aci_bilan_inbox_fichiers{etat=\"pose\",")).isEqualByComparingTo("4");
        assertThat(valeur("aci_bilan_inbox_fichiers{etat=\"mouvant\",")).isEqualByComparingTo("1");
        assertThat(valeur("aci_bilan_disque_libre_bytes{")).isPositive();
        assertThat(Files.readString(fichier))
                .contains("maison=\"Grand-Ouest\"")
                .contains("aci_bilan_programme{maison=\"Grand-Ouest\",nom=\"aci-bilan 0.0-test\"} 1.0")
                .contains("# TYPE aci_bilan_classeurs_total counter")
                .contains("# HELP aci_bilan_disque_libre_bytes Place libre");
    }

    @Test
    void countsGoOnFromProcessToProcess() throws IOException {
        metriques().noter(UnePasse.reussie(), INBOX);
        metriques().noter(UnePasse.reussie(), INBOX);
        metriques().noter(UnePasse.interrompue(), INBOX);

        assertThat(valeur("aci_bilan_classeurs_total{issue=\"accepte\",")).isEqualByComparingTo("9");
        assertThat(passages("reussi")).isEqualByComparingTo("2");
        assertThat(passages("interrompu")).isEqualByComparingTo("1");
        assertThat(valeur("aci_bilan_passages_duree_seconds_total{")).isEqualByComparingTo("4.5");
    }

    @Test
    void aFailureLeavesTheTimeOfTheLastSuccessAndCountsOn() throws IOException {
        metriques().noter(UnePasse.reussie(), INBOX);
        Instant lendemain = UnePasse.DEBUT.plus(Duration.ofDays(1));
        metriques().noter(Passe.impossible(lendemain, Duration.ofSeconds(2)), INBOX);
        metriques().noter(Passe.impossible(lendemain, Duration.ofSeconds(2)), INBOX);

        assertThat(valeur("aci_bilan_dernier_succes_timestamp_seconds{")).isEqualByComparingTo("1768935601.5");
        assertThat(valeur("aci_bilan_dernier_passage_timestamp_seconds{")).isEqualByComparingTo("1769022002");
        assertThat(valeur("aci_bilan_echecs_consecutifs{")).isEqualByComparingTo("2");
        assertThat(passages("echoue")).isEqualByComparingTo("2");

        metriques().noter(UnePasse.reussie(), INBOX);
        assertThat(valeur("aci_bilan_echecs_consecutifs{")).isEqualByComparingTo("0");
    }

    @Test
    void aHomeThatNeverSucceededTellsNoTimeOfSuccess() throws IOException {
        metriques().noter(UnePasse.echouee(), Optional.empty());

        assertThat(Files.readString(fichier)).doesNotContain("dernier_succes").doesNotContain("inbox_fichiers");
    }

    @Test
    void aSignOfLifeChangesNoCount() throws IOException {
        metriques().noter(UnePasse.reussie(), INBOX);
        assertThat(Files.readString(fichier)).doesNotContain("aci_bilan_watch_timestamp_seconds");

        metriques().battre(Optional.of(new Guet.Etat(7, 0, 0)), UnePasse.DEBUT.plusSeconds(60));

        assertThat(valeur("aci_bilan_watch_timestamp_seconds{")).isEqualByComparingTo("1768935660");
        assertThat(valeur("aci_bilan_inbox_fichiers{etat=\"pose\",")).isEqualByComparingTo("7");
        assertThat(passages("reussi")).isEqualByComparingTo("1");
    }

    @Test
    void aServiceThatWasKilledStaysSilentThroughNightlyRunsAndOneThatWasStoppedIsForgotten() throws IOException {
        Verrou veille = Verrou.prendreLaVeille(maison, Duration.ZERO).orElseThrow();
        metriques().battre(INBOX, UnePasse.DEBUT);

        metriques().noter(UnePasse.reussie(), INBOX);
        assertThat(valeur("aci_bilan_watch_timestamp_seconds{")).isEqualByComparingTo("1768935600");

        veille.close();
        metriques().noter(UnePasse.reussie(), INBOX);
        assertThat(Files.readString(fichier)).doesNotContain("aci_bilan_watch_timestamp_seconds");
    }

    @Test
    void passesThatFailForAFullHomeAreCountedWhereThereIsRoom() throws IOException {
        Files.writeString(maison.metriques(), "nothing can be written beneath a file");
        Metriques service = new Metriques(maison, dossier.resolve("ailleurs/aci.prom"), "aci-bilan 0.0-test");
        Passe manquee = Passe.impossible(UnePasse.DEBUT, Duration.ofSeconds(1));

        assertThatThrownBy(() -> service.noter(manquee, INBOX)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> service.noter(manquee, INBOX)).isInstanceOf(IOException.class);

        assertThat(Files.readString(dossier.resolve("ailleurs/aci.prom")))
                .containsPattern("aci_bilan_echecs_consecutifs\\{[^}]*} 2\\.0");
    }

    @Test
    void figuresThatWereDamagedCountFromNought() throws IOException {
        Files.createDirectories(maison.metriques());
        Files.writeString(
                maison.metriques().resolve("cumul.properties"),
                "acceptes=beaucoup\nrefuses=-3\nconnus=1e9\nrendus=40\n");

        metriques().noter(UnePasse.reussie(), INBOX);

        assertThat(valeur("aci_bilan_classeurs_total{issue=\"accepte\",")).isEqualByComparingTo("3");
        assertThat(valeur("aci_bilan_classeurs_total{issue=\"refuse\",")).isEqualByComparingTo("2");
        assertThat(valeur("aci_bilan_classeurs_total{issue=\"connu\",")).isEqualByComparingTo("1");
        assertThat(valeur("aci_bilan_bilans_rendus_total{")).isEqualByComparingTo("42");
    }

    @Test
    void whoCollectsThemMayReadThemWhereAFolderWasMadeForThat() throws IOException {
        metriques().noter(UnePasse.reussie(), INBOX);
        assertThat(droits(fichier)).isEqualTo("rw-------");

        Path partage = Files.createDirectory(dossier.resolve("textfile"));
        Files.setPosixFilePermissions(partage, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path ailleurs = partage.resolve("aci.prom");
        new Metriques(maison, ailleurs, "aci-bilan 0.0-test").noter(UnePasse.reussie(), INBOX);

        assertThat(droits(ailleurs)).isEqualTo("rw-r--r--");
        assertThat(partage).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidToTheCaller() throws IOException {
        Path gene = Files.writeString(dossier.resolve("gene"), "a file where a folder should be");

        assertThatThrownBy(() -> new Metriques(maison, gene.resolve("aci.prom"), "x").noter(UnePasse.reussie(), INBOX))
                .isInstanceOf(IOException.class);
    }

    @Test
    void thePageForWhoRunsItExplainsEveryFigure() throws IOException {
        metriques().noter(UnePasse.reussie(), INBOX);
        metriques().battre(INBOX, UnePasse.DEBUT);
        String page = Files.readString(Path.of("src/docs/exploitation.md"));

        assertThat(Files.readString(fichier).lines().filter(ligne -> ligne.startsWith("# TYPE ")))
                .hasSizeGreaterThan(15)
                .allSatisfy(ligne -> assertThat(page).contains("`" + ligne.split(" ")[2]));
    }

    private Metriques metriques() {
        return new Metriques(maison, fichier, "aci-bilan 0.0-test");
    }

    private BigDecimal passages(String resultat) throws IOException {
        return Files.readString(fichier)
                .lines()
                .filter(ligne -> ligne.startsWith("aci_bilan_passages_total") && ligne.contains(resultat))
                .map(MetriquesTest::nombre)
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal valeur(String debut) throws IOException {
        return Files.readString(fichier)
                .lines()
                .filter(ligne -> ligne.startsWith(debut))
                .map(MetriquesTest::nombre)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal nombre(String ligne) {
        return new BigDecimal(ligne.substring(ligne.lastIndexOf(' ') + 1));
    }

    private static String droits(Path chemin) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(chemin));
    }
}
