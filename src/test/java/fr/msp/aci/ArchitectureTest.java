package fr.msp.aci;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it was drawn: data flows one way, and the rules can be read without any framework. */
class ArchitectureTest {

    private static final String RACINE = "fr.msp.aci.";

    private static final Map<String, List<String>> PEUT_VOIR = Map.ofEntries(
            entry("classeur", List.of()),
            entry("activite", List.of()),
            entry("regle", List.of()),
            entry("controle", List.of("classeur", "activite")),
            entry("calcul", List.of("activite", "regle")),
            entry("depot", List.of("activite", "calcul", "controle")),
            entry("rapport", List.of("activite", "calcul", "controle", "regle")),
            entry("retour", List.of("classeur", "controle", "activite")),
            entry("lot", List.of("classeur", "activite", "regle", "controle", "calcul", "depot", "rapport", "retour")),
            entry("courriel", List.of("activite", "controle", "depot", "rapport", "lot")),
            entry("service", List.of("calcul", "depot", "lot")),
            entry("grappe", List.of("depot", "lot")),
            entry(
                    "commande",
                    List.of(
                            "classeur",
                            "activite",
                            "regle",
                            "controle",
                            "calcul",
                            "depot",
                            "rapport",
                            "retour",
                            "lot",
                            "courriel",
                            "service",
                            "grappe")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.msp.aci");

    static Stream<String> paquets() {
        return PEUT_VOIR.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("paquets")
    void aPackageSeesOnlyWhatTheHouseAllows(String paquet) {
        String[] interdits = paquets()
                .filter(autre -> !autre.equals(paquet) && !PEUT_VOIR.get(paquet).contains(autre))
                .map(autre -> RACINE + autre + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(RACINE + paquet + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(interdits)
                .check(CLASSES);
    }

    @Test
    void everyClassLivesInARoomOfTheHouse() {
        classes()
                .should()
                .resideInAnyPackage(paquets().map(p -> RACINE + p + "..").toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void theRulesKnowNoFramework() {
        classes()
                .that()
                .resideInAnyPackage(RACINE + "activite..", RACINE + "calcul..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", RACINE + "activite..", RACINE + "calcul..", RACINE + "regle..")
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage(RACINE + "regle..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", RACINE + "regle..", "org.yaml.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void onlyTheReadersAndWritersOfWorkbooksKnowPoi() {
        noClasses()
                .that()
                .resideOutsideOfPackages(RACINE + "classeur..", RACINE + "retour..", RACINE + "rapport..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(CLASSES);
    }

    @Test
    void onlyTheReportKnowsJasper() {
        noClasses()
                .that()
                .resideOutsideOfPackage(RACINE + "rapport..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.sf.jasperreports..")
                .check(CLASSES);
    }

    @Test
    void onlyTheMailsKnowSmtpAndOnlyTheServiceKnowsMeters() {
        noClasses()
                .that()
                .resideOutsideOfPackage(RACINE + "courriel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(RACINE + "service..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void onlyTheClusterKnowsBrokers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(RACINE + "grappe..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.jms..", "org.apache.activemq..", "org.springframework.batch.integration..")
                .check(CLASSES);
    }

    /** What reads a command by reflection would otherwise load it for all of them. */
    @Test
    void noCommandShowsAnythingOfTheCluster() {
        noClasses()
                .that()
                .haveSimpleNameStartingWith("Commande")
                .or()
                .haveSimpleName("Racine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(RACINE + "grappe..")
                .check(CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        noFields()
                .that()
                .areStatic()
                .should()
                .notHaveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void noTypeIsNamedForWantOfAnIdea() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIs() throws Exception {
        try (Stream<Path> dossiers = Files.walk(Path.of("src/main/java/fr/msp/aci"))) {
            List<Path> muets = dossiers.filter(Files::isDirectory)
                    .filter(ArchitectureTest::contientDuJava)
                    .filter(dossier -> !Files.exists(dossier.resolve("package-info.java")))
                    .toList();
            assertThat(muets).isEmpty();
        }
    }

    @Test
    void noTypeOutgrowsItsReader() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> longs = sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> lignes(source) > 250)
                    .toList();
            assertThat(longs).isEmpty();
        }
    }

    private static boolean contientDuJava(Path dossier) {
        try (Stream<Path> fichiers = Files.list(dossier)) {
            return fichiers.anyMatch(fichier -> fichier.toString().endsWith(".java"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long lignes(Path source) {
        try (Stream<String> lignes = Files.lines(source)) {
            return lignes.count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
