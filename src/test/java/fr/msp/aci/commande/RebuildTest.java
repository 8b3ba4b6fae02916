package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.DansUnFichier;
import fr.msp.aci.depot.Empreinte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is made again from the archive, and nothing shows that it was. */
class RebuildTest {

    @TempDir
    private static Path modele;

    private UnTerminal terminal;
    private Path base;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        terminal = UneMaisonPrete.copie(modele, dossier, this::uneMaisonQuiAServi);
        terminal.ilEst("2026-01-22T19:00:00Z");
        base = terminal.maison.db().resolve("aci-bilan.mv.db");
    }

    private void uneMaisonQuiAServi(UnTerminal neuve) throws IOException {
        terminal = neuve;
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 3, 4);
        terminal.deposerFaux("faux.xlsx");
        terminal.taper("nightly");
        terminal.ilEst("2026-01-21T19:00:00Z");
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 9);
        Path recu = terminal.maison.inbox().resolve("494900012-2025/cr-0.pdf");
        Files.createDirectories(recu.getParent());
        Files.writeString(recu, "compte rendu inventé");
        terminal.taper("nightly");
        Files.copy(premier("equipe.xlsx"), terminal.maison.inbox().resolve("equipe-encore.xlsx"));
        terminal.ilEst("2026-01-22T19:00:00Z");
        terminal.taper("nightly");
    }

    @Test
    void aLostDatabaseIsMadeAgainWithTheSameBilansHistoryAndRegister() throws IOException {
        Map<String, String> bilans = bilans();
        String histoire = terminal.taper("history").sortie();
        String evenements = terminal.taper("history", "--events").sortie();
        Path pdf = Files.copy(bilan("pdf"), terminal.dossier.resolve("envoye.pdf"));
        String arrete = arrete();
        BaseDesTests.perdre(terminal.maison);

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).as(retour.sortie()).isZero();
        assertThat(retour.sortie()).contains("base reconstruite : 3 classeurs, 1 justificatif");
        assertThat(bilans()).isEqualTo(bilans);
        assertThat(terminal.taper("history").sortie()).isEqualTo(histoire);
        assertThat(terminal.taper("history", "--events").sortie())
                .startsWith(evenements)
                .contains("base reconstruite  -  -  classeurs=3 justificatifs=1 ecarts=0");
        assertThat(terminal.taper("verify", pdf.toString()).sortie())
                .contains("Registre : ce PDF est, octet pour octet, le dernier émis ici (le 22/01/2026");
        assertThat(arrete()).isEqualTo(arrete);
        assertThat(terminal.taper("nightly").sortie()).endsWith("recalculés : 0, rendus : 0\n");
    }

    @Test
    @DansUnFichier
    void theDatabaseBeforeIsSetAsideAndADamagedOneToo() throws IOException {
        Files.writeString(base, "abîmée");

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie()).contains("l’ancienne base est gardée dans db/sauvegardes/");
        Path ecartee = terminal.maison
                .sauvegardes()
                .resolve(UnTerminal.fichiers(terminal.maison.sauvegardes()).get(0));
        assertThat(Files.readString(ecartee)).isEqualTo("abîmée");
    }

    @Test
    void withoutTheRegisterTheBilansAreTheSameAndWhatIsLostIsSaid() throws IOException {
        byte[] json = Files.readAllBytes(bilan("json"));
        BaseDesTests.perdre(terminal.maison);
        Files.delete(terminal.maison.registre());

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).as(retour.sortie()).isZero();
        assertThat(retour.sortie()).contains("Sans registre.jsonl, ne se retrouvent pas");
        assertThat(Files.readAllBytes(bilan("json"))).isEqualTo(json);
        assertThat(terminal.taper("history").sortie())
                .contains("refusé")
                .contains("faux.xlsx")
                .contains("equipe.xlsx");
        assertThat(Files.readString(terminal.maison.index())).contains("faux.xlsx");
    }

    @Test
    void evidenceThatIsLeftInTheDossierAloneIsKept() throws IOException {
        Path recu = terminal.maison.inbox().resolve(UnTerminal.FINESS + "-2025/autre.pdf");
        Files.createDirectories(recu.getParent());
        Files.writeString(recu, "une pièce inventée");
        terminal.taper("nightly");
        Files.delete(premier("autre.pdf"));
        BaseDesTests.perdre(terminal.maison);

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).as(retour.sortie()).isZero();
        try (ZipFile dossier = new ZipFile(bilan("pdf")
                .resolveSibling("dossier-cpam-" + UnTerminal.FINESS + "-2025.zip")
                .toFile())) {
            assertThat(dossier.stream().map(ZipEntry::getName)).contains("AUTRES-PIECES/01-autre.pdf");
        }
    }

    @Test
    void aFileOfTheArchiveThatChangedIsNamedAndNotTakenIn() throws IOException {
        Path change = seulDuJour("20260121", "equipe.xlsx");
        Files.write(change, new byte[] {0}, StandardOpenOption.APPEND);
        Path intrus = Files.writeString(terminal.maison.archive().resolve("notes.txt"), "rien");

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("non repris   " + terminal.maison.relatif(change) + " : le contenu a changé")
                .contains("non repris   " + terminal.maison.relatif(intrus) + " : ce nom n’est pas");
        assertThat(change).exists();
        Files.delete(change);
        assertThat(terminal.taper("nightly", "--rebuild").sortie())
                .contains(terminal.maison.relatif(change) + " : reçu autrefois, mais il n’est plus là");
    }

    @Test
    void aFileOfAnotherHomeUnderTheRankOfOneOfOursCostsOursNothing() throws IOException {
        Map<String, String> bilans = bilans();
        Path notre = premier("equipe.xlsx");
        byte[] octets = UnTerminal.classeur(UnTerminal.FINESS, 7).octets();
        String rang = notre.getFileName().toString().split("-")[2];
        Path autre = Files.write(
                notre.resolveSibling(
                        "20250101-190000-" + rang + "-" + Empreinte.de(octets).substring(0, 16) + "-ailleurs.xlsx"),
                octets);

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("non repris   " + terminal.maison.relatif(autre)
                        + " : le registre connaît un autre fichier sous ce rang.")
                .contains("déposez-le dans inbox/")
                .doesNotContain(terminal.maison.relatif(notre));
        assertThat(bilans()).isEqualTo(bilans);
        Files.move(autre, terminal.maison.inbox().resolve("ailleurs.xlsx"));
        assertThat(terminal.taper("nightly").sortie()).contains("accepté     ailleurs.xlsx");
        assertThat(terminal.taper("nightly", "--rebuild").code()).isZero();
    }

    @Test
    void aWorkbookAcceptedOnceAndRefusedTodayStillCountsAndItsBilanSaysSo() throws IOException {
        ClasseurDeTest autrefois = UnTerminal.classeur(UnTerminal.FINESS, 9);
        autrefois
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "RPPS", "Profession", "Statut")
                .ligne("MARTIN", "Anne", "00000000000", "Médecin", "Associé");
        Path classeur = unAutreALaPlaceDe(seulDuJour("20260121", "equipe.xlsx"), autrefois);

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).as(retour.sortie()).isZero();
        assertThat(retour.sortie())
                .contains("maintenu     " + terminal.maison.relatif(classeur) + " : accepté autrefois")
                .doesNotContain("non repris");
        assertThat(Files.readString(bilan("json")))
                .contains("ACCEPTE_AUTREFOIS", "la version actuelle le refuserait", "MARTIN");

        Files.delete(terminal.maison.registre());
        assertThat(terminal.taper("nightly", "--rebuild").sortie())
                .as("nothing tells that it was accepted")
                .contains("non repris   ", "cette version du programme le refuse");
    }

    /** As if an earlier version had accepted that one: in the archive, with its checksum in the register. */
    private Path unAutreALaPlaceDe(Path conserve, ClasseurDeTest autre) throws IOException {
        String avant = Empreinte.de(conserve);
        Path ecrit = autre.ecrire(terminal.dossier.resolve("autrefois.xlsx"));
        String apres = Empreinte.de(ecrit);
        Path place = conserve.resolveSibling(
                conserve.getFileName().toString().replace(avant.substring(0, 16), apres.substring(0, 16)));
        Files.delete(conserve);
        Files.move(ecrit, place);
        Files.writeString(
                terminal.maison.registre(),
                Files.readString(terminal.maison.registre()).replace(avant, apres));
        return place;
    }

    @Test
    void aBilanThatNothingFoundsAnyMoreIsSetAsideAndSaidUntilItsWorkbookComesBack() throws IOException {
        Path ailleurs = terminal.dossier.resolve("ailleurs");
        Files.move(terminal.maison.archive(), ailleurs);
        Path synthese = Files.writeString(
                terminal.maison.reports().resolve("2025/synthese-toutes-regions-2025.pdf"), "qui compte ce bilan");
        String pdf = UneMaisonDAvant.contenu(terminal.maison.reports(), ".pdf")
                .get("2025/494900012/bilan-494900012-2025.pdf");

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).isEqualTo(1);
        assertThat(retour.sortie())
                .contains("retiré       494900012-2025 : plus aucun classeur ne fonde ce bilan")
                .contains("reports/2025/494900012/retires");
        assertThat(bilan("pdf")).doesNotExist();
        assertThat(synthese).doesNotExist();
        assertThat(UneMaisonDAvant.contenu(terminal.maison.reports(), ".pdf"))
                .containsEntry("2025/494900012/retires/bilan-494900012-2025.pdf", pdf);
        assertThat(Files.readString(terminal.maison.index()))
                .contains("Bilans retirés", "2025/494900012/retires\"")
                .doesNotContain("bilan-494900012-2025.pdf");
        assertThat(terminal.taper("history", "--events").sortie()).contains("retires=1");

        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 9);
        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(bilan("pdf")).exists();
        assertThat(Files.readString(terminal.maison.index()))
                .as("another bilan, of one workbook: the files before may have been sent")
                .doesNotContain("Bilans retirés")
                .contains("Fichiers mis de côté", "2025/494900012/retires\"", "2025/retires\"");
        assertThat(retire("pdf")).exists();
        Files.move(retire("pdf").getParent(), terminal.dossier.resolve("ote-1"));
        terminal.taper("nightly");
        assertThat(Files.readString(terminal.maison.index())).doesNotContain("2025/494900012/retires\"");
    }

    @Test
    void aBackupThatWasLaidBackIsNotSaidToBeANewHome() throws IOException {
        Map<String, String> bilans = bilans();
        Path perdu = terminal.dossier.resolve("perdu");
        Files.createDirectories(perdu);
        for (String nom : List.of("db", "inbox", "logs", "work")) {
            Files.move(terminal.maison.racine().resolve(nom), perdu.resolve(nom));
        }

        Retour sansRebuild = terminal.taper("nightly");
        Files.move(terminal.maison.inbox(), perdu.resolve("inbox-2"));
        Files.move(terminal.maison.db(), perdu.resolve("db-2"));
        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(sansRebuild.code()).isEqualTo(3);
        assertThat(sansRebuild.sortie()).doesNotContain("n’existait pas");
        assertThat(retour.code()).as(retour.sortie() + retour.erreurs()).isZero();
        assertThat(retour.sortie()).contains("base reconstruite").doesNotContain("n’existait pas");
        assertThat(bilans()).isEqualTo(bilans);
    }

    @Test
    void filesSetAsideGoOnceTheSameAreInTheirPlaceAgain() throws IOException {
        Map<String, String> bilans = bilans();
        Path ailleurs = terminal.dossier.resolve("ailleurs");
        Files.move(terminal.maison.archive(), ailleurs);
        terminal.taper("nightly", "--rebuild");
        assertThat(retire("pdf")).exists();

        Files.move(terminal.maison.archive(), terminal.dossier.resolve("ote-2"));
        Files.move(ailleurs, terminal.maison.archive());
        terminal.taper("nightly", "--rebuild");

        assertThat(bilans()).isEqualTo(bilans);
        assertThat(retire("pdf").getParent()).doesNotExist();
    }

    @Test
    void aBilanLostTwiceIsSetAsideTwice() throws IOException {
        Path ailleurs = terminal.dossier.resolve("ailleurs");
        Files.move(terminal.maison.archive(), ailleurs);
        terminal.taper("nightly", "--rebuild");
        byte[] premier = Files.readAllBytes(retire("pdf"));
        terminal.deposer("equipe.xlsx", UnTerminal.FINESS, 9);
        terminal.taper("nightly");
        byte[] second = Files.readAllBytes(bilan("pdf"));
        Files.move(terminal.maison.archive(), terminal.dossier.resolve("ote-3"));

        terminal.taper("nightly", "--rebuild");

        assertThat(retire("pdf")).hasBinaryContent(premier);
        assertThat(retire("pdf").resolveSibling("2").resolve(bilan("pdf").getFileName()))
                .hasBinaryContent(second);
    }

    @Test
    void aBilanWhoseWorkbooksWereLeftOutIsStillKnownToHaveBeenIssuedHere() throws IOException {
        for (String classeur : UnTerminal.fichiers(terminal.maison.archive())) {
            if (classeur.endsWith(".xlsx")) {
                Files.write(terminal.maison.archive().resolve(classeur), new byte[] {0}, StandardOpenOption.APPEND);
            }
        }
        assertThat(terminal.taper("nightly", "--rebuild").code()).isEqualTo(1);

        assertThat(terminal.taper("verify", retire("pdf").toString()).sortie())
                .contains("Registre : ce PDF est, octet pour octet, le dernier émis ici")
                .contains("Registre : ce JSON est, octet pour octet, le dernier émis ici");
        Path recrit = terminal.dossier.resolve("recrit.json");
        Files.writeString(recrit, Files.readString(retire("json")) + "\n");
        assertThat(terminal.taper("verify", recrit.toString()).sortie())
                .contains("Registre : ce JSON n’est aucun de ceux émis ici");
    }

    @Test
    @DansUnFichier
    void anInterruptedRebuildIsBegunAgain() throws IOException {
        Map<String, String> bilans = bilans();
        Path reste = terminal.maison.db().resolve("travail/aci-bilan.mv.db");
        Files.createDirectories(reste.getParent());
        Files.writeString(reste, "à moitié faite");
        Files.createDirectories(terminal.maison.sauvegardes());
        Files.move(base, terminal.maison.sauvegardes().resolve("aci-bilan-ecartee.mv.db"));

        assertThat(terminal.taper("nightly").code()).isEqualTo(3);
        assertThat(terminal.taper("nightly", "--rebuild").code()).isZero();
        assertThat(bilans()).isEqualTo(bilans);
        assertThat(reste).doesNotExist();
    }

    @Test
    void aRegisterWhoseLastLineWasCutIsReadAsFarAsItGoes() throws IOException {
        byte[] registre = Files.readAllBytes(terminal.maison.registre());
        Files.write(terminal.maison.registre(), Arrays.copyOf(registre, registre.length - 20));
        Map<String, String> bilans = UneMaisonDAvant.contenu(terminal.maison.reports(), ".json");

        Retour retour = terminal.taper("nightly", "--rebuild");

        assertThat(retour.code()).isZero();
        assertThat(retour.sortie()).contains("registre.jsonl : 1 ligne illisible");
        assertThat(UneMaisonDAvant.contenu(terminal.maison.reports(), ".json")).isEqualTo(bilans);
    }

    private Map<String, String> bilans() {
        return UneMaisonDAvant.contenu(terminal.maison.reports(), "");
    }

    private Path retire(String format) {
        return bilan(format).resolveSibling("retires").resolve(bilan(format).getFileName());
    }

    private Path bilan(String format) {
        return terminal.maison.reports().resolve("2025/494900012/bilan-494900012-2025." + format);
    }

    /** What had been received by the first evening, evidence included, as a file beside. */
    private String arrete() throws IOException {
        terminal.taper(
                "bilan",
                "--finess",
                UnTerminal.FINESS,
                "--exercice",
                "2025",
                "--received-by",
                "2026-01-20",
                "--format",
                "json");
        Path cote = bilan("json").resolveSibling("bilan-494900012-2025-recu-au-2026-01-20.json");
        String texte = Files.readString(cote);
        Files.delete(cote);
        return texte;
    }

    private Path seulDuJour(String jour, String nom) throws IOException {
        return celui(fichier -> fichier.contains("/" + jour + "-") && fichier.endsWith("-" + nom));
    }

    private Path premier(String nom) throws IOException {
        return celui(fichier -> fichier.endsWith("-" + nom));
    }

    private Path celui(Predicate<String> voulu) throws IOException {
        return terminal.maison
                .archive()
                .resolve(UnTerminal.fichiers(terminal.maison.archive()).stream()
                        .filter(voulu)
                        .findFirst()
                        .orElseThrow());
    }
}
