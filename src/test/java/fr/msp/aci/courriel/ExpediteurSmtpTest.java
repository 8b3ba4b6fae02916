package fr.msp.aci.courriel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.msp.aci.activite.Adresse;
import fr.msp.aci.courriel.Expediteur.Sort;
import fr.msp.aci.courriel.Reglages.Compte;
import fr.msp.aci.courriel.Reglages.Securite;
import fr.msp.aci.courriel.Reglages.Serveur;
import fr.msp.aci.courriel.TransportPatient.Delais;
import fr.msp.aci.depot.Maison;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class ExpediteurSmtpTest {

    private static final Instant SOIR = Instant.parse("2026-01-20T19:00:00Z");
    private static final String HOTE = InetAddress.getLoopbackAddress().getHostAddress();
    private static final String MOT_DE_PASSE = "mot-de-passe-invente";

    @TempDir
    private static Path cles;

    @TempDir
    private Path dossier;

    /** A server named localhost, whose certificate no one in the world vouches for. */
    @BeforeAll
    static void certifier() throws IOException, InterruptedException {
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2");
        keytool("-exportcert", "-rfc", "-file", cles.resolve("autorite.pem").toString());
        System.setProperty(
                "greenmail.tls.keystore.file", cles.resolve("cle.p12").toString());
        System.setProperty("greenmail.tls.keystore.password", MOT_DE_PASSE);
        System.setProperty("greenmail.tls.key.password", MOT_DE_PASSE);
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        GreenMail serveur = demarrer(ServerSetup.PROTOCOL_SMTP);
        try {
            Path jointe = Files.writeString(dossier.resolve("équipe à revoir.a-corriger.xlsx"), "copie inventée");
            assertThat(envoyer(enClair(port(serveur)), courrier(Optional.of(jointe))))
                    .isEqualTo(Sort.PRIS);

            MimeMessage recu = serveur.getReceivedMessages()[0];
            assertThat(recu.getSubject()).isEqualTo("Classeur à corriger");
            assertThat(recu.getFrom()[0]).hasToString("aci@aci.example");
            assertThat(recu.getAllRecipients()).hasSize(1);
            assertThat(recu.getAllRecipients()[0]).hasToString("coordination@msp-imaginaire.example");
            assertThat(recu.getReplyTo()[0]).hasToString("admin@aci.example");
            assertThat(recu.getMessageID()).isEqualTo("<aci-bilan.0123@aci.example>");
            assertThat(recu.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(recu.getSentDate()).isEqualTo(Date.from(SOIR));
            MimeMultipart parties = (MimeMultipart) recu.getContent();
            assertThat(parties.getBodyPart(0).getContent().toString().strip())
                    .isEqualTo("Bonjour, dès à présent : 7 €.");
            MimeBodyPart piece = (MimeBodyPart) parties.getBodyPart(1);
            assertThat(piece.getFileName()).isEqualTo("équipe à revoir.a-corriger.xlsx");
            assertThat(piece.getInputStream()).hasBinaryContent(Files.readAllBytes(jointe));
        } finally {
            serveur.stop();
        }
    }

    @Test
    void aFileNameCannotAddAHeader() throws Exception {
        GreenMail serveur = demarrer(ServerSetup.PROTOCOL_SMTP);
        try {
            Path jointe = Files.writeString(dossier.resolve("a\r\nBcc: tous@x.example\u202E.xlsx"), "copie");
            assertThat(envoyer(enClair(port(serveur)), courrier(Optional.of(jointe))))
                    .isEqualTo(Sort.PRIS);

            MimeMessage recu = serveur.getReceivedMessages()[0];
            assertThat(serveur.getReceivedMessages()).hasSize(1);
            assertThat(recu.getHeader("Bcc")).isNull();
            MimeBodyPart piece = (MimeBodyPart) ((MimeMultipart) recu.getContent()).getBodyPart(1);
            assertThat(piece.getHeader("Bcc")).isNull();
            assertThat(piece.getFileName()).isEqualTo("a__Bcc: tous@x.example_.xlsx");
        } finally {
            serveur.stop();
        }
    }

    @Test
    void whatGoesToAServerThatIsTrustedIsEncryptedAndTheAccountIsGiven() throws Exception {
        GreenMail serveur = demarrer(ServerSetup.PROTOCOL_SMTPS);
        try {
            serveur.setUser("aci@aci.example", "aci", MOT_DE_PASSE);
            serveur.getUserManager().setAuthRequired(true);

            assertThat(envoyer(chiffre("localhost", port(serveur), MOT_DE_PASSE, true), courrier(Optional.empty())))
                    .isEqualTo(Sort.PRIS);
            assertThat(serveur.getReceivedMessages()).hasSize(1);
            assertThat(envoyer(chiffre("localhost", port(serveur), "un autre", true), courrier(Optional.empty())))
                    .isEqualTo(Sort.MUET);
            assertThat(serveur.getReceivedMessages()).hasSize(1);
        } finally {
            serveur.stop();
        }
    }

    @Test
    void aServerThatNobodyVouchesForOrOfAnotherNameGetsNothing() throws Exception {
        // The server's own threads end by an exception when we hang up on it, as we should.
        Thread.UncaughtExceptionHandler avant = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((fil, raccroche) -> {});
        GreenMail serveur = demarrer(ServerSetup.PROTOCOL_SMTPS);
        try {
            assertThat(envoyer(chiffre("localhost", port(serveur), MOT_DE_PASSE, false), courrier(Optional.empty())))
                    .isEqualTo(Sort.MUET);
            assertThat(envoyer(chiffre(HOTE, port(serveur), MOT_DE_PASSE, true), courrier(Optional.empty())))
                    .isEqualTo(Sort.MUET);
            assertThat(serveur.getReceivedMessages()).isEmpty();
        } finally {
            serveur.stop();
            Thread.setDefaultUncaughtExceptionHandler(avant);
        }
    }

    @Test
    void aServerThatCannotEncryptGetsNeitherMailNorPassword() throws Exception {
        try (UnServeurSmtp serveur = new UnServeurSmtp()) {
            Reglages reglages = reglages(new Serveur(
                    HOTE,
                    serveur.port(),
                    Securite.STARTTLS,
                    Optional.of(new Compte("aci", MOT_DE_PASSE)),
                    Optional.empty()));

            assertThat(envoyer(reglages, courrier(Optional.empty()))).isEqualTo(Sort.MUET);
            assertThat(serveur.recu).isNotEmpty().noneMatch(ligne -> ligne.startsWith("MAIL"));
            assertThat(serveur.recu).noneMatch(ligne -> ligne.startsWith("AUTH"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 inconnu ici, REFUSE",
        "RCPT, 553 mal ecrite, REFUSE",
        "RCPT, 450 plus tard, PLUS_TARD",
        "RCPT, 550 5.1.1 inconnu ici, REFUSE",
        "RCPT, 552 5.2.2 boite pleine, REFUSE",
        "RCPT, 550 5.7.1 relais interdit, PLUS_TARD",
        "., 554 indesirable, PLUS_TARD",
        "., 554 5.7.1 indesirable, PLUS_TARD",
        "., 552 5.3.4 trop grand, REFUSE",
        "., 451 plus tard, PLUS_TARD",
        "DATA, 552 trop grand, REFUSE",
        "RCPT, 421 je ferme, MUET",
        "MAIL, 550 expediteur inconnu, MUET",
        "MAIL, 552 trop grand, REFUSE",
        "MAIL, 530 qui etes-vous, MUET",
        "ACCUEIL, 554 personne, MUET"
    })
    void onlyARefusalOfThatVeryMailEndsIt(String commande, String reponse, Sort sort) throws IOException {
        try (UnServeurSmtp serveur = new UnServeurSmtp()) {
            serveur.repondra(commande, reponse);

            assertThat(envoyer(enClair(serveur.port()), courrier(Optional.empty())))
                    .isEqualTo(sort);
        }
    }

    @Test
    void whatTheServerAnsweredIsToldWithoutItsWordsWhichRepeatTheAddress() throws IOException {
        try (UnServeurSmtp serveur = new UnServeurSmtp();
                Expediteur expediteur = new ExpediteurSmtp(enClair(serveur.port()), Clock.fixed(SOIR, Maison.FUSEAU))) {
            serveur.repondra("RCPT", "550 5.7.1 coordination@msp-imaginaire.example: relais interdit");
            expediteur.envoyer(courrier(Optional.empty()));

            assertThat(expediteur.plainte().orElseThrow()).hasToString("550 5.7.1");
        }
    }

    @Test
    void aServerThatRefusesTheAccountIsToldByItsCode() throws IOException {
        try (UnServeurSmtp serveur = new UnServeurSmtp()) {
            serveur.repondra("EHLO", "250-essai.example\r\n250 AUTH PLAIN");
            serveur.repondra("AUTH", "535 5.7.8 aci: inconnu");

            assertThat(plainteALEntree(serveur)).hasToString("535 5.7.8");
        }
    }

    @Test
    void aServerThatDoesNotLetUsInIsToldByItsCode() throws IOException {
        try (UnServeurSmtp serveur = new UnServeurSmtp()) {
            serveur.repondra("ACCUEIL", "554 personne");

            assertThat(plainteALEntree(serveur)).hasToString("554");
        }
    }

    private static ReponseSmtp plainteALEntree(UnServeurSmtp serveur) {
        Serveur avecCompte = new Serveur(
                HOTE, serveur.port(), Securite.AUCUNE, Optional.of(new Compte("aci", MOT_DE_PASSE)), Optional.empty());
        try (Expediteur expediteur = new ExpediteurSmtp(reglages(avecCompte), Clock.fixed(SOIR, Maison.FUSEAU))) {
            assertThat(expediteur.envoyer(courrier(Optional.empty()))).isEqualTo(Sort.MUET);
            return expediteur.plainte().orElseThrow();
        }
    }

    @Test
    void aMailThatIsRefusedDoesNotEndTheConnectionForTheOthers() throws IOException {
        try (UnServeurSmtp serveur = new UnServeurSmtp();
                Expediteur expediteur = new ExpediteurSmtp(enClair(serveur.port()), Clock.fixed(SOIR, Maison.FUSEAU))) {
            serveur.repondra("RCPT", "550 inconnu ici");
            assertThat(expediteur.envoyer(courrier(Optional.empty()))).isEqualTo(Sort.REFUSE);
            serveur.repondra("RCPT", "250 bien");

            assertThat(expediteur.envoyer(courrier(Optional.empty()))).isEqualTo(Sort.PRIS);
            assertThat(expediteur.estMuet()).isFalse();
        }
    }

    @Test
    void aServerThatExaminesATextBeforeItTakesItIsWaitedFor() throws IOException {
        Delais delais = new Delais(Duration.ofSeconds(2), Duration.ofMinutes(1));
        try (UnServeurSmtp serveur = new UnServeurSmtp();
                Expediteur expediteur = expediteur(enClair(serveur.port()), delais)) {
            serveur.tardera(".", Duration.ofSeconds(4));

            assertThat(expediteur.envoyer(courrier(Optional.empty()))).isEqualTo(Sort.PRIS);
        }
    }

    @Test
    void aMailTheServerDoesNotAnswerHoldsNoneOfTheOthers() throws IOException {
        Delais delais = new Delais(Duration.ofMinutes(1), Duration.ofSeconds(1));
        try (UnServeurSmtp serveur = new UnServeurSmtp();
                Expediteur expediteur = expediteur(enClair(serveur.port()), delais)) {
            serveur.tardera(".", Duration.ofSeconds(3));
            assertThat(expediteur.envoyer(courrier(Optional.empty()))).isEqualTo(Sort.PLUS_TARD);
            assertThat(expediteur.estMuet()).isFalse();

            assertThat(expediteur.envoyer(courrier(Optional.empty()))).isEqualTo(Sort.PRIS);
        }
    }

    @Test
    void aServerThatAnswersNeitherOfTwoMailsIsMute() throws IOException {
        Delais delais = new Delais(Duration.ofMinutes(1), Duration.ofSeconds(1));
        try (UnServeurSmtp serveur = new UnServeurSmtp();
                Expediteur expediteur = expediteur(enClair(serveur.port()), delais)) {
            serveur.tardera(".", Duration.ofSeconds(3));
            assertThat(expediteur.envoyer(courrier(Optional.empty()))).isEqualTo(Sort.PLUS_TARD);
            serveur.tardera(".", Duration.ofSeconds(3));

            assertThat(expediteur.envoyer(courrier(Optional.empty()))).isEqualTo(Sort.MUET);
            assertThat(expediteur.estMuet()).isTrue();
        }
    }

    @Test
    void anAttachmentThatCannotBeReadIsNoFailureOfTheServer() throws IOException {
        try (UnServeurSmtp serveur = new UnServeurSmtp();
                Expediteur expediteur = new ExpediteurSmtp(enClair(serveur.port()), Clock.fixed(SOIR, Maison.FUSEAU))) {
            for (int essai = 0; essai < 3; essai++) {
                assertThat(expediteur.envoyer(courrier(Optional.of(dossier.resolve("disparue.xlsx")))))
                        .isEqualTo(Sort.PLUS_TARD);
                assertThat(expediteur.estMuet()).isFalse();
            }
            assertThat(expediteur.envoyer(courrier(Optional.empty()))).isEqualTo(Sort.PRIS);
        }
    }

    @Test
    void aServerThatIsNotThereIsMute() throws IOException {
        int port;
        try (ServerSocket prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = prise.getLocalPort();
        }

        assertThat(envoyer(enClair(port), courrier(Optional.empty()))).isEqualTo(Sort.MUET);
    }

    private static GreenMail demarrer(String protocole) {
        ServerSetup reglage = new ServerSetup(0, HOTE, protocole);
        reglage.setServerStartupTimeout(60_000);
        GreenMail serveur = new GreenMail(reglage);
        serveur.start();
        return serveur;
    }

    private static int port(GreenMail serveur) {
        return serveur.getSmtp() == null
                ? serveur.getSmtps().getPort()
                : serveur.getSmtp().getPort();
    }

    private static Reglages enClair(int port) {
        return reglages(new Serveur(HOTE, port, Securite.AUCUNE, Optional.empty(), Optional.empty()));
    }

    private static Reglages chiffre(String hote, int port, String motDePasse, boolean connu) {
        return reglages(new Serveur(
                hote,
                port,
                Securite.SSL,
                Optional.of(new Compte("aci", motDePasse)),
                Optional.of(cles.resolve("autorite.pem")).filter(autorite -> connu)));
    }

    private static Reglages reglages(Serveur serveur) {
        return new Reglages(
                serveur,
                new Adresse("aci@aci.example"),
                Optional.of(new Adresse("admin@aci.example")),
                Set.of(),
                Optional.empty());
    }

    private static Courrier courrier(Optional<Path> jointe) {
        return new Courrier(
                "aci-bilan.0123",
                new Adresse("coordination@msp-imaginaire.example"),
                "Classeur à corriger",
                "Bonjour, dès à présent : 7 €.\n",
                jointe);
    }

    private static Sort envoyer(Reglages reglages, Courrier courrier) {
        try (Expediteur expediteur = new ExpediteurSmtp(reglages, Clock.fixed(SOIR, Maison.FUSEAU))) {
            return expediteur.envoyer(courrier);
        }
    }

    private static Expediteur expediteur(Reglages reglages, Delais delais) {
        return new ExpediteurSmtp(reglages, Clock.fixed(SOIR, Maison.FUSEAU), delais);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder commande = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        commande.command().addAll(List.of(arguments));
        commande.command()
                .addAll(List.of(
                        "-alias",
                        "serveur",
                        "-keystore",
                        cles.resolve("cle.p12").toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        MOT_DE_PASSE));
        Process keytool = commande.redirectErrorStream(true).start();
        keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
    }
}
