package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.msp.aci.commande.UnTerminal.Retour;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever name or nature a thing in the inbox has, the run ends, says what it did with it and loses nothing. */
class FichiersDeposesTest {

    private static final Pattern LIEN_DE_REFUS = Pattern.compile("href=\"([^\"]*erreurs\\.html)\"");

    private static final List<String> NOMS = List.of(
            " espace devant.xlsx",
            "espaces   dedans .xlsx",
            "équipe d’été.xlsx",
            Normalizer.normalize("équipe d’hiver.xlsx", Normalizer.Form.NFD),
            "a".repeat(195) + ".xlsx",
            "é".repeat(125) + ".xlsx",
            "-rf.xlsx",
            "--home.xlsx",
            "x\\..\\..\\evade.xlsx",
            "%2e%2e%2fevade.xlsx",
            "CASSE.xlsx",
            "casse.xlsx",
            "ligne\naccepté     menteur.xlsx",
            "\u001B[2Jecran.xlsx",
            "\u202Excod.xlsx",
            "a;b,c'd\"e|f*g?.xlsx",
            "CON.xlsx",
            "{0} %n%s ${HOME} $(ls) `ls`.xlsx",
            "<script>alert(1)<&.xlsx",
            "=1+1.xlsx");

    private UnTerminal terminal;
    private Path inbox;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        terminal = new UnTerminal(dossier);
        inbox = Files.createDirectories(terminal.maison.inbox());
    }

    @Test
    void evidenceWithANameAsLongAsNamesMayBeGoesWithItsRefusedWorkbook() throws IOException {
        terminal.deposerFaux("faux.xlsx");
        String nom = "a".repeat(251) + ".pdf";
        Files.createDirectories(inbox.resolve("faux"));
        Files.writeString(inbox.resolve("faux").resolve(nom), "pièce");

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).as(retour.sortie() + retour.erreurs()).isEqualTo(1);
        assertThat(UnTerminal.fichiers(inbox)).isEmpty();
        assertThat(UnTerminal.fichiers(terminal.maison.rejected()))
                .anyMatch(chemin -> chemin.endsWith("/" + nom))
                .anyMatch(chemin -> chemin.endsWith(".erreurs.html"));
    }

    @Test
    void aWorkbookWithANameAsLongAsNamesMayBeIsTakenInAgain() throws IOException {
        terminal.deposer("v".repeat(250) + ".xlsx", UnTerminal.FINESS, 3);
        assertThat(terminal.taper("nightly").code()).isZero();

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).as(retour.sortie() + retour.erreurs()).isZero();
        assertThat(retour.sortie()).contains("base reconstruite : 1 classeur");
    }

    @Test
    void anyNameIsReceivedKeptUnderItAndToldOnOneLine() throws IOException {
        List<String> finess = UnTerminal.finess(NOMS.size());
        for (int i = 0; i < NOMS.size(); i++) {
            terminal.deposer(NOMS.get(i), finess.get(i), 3);
        }
        long avant = Files.list(terminal.dossier).count();

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).as(retour.sortie() + retour.erreurs()).isZero();
        assertThat(retour.sortie().lines().filter(ligne -> ligne.startsWith("accepté ")))
                .hasSameSizeAs(NOMS);
        assertThat(retour.sortie()).doesNotContain("\u001B", "\u202E").contains("{0} %n%s ${HOME}");
        assertThat(UnTerminal.fichiers(inbox)).isEmpty();
        for (int i = 0; i < NOMS.size(); i++) {
            Path archive = terminal.maison.archive().resolve("2025").resolve(finess.get(i));
            String fin = NOMS.get(i).substring(Math.max(0, NOMS.get(i).length() - 60));
            assertThat(UnTerminal.fichiers(archive)).singleElement().asString().endsWith(fin);
        }
        assertThat(Files.list(terminal.dossier).count()).isEqualTo(avant);
        assertThat(terminal.taper("history").sortie().lines()).hasSameSizeAs(NOMS);
    }

    @Test
    void aRefusedWorkbookOfAnyNameHasAReportThatTheIndexLeadsTo() throws IOException {
        for (String nom : NOMS) {
            terminal.deposerFaux(nom);
        }

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie().lines().filter(ligne -> ligne.startsWith("refusé ")))
                .hasSameSizeAs(NOMS);
        List<Path> rapports = new ArrayList<>();
        String index = Files.readString(terminal.maison.index());
        Matcher lien = LIEN_DE_REFUS.matcher(index);
        while (lien.find()) {
            rapports.add(terminal.maison
                    .reports()
                    .resolve(URLDecoder.decode(lien.group(1), StandardCharsets.UTF_8))
                    .normalize());
        }
        // Names that differ in case only are one name: the last one stands for it.
        assertThat(rapports)
                .hasSize(NOMS.size() - 1)
                .allSatisfy(rapport -> assertThat(rapport).exists().hasParent(terminal.maison.rejected()));
        assertThat(index).doesNotContain("<script>alert", "\u202E", "\u001B");
        assertThat(UnTerminal.fichiers(inbox)).isEmpty();
    }

    @Test
    void evidenceCopiedFromAMacGoesWithItsWorkbook() throws IOException {
        terminal.deposer("équipe.xlsx", UnTerminal.FINESS, 3);
        Path dossier = Files.createDirectories(inbox.resolve(Normalizer.normalize("équipe", Normalizer.Form.NFD)));
        Files.writeString(dossier.resolve("cr-0.pdf"), "compte rendu inventé");

        assertThat(terminal.taper("nightly").sortie()).contains("1 nouveau justificatif");
        assertThat(Files.list(inbox)).isEmpty();
    }

    @Test
    void theSameNameWithOtherContentIsANewVersionAndBothAreKept() throws IOException {
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3);
        terminal.taper("nightly");
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 4, 5);

        assertThat(terminal.taper("nightly").sortie()).contains("accepté     equipe.xlsx");
        assertThat(UnTerminal.fichiers(terminal.maison.archive())).hasSize(2);
    }

    @Test
    void theSameContentUnderTwoNamesIsReceivedOnceAndKnownTheSecondTime() throws IOException {
        terminal.deposer("un.xlsx", UnTerminal.FINESS, 3);
        Files.copy(inbox.resolve("un.xlsx"), inbox.resolve("zwei.xlsx"));

        assertThat(terminal.taper("nightly").sortie()).contains("acceptés : 1, refusés : 0, déjà reçus : 1");
        assertThat(UnTerminal.fichiers(terminal.maison.archive())).hasSize(1);
        assertThat(Files.list(inbox)).isEmpty();
    }

    @Test
    void aWorkbookThatIsBeingCopiedOrIsOpenWaitsAndIsSaidToWait() throws IOException {
        for (String nom : List.of("a.xlsx", "b.ods", "c.xlsx.part", "d.tmp", "e.xlsx.crdownload")) {
            terminal.deposer(nom, UnTerminal.FINESS, 3);
        }
        Path excel = Files.createFile(inbox.resolve("~$a.xlsx"));
        Path libreOffice = Files.createFile(inbox.resolve(".~lock.b.ods#"));

        Retour retour = terminal.taper("nightly", "--quiet");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie())
                .contains("en attente  a.xlsx : ouvert dans un tableur")
                .contains("en attente  b.ods : ouvert dans un tableur")
                .contains("en attente  c.xlsx.part : sa copie ou celle")
                .contains("en attente  d.tmp :")
                .contains("en attente  e.xlsx.crdownload :");
        assertThat(retour.sortie()).doesNotContain("~$a.xlsx").doesNotContain(".~lock.b");

        Files.delete(excel);
        Files.delete(libreOffice);
        assertThat(terminal.taper("nightly").sortie()).contains("reçus : 2,");
        assertThat(UnTerminal.fichiers(inbox)).containsExactly("c.xlsx.part", "d.tmp", "e.xlsx.crdownload");
    }

    @Test
    void aWorkbookThatStillGrowsWaitsAndIsReceivedOnceWhole() throws Exception {
        byte[] octets = UnTerminal.classeur(UnTerminal.FINESS, 3).octets();
        Path grandit = inbox.resolve("grandit.xlsx");
        AtomicBoolean assez = new AtomicBoolean();
        Thread copie = new Thread(() -> copierLentement(octets, grandit, assez));
        copie.start();
        while (!Files.exists(grandit)) {
            Thread.sleep(5);
        }

        Retour pendant = terminal.taper("nightly");
        assez.set(true);
        copie.join();

        assertThat(pendant.code()).isZero();
        assertThat(pendant.sortie()).contains("en attente  grandit.xlsx : sa copie ou celle");
        assertThat(terminal.taper("nightly").sortie()).contains("accepté     grandit.xlsx");
        assertThat(UnTerminal.fichiers(terminal.maison.rejected())).isEmpty();
    }

    @Test
    void aWorkbookWhoseEvidenceStillComesWaitsForItAndIsReceivedWithIt() throws Exception {
        terminal.deposer("avec.xlsx", UnTerminal.FINESS, 3);
        Path pieces = Files.createDirectories(inbox.resolve("avec"));
        Path seules = Files.createDirectories(inbox.resolve(UnTerminal.finess(1).get(0) + "-2025"));
        byte[] octets = "Compte rendu inventé.\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        AtomicBoolean assez = new AtomicBoolean();
        List<Thread> copies = Stream.of(pieces.resolve("cr.pdf.part"), seules.resolve("cr.pdf"))
                .map(cible -> new Thread(() -> copierLentement(octets, cible, assez)))
                .toList();
        copies.forEach(Thread::start);
        while (!Files.exists(pieces.resolve("cr.pdf.part")) || !Files.exists(seules.resolve("cr.pdf"))) {
            Thread.sleep(5);
        }

        Retour pendant = terminal.taper("nightly");
        assez.set(true);
        for (Thread copie : copies) {
            copie.join();
        }
        Files.move(pieces.resolve("cr.pdf.part"), pieces.resolve("cr.pdf"));

        assertThat(pendant.code()).isZero();
        assertThat(pendant.sortie())
                .contains("en attente  avec.xlsx : sa copie ou celle")
                .contains("en attente  " + seules.getFileName() + " : sa copie ou celle")
                .contains("reçus : 0, ");
        assertThat(terminal.taper("nightly").sortie()).contains("accepté     avec.xlsx");
        assertThat(UnTerminal.fichiers(terminal.maison.archive()))
                .filteredOn(nom -> nom.endsWith("cr.pdf"))
                .hasSize(2);
        assertThat(inbox).isEmptyDirectory();
    }

    @Test
    void whatIsNoPlainFileStaysSaidAndNeverHoldsARunUp() throws Exception {
        terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);
        Path dehors = Files.createDirectories(terminal.dossier.resolve("dehors"));
        UnTerminal.classeur(UnTerminal.finess(1).get(0), 1).ecrire(dehors.resolve("secret.xlsx"));
        Files.createSymbolicLink(inbox.resolve("lien.xlsx"), dehors.resolve("secret.xlsx"));
        Files.createSymbolicLink(inbox.resolve("lien-dossier"), dehors);
        Files.createSymbolicLink(inbox.resolve("perdu.xlsx"), dehors.resolve("absent.xlsx"));
        Files.createSymbolicLink(inbox.resolve("boucle"), inbox);
        Files.createDirectories(inbox.resolve("dossier.xlsx"));
        commande("mkfifo", inbox.resolve("tuyau.xlsx").toString());
        Path pieces = Files.createDirectories(inbox.resolve("bon"));
        Files.writeString(pieces.resolve("cr-0.pdf"), "compte rendu inventé");
        Files.createSymbolicLink(pieces.resolve("lien.pdf"), dehors.resolve("secret.xlsx"));
        commande("mkfifo", pieces.resolve("tuyau.pdf").toString());
        commande("bash", "-c", "echo x > " + inbox + "/$'\\xff\\xfe'.xlsx");

        Retour retour = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> terminal.taper("nightly"));

        assertThat(retour.code()).as(retour.erreurs()).isZero();
        assertThat(retour.sortie())
                .contains("laissé      lien.xlsx : ce n’est pas un fichier ordinaire")
                .contains("laissé      lien-dossier : ce n’est pas un fichier ordinaire")
                .contains("laissé      perdu.xlsx : ce n’est pas un fichier ordinaire")
                .contains("laissé      boucle : ce n’est pas un fichier ordinaire")
                .contains("laissé      tuyau.xlsx : ce n’est pas un fichier ordinaire")
                .contains("laissé      dossier.xlsx/ : aucun classeur de ce nom")
                .contains("son nom contient des signes illisibles")
                .contains("1 nouveau justificatif")
                .contains("reçus : 1, acceptés : 1");
        assertThat(dehors.resolve("secret.xlsx")).exists();
        assertThat(Files.exists(pieces.resolve("tuyau.pdf"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void whatNoRunTakesStandsOnThePageUntilItIsGone() throws Exception {
        terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);
        Path lien = Files.createSymbolicLink(inbox.resolve("<b onclick=alert(1)>.xlsx"), terminal.dossier);
        Path seul = Files.createDirectories(inbox.resolve("pièces " + "de Noé ".repeat(30)));
        Files.createDirectories(inbox.resolve("1 85 05 78 006 084 36"));
        Files.writeString(inbox.resolve("en-route.xlsx.part"), "copie");
        Files.createDirectories(inbox.resolve("~$bon.xlsx"));

        terminal.taper("nightly");

        String index = Files.readString(terminal.maison.index());
        assertThat(index)
                .contains("3 éléments laissés dans inbox/")
                .contains("&lt;b onclick=alert(1)&gt;.xlsx", "n’est pas un fichier ordinaire")
                .contains("de Noé de…</th>", "nommez le dossier FINESS-EXERCICE")
                .contains("•••", "numéro de sécurité sociale")
                .doesNotContain("<b onclick", "1 85 05", "en-route", "~$bon");

        Files.delete(lien);
        Files.delete(seul);
        Files.delete(inbox.resolve("1 85 05 78 006 084 36"));
        terminal.taper("nightly");

        assertThat(Files.readString(terminal.maison.index())).doesNotContain("inbox/", "id=\"laisses\"");
    }

    @Test
    void aCopyThatNobodyFinishedAndAHiddenWorkbookAreSaidOnceTheyHaveRestedForLong() throws Exception {
        terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);
        for (String nom :
                List.of("b.xlsx.part", "c.crdownload", ".cache.xlsx", ".d.xlsx.Zx81ab", "._bon.xlsx", ".notes")) {
            ancien(terminal.deposer(nom, UnTerminal.FINESS, 3));
        }
        terminal.deposer(".frais.xlsx", UnTerminal.FINESS, 3);
        ancien(terminal.deposer("1 85 05 78 006 084 36.tmp", UnTerminal.FINESS, 3));

        Retour retour = terminal.taper("nightly", "--quiet");

        assertThat(retour.sortie())
                .contains("laissé      b.xlsx.part : ce nom est celui d’une copie en cours")
                .contains("laissé      c.crdownload :", "laissé      ••• : ce nom")
                .contains("laissé      .cache.xlsx : son nom commence par un point", "laissé      .d.xlsx.Zx81ab :")
                .doesNotContain("._bon", ".notes", ".frais", "1 85 05", "un prochain passage le prendra");
        assertThat(Files.readString(terminal.maison.index()))
                .contains("5 éléments laissés dans inbox/", "b.xlsx.part", ".cache.xlsx", "renommez-le")
                .doesNotContain("._bon", ".notes", ".frais", "1 85 05");
    }

    @Test
    void aFolderThatHoldsNothingYetKeepsItsNameUntilSomethingInItCanBeTaken() throws Exception {
        terminal.deposer("bon.xlsx", UnTerminal.FINESS, 3);
        Path dossier = Files.createDirectories(inbox.resolve("bon"));
        Files.createFile(dossier.resolve("cr-0.pdf"));
        Files.writeString(dossier.resolve("plan.pdf.part"), "plan");
        ancien(Files.writeString(dossier.resolve("charte.pdf.part"), "charte"));
        terminal.taper("nightly");

        Retour ensuite = terminal.taper("nightly", "--quiet");

        assertThat(ensuite.sortie())
                .contains("laissé      bon/cr-0.pdf : ce fichier est vide")
                .contains("laissé      bon/charte.pdf.part : ce nom est celui d’une copie en cours")
                .doesNotContain("renommé", "aucun classeur de ce nom", "plan.pdf");
        assertThat(dossier).isDirectory();
        assertThat(Files.readString(terminal.maison.index())).doesNotContain("id=\"laisses\"");

        Files.writeString(dossier.resolve("cr-1.pdf"), "compte rendu inventé");
        assertThat(terminal.taper("nightly", "--quiet").sortie())
                .contains("renommé     bon/ : ce dossier de justificatifs est maintenant 494900012-2025/")
                .contains("laissé      494900012-2025/cr-0.pdf : ce fichier est vide");
        assertThat(UnTerminal.fichiers(inbox))
                .containsExactly(
                        "494900012-2025/charte.pdf.part", "494900012-2025/cr-0.pdf", "494900012-2025/plan.pdf.part");
    }

    /** As if it had been laid there the day before. */
    private static void ancien(Path fichier) throws IOException {
        Files.setLastModifiedTime(fichier, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    }

    private static void copierLentement(byte[] octets, Path cible, AtomicBoolean assez) {
        try (OutputStream sortie = Files.newOutputStream(cible)) {
            int ecrits = 0;
            while (ecrits < octets.length) {
                int morceau = assez.get() ? octets.length - ecrits : 1;
                sortie.write(octets, ecrits, morceau);
                ecrits += morceau;
                Thread.sleep(10);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void commande(String... mots) throws Exception {
        assertThat(new ProcessBuilder(mots).inheritIO().start().waitFor()).isZero();
    }
}
