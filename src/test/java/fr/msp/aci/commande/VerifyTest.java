package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.levier.Leviers;
import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.DansUnFichier;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Verrou;
import fr.msp.aci.rapport.BilanJson;
import fr.msp.aci.rapport.BilanLu;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bilan leaves its home and comes back, as it was or not. */
class VerifyTest {

    private static final Cle CLE = new Cle(new Finess(UnTerminal.FINESS), new Exercice(2025));
    private static final String FAIT = "\"dossiers\":3,";

    private static UnTerminal emetteur;

    private UnTerminal terminal;
    private Path pdf;
    private Path json;

    @BeforeAll
    static void issueABilan(@TempDir Path dossier) throws IOException {
        emetteur = new UnTerminal(dossier);
        emetteur.deposer("classeur.xlsx", UnTerminal.FINESS, 3, 5);
        assertThat(emetteur.taper("nightly").code()).isZero();
    }

    @BeforeEach
    void copyTheHome(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        for (String fichier : UnTerminal.fichiers(emetteur.maison.racine())) {
            Path cible = terminal.maison.racine().resolve(fichier);
            Files.createDirectories(cible.getParent());
            Files.copy(emetteur.maison.racine().resolve(fichier), cible);
        }
        BaseDesTests.copier(emetteur.maison, terminal.maison);
        pdf = terminal.maison.bilan(CLE, "pdf");
        json = terminal.maison.bilan(CLE, "json");
    }

    @Test
    void theBilanAsItWasIssuedHoldsAndIsKnown() {
        for (Path fichier : List.of(pdf, json)) {
            Retour retour = terminal.taper("verify", fichier.toString());

            assertThat(retour.code()).isZero();
            assertThat(retour.sortie())
                    .contains("bilan de « MSP imaginaire » (494900012), exercice 2025, arrêté au 31/12/2025")
                    .contains("tient         Chiffres : points, totaux et euros se retrouvent tous")
                    .contains("tient         Barème : avenant-1, connu ici")
                    .contains("tient         Empreinte du document")
                    .contains("tient         Registre : ce JSON est, octet pour octet, le dernier émis ici")
                    .contains("non vérifié   Signature")
                    .contains("l’origine de ce bilan est reconnue")
                    .doesNotContain("DIFFÈRE");
        }
        assertThat(terminal.taper("verify", pdf.toString()).sortie())
                .contains("tient         Registre : ce PDF est, octet pour octet, le dernier émis ici")
                .doesNotContain("Pages du PDF");
    }

    @Test
    void elsewhereNobodyVouchesForIt() throws IOException {
        Files.createDirectory(terminal.dossier.resolve("ailleurs"));
        Retour retour = terminal.taperTelQuel(
                "verify",
                pdf.toString(),
                "--home",
                terminal.dossier.resolve("ailleurs").toString());

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("tient         Chiffres")
                .contains("non vérifié   Registre : il n’y en a pas")
                .contains("non vérifié   Pages du PDF")
                .contains("non vérifié   Signature : ce PDF n’en porte pas")
                .contains("Rien ne prouve ici que les faits que porte le bilan sont ceux qui ont été déclarés")
                .doesNotContain("émis ici", "reconnue");
        assertThat(terminal.dossier.resolve("ailleurs")).isEmptyDirectory();
    }

    @Test
    void aChangedFigureIsNamedWithWhatItShouldBe() throws IOException {
        String texte = Files.readString(json);
        String total = texte.replaceFirst("(?s).*\"pointsTotal\": ([0-9.]+),.*", "$1");
        Path faux = ecrire("faux.json", texte.replace("\"pointsTotal\": " + total, "\"pointsTotal\": 19999.50"));

        Retour retour = terminal.taper("verify", faux.toString());

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("DIFFÈRE       Chiffres : 1 mention ne se retrouve pas")
                .contains("pointsTotal : le bilan dit 19\u202f999,50, ses faits donnent " + lisible(total))
                .contains("DIFFÈRE       Empreinte du document")
                .contains("DIFFÈRE       Registre : 1 chiffre ou mention n’est pas celui du dernier bilan émis ici")
                .contains("pointsTotal : ici 19\u202f999,50, émis " + lisible(total))
                .contains("tient         Barème")
                .contains("tient         Explications")
                .contains("ne prenez pas ce bilan tel quel, 3 contrôles diffèrent")
                .doesNotContain("fait n’est pas celui");
    }

    @Test
    void aChangedFactIsNamedByItsSheetAndRow() throws IOException {
        Path faux = ecrire("faux.json", sansBlancs(FAIT, "\"dossiers\":4,"));

        Retour retour = terminal.taper("verify", faux.toString());

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("DIFFÈRE       Registre : 1 fait n’est pas celui du dernier bilan émis ici")
                .contains("RCP › ligne 2 › dossiers : ici 4, émis 3")
                .doesNotContain("chiffre ou mention n’est pas celui");
    }

    @Test
    void aChangedFactWithAllTheRestMadeAgainIsToldByTheRegisterAlone() throws IOException {
        Activite activite = BilanLu.de(sansBlancs(FAIT, "\"dossiers\":9,").getBytes(StandardCharsets.UTF_8))
                .activite();
        Bareme bareme = Baremes.integres().pour(2025).orElseThrow();
        LocalDate jour = LocalDate.of(2025, 12, 31);
        Bilan refait =
                Leviers.completer(Calculateur.calculer(activite, bareme, jour), Leviers.pour(activite, bareme, jour));
        Rapport autre = new Rapport(activite, refait, List.of(), List.of(), Programme.nom());
        Path faux = terminal.dossier.resolve("faux.json");
        Files.write(faux, BilanJson.ecrire(autre));

        Retour ici = terminal.taper("verify", faux.toString());
        assertThat(ici.code()).isEqualTo(1);
        assertThat(ici.sortie())
                .contains("tient         Chiffres", "tient         Empreinte du document")
                .contains("RCP › ligne 2 › dossiers : ici 9, émis 3")
                .contains("DIFFÈRE       Registre");

        Files.createDirectory(terminal.dossier.resolve("ailleurs"));
        Retour ailleurs = terminal.taperTelQuel("verify", faux.toString(), "--home", "ailleurs");
        assertThat(ailleurs.code()).isZero();
        assertThat(ailleurs.sortie()).contains("Rien ne prouve ici");
    }

    @Test
    void aChangedByteThatSaysNothingElseIsStillAChangedByte() throws IOException {
        Path recrit = ecrire("recrit.json", Files.readString(json).replace("  \"exercice\"", " \"exercice\""));

        Retour retour = terminal.taper("verify", recrit.toString());

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("tient         Chiffres")
                .contains("tient         Explications")
                .contains("DIFFÈRE       Empreinte du document")
                .contains("DIFFÈRE       Registre : mêmes faits, mêmes chiffres et mêmes textes");
    }

    @Test
    void aPdfSavedAgainIsNotTheOneIssuedThoughItsJsonIs() throws IOException {
        byte[] octets = Files.readAllBytes(pdf);
        Path autre = terminal.dossier.resolve("autre.pdf");
        Files.write(autre, Arrays.copyOf(octets, octets.length + 1));

        Retour retour = terminal.taper("verify", autre.toString());

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("tient         Chiffres")
                .contains("tient         Registre : ce JSON")
                .contains("DIFFÈRE       Registre : ce PDF n’est, octet pour octet, aucun de ceux émis ici")
                .contains("non vérifié   Pages du PDF");
    }

    @Test
    void anUnknownGridIsSaidAndProvesNothingAboutTheFigures() throws IOException {
        Path grille = terminal.maison.grids().resolve("avenant-1/general.yaml");
        Files.createDirectories(grille.getParent());
        Files.writeString(
                grille,
                """
                parametres:
                  valeur-point:
                    valeurs:
                      - du: 2022-01-01
                        valeur: 8
                        reference: accord
                """);
        assertThat(terminal.taper("nightly").code()).isZero();

        Retour ici = terminal.taper("verify", json.toString());
        assertThat(ici.code()).isZero();
        assertThat(ici.sortie()).contains("tient         Barème : avenant-1, connu ici");

        Files.createDirectory(terminal.dossier.resolve("ailleurs"));
        Retour ailleurs = terminal.taperTelQuel("verify", json.toString(), "--home", "ailleurs");
        assertThat(ailleurs.code()).isEqualTo(1);
        assertThat(ailleurs.sortie())
                .contains("DIFFÈRE       Barème : son empreinte n’est celle d’aucun barème connu ici")
                .contains("non vérifié   Chiffres : le barème d’ici (avenant-1) en donne")
                .contains("cela ne dit pas qu’ils sont faux")
                .contains("tient         Empreinte du document");
    }

    @Test
    void aGridTheHomeChangedSinceIsStillKnownWhenItIsABuiltInOne() throws IOException {
        Path copie = ecrire("avant.json", Files.readString(json));
        Path grille = terminal.maison.grids().resolve("avenant-1/general.yaml");
        Files.createDirectories(grille.getParent());
        Files.writeString(
                grille,
                "parametres:\n  valeur-point:\n    valeurs:\n      - {du: 2022-01-01, valeur: 8, reference: accord}\n");

        assertThat(terminal.taper("verify", copie.toString()).sortie())
                .contains("tient         Barème : avenant-1, connu ici")
                .contains("tient         Chiffres");
    }

    @Test
    void anExerciseWithoutAnyGridCannotBeComputed() throws IOException {
        Path ancien = ecrire(
                "ancien.json",
                Files.readString(json)
                        .replaceAll("(\"exercice\"\\s*:\\s*\\{\\s*\"valeur\"\\s*:\\s*)\"2025\"", "$1\"2018\""));

        Retour retour = terminal.taper("verify", ancien.toString());

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("non vérifié   Chiffres : aucun barème n’est connu ici pour l’exercice 2018")
                .contains("DIFFÈRE       Barème");
    }

    @Test
    void aBilanSinceReplacedIsStillOneThisHomeIssued() throws IOException {
        Path avant = ecrire("avant.json", Files.readString(json));
        terminal.deposer("correction.xlsx", UnTerminal.FINESS, 3, 5, 7);
        terminal.taper("nightly");

        Retour retour = terminal.taper("verify", avant.toString());

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("REMPLACÉ      Registre : ce JSON est, octet pour octet, celui émis ici le")
                .contains("REMPLACÉ      Registre : celui qui l’a remplacé donne 0,00")
                .contains("RCP › ligne 4")
                .contains("Conclusion : ne vous servez plus de ce bilan. Il a bien été émis ici, mais")
                .contains("d’autres faits ou d’autres chiffres, et de même rémunération (0,00")
                .doesNotContain("› classeur", "l’origine de ce bilan est reconnue");
    }

    @Test
    void aDossierMadeAgainWithItsListIsNoneOfThoseIssuedHereAndItsFilesAreToldApart() throws IOException {
        Map<String, byte[]> fichiers = new LinkedHashMap<>(VerifyDossierTest.lire(terminal.maison.bilan(CLE, "zip")));
        Retour refait = terminal.taper("verify", zip(fichiers).toString());
        assertThat(refait.code()).isEqualTo(1);
        assertThat(refait.sortie())
                .contains("DIFFÈRE       Registre : cette archive n’est, octet pour octet, aucune de celles émises ici")
                .contains(
                        "tient         Archive : 2 autres fichiers (page, tableur, justificatifs) sont, octet pour octet")
                .contains("non vérifié   Archive : LISEZ-MOI.txt et manifeste.json ne sont inscrits au registre")
                .contains("ne prenez pas ce bilan tel quel, 1 contrôle diffère");

        String tableur = "bilan-494900012-2025.xlsx";
        byte[] autre = "un autre tableur".getBytes(StandardCharsets.UTF_8);
        byte[] sien = fichiers.put(tableur, autre);
        String liste = new String(fichiers.get("manifeste.json"), StandardCharsets.UTF_8)
                .replace(Empreinte.de(sien), Empreinte.de(autre))
                .replace("\"octets\": " + sien.length, "\"octets\": " + autre.length);
        fichiers.put("manifeste.json", liste.getBytes(StandardCharsets.UTF_8));
        Retour change = terminal.taper("verify", zip(fichiers).toString());
        assertThat(change.code()).isEqualTo(1);
        assertThat(change.sortie())
                .contains("fichiers que liste manifeste.json sont là, tels qu’il les décrit")
                .containsSubsequence("DIFFÈRE       Archive : 1 fichier n’est, octet pour octet, d’aucun", tableur)
                .contains("ne prenez pas ce bilan tel quel, 2 contrôles diffèrent");
    }

    @Test
    void theSpreadsheetOfABilanSinceReplacedIsNotThatOfTheLastOne() throws IOException {
        Map<String, byte[]> avant = VerifyDossierTest.lire(terminal.maison.bilan(CLE, "zip"));
        terminal.deposer("correction.xlsx", UnTerminal.FINESS, 3, 5, 7);
        terminal.taper("nightly");
        Map<String, byte[]> fichiers = new LinkedHashMap<>(VerifyDossierTest.lire(terminal.maison.bilan(CLE, "zip")));
        String tableur = "bilan-494900012-2025.xlsx";
        byte[] sien = fichiers.put(tableur, avant.get(tableur));
        String liste = new String(fichiers.get("manifeste.json"), StandardCharsets.UTF_8)
                .replace(Empreinte.de(sien), Empreinte.de(avant.get(tableur)))
                .replace("\"octets\": " + sien.length, "\"octets\": " + avant.get(tableur).length);
        fichiers.put("manifeste.json", liste.getBytes(StandardCharsets.UTF_8));

        assertThat(terminal.taper("verify", zip(fichiers).toString()).sortie())
                .containsSubsequence("DIFFÈRE       Archive : 1 fichier est celui d’un bilan remplacé depuis", tableur);
    }

    @Test
    void aStructureTheHomeNeverSawCannotBeLookedUp() throws IOException {
        UnTerminal autre = new UnTerminal(terminal.dossier.resolve("autre"));
        autre.deposer("classeur.xlsx", UnTerminal.finess(1).get(0), 3);
        autre.taper("nightly");

        Retour retour = autre.taper("verify", json.toString());

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("non vérifié   Registre : aucun bilan de la structure 494900012 pour l’exercice 2025");
    }

    @Test
    void aHomeInUseIsLeftAloneAndSaidToBeInUse() throws IOException {
        try (Verrou tenu = Verrou.prendre(terminal.maison, Duration.ZERO).orElseThrow()) {
            Retour retour = terminal.taper("verify", json.toString());

            assertThat(tenu).isNotNull();
            assertThat(retour.code()).isZero();
            assertThat(retour.sortie())
                    .contains("non vérifié   Registre : un passage tient " + terminal.maison.racine())
                    .contains("tient         Chiffres");
        }
        assertThat(terminal.taper("verify", json.toString()).sortie()).contains("tient         Registre");
    }

    @Test
    @DansUnFichier
    void aDamagedDatabaseIsNamedWithItsRemedy() throws IOException {
        Files.writeString(terminal.maison.db().resolve("aci-bilan.mv.db"), "rien qui vaille");

        Retour retour = terminal.taper("verify", json.toString());

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie()).contains("non vérifié   Registre : non consulté. Le fichier aci-bilan.mv.db de ");
    }

    @Test
    @DansUnFichier
    void aHomeWhoseDataAreOnAServerThatIsNotNamedIsNotTakenForOneWithoutRegister() throws IOException {
        Files.delete(terminal.maison.db().resolve("aci-bilan.mv.db"));
        Files.writeString(terminal.maison.identite(), "00000000-0000-4000-8000-000000000000");

        assertThat(terminal.taper("verify", json.toString()).sortie())
                .contains("non vérifié   Registre : non consulté. Les données de ")
                .contains("sont dans une base PostgreSQL, et aucune n’est nommée : donnez ACI_BASE_ADRESSE");
    }

    @Test
    void verifyingChangesNothingInTheHome() throws IOException {
        Map<String, String> avant = etat(terminal.maison);

        terminal.taper("verify", pdf.toString());

        assertThat(etat(terminal.maison)).isEqualTo(avant);
    }

    @Test
    void aDossierIsVerifiedByItsJsonAndItsPdf() throws IOException {
        Retour bon = terminal.taper(
                "verify",
                zip(Map.of(
                                "dossier/bilan-494900012-2025.json", Files.readAllBytes(json),
                                "dossier/bilan-494900012-2025.pdf", Files.readAllBytes(pdf),
                                "dossier/justificatifs/cr-0.pdf", new byte[] {1}))
                        .toString());
        assertThat(bon.code())
                .as("whoever alters a dossier has only to take its list out")
                .isEqualTo(1);
        assertThat(bon.sortie())
                .contains("tient         Archive : le JSON joint au PDF est celui du dossier")
                .contains("tient         Registre : ce JSON")
                .contains("tient         Registre : ce PDF")
                .contains("DIFFÈRE       Archive : manifeste.json n’y est pas");

        Retour faux = terminal.taper(
                "verify",
                zip(Map.of(
                                "bilan-494900012-2025.json",
                                Files.readString(json)
                                        .replace("\"axe\": 1", "\"axe\": 2")
                                        .getBytes(StandardCharsets.UTF_8),
                                "bilan-494900012-2025.pdf",
                                Files.readAllBytes(pdf)))
                        .toString());
        assertThat(faux.code()).isEqualTo(1);
        assertThat(faux.sortie()).contains("DIFFÈRE       Archive : le JSON joint au PDF n’est pas celui du dossier");

        Retour seul = terminal.taper(
                "verify",
                zip(Map.of("bilan-494900012-2025.json", Files.readAllBytes(json)))
                        .toString());
        assertThat(seul.sortie()).contains("non vérifié   Archive : elle ne contient pas à la fois");
    }

    @Test
    void aBilanOfALaterVersionIsNotCalledDamaged() throws IOException {
        Path autre = ecrire("futur.json", Files.readString(json).replace("\"aci-bilan/1\"", "\"aci-bilan/2\""));

        Retour retour = terminal.taper("verify", autre.toString());

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("d’un format que cette version d’aci-bilan ne connaît pas (aci-bilan/2)")
                .doesNotContain("abîmé");
    }

    @Test
    void whatCannotBeReadAnyMoreIsADifference() throws IOException {
        String texte = Files.readString(json);
        Path deux = zip(Map.of(
                "bilan-494900012-2025.json", Files.readAllBytes(json),
                "copie/bilan-494900012-2025.json", Files.readAllBytes(json)));

        for (Path fichier : List.of(
                ecrire("coupe.json", texte.substring(0, texte.length() / 2)),
                ecrire("double.json", texte.replaceFirst("\\{", "{\"exercice\": 2025,")),
                ecrire("demesure.json", texte.replace("\"4000\"", "\"4E+999999999\"")),
                deux)) {
            Retour retour = terminal.taper("verify", fichier.toString());

            assertThat(retour.code()).as(fichier.toString()).isEqualTo(1);
            assertThat(retour.sortie()).contains("DIFFÈRE       Lecture");
        }
    }

    @Test
    void factsThatNoWorkbookCanBringAreSaidToBeChanged() throws IOException {
        Path faux = ecrire("faux.json", Files.readString(json).replace("\"4000\"", "\"quatre mille\""));

        Retour retour = terminal.taper("verify", faux.toString());

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("DIFFÈRE       Chiffres : les faits que porte le bilan ne permettent plus");
    }

    @Test
    void theDossierForTheCpamIsKnownToTheByte() throws IOException {
        Path dossier = terminal.maison.reports().resolve("2025/494900012/dossier-cpam-494900012-2025.zip");

        Retour retour = terminal.taper("verify", dossier.toString());

        assertThat(retour.code()).as(retour.sortie()).isZero();
        assertThat(retour.sortie())
                .contains("Registre : cette archive est, octet pour octet, la dernière émise ici")
                .doesNotContain("NON VÉRIFIÉ   Archive");
    }

    @Test
    void aFileWithoutABilanIsWrongUsage() throws IOException {
        Path piece = terminal.dossier.resolve("piece.zip");
        try (OutputStream sortie = Files.newOutputStream(piece)) {
            UnTerminal.classeur(UnTerminal.FINESS).ecrire(terminal.dossier.resolve("classeur.xlsx"));
            sortie.write(Files.readAllBytes(terminal.dossier.resolve("classeur.xlsx")));
        }
        for (Path fichier : List.of(piece, ecrire("texte.pdf", "du texte"), ecrire("vide.json", ""))) {
            Retour retour = terminal.taper("verify", fichier.toString());

            assertThat(retour.code()).as(fichier.toString()).isEqualTo(2);
            assertThat(retour.erreurs()).contains("Il n’y a pas de bilan d’aci-bilan dans");
        }
        assertThat(terminal.taper("verify", "absent.pdf").code()).isEqualTo(2);
        assertThat(terminal.taper("verify").code()).isEqualTo(2);
    }

    @Test
    void theVerdictIsGivenInEnglishToo() throws IOException {
        Retour retour = terminal.taper("verify", json.toString(), "--lang", "en");

        assertThat(retour.sortie())
                .contains("holds         Figures: points, totals and euros all follow")
                .contains("not checked   Signature: a JSON bears none.");
    }

    private static String lisible(String nombre) {
        return String.format(Locale.FRANCE, "%,.2f", new BigDecimal(nombre));
    }

    private String sansBlancs(String ancien, String nouveau) throws IOException {
        String texte = Files.readString(json);
        String espace = ancien.replace(":", ": ");
        assertThat(texte).contains(espace);
        return texte.replace(espace, nouveau);
    }

    private Path ecrire(String nom, String texte) throws IOException {
        return Files.writeString(terminal.dossier.resolve(nom), texte);
    }

    private Path zip(Map<String, byte[]> fichiers) throws IOException {
        Path archive = Files.createTempFile(terminal.dossier, "dossier-cpam-", ".zip");
        try (ZipOutputStream sortie = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> fichier : fichiers.entrySet()) {
                sortie.putNextEntry(new ZipEntry(fichier.getKey()));
                sortie.write(fichier.getValue());
            }
        }
        return archive;
    }

    private static Map<String, String> etat(Maison maison) throws IOException {
        Map<String, String> etat = new LinkedHashMap<>();
        for (String fichier : UnTerminal.fichiers(maison.racine())) {
            Path chemin = maison.racine().resolve(fichier);
            etat.put(fichier, Files.size(chemin) + " " + Files.getLastModifiedTime(chemin));
        }
        return etat;
    }
}
