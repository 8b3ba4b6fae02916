package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Numero;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Depot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Workbooks full of values that nobody could mistake go through a run that says all it can, one of whose parts fails: none
 * of these values may show on the screen, in the log or in what Spring Batch remembers.
 */
class ViePriveeTest {

    private static final String NIR = "185057800608491";
    private static final String RPPS = rpps();

    private static final List<String> VENINS = List.of(
            "VENINOM",
            "Zébuveninette",
            RPPS,
            "765432198",
            NIR,
            "1 85 05 78 006 084 91",
            "DOSSIER-VENIN",
            "thème venimeux",
            "animatrice.venin@poison.example",
            "date-venimeuse",
            "feuille venimeuse",
            "colonne venimeuse",
            "preuve-venimeuse.pdf",
            "fonction venimeuse");

    private UnTerminal terminal;

    @BeforeEach
    void empoisonner(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        Files.createDirectories(terminal.maison.inbox());
        List<String> finess = UnTerminal.finess(4);
        poison(finess.get(0), "01/03/2025").ecrire(terminal.maison.inbox().resolve("accepte.xlsx"));
        poison(finess.get(1), "date-venimeuse").ecrire(terminal.maison.inbox().resolve("refuse.xlsx"));
        avecUnPatient(finess.get(2)).ecrire(terminal.maison.inbox().resolve("patient.xlsx"));
        poison(finess.get(3), "01/04/2025").ecrire(terminal.maison.inbox().resolve("panne.xlsx"));
        // A folder where a file should be: the rendering of that bilan fails with an exception.
        Files.createDirectories(terminal.maison.reports().resolve("2025"));
        Files.writeString(terminal.maison.reports().resolve("2025").resolve(finess.get(3)), "gêne");
    }

    @Test
    void nothingOfThemShowsOnTheScreenInTheLogOrInTheMemoryOfTheRuns() throws IOException {
        Retour retour = terminal.taper("nightly", "--verbose");
        Retour anglais = terminal.taper("nightly", "--verbose", "--lang", "en");
        Retour histoire = terminal.taper("history", "--verbose");

        assertThat(retour.code()).isEqualTo(3);
        assertThat(retour.sortie()).contains("acceptés : 2, refusés : 2");
        String journaux = contenu(terminal.maison.logs());
        assertThat(journaux).contains("technical failure").contains("    at ");
        String memoire = memoireDesPassages();
        assertThat(memoire).contains("bilan:").contains("EchecTechnique");
        for (String venin : VENINS) {
            for (String dit : List.of(
                    retour.sortie(),
                    retour.erreurs(),
                    anglais.sortie(),
                    anglais.erreurs(),
                    histoire.sortie(),
                    journaux,
                    memoire)) {
                assertThat(dit).doesNotContainIgnoringCase(venin);
            }
        }
    }

    @Test
    void aPatientsNumberIsInTheUntouchedOriginalAndNowhereElse() throws IOException {
        terminal.taper("nightly");

        List<Path> porteurs = fichiers(terminal.maison.racine()).stream()
                .filter(fichier -> contient(fichier, NIR) || contient(fichier, "1 85 05 78 006 084 91"))
                .toList();
        assertThat(porteurs)
                .isEmpty(); // The original is a ZIP: its bytes do not show the number, which the next line reads in it.
        assertThat(fichiers(terminal.maison.rejected()))
                .filteredOn(fichier -> fichier.toString().endsWith("-patient.xlsx"))
                .singleElement()
                .satisfies(original -> assertThat(decompresse(original)).contains(NIR));
        assertThat(fichiers(terminal.maison.racine()))
                .filteredOn(fichier -> !fichier.toString().endsWith("-patient.xlsx"))
                .noneMatch(fichier -> decompresse(fichier).contains(NIR)
                        || decompresse(fichier).contains("1 85 05 78 006 084 91"));
    }

    @Test
    void theOriginalRefusedForAPatientsDataIsDeletedAfterThirtyDaysAndItsReportsStay() throws IOException {
        terminal.taper("nightly");
        terminal.ilEst("2026-02-19T18:00:00Z");
        terminal.taper("nightly");
        assertThat(rejets()).anyMatch(nom -> nom.endsWith("-patient.xlsx"));

        terminal.ilEst("2026-02-19T20:00:00Z");
        Retour retour = terminal.taper("nightly");

        assertThat(retour.sortie()).contains("effacé      patient.xlsx");
        assertThat(rejets())
                .noneMatch(nom -> nom.endsWith("-patient.xlsx"))
                .anyMatch(nom -> nom.endsWith("-patient.xlsx.erreurs.html"))
                .anyMatch(nom -> nom.endsWith("-refuse.xlsx"));
    }

    private List<String> rejets() throws IOException {
        return UnTerminal.fichiers(terminal.maison.rejected());
    }

    private static ClasseurDeTest poison(String finess, String dateDeRcp) {
        ClasseurDeTest classeur = UnTerminal.classeur(finess);
        classeur.feuille("Professionnels")
                .ligne("Nom", "Prénom", "RPPS", "N° AM", "Profession", "Statut", "colonne venimeuse")
                .ligne("VENINOM", "Zébuveninette", RPPS, "765432198", "infirmier", "associé", "DOSSIER-VENIN");
        classeur.feuille("RCP")
                .ligne("Date", "Thème", "Animateur", "Dossiers examinés", "Justificatif")
                .ligne(dateDeRcp, "thème venimeux", "animatrice.venin@poison.example", 3, "preuve-venimeuse.pdf");
        classeur.feuille("Coordination").ligne("Nom", "Fonction").ligne("VENINOM", "fonction venimeuse");
        classeur.feuille("feuille venimeuse").ligne("DOSSIER-VENIN");
        return classeur;
    }

    private static ClasseurDeTest avecUnPatient(String finess) {
        ClasseurDeTest classeur = poison(finess, "01/05/2025");
        classeur.feuille("Usagers")
                .ligne("Action", "Niveau", "Date")
                .ligne("Enquête auprès de " + NIR, 1, "01/05/2025")
                .ligne("Atelier 1 85 05 78 006 084 91", 1, "02/05/2025");
        return classeur;
    }

    private String memoireDesPassages() throws IOException {
        StringBuilder memoire = new StringBuilder();
        try (Depot depot = BaseDesTests.ouvrir(terminal.maison)) {
            JdbcClient jdbc = JdbcClient.create(depot.source());
            List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                            + " where upper(table_name) like 'BATCH_%' or upper(table_name) in ('LOT', 'MANIFESTE')")
                    .query(String.class)
                    .list();
            assertThat(tables).hasSizeGreaterThanOrEqualTo(8);
            for (String table : tables) {
                jdbc.sql("select * from \"" + table + "\"")
                        .query((ligne, n) -> {
                            StringBuilder texte = new StringBuilder();
                            for (int i = 1; i <= ligne.getMetaData().getColumnCount(); i++) {
                                texte.append(ligne.getString(i)).append('\n');
                            }
                            return texte.toString();
                        })
                        .list()
                        .forEach(memoire::append);
            }
        }
        return memoire.toString();
    }

    private static String contenu(Path dossier) throws IOException {
        StringBuilder contenu = new StringBuilder();
        for (Path fichier : fichiers(dossier)) {
            contenu.append(Files.readString(fichier));
        }
        return contenu.toString();
    }

    private static boolean contient(Path fichier, String texte) {
        return octets(fichier)
                .contains(new String(texte.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** What a ZIP holds, as text; a file of another kind as it is. */
    private static String decompresse(Path fichier) {
        StringBuilder texte = new StringBuilder(octets(fichier));
        try (var zip = new java.util.zip.ZipInputStream(Files.newInputStream(fichier))) {
            while (zip.getNextEntry() != null) {
                texte.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException pasUnZip) {
            return texte.toString();
        }
        return texte.toString();
    }

    private static String octets(Path fichier) {
        try {
            return new String(Files.readAllBytes(fichier), StandardCharsets.ISO_8859_1);
        } catch (IOException illisible) {
            throw new java.io.UncheckedIOException(illisible);
        }
    }

    private static List<Path> fichiers(Path dossier) throws IOException {
        try (Stream<Path> contenu = Files.walk(dossier)) {
            return contenu.filter(Files::isRegularFile).toList();
        }
    }

    private static String rpps() {
        return IntStream.range(0, 10)
                .mapToObj(cle -> "1098765432" + cle)
                .filter(Numero.RPPS::estValide)
                .findFirst()
                .orElseThrow();
    }
}
