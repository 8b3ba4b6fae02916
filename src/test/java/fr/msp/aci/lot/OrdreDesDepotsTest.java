package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.UsageSip;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.depot.Dossier;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Piece;
import fr.msp.aci.depot.Reception;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the order in which workbooks are dropped, each sheet counts as it was last received; with true workbooks. */
class OrdreDesDepotsTest {

    private static final Instant PREMIER = Instant.parse("2026-01-10T08:00:00Z");

    private UneMaison maison;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
        Controleur controleur = new Controleur(Limites.parDefaut(), exercice -> true, LocalDate.of(2026, 1, 20));
        maison.avecLeControle(controleur::controler);
    }

    /** Sheets of a workbook; a sheet of no row has its header only, and one of {@code néant} withdraws. */
    private static final Map<String, Map<String, List<String>>> CLASSEURS = Map.of(
            "tout", Map.of("RCP", List.of("4", "5", "6"), "Usagers", List.of("Enquête", "Forum")),
            "rcp", Map.of("RCP", List.of("9"), "Usagers", List.of()),
            "retrait", Map.of("RCP", List.of("néant"), "Usagers", List.of("Livret")));

    static Stream<List<String>> ordres() {
        List<List<String>> ordres = new ArrayList<>();
        permuter(List.of(), CLASSEURS.keySet().stream().sorted().toList(), ordres);
        return ordres.stream();
    }

    private static void permuter(List<String> debut, List<String> reste, List<List<String>> ordres) {
        if (reste.isEmpty()) {
            ordres.add(debut);
        }
        for (String suivant : reste) {
            permuter(
                    Stream.concat(debut.stream(), Stream.of(suivant)).toList(),
                    reste.stream().filter(nom -> !nom.equals(suivant)).toList(),
                    ordres);
        }
    }

    @ParameterizedTest
    @MethodSource("ordres")
    void theFilesOfOneNightCountInTheOrderTheyWereSaved(List<String> ordre) throws IOException {
        for (int i = 0; i < ordre.size(); i++) {
            dater(deposer(ordre.get(i), CLASSEURS.get(ordre.get(i))), i);
        }

        assertThat(maison.passer().acceptes()).isEqualTo(ordre.size());

        Dossier dossier = dossier();
        List<String> rcp = derniere(ordre, "RCP");
        assertThat(dossier.activite().les(Rcp.class))
                .extracting(reunion -> Integer.toString(reunion.dossiers()))
                .containsExactlyElementsOf(rcp.equals(List.of("néant")) ? List.of() : rcp);
        assertThat(dossier.activite().les(ActionUsagers.class))
                .extracting(ActionUsagers::action)
                .containsExactlyElementsOf(derniere(ordre, "Usagers"));
        assertThat(dossier.activite().aRecu(Feuille.RCP)).isTrue();
    }

    @Test
    void theFilesOfSeveralNightsCountInTheOrderOfTheNightsWhateverTheirOwnTimes() throws IOException {
        dater(deposer("rcp", Map.of("RCP", List.of("9"))), 9);
        maison.passer();
        dater(deposer("avant", Map.of("RCP", List.of("4"))), 0);
        maison.passer();

        assertThat(dossiersParRcp()).containsExactly(4);
    }

    @Test
    void anEmptySheetOfTheTemplateKeepsWhatWasReceived() throws IOException {
        deposer("a", Map.of("RCP", List.of("4", "5"), "Usagers", List.of("Forum")));
        maison.passer();
        deposer("b", Map.of("RCP", List.of(), "Usagers", List.of("Livret")));
        maison.passer();

        assertThat(dossiersParRcp()).containsExactly(4, 5);
        assertThat(derniereReception().constats()).extracting(Constat::code).contains(CodeConstat.FEUILLE_VIDE);
        assertThat(dossier().activite().les(ActionUsagers.class))
                .extracting(ActionUsagers::action)
                .containsExactly("Livret");
    }

    @Test
    void aSheetThatSaysNoneWithdrawsAndTheRowsWithdrawnAreToldWithBothCounts() throws IOException {
        deposer("a", Map.of("RCP", List.of("4", "5")));
        maison.passer();
        deposer("a", Map.of("RCP", List.of("néant")));
        maison.passer();

        assertThat(dossiersParRcp()).isEmpty();
        assertThat(dossier().constats()).singleElement().satisfies(constat -> {
            assertThat(constat.code()).isEqualTo(CodeConstat.LIGNES_RETIREES);
            assertThat(constat.message()).contains("feuille : 0, au lieu de 2");
        });
    }

    @Test
    void theWorkbookOfAnotherStructureUnderTheSameFinessIsTold() throws IOException {
        champ("a", "Commune", "Ville-Essai");
        maison.passer();
        deposerSous("b", "Maison de santé d’à côté");
        maison.passer();

        assertThat(derniereReception().constats()).singleElement().satisfies(constat -> {
            assertThat(constat.code()).isEqualTo(CodeConstat.INCOHERENCE);
            assertThat(constat.message()).contains("« Maison de santé d’à côté » remplace « MSP du Test »");
            assertThat(constat.correction()).contains("corrigez-y le FINESS");
        });
    }

    @Test
    void theBilanSaysThatItsStructureHadAnotherNameAsLongAsItBearsTheNewOne() throws IOException {
        champ("a", "Commune", "Ville-Essai");
        maison.passer();
        deposerSous("b", "Maison de santé d’à côté");
        maison.passer();
        assertThat(dossier().constats())
                .extracting(Constat::message)
                .containsExactly("La raison sociale « Maison de santé d’à côté » remplace « MSP du Test », reçue"
                        + " auparavant pour ce FINESS et cet exercice.");

        champ("c", "Commune", "Ville-Essai-sur-Mer");
        maison.passer();
        assertThat(dossier().constats())
                .extracting(Constat::message)
                .noneMatch(message -> message.contains("remplace « MSP du Test »"));
    }

    @Test
    void anotherAddressOfTheCoordinationIsToldAsLongAsItIsTheOneInForce() throws IOException {
        champ("a", "Courriel de la coordination", "coord@msp.example");
        maison.passer();
        assertThat(derniereReception().constats()).isEmpty();
        champ("b", "Courriel de la coordination", "Coord@MSP.example");
        maison.passer();
        assertThat(derniereReception().constats()).isEmpty();

        champ("c", "Courriel de la coordination", "autre@ailleurs.example");
        maison.passer();
        assertThat(dossier().constats()).singleElement().satisfies(constat -> {
            assertThat(constat.code()).isEqualTo(CodeConstat.INCOHERENCE);
            assertThat(constat.message()).contains("« autre@ailleurs.example » remplace « Coord@MSP.example »");
            assertThat(constat.correction()).contains("demandez à la structure");
        });

        champ("d", "Courriel de la coordination", "coord@msp.example");
        maison.passer();
        assertThat(dossier().constats()).extracting(Constat::valeurLue).containsExactly("coord@msp.example");
    }

    @Test
    void anotherContractAnotherCaisseAndAnotherRegionAreToldAsLongAsTheyAreInForce() throws IOException {
        champ("a", "Date d'effet du contrat ACI", "01/01/2018");
        champ("b", "CPAM", "CPAM des Essais");
        champ("c", "Région", "Région d’exemple");
        maison.passer();
        champ("d", "CPAM", "Cpam des essais");
        maison.passer();
        assertThat(dossier().constats()).isEmpty();

        champ("e", "Date d'effet du contrat ACI", "01/07/2025");
        champ("f", "CPAM", "CPAM d’ailleurs");
        champ("g", "Région", "Région d’à côté");
        maison.passer();
        assertThat(dossier().constats()).extracting(Constat::code).containsOnly(CodeConstat.INCOHERENCE);
        assertThat(dossier().constats())
                .extracting(Constat::message)
                .satisfiesExactlyInAnyOrder(
                        date -> assertThat(date).contains("le 01/07/2025, remplace le 01/01/2018"),
                        caisse -> assertThat(caisse).contains("« CPAM d’ailleurs » remplace « Cpam des essais »"),
                        region -> assertThat(region).contains("« Région d’à côté » remplace « Région d’exemple »"));

        champ("h", "Date d'effet du contrat ACI", "01/01/2018");
        maison.passer();
        assertThat(dossier().constats())
                .extracting(Constat::message)
                .noneMatch(message -> message.contains("remplace le 01/01/2018"));
    }

    @Test
    void theSameNameInOtherLettersIsTheSameName() throws IOException {
        champ("a", "Commune", "Ville-Essai");
        maison.passer();
        deposerSous("b", "M.S.P. DU TEST");
        maison.passer();

        assertThat(derniereReception().constats()).isEmpty();
    }

    @Test
    void rowsThatAreAddedUpAreCountedAsTheyStoodInTheSheet() throws IOException {
        deposer("a", Map.of("Usage SIP", List.of("01/2025", "01/2025", "02/2025")));
        maison.passer();
        deposer("a", Map.of("Usage SIP", List.of("01/2025", "02/2025")));
        maison.passer();

        assertThat(dossier().activite().les(UsageSip.class)).hasSize(2);
        assertThat(dossier().constats())
                .filteredOn(constat -> constat.code() == CodeConstat.LIGNES_RETIREES)
                .singleElement()
                .satisfies(constat -> assertThat(constat.message()).contains("feuille : 2, au lieu de 3"));
    }

    @Test
    void theWarningOfRowsWithdrawnGoesWhenTheyComeBack() throws IOException {
        deposer("a", Map.of("RCP", List.of("4", "5")));
        maison.passer();
        deposer("b", Map.of("RCP", List.of("4")));
        maison.passer();
        deposer("a", Map.of("RCP", List.of("4", "5")));

        assertThat(maison.passer().acceptes()).isEqualTo(1);
        assertThat(dossiersParRcp()).containsExactly(4, 5);
        assertThat(dossier().constats()).isEmpty();
    }

    @Test
    void rowsUnderAWrongNameOfSheetAreToldInTheBilanUntilTheSheetComes() throws IOException {
        deposer("a", Map.of("RCP 2025", List.of("4", "5"), "Usagers", List.of("Forum")));
        maison.passer();

        assertThat(dossier().constats()).singleElement().satisfies(constat -> {
            assertThat(constat.code()).isEqualTo(CodeConstat.FEUILLE_A_RENOMMER);
            assertThat(constat.correction()).contains("renommez-la « RCP »");
        });
        deposer("a (1)", Map.of("RCP", List.of("4", "5")));
        maison.passer();

        assertThat(dossiersParRcp()).containsExactly(4, 5);
        assertThat(dossier().constats()).isEmpty();
    }

    @Test
    void theSameBytesAreKnownOnlyWhileTheyAreCurrentForAllTheirSheets() throws IOException {
        Map<String, List<String>> tout = Map.of("RCP", List.of("4"), "Usagers", List.of("Forum"));
        deposer("tout", tout);
        maison.passer();
        deposer("copie", tout);
        assertThat(maison.passer().connus()).isEqualTo(1);

        deposer("usagers", Map.of("Usagers", List.of("Livret")));
        maison.passer();
        deposer("tout", tout);
        assertThat(maison.passer().acceptes())
                .as("one of its sheets was replaced since")
                .isEqualTo(1);
        assertThat(dossier().activite().les(ActionUsagers.class))
                .extracting(ActionUsagers::action)
                .containsExactly("Forum");

        deposer("tout", tout);
        assertThat(maison.passer().connus()).isEqualTo(1);
        assertThat(maison.historique())
                .extracting(Reception::issue)
                .containsExactly(Issue.ACCEPTE, Issue.CONNU, Issue.ACCEPTE, Issue.ACCEPTE, Issue.CONNU);
    }

    @Test
    void anEmptyFieldKeepsItsEarlierValueAndNeantClearsIt() throws IOException {
        champ("a", "Patientèle médecin traitant", "4000");
        maison.passer();
        champ("b", "Commune", "Essai-sur-Test");
        maison.passer();
        assertThat(dossier().activite().structure().entier(ChampStructure.PATIENTELE))
                .contains(4000);

        champ("c", "Patientèle médecin traitant", "néant");
        maison.passer();
        assertThat(dossier().activite().structure().entier(ChampStructure.PATIENTELE))
                .isEmpty();
    }

    @Test
    void evidenceThatComesLaterBesideAKnownWorkbookOrAloneIsTaken() throws IOException {
        Map<String, List<String>> rcp = Map.of("RCP", List.of("4 un.pdf", "5 deux.pdf"));
        deposer("rcp", rcp);
        maison.passer();
        assertThat(absents()).containsExactly("un.pdf", "deux.pdf");

        deposer("rcp", rcp);
        UneMaison.ecrire(maison.maison.inbox().resolve("rcp/un.pdf"), "un");
        assertThat(maison.passer()).isEqualTo(new Comptes(1, 0, 0, 1, 1, 1, false));
        assertThat(absents()).containsExactly("deux.pdf");

        UneMaison.ecrire(maison.maison.inbox().resolve(UneMaison.CLE + "/deux.pdf"), "deux");
        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 1, 1, false));
        assertThat(absents()).isEmpty();
    }

    @Test
    void theEvidenceOfARefusedWorkbookGoesWithItAndIsTakenWhenItComesBackGood() throws IOException {
        deposer("rcp", Map.of("RCP", List.of("beaucoup cr.pdf")));
        UneMaison.ecrire(maison.maison.inbox().resolve("rcp/cr.pdf"), "compte rendu");
        assertThat(maison.passer().refuses()).isEqualTo(1);
        assertThat(maison.maison.inbox().resolve("rcp")).doesNotExist();
        assertThat(UneMaison.fichiers(maison.maison.rejected())).anyMatch(nom -> nom.endsWith("-rcp/cr.pdf"));
        assertThat(maison.<List<Piece>>avecLeDepot(depot -> depot.pieces().de(UneMaison.CLE)))
                .isEmpty();

        deposer("rcp", Map.of("RCP", List.of("4 cr.pdf")));
        UneMaison.ecrire(maison.maison.inbox().resolve("rcp/cr.pdf"), "compte rendu");
        assertThat(maison.passer().acceptes()).isEqualTo(1);
        assertThat(absents()).isEmpty();
    }

    @Test
    void whatSheetsOfDifferentFilesSayOfOneAnotherIsSaidInTheBilanAndGoesWhenMended() throws IOException {
        deposer("equipe", Map.of("Professionnels", List.of("10000010016")));
        deposer("usage", Map.of("Usage SIP", List.of("01/2025 10000010024")));
        maison.passer();
        assertThat(dossier().constats()).extracting(Constat::code).containsExactly(CodeConstat.REFERENCE_INCONNUE);

        deposer("equipe", Map.of("Professionnels", List.of("10000010016", "10000010024")));
        maison.passer();
        assertThat(dossier().constats()).isEmpty();
    }

    private List<String> derniere(List<String> ordre, String feuille) {
        return ordre.stream()
                .map(nom -> CLASSEURS.get(nom).getOrDefault(feuille, List.of()))
                .filter(lignes -> !lignes.isEmpty())
                .reduce((avant, apres) -> apres)
                .orElseThrow();
    }

    private Path deposer(String nom, Map<String, List<String>> feuilles) throws IOException {
        ClasseurDeTest classeur = structure();
        feuilles.forEach((feuille, lignes) -> remplir(classeur, feuille, lignes));
        return classeur.ecrire(maison.maison.inbox().resolve(nom + ".xlsx"));
    }

    private void champ(String nom, String champ, String valeur) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("FINESS", UneMaison.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP du Test")
                .ligne(champ, valeur);
        classeur.ecrire(maison.maison.inbox().resolve(nom + ".xlsx"));
    }

    private void deposerSous(String nom, String raisonSociale) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("FINESS", UneMaison.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", raisonSociale);
        classeur.ecrire(maison.maison.inbox().resolve(nom + ".xlsx"));
    }

    private static ClasseurDeTest structure() {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("FINESS", UneMaison.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP du Test");
        return classeur;
    }

    private static void remplir(ClasseurDeTest classeur, String nom, List<String> lignes) {
        var feuille = classeur.feuille(nom);
        switch (nom) {
            case "RCP" -> feuille.ligne("Date", "Dossiers examinés", "Justificatif");
            case "Usagers" -> feuille.ligne("Date", "Action", "Niveau");
            case "Usage SIP" -> feuille.ligne("Mois", "RPPS", "Messages sécurisés");
            default -> feuille.ligne("Nom", "RPPS", "Prénom", "Profession", "Statut");
        }
        IntStream.range(0, lignes.size()).forEach(i -> {
            String[] mots = lignes.get(i).split(" ");
            LocalDate jour = LocalDate.of(2025, 3, 1).plusDays(i);
            if (mots[0].equals("néant")) {
                feuille.ligne("néant");
                return;
            }
            switch (nom) {
                case "RCP" -> feuille.ligne(jour, mots[0], mots.length > 1 ? mots[1] : null);
                case "Usagers" -> feuille.ligne(jour, mots[0], "1");
                case "Usage SIP" -> feuille.ligne(mots[0], mots.length > 1 ? mots[1] : "10000010016", i);
                default -> feuille.ligne("Imaginaire" + i, mots[0], "Anne", "MG", "associé");
            }
        });
    }

    private static void dater(Path fichier, int minutes) throws IOException {
        Files.setLastModifiedTime(fichier, FileTime.from(PREMIER.plusSeconds(60L * minutes)));
    }

    private Dossier dossier() throws IOException {
        return maison.avecLeDepot(depot -> depot.dossiers().de(UneMaison.CLE));
    }

    private List<Integer> dossiersParRcp() throws IOException {
        return dossier().activite().les(Rcp.class).stream().map(Rcp::dossiers).toList();
    }

    private Reception derniereReception() throws IOException {
        List<Reception> historique = maison.historique();
        return historique.get(historique.size() - 1);
    }

    private List<String> absents() throws IOException {
        return dossier().constats().stream()
                .filter(constat -> constat.code() == CodeConstat.JUSTIFICATIF_ABSENT)
                .map(Constat::valeurLue)
                .toList();
    }
}
