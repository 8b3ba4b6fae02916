package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.commande.UnTerminal.Retour;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails as an administrator sets them and a coordinator gets them, over a true server. */
class CourrielsTest {

    private static final String HOTE = InetAddress.getLoopbackAddress().getHostAddress();
    private static final String COORDINATION = "coordination@msp-imaginaire.example";
    private static final String NIR = "1850578006084";

    @TempDir
    private Path dossier;

    private UnTerminal terminal;
    private GreenMail serveur;

    @BeforeEach
    void demarrer() {
        terminal = new UnTerminal(dossier);
        serveur = new GreenMail(serveur(0));
        serveur.start();
        terminal.avecLaVariable("ACI_COURRIEL", "oui");
        terminal.avecLaVariable("ACI_SMTP_HOTE", HOTE);
        terminal.avecLaVariable(
                "ACI_SMTP_PORT", Integer.toString(serveur.getSmtp().getPort()));
        terminal.avecLaVariable("ACI_SMTP_SECURITE", "aucune");
        terminal.avecLaVariable("ACI_COURRIEL_EXPEDITEUR", "aci@federation.example");
        terminal.avecLaVariable("ACI_COURRIEL_ADMINISTRATEUR", "admin@federation.example");
    }

    @AfterEach
    void arreter() {
        serveur.stop();
    }

    @Test
    void theCoordinationIsToldOfItsBilanThenGetsItsRefusedWorkbookBackAnnotated() throws Exception {
        deposer("equipe.xlsx", "494900012", "4");
        Retour premier = terminal.taper("nightly");
        assertThat(premier.code()).isZero();
        assertThat(premier.sortie()).contains("courriels envoyés : 1, abandonnés : 0, en attente : 0");
        deposer("equipe-corrigee.xlsx", "494900012", "beaucoup");

        Retour second = terminal.taper("nightly");

        assertThat(second.code()).isEqualTo(1);
        MimeMessage[] recus = serveur.getReceivedMessages();
        assertThat(recus).hasSize(2);
        assertThat(recus[0].getSubject()).isEqualTo("Bilan ACI prêt (structure 494900012, exercice 2025)");
        assertThat(recus[0].getAllRecipients()[0]).hasToString(COORDINATION);
        assertThat(recus[1].getSubject()).isEqualTo("Classeur à corriger (structure 494900012, exercice 2025)");
        assertThat(recus[1].getAllRecipients()[0]).hasToString(COORDINATION);
        MimeMultipart parties = (MimeMultipart) recus[1].getContent();
        assertThat(parties.getBodyPart(0).getContent().toString())
                .contains("une erreur y a été trouvée")
                .doesNotContain("beaucoup")
                .doesNotContain("MSP imaginaire");
        BodyPart copie = parties.getBodyPart(1);
        assertThat(copie.getFileName()).endsWith("equipe-corrigee.a-corriger.xlsx");
        try (Workbook classeur = WorkbookFactory.create(copie.getInputStream())) {
            assertThat(classeur.getSheetAt(0).getSheetName()).isEqualTo("À corriger");
        }
    }

    @Test
    void neitherADatabaseMadeAgainNorAGridOfAnotherYearTellsTheSameBilanTwice() throws IOException {
        deposer("avant.xlsx", "494900012", "2024", "4");
        deposer("equipe.xlsx", "494900012", "2025", "4");
        assertThat(terminal.taper("nightly").sortie()).contains("courriels envoyés : 2");

        assertThat(terminal.taper("nightly", "--rebuild").sortie())
                .contains("recalculés : 2")
                .doesNotContain("courriels envoyés");
        Path grille = terminal.maison.grids().resolve("avenant-1/general.yaml");
        Files.createDirectories(grille.getParent());
        Files.writeString(
                grille,
                "parametres:\n  valeur-point:\n    valeurs:\n      - du: 2027-01-01\n        valeur: 8\n        reference: accord\n");
        assertThat(terminal.taper("nightly").sortie())
                .contains("recalculés : 2")
                .doesNotContain("courriels envoyés");

        assertThat(serveur.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aServerThatIsDownFailsNoRunAndTheNextOneSendsOnce() throws IOException, MessagingException {
        int port = serveur.getSmtp().getPort();
        serveur.stop();
        deposer("equipe.xlsx", "494900012", "4");

        Retour panne = terminal.taper("nightly");
        assertThat(panne.code()).isZero();
        assertThat(panne.erreurs())
                .contains("Le serveur de courriel ne répond pas")
                .contains("1 courriel attend");
        assertThat(metriques()).contains("aci_bilan_courriels_en_attente{maison=\"maison\"} 1.0");
        assertThat(terminal.taper("history").sortie())
                .contains("courriel de bilan  494900012-2025  à envoyer  1 essai");

        serveur = new GreenMail(serveur(port));
        serveur.start();
        assertThat(terminal.taper("nightly").erreurs()).isEmpty();
        terminal.taper("nightly");

        assertThat(serveur.getReceivedMessages()).hasSize(1);
        assertThat(serveur.getReceivedMessages()[0].getSubject()).startsWith("Bilan ACI prêt");
        assertThat(terminal.taper("history").sortie()).contains("courriel de bilan  494900012-2025  envoyé  2 essais");
        assertThat(terminal.taper("history", "--finess", "494900020").sortie()).doesNotContain("courriel");
        assertThat(metriques()).contains("aci_bilan_courriels_en_attente{maison=\"maison\"} 0.0");
    }

    @Test
    void whileASlowServerTakesTheMailsTheHomeIsFreeForOtherCommands() throws Exception {
        deposer("equipe.xlsx", "494900012", "4");
        try (ServerSocket lent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ExecutorService fil = Executors.newSingleThreadExecutor();
            terminal.avecLaVariable("ACI_SMTP_PORT", Integer.toString(lent.getLocalPort()));
            Future<Retour> nuit = fil.submit(() -> terminal.taper("nightly"));
            try (Socket muet = lent.accept()) {
                assertThat(terminal.taper("history").code()).isZero();
                Retour autre = terminal.taper("nightly");
                assertThat(autre.code()).isZero();
                assertThat(autre.sortie()).contains("Un autre passage envoie des courriels");
                muet.getOutputStream().write("421 plus tard\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(nuit.get().code()).isZero();
            fil.shutdown();
        }
        terminal.avecLaVariable(
                "ACI_SMTP_PORT", Integer.toString(serveur.getSmtp().getPort()));
        terminal.taper("nightly");
        assertThat(serveur.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aPatientsNumberLeavesTheHomeInNoMailLogNorMetric() throws Exception {
        deposer("equipe.xlsx", "494900012", "4");
        terminal.taper("nightly");
        ClasseurDeTest empoisonne = UnTerminal.classeur("494900012", 3);
        empoisonne.feuille("Brouillon").ligne("Dupont-Imaginaire", NIR);
        empoisonne.ecrire(terminal.maison.inbox().resolve("rcp " + NIR + ".xlsx"));

        assertThat(terminal.taper("nightly").code()).isEqualTo(1);

        MimeMessage refus = serveur.getReceivedMessages()[1];
        assertThat(refus.getContentType()).startsWith("text/plain");
        assertThat(refus.getContent().toString())
                .contains("Aucune copie n’est jointe")
                .doesNotContain(NIR)
                .doesNotContain("Dupont-Imaginaire");
        assertThat(refus.getSubject()).doesNotContain(NIR);
        for (Path dossierDit : new Path[] {terminal.maison.metriques(), terminal.maison.logs()}) {
            for (String nom : UnTerminal.fichiers(dossierDit)) {
                assertThat(Files.readString(dossierDit.resolve(nom)))
                        .doesNotContain(NIR)
                        .doesNotContain("Dupont-Imaginaire")
                        .doesNotContain(COORDINATION)
                        .doesNotContain("MSP imaginaire");
            }
        }
    }

    @Test
    void withoutTheSwitchNothingIsSentThoughAServerIsNamed() throws IOException {
        terminal.avecLaVariable("ACI_COURRIEL", "");
        deposer("equipe.xlsx", "494900012", "4");

        assertThat(terminal.taper("nightly").code()).isZero();
        assertThat(serveur.getReceivedMessages()).isEmpty();
        assertThat(terminal.taper("history").sortie()).doesNotContain("courriel");
    }

    @ParameterizedTest
    @CsvSource({
        "ACI_COURRIEL, peut-être, oui ou non",
        "ACI_SMTP_HOTE, '', ACI_SMTP_HOTE manque",
        "ACI_SMTP_PORT, 70000, 'ACI_SMTP_PORT doit contenir un nombre entier entre 1 et 65535, et non « 70000 »'",
        "ACI_SMTP_SECURITE, beaucoup, 'starttls, ssl ou aucune'",
        "ACI_SMTP_UTILISATEUR, aci, ACI_SMTP_MOT_DE_PASSE_FICHIER manque",
        "ACI_SMTP_CERTIFICATS, absent.pem, ACI_SMTP_CERTIFICATS",
        "ACI_COURRIEL_EXPEDITEUR, '', ACI_COURRIEL_EXPEDITEUR manque",
        "ACI_COURRIEL_DOMAINES, *.example, 'séparés par des virgules ou des espaces, sans étoile'",
        "ACI_COURRIEL_DOMAINES, 'msp.example example', 'ACI_COURRIEL_DOMAINES doit contenir des domaines'",
        "ACI_COURRIEL_LIEN, javascript:alert(1), 'commence par https://'",
        "ACI_COURRIEL_EXPEDITEUR, ACI <aci@x.example>, une adresse de courriel"
    })
    void aSettingThatCannotWorkIsSaidBeforeAnythingIsReceived(String variable, String valeur, String dit)
            throws IOException {
        deposer("equipe.xlsx", "494900012", "4");
        terminal.avecLaVariable(variable, valeur);

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains(dit);
        assertThat(UnTerminal.fichiers(terminal.maison.inbox())).containsExactly("equipe.xlsx");
    }

    @Test
    void aPasswordIsNotSentInClear() throws IOException {
        Files.writeString(dossier.resolve("mot-de-passe"), "invente\n");
        terminal.avecLaVariable("ACI_SMTP_UTILISATEUR", "aci");
        terminal.avecLaVariable("ACI_SMTP_MOT_DE_PASSE_FICHIER", "mot-de-passe");

        Retour retour = terminal.taper("nightly");

        assertThat(retour.code()).isEqualTo(2);
        assertThat(retour.erreurs()).contains("Un mot de passe ne part pas en clair");
    }

    private void deposer(String nom, String finess, String dossiers) throws IOException {
        deposer(nom, finess, "2025", dossiers);
    }

    private void deposer(String nom, String finess, String exercice, String dossiers) throws IOException {
        Files.createDirectories(terminal.maison.inbox());
        try (XSSFWorkbook classeur = new XSSFWorkbook();
                OutputStream sortie =
                        Files.newOutputStream(terminal.maison.inbox().resolve(nom))) {
            remplir(
                    classeur.createSheet("Structure"),
                    List.of("Champ", "Valeur"),
                    List.of("FINESS", finess),
                    List.of("Exercice", exercice),
                    List.of("Raison sociale", "MSP imaginaire"),
                    List.of("Date d'effet du contrat ACI", "01/01/2020"),
                    List.of("Patientèle médecin traitant", "4000"),
                    List.of("Courriel de la coordination", COORDINATION));
            remplir(
                    classeur.createSheet("RCP"),
                    List.of("Date", "Dossiers examinés"),
                    List.of("01/03/" + exercice, dossiers));
            classeur.write(sortie);
        }
    }

    @SafeVarargs
    private static void remplir(Sheet feuille, List<String>... lignes) {
        for (int ligne = 0; ligne < lignes.length; ligne++) {
            Row rangee = feuille.createRow(ligne);
            for (int colonne = 0; colonne < lignes[ligne].size(); colonne++) {
                rangee.createCell(colonne).setCellValue(lignes[ligne].get(colonne));
            }
        }
    }

    private String metriques() throws IOException {
        return Files.readString(terminal.maison.metriques().resolve("aci-bilan.prom"));
    }

    private static ServerSetup serveur(int port) {
        ServerSetup reglage = new ServerSetup(port, HOTE, ServerSetup.PROTOCOL_SMTP);
        reglage.setServerStartupTimeout(60_000);
        return reglage;
    }
}
