package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.calcul.Regime;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.rapport.DossierCpam.Fichier;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DossierCpamTest {

    private static final List<Fichier> BILAN =
            List.of(fichier("bilan-494900012-2025.pdf", "pdf"), fichier("bilan-494900012-2025.json", "json"));

    private static final Optional<LocalDate> LIMITE = Optional.of(LocalDate.of(2026, 1, 31));

    @Test
    void thePageToReadFirstSaysByWhenToSendIt() {
        assertThat(lisezMoi(rapport(protocoles("a.pdf")))).contains("À envoyer à la CPAM au plus tard le 31/01/2026.");
    }

    @Test
    void withoutALastDayThePageSaysNone() {
        DossierCpam sans =
                DossierCpam.de(rapport(protocoles("a.pdf")), BILAN, List.of(), Optional.empty(), DejaEmis.RIEN);

        assertThat(texte(contenu(octets(sans)).get("LISEZ-MOI.txt")))
                .contains("DOSSIER POUR LA CPAM")
                .doesNotContain("au plus tard");
    }

    @Test
    void aProvisionalDossierSaysFirstThatItIsNotToBeSent() {
        Rapport rapport =
                unRapport(protocoles("a.pdf")).au(LocalDate.of(2025, 11, 23)).rendu();

        assertThat(lisezMoi(rapport).lines().skip(2).limit(2))
                .containsExactly(
                        "BILAN PROVISOIRE, À NE PAS ENVOYER ENCORE : l’exercice 2025 n’est pas terminé.",
                        "À envoyer à la CPAM une fois l’exercice terminé, au plus tard le 31/01/2026.");
    }

    @Test
    void aMissedPrerequisIsSaidBeforeTheDayToSendItBy() {
        Rapport rapport = UnRapport.de(
                        UneActivite.de("Maison de santé des Tilleuls").construite())
                .resultats(List.of(
                        UnIndicateur.de(CodeIndicateur.A1_HORAIRES, "Horaires d’ouverture", Nature.PREREQUIS, "4")
                                .rendu(Resultat.NonAtteint::new)))
                .rendu();

        assertThat(lisezMoi(rapport).lines().skip(2).findFirst())
                .contains("UN PRÉREQUIS MANQUE : en l’état, aucune rémunération (0,00 €) pour cet exercice."
                        + " Horaires d’ouverture.");
        assertThat(lisezMoi(rapport)).doesNotContain("écrit plus bas sous chaque indicateur");
    }

    @Test
    void aDossierMadeAfterItsLastDaySaysSo() {
        Rapport rapport = unRapport(protocoles("a.pdf"))
                .recuLe(LocalDate.of(2026, 11, 23))
                .rendu();

        assertThat(lisezMoi(rapport))
                .contains("L’échéance d’envoi à la CPAM était le 31/01/2026", "reçus jusqu’au 23/11/2026")
                .doesNotContain("À envoyer à la CPAM", "remplace tout dossier");
        assertThat(lisezMoi(unRapport(protocoles("a.pdf"))
                        .recuLe(LocalDate.of(2026, 1, 31))
                        .rendu()))
                .contains("À envoyer à la CPAM au plus tard le 31/01/2026.", "reçus jusqu’au 31/01/2026");
    }

    @Test
    void withoutAContractNothingIsForTheCpamNorAskedFor() {
        DossierCpam dossier = DossierCpam.de(
                unRapport(protocoles("a.pdf")).regime(Regime.SANS_CONTRAT).rendu(),
                BILAN,
                List.of(),
                Optional.empty(),
                DejaEmis.RIEN);

        assertThat(texte(contenu(octets(dossier)).get("LISEZ-MOI.txt")))
                .contains("DOSSIER D’ACTIVITÉ, SANS CONTRAT ACI EN COURS")
                .doesNotContain("CPAM", "Demandé");
    }

    @Test
    void thePiecesAreFiledUnderTheIndicatorThatNamesThemInTheOrderOfItsRows() {
        Rapport rapport = rapport(protocoles("b.pdf", "a.pdf"), usagers("comite.pdf"));

        assertThat(contenu(rapport, "a.pdf", "b.pdf", "comite.pdf").keySet())
                .containsExactly(
                        "LISEZ-MOI.txt",
                        "manifeste.json",
                        "bilan-494900012-2025.pdf",
                        "bilan-494900012-2025.json",
                        "A2-PROTOCOLES/01-b.pdf",
                        "A2-PROTOCOLES/02-a.pdf",
                        "A1-USAGERS/01-comite.pdf");
    }

    @Test
    void aPieceIsFoundInAnotherCaseOrWayOfAccentsAndFiledOnce() {
        Rapport rapport = rapport(protocoles("re\u0301union.PDF", "Réunion.pdf"));

        assertThat(contenu(rapport, "RÉUNION.pdf").keySet())
                .contains("A2-PROTOCOLES/01-RÉUNION.pdf")
                .noneMatch(nom -> nom.contains("02-"));
    }

    @Test
    void whatIsMissingIsSaidFirst() {
        UnIndicateur protocoles = indicateur(CodeIndicateur.A2_PROTOCOLES)
                .piece("protocole-avk.pdf", true)
                .piece("protocole-plaies.pdf", false);

        String lisezMoi = lisezMoi(rapport(protocoles), "protocole-avk.pdf");

        assertThat(lisezMoi)
                .contains("Maison de santé des Tilleuls · FINESS 494900012 · exercice 2025", "UN JUSTIFICATIF MANQUANT")
                .contains("dans un dossier nommé 494900012-2025");
        assertThat(lisezMoi.indexOf("  - protocole-plaies.pdf"))
                .isPositive()
                .isLessThan(lisezMoi.indexOf("CE QUE CONTIENT CE DOSSIER"));
        assertThat(lisezMoi.indexOf("A2-PROTOCOLES/01-protocole-avk.pdf"))
                .isGreaterThan(lisezMoi.indexOf("CE QUE CONTIENT CE DOSSIER"));
    }

    @Test
    void whenNothingThatIsNamedIsMissingItSaysSoAndNoMore() {
        assertThat(lisezMoi(rapport(protocoles("a.pdf")), "a.pdf"))
                .contains("TOUS LES JUSTIFICATIFS NOMMÉS SONT LÀ", "comparez-les avec ce que la CPAM demande")
                .doesNotContain("SANS JUSTIFICATIF NOMMÉ");
    }

    @Test
    void thePiecesOfActionsSecpaAreFiledAndAskedForAsAnyOther() {
        Rapport rapport = UnRapport.de(LesActivites.participative())
                .resultats(List.of(protocoles("a.pdf").rendu(Resultat.Atteint::new)))
                .rendu();

        assertThat(contenu(rapport, "a.pdf", "permanence.pdf").keySet())
                .contains("SECPA/01-permanence.pdf")
                .noneMatch(nom -> nom.startsWith("AUTRES-PIECES"));
        assertThat(lisezMoi(rapport, "a.pdf", "permanence.pdf"))
                .contains("SECPa · Actions des missions socles")
                .doesNotContain("Aucun indicateur ne nomme");
        assertThat(lisezMoi(rapport, "a.pdf"))
                .contains("SECPa · Actions des missions socles\r\n  - permanence.pdf\r\n");
    }

    @Test
    void aFileThatTwoIndicatorsNameIsMissingOnce() {
        assertThat(lisezMoi(rapport(protocoles("comite.pdf"), usagers("Comite.pdf"))))
                .contains("UN JUSTIFICATIF MANQUANT")
                .doesNotContain("2 JUSTIFICATIFS");
    }

    @Test
    void whatCountsWithoutAnyNamedPieceIsSaidInTheTitleWithItsRowsAndWhatToDo() {
        UnIndicateur protocoles = indicateur(CodeIndicateur.A2_PROTOCOLES)
                .attendues("Une copie de chaque protocole.")
                .sansPiece("feuille Protocoles, lignes 2, 3");

        String lisezMoi = lisezMoi(rapport(protocoles, usagers("comite.pdf")), "comite.pdf");

        assertThat(lisezMoi)
                .contains("UN INDICATEUR COMPTÉ SANS JUSTIFICATIF NOMMÉ", "Demandé : Une copie de chaque protocole.")
                .contains(
                        "  - sans justificatif : feuille Protocoles, lignes 2, 3",
                        "colonne « Justificatif »",
                        "494900012-2025")
                .doesNotContain("NE MANQUE", "JUSTIFICATIF MANQUANT");
        assertThat(lisezMoi.indexOf("sans justificatif :")).isLessThan(lisezMoi.indexOf("CE QUE CONTIENT CE DOSSIER"));
    }

    @Test
    void aPieceThatNoCellCanNameIsAskedForInTheTitleToo() {
        UnIndicateur cstm = indicateur(CodeIndicateur.A1_CSTM)
                .aJoindre("Joignez la copie du CSTM, dans un fichier dont le nom contient le mot « cstm ».");

        assertThat(lisezMoi(rapport(cstm, usagers("comite.pdf")), "comite.pdf"))
                .contains("UN INDICATEUR COMPTÉ SANS JUSTIFICATIF NOMMÉ", "  - Joignez la copie du CSTM")
                .contains("déposez ces fichiers dans un dossier nommé 494900012-2025")
                .doesNotContain("NE MANQUE", "sans justificatif :", "colonne « Justificatif »");
    }

    @Test
    void whatDoesNotCountNeedsNoPiece() {
        Resultat manque = indicateur(CodeIndicateur.A2_PROTOCOLES)
                .sansPiece("feuille Protocoles, ligne 2")
                .rendu(Resultat.NonAtteint::new);
        Rapport rapport = UnRapport.de(
                        UneActivite.de("Maison de santé des Tilleuls").construite())
                .resultats(List.of(manque))
                .rendu();

        assertThat(lisezMoi(rapport)).doesNotContain("SANS JUSTIFICATIF NOMMÉ");
    }

    @Test
    void aPieceThatWasReceivedAndIsNoLongerInTheArchiveIsMissing() {
        Rapport rapport = rapport(protocoles("a.pdf"));

        assertThat(lisezMoi(rapport)).contains("  - a.pdf (reçu, mais introuvable dans l’archive");
        assertThat(manifeste(rapport).at("/manquants/0").toString())
                .isEqualTo("{\"indicateur\":\"A2-PROTOCOLES\",\"nom\":\"a.pdf\"}");
    }

    @Test
    void minutesOfMeetingsAreKeptBackForTheySpeakOfPatients() {
        Activite activite = UneActivite.de("Maison de santé des Tilleuls")
                .fait(UneActivite.reunion("compte-rendu.pdf"))
                .construite();
        UnIndicateur concertation = indicateur(CodeIndicateur.A2_CONCERTATION).compteRendu("Compte-rendu.pdf", true);
        Rapport rapport = UnRapport.de(activite)
                .resultats(List.of(concertation.rendu(Resultat.Atteint::new)))
                .rendu();

        Map<String, byte[]> contenu = contenu(rapport, "Compte-Rendu.pdf");

        assertThat(contenu.keySet()).noneMatch(nom -> nom.toLowerCase().contains("compte-rendu"));
        assertThat(texte(contenu.get("LISEZ-MOI.txt")))
                .contains("COMPTES RENDUS DE RÉUNION, NON JOINTS", "  - Compte-Rendu.pdf")
                .contains("TOUS LES JUSTIFICATIFS NOMMÉS SONT LÀ");
        assertThat(manifeste(rapport, "Compte-Rendu.pdf").get("nonJoints").toString())
                .isEqualTo("[\"Compte-Rendu.pdf\"]");
    }

    @Test
    void minutesThatWereNotReceivedAreNotAskedFor() {
        Activite activite = UneActivite.de("Maison de santé des Tilleuls")
                .fait(UneActivite.reunion("CR-mars.pdf"))
                .construite();
        Rapport rapport = UnRapport.de(activite)
                .resultats(List.of(indicateur(CodeIndicateur.A2_CONCERTATION)
                        .compteRendu("CR-mars.pdf", false)
                        .rendu(Resultat.Atteint::new)))
                .rendu();

        assertThat(lisezMoi(rapport))
                .contains("COMPTES RENDUS DE RÉUNION, NON JOINTS", "ne les envoyez pas à la CPAM")
                .contains("  - CR-mars.pdf (nommé par le classeur et non déposé : rien à envoyer")
                .doesNotContain("JUSTIFICATIF MANQUANT", "Pour compléter", "À REGARDER");
        assertThat(manifeste(rapport).get("manquants")).isEmpty();
    }

    @Test
    void whatInTheBilanDeservesALookIsSaidBeforeItIsSentInOneLineEach() {
        Rapport rapport = UnRapport.de(
                        UneActivite.de("Maison de santé des Tilleuls").construite())
                .resultats(List.of(indicateur(CodeIndicateur.A1_HORAIRES)
                        .avertissement("Numéro RPPS ou N° AM absent : feuille Professionnels, ligne 4.")
                        .rendu(Resultat.Atteint::new)))
                .rendu();

        String lisezMoi = lisezMoi(rapport);

        assertThat(lisezMoi)
                .contains("À REGARDER DANS LE BILAN AVANT DE L’ENVOYER")
                .contains("  - A1-HORAIRES : Numéro RPPS ou N° AM absent : feuille Professionnels, ligne 4.");
        assertThat(lisezMoi.indexOf("Numéro RPPS")).isLessThan(lisezMoi.indexOf("CE QUE CONTIENT CE DOSSIER"));
    }

    @Test
    void whatIsSaidOfMissingPiecesIsNotSaidTwice() {
        UnIndicateur protocoles = indicateur(CodeIndicateur.A2_PROTOCOLES)
                .piece("a.pdf", false)
                .avertissementDePiece("Justificatifs nommés et non reçus : a.pdf.");
        Rapport rapport = UnRapport.de(
                        UneActivite.de("Maison de santé des Tilleuls").construite())
                .resultats(List.of(protocoles.rendu(Resultat.Atteint::new)))
                .fichierAbsent("Protocoles", 2, "a.pdf", "Le fichier « a.pdf » n’a pas été reçu.", "Déposez-le.")
                .rendu();

        assertThat(lisezMoi(rapport)).contains("UN JUSTIFICATIF MANQUANT").doesNotContain("À REGARDER", "non reçus");
    }

    @Test
    void manyCautionsStayShortAndSayHowManyOthersTheBilanHolds() {
        UnIndicateur horaires = indicateur(CodeIndicateur.A1_HORAIRES);
        IntStream.rangeClosed(1, 20).forEach(n -> horaires.avertissement("À vérifier " + n + "."));

        assertThat(lisezMoi(rapport(horaires)))
                .contains("  - A1-HORAIRES : À vérifier 11.", "  - et 9 autres points, au chapitre « Mises en garde »")
                .doesNotContain("À vérifier 12.");
    }

    @Test
    void minutesOfAMeetingThatDoesNotCountAreKeptBackToo() {
        Activite activite = UneActivite.de("Maison de santé des Tilleuls")
                .fait(UneActivite.reunion("a-venir.pdf"))
                .construite();

        assertThat(contenu(UnRapport.de(activite).rendu(), "a-venir.pdf").keySet())
                .noneMatch(nom -> nom.contains("a-venir"));
    }

    @Test
    void whatNoRowNamesIsPutApartForTheSenderToLookAt() {
        Map<String, byte[]> contenu = contenu(rapport(protocoles("a.pdf")), "charte.pdf", "a.pdf", "CSTM.pdf");

        assertThat(contenu.keySet()).contains("AUTRES-PIECES/01-charte.pdf", "AUTRES-PIECES/02-CSTM.pdf");
        assertThat(texte(contenu.get("LISEZ-MOI.txt"))).contains("Aucun indicateur ne nomme ces fichiers.");
    }

    @Test
    void namesLeadNowhereAndOpenEverywhere() {
        List<String> mauvais = List.of(
                "../../etc/passwd",
                "C:\\Windows\\x.exe",
                "a\u0000b\nc\u202Efdp.exe",
                "..",
                " . ",
                "CON",
                "m".repeat(300) + ".pdf",
                "é".repeat(300) + ".pdf",
                "que?.pdf ");

        List<String> noms = contenu(rapport(protocoles("x")), mauvais.toArray(String[]::new)).keySet().stream()
                .filter(nom -> nom.startsWith(Classement.AUTRES))
                .map(nom -> nom.substring(Classement.AUTRES.length() + 1))
                .toList();

        assertThat(noms).hasSize(mauvais.size()).doesNotHaveDuplicates().allSatisfy(nom -> {
            assertThat(nom)
                    .matches("[0-9]{2}-[^/\\\\:*?\"<>|\\p{C}]+")
                    .doesNotStartWith(".")
                    .doesNotEndWith(".");
            assertThat(nom.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
        });
        assertThat(noms).anyMatch(nom -> nom.endsWith("mmm.pdf")).anyMatch(nom -> nom.endsWith("que_.pdf"));
    }

    @Test
    void theManifestHoldsTheChecksumOfEveryOtherFile() {
        Rapport rapport = rapport(protocoles("a.pdf"));
        Map<String, byte[]> contenu = contenu(rapport, "a.pdf", "autre.pdf");
        JsonNode manifeste = JsonMapper.shared().readTree(contenu.get("manifeste.json"));

        assertThat(manifeste.get("fichiers")).hasSize(contenu.size() - 1).allSatisfy(fichier -> {
            byte[] octets = contenu.get(fichier.get("chemin").asString());
            assertThat(fichier.get("sha256").asString()).isEqualTo(Condense.de(octets));
            assertThat(fichier.get("octets").asInt()).isEqualTo(octets.length);
        });
        assertThat(manifeste.get("finess").asString()).isEqualTo("494900012");
    }

    @Test
    void theSameContentsGiveTheSameBytesInAnyTimeZone() {
        Rapport rapport = rapport(protocoles("a.pdf"));
        TimeZone ici = TimeZone.getDefault();
        byte[] avant = octets(rapport, "b.pdf", "a.pdf");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(octets(rapport, "a.pdf", "b.pdf")).isEqualTo(avant);
        } finally {
            TimeZone.setDefault(ici);
        }
    }

    @Test
    void aDossierKnowsItselfUntilAnyOfItsFilesChanges(@TempDir Path dossier) throws IOException {
        Rapport rapport = rapport(protocoles("a.pdf"));
        Path zip = dossier.resolve("dossier.zip");
        assertThat(dossier(rapport, fichier("a.pdf", "a")).estDans(zip)).isFalse();
        Files.write(zip, octets(dossier(rapport, fichier("a.pdf", "a"))));

        assertThat(dossier(rapport, fichier("a.pdf", "a")).estDans(zip)).isTrue();
        assertThat(dossier(rapport, fichier("a.pdf", "A")).estDans(zip)).isFalse();
        assertThat(dossier(rapport, fichier("a.pdf", "a"), fichier("b.pdf", "b"))
                        .estDans(zip))
                .isFalse();
        assertThat(DossierCpam.de(rapport, BILAN.subList(0, 1), List.of(fichier("a.pdf", "a")), LIMITE, DejaEmis.RIEN)
                        .estDans(zip))
                .isFalse();
        Files.writeString(zip, "abîmé");
        assertThat(dossier(rapport, fichier("a.pdf", "a")).estDans(zip)).isFalse();
    }

    @Test
    void aFileThatIsNotTheOneItsChecksumSaysIsNeverSent() {
        Fichier remplace = new Fichier("a.pdf", Condense.de("reçu"), 4, sortie -> sortie.write(new byte[4]));

        assertThatThrownBy(() -> dossier(rapport(protocoles("a.pdf")), remplace).ecrire(new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void hostileNamesCannotForgeLinesOfThePageToReadFirst() {
        String attaque = "x.pdf\r\n\r\nTOUS LES JUSTIFICATIFS NOMMÉS SONT LÀ\u202E";
        UnIndicateur protocoles = indicateur(CodeIndicateur.A2_PROTOCOLES).piece(attaque, false);

        assertThat(lisezMoi(rapport(protocoles)).lines())
                .noneMatch(ligne -> ligne.startsWith("AUCUN JUSTIFICATIF DES"))
                .noneMatch(ligne -> ligne.contains("\u202E"));
    }

    private static Rapport rapport(UnIndicateur... indicateurs) {
        return unRapport(indicateurs).rendu();
    }

    private static UnRapport unRapport(UnIndicateur... indicateurs) {
        return UnRapport.de(UneActivite.de("Maison de santé des Tilleuls").construite())
                .resultats(Stream.of(indicateurs)
                        .map(indicateur -> indicateur.rendu(Resultat.Atteint::new))
                        .toList());
    }

    private static UnIndicateur protocoles(String... pieces) {
        UnIndicateur protocoles = indicateur(CodeIndicateur.A2_PROTOCOLES);
        Stream.of(pieces).forEach(piece -> protocoles.piece(piece, true));
        return protocoles;
    }

    private static UnIndicateur usagers(String piece) {
        return indicateur(CodeIndicateur.A1_USAGERS).piece(piece, true);
    }

    private static UnIndicateur indicateur(CodeIndicateur code) {
        return UnIndicateur.de(code, "Indicateur " + code, Nature.OPTIONNEL, "1");
    }

    private static Fichier fichier(String nom, String texte) {
        return Fichier.de(nom, texte.getBytes(StandardCharsets.UTF_8));
    }

    private static DossierCpam dossier(Rapport rapport, Fichier... pieces) {
        return DossierCpam.de(rapport, BILAN, List.of(pieces), LIMITE, DejaEmis.RIEN);
    }

    private static byte[] octets(Rapport rapport, String... pieces) {
        return octets(dossier(
                rapport,
                Stream.of(pieces).map(nom -> fichier(nom, "contenu de " + nom)).toArray(Fichier[]::new)));
    }

    private static byte[] octets(DossierCpam dossier) {
        try {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            dossier.ecrire(octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> contenu(Rapport rapport, String... pieces) {
        return contenu(octets(rapport, pieces));
    }

    private static Map<String, byte[]> contenu(byte[] octets) {
        Map<String, byte[]> contenu = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                contenu.put(entree.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contenu;
    }

    private static JsonNode manifeste(Rapport rapport, String... pieces) {
        return JsonMapper.shared().readTree(contenu(rapport, pieces).get("manifeste.json"));
    }

    private static String lisezMoi(Rapport rapport, String... pieces) {
        return texte(contenu(rapport, pieces).get("LISEZ-MOI.txt"));
    }

    private static String texte(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
