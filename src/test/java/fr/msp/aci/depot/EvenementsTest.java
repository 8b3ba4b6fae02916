package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.depot.Evenement.Genre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/** The register of what was done takes lines, keeps them, and lies beside the database too. */
@ParameterizedClass
@EnumSource(Sgbd.class)
class EvenementsTest {

    @Parameter
    private Sgbd sgbd;

    @TempDir
    private Path dossier;

    @Test
    void whatIsDoneIsEnteredInItsOrder() throws IOException {
        try (UneBase base = new UneBase(dossier, sgbd)) {
            Entree entree = base.accepter("un", UneBase.fermetures(1));
            base.depot.pieces().recevoir(UneBase.CLE, new Piece("cr.pdf", "a1".repeat(32), 3, UneBase.HEURE));
            base.depot.emissions().noter(UneBase.CLE, "pdf", "b2".repeat(32), UneBase.HEURE);

            List<Evenement> tous = tous(base.depot, Optional.empty());
            assertThat(tous)
                    .extracting(Evenement::genre)
                    .containsExactly(Genre.ACCEPTE, Genre.JUSTIFICATIF, Genre.RENDU);
            assertThat(tous.get(0).reception()).contains(entree.rang());
            assertThat(tous.get(2).detail()).contains("pdf");
            assertThat(tous(base.depot, Optional.of("494900020"))).isEmpty();
        }
    }

    @Test
    void aLineIsNeitherChangedNorTakenOut() throws IOException {
        try (UneBase base = new UneBase(dossier, sgbd)) {
            base.accepter("un", UneBase.fermetures(1));

            for (String ordre : List.of("update evenement set nom = 'autre'", "delete from evenement")) {
                assertThatThrownBy(() -> base.depot.jdbc().sql(ordre).update()).isInstanceOf(DataAccessException.class);
            }
            assertThat(tous(base.depot, Optional.empty()))
                    .extracting(evenement -> evenement.nom().orElse(""))
                    .containsExactly("un");
        }
    }

    @Test
    void onlyAPurgeTakesLinesOutAndTheNextSessionMayNot() throws IOException {
        try (UneBase base = new UneBase(dossier, sgbd)) {
            base.accepter("un", UneBase.fermetures(1));
            base.depot.enTransaction(() -> base.depot.retrait().retirer(new Perimetre.Avant(new Exercice(2026))));

            assertThat(tous(base.depot, Optional.empty())).isEmpty();
            base.accepter("deux", UneBase.fermetures(1));
            assertThatThrownBy(
                            () -> base.depot.jdbc().sql("delete from evenement").update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aPurgeOfOneExerciseOfOneStructureLeavesTheOthers() throws IOException {
        try (UneBase base = new UneBase(dossier, sgbd)) {
            base.accepter("un", UneBase.fermetures(1));
            Retrait retrait = base.depot.retrait();
            Perimetre autre = new Perimetre.Seulement(new Cle(UneBase.CLE.finess(), new Exercice(2024)));
            Perimetre celui = new Perimetre.Seulement(UneBase.CLE);

            assertThat(retrait.compter(autre)).isEmpty();
            base.depot.enTransaction(() -> retrait.retirer(autre));
            assertThat(tous(base.depot, Optional.empty())).hasSize(1);

            assertThat(retrait.compter(celui))
                    .containsOnlyKeys("evenement", "feuille_version", "manifeste", "reception");
            base.depot.enTransaction(() -> retrait.retirer(celui));
            assertThat(tous(base.depot, Optional.empty())).isEmpty();
            assertThat(base.depot.versions().cles()).isEmpty();
        }
    }

    @Test
    void noCodeButThatOfThePurgeChangesTheRegister() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(EvenementsTest::changeLeRegistre)
                            .map(source -> source.getFileName().toString()))
                    .containsExactly("Retrait.java");
        }
    }

    private static boolean changeLeRegistre(Path source) {
        try {
            String texte = Files.readString(source).toLowerCase(Locale.ROOT);
            return texte.contains("update evenement")
                    || texte.contains("delete from evenement")
                    || texte.contains("delete from \" + table") && texte.contains("\"evenement\"");
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    @Test
    void theFileBesideTheDatabaseFollowsItAndMendsItsLastLine() throws IOException {
        Maison maison = new Maison(dossier.resolve("maison"));
        try (UneBase base = new UneBase(dossier, sgbd)) {
            base.accepter("un", UneBase.fermetures(1));
        }
        byte[] entier = Files.readAllBytes(maison.registre());
        assertThat(new RegistreSurDisque(maison).lire().receptions()).hasSize(1);
        Files.write(maison.registre(), Arrays.copyOf(entier, entier.length - 5));

        try (UneBase base = new UneBase(dossier, sgbd)) {
            base.accepter("deux", UneBase.fermetures(1));
        }

        RegistreSurDisque.Lecture lecture = new RegistreSurDisque(maison).lire();
        assertThat(lecture.illisibles()).isZero();
        assertThat(lecture.receptions())
                .extracting(ligne -> ligne.evenement().nom().orElse(""))
                .containsExactly("un", "deux");
        assertThat(lecture.receptions()).allMatch(ligne -> ligne.lot().isPresent());
    }

    @Test
    void theProgramKnowsItsOwnVersionsOfTheTables() throws IOException {
        try (UneBase base = new UneBase(dossier, sgbd)) {
            assertThat(Stream.of(Schema.migrations(base.depot.source()).info().all())
                            .map(migration ->
                                    Integer.valueOf(migration.getVersion().getVersion())))
                    .containsExactlyElementsOf(Schema.versions(sgbd));
            assertThat(Schema.enAttente(base.depot.source())).isFalse();

            base.depot
                    .jdbc()
                    .sql("delete from \"flyway_schema_history\" where \"version\" = '22'")
                    .update();
            assertThat(Schema.enAttente(base.depot.source())).isTrue();
        }
    }

    @Test
    void moreThanFitAtATimeAreGoneThroughOnceEachInTheirOrder() throws IOException {
        try (UneBase base = new UneBase(dossier, sgbd)) {
            base.depot.enTransaction(() -> {
                for (int numero = 0; numero < 2_500; numero++) {
                    base.depot.evenements().noter(Evenement.de(Genre.PURGE, UneBase.HEURE, "numéro " + numero));
                }
            });

            assertThat(tous(base.depot, Optional.empty()))
                    .extracting(evenement -> evenement.detail().orElse(""))
                    .containsExactlyElementsOf(IntStream.range(0, 2_500)
                            .mapToObj(numero -> "numéro " + numero)
                            .toList());
        }
    }

    static List<Evenement> tous(Depot depot, Optional<String> finess) {
        List<Evenement> tous = new ArrayList<>();
        depot.evenements().parcourir(finess, tous::add);
        return tous;
    }
}
