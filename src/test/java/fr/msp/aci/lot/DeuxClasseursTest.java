package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Rcp;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.depot.Dossier;
import fr.msp.aci.depot.Reception;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The work of a structure split in two workbooks, month after month: what one lacks of the other is told until it comes. */
class DeuxClasseursTest {

    private static final String CLAIRE = "Combe d'Or - ACI 2025";
    private static final String JULIE = "RCP Julie 2025";

    private UneMaison maison;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
        Controleur controleur = new Controleur(Limites.parDefaut(), exercice -> true, LocalDate.of(2026, 1, 20));
        maison.avecLeControle(controleur::controler);
    }

    @Test
    void rowsOfAnotherWorkbookAreMissedAtEachWorkbookThatStillLacksThem() throws IOException {
        deposer(JULIE, Map.of("RCP", 3));
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 1));
        assertThat(rcp()).isEqualTo(1);
        assertThat(seul(CodeConstat.LIGNES_RETIREES).message())
                .contains("dans « " + CLAIRE + ".xlsx » : 1, au lieu de 3 dans « " + JULIE + ".xlsx », reçu le ");

        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 2));
        deposer("Combe d'Or - ACI avril 2025 (2)", Map.of("RCP", 1, "Usagers", 3));

        Constat encore = seul(CodeConstat.LIGNES_RETIREES);
        assertThat(encore.message()).contains("au lieu de 3 dans « " + JULIE + ".xlsx »");
        assertThat(encore.correction())
                .contains("laissez la feuille « RCP » vide", "déposez de nouveau « " + JULIE + ".xlsx »");
    }

    @Test
    void theRemedyOfTheWarningMendsIt() throws IOException {
        deposer(JULIE, Map.of("RCP", 3));
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 1));
        deposer(CLAIRE, Map.of("Usagers", 2));
        deposer(JULIE, Map.of("RCP", 3));

        assertThat(rcp()).isEqualTo(3);
        assertThat(dossier().constats()).isEmpty();
        deposer(CLAIRE, Map.of("RCP", 3, "Usagers", 3));
        assertThat(dossier().constats()).isEmpty();
    }

    @Test
    void rowsTakenOutOfOnesOwnWorkbookAreToldOnce() throws IOException {
        deposer(JULIE, Map.of("RCP", 3));
        deposer(CLAIRE, Map.of("RCP", 4));
        deposer(CLAIRE, Map.of("RCP", 2, "Usagers", 1));
        assertThat(seul(CodeConstat.LIGNES_RETIREES).message())
                .endsWith(" : 2, au lieu de 4 dans celle qu’elle remplace.");

        deposer(CLAIRE, Map.of("RCP", 2, "Usagers", 2));

        assertThat(dossier().constats()).isEmpty();
    }

    @Test
    void aSheetThatIsNotReadIsToldThoughAnotherWorkbookBringsThatSheet() throws IOException {
        deposer(JULIE, Map.of("RCP 2025", 2));
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 1));

        Constat encore = seul(CodeConstat.FEUILLE_A_RENOMMER);
        assertThat(encore.message()).contains("« RCP 2025 » de « " + JULIE + ".xlsx », reçu le ", "n’est pas lue");
        assertThat(encore.correction()).contains("déposez de nouveau « " + JULIE + ".xlsx »");
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 2));
        assertThat(seul(CodeConstat.FEUILLE_A_RENOMMER)).isEqualTo(encore);

        deposer(JULIE, Map.of("RCP", 2));
        assertThat(dossier().constats()).isEmpty();
    }

    @Test
    void aLaterStateOfTheSameWorkUnderAnotherNameMendsASheetThatWasNotRead() throws IOException {
        deposer("Premier envoi", Map.of("RCP 2025", 2, "Usagers", 1, "Qualité", 1));
        deposer("Notre classeur", Map.of("RCP", 2, "Usagers", 1, "Qualité", 1));

        assertThat(dossier().constats()).isEmpty();
    }

    @Test
    void anOldWorkbookDroppedByMistakeIsToldUntilTheNewestIsDroppedAgain() throws IOException {
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 1, "Qualité", 1));
        deposer(CLAIRE, Map.of("RCP", 2, "Usagers", 2, "Qualité", 1));
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 1, "Qualité", 1));

        Constat ancien = seul(CodeConstat.CLASSEUR_ANCIEN);
        assertThat(ancien.message())
                .contains(
                        "à l’identique, celui déjà reçu le ",
                        "remplace « " + CLAIRE + ".xlsx », plus récent, reçu le ");
        assertThat(ancien.correction()).contains("déposez de nouveau « " + CLAIRE + ".xlsx »");
        assertThat(derniere().constats()).contains(ancien);

        deposer(CLAIRE, Map.of("RCP", 2, "Usagers", 2, "Qualité", 1));
        assertThat(derniere().constats()).extracting(Constat::code).doesNotContain(CodeConstat.CLASSEUR_ANCIEN);
        assertThat(dossier().constats()).isEmpty();
    }

    @Test
    void whatTheNewestOfOneFileCannotBringBackIsStillToldWithTheFileToDropAgain() throws IOException {
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 1));
        deposer(JULIE, Map.of("RCP", 3));
        deposer(CLAIRE, Map.of("Usagers", 2));
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 1));
        deposer(CLAIRE, Map.of("Usagers", 2));

        assertThat(seul(CodeConstat.CLASSEUR_ANCIEN).correction())
                .contains("déposez de nouveau « " + JULIE + ".xlsx »");
        assertThat(seul(CodeConstat.LIGNES_RETIREES).message()).contains("au lieu de 3 dans « " + JULIE + ".xlsx »");
    }

    @Test
    void aSheetGoneFromAVersionOfAnotherNameThatFillsAlmostTheSameSheetsIsToldWithBothWorkbooks() throws IOException {
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 1, "Qualité", 1, "Coordination externe", 1));
        deposer("Mon suivi", Map.of("Usagers", 1, "Qualité", 1, "Coordination externe", 1));

        Constat gardees = seul(CodeConstat.LIGNES_GARDEES);
        assertThat(gardees.feuille()).contains("RCP");
        assertThat(gardees.message()).contains("absente dans « Mon suivi.xlsx »", "« " + CLAIRE + ".xlsx »");
        assertThat(gardees.correction()).contains("« néant »", "Sinon, rien à faire");
        assertThat(derniere().constats()).contains(gardees);
    }

    @Test
    void anOldWorkbookIsToldThoughTheNewerOneHadAnotherName() throws IOException {
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 1, "Qualité", 1, "Coordination externe", 1));
        deposer("Envoi de juin", Map.of("RCP", 1, "Usagers", 1, "Qualité", 1));
        deposer(CLAIRE, Map.of("RCP", 1, "Usagers", 1, "Qualité", 1, "Coordination externe", 1));

        assertThat(seul(CodeConstat.CLASSEUR_ANCIEN).message()).contains("remplace « Envoi de juin.xlsx »");
    }

    @Test
    void aPartOfTheYearThatTakesThePlaceOfAnotherIsToldAndGatheringTheRowsMendsIt() throws IOException {
        deposerRcp("premier semestre", 3, 4);
        deposerRcp("second semestre", 9, 10);

        Constat retirees = seul(CodeConstat.LIGNES_RETIREES);
        assertThat(retirees.message())
                .startsWith("Aucune ligne de cette feuille")
                .contains("« premier semestre.xlsx »");
        assertThat(retirees.correction()).contains("réunissez toutes les lignes dans une seule feuille « RCP »");
        assertThat(derniere().constats()).contains(retirees);

        deposerRcp("année", 3, 4, 9, 10);
        assertThat(dossier().constats()).isEmpty();
        deposerRcp("année corrigée", 3, 5, 9, 11);
        assertThat(dossier().constats()).isEmpty();
    }

    private void deposerRcp(String nom, int... mois) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        structure(classeur);
        var feuille = classeur.feuille("RCP").ligne("Date", "Dossiers examinés");
        IntStream.of(mois).forEach(m -> feuille.ligne(LocalDate.of(2025, m, 14), 4));
        classeur.ecrire(maison.maison.inbox().resolve(nom + ".xlsx"));
        assertThat(maison.passer().acceptes()).isEqualTo(1);
    }

    private static void structure(ClasseurDeTest classeur) {
        classeur.feuille("Structure")
                .ligne("FINESS", UneMaison.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP du Test");
    }

    /** Sheets of so many rows; the same numbers make the same bytes. */
    private void deposer(String nom, Map<String, Integer> feuilles) throws IOException {
        ClasseurDeTest classeur = new ClasseurDeTest();
        structure(classeur);
        new TreeMap<>(feuilles).forEach((feuille, lignes) -> remplir(classeur, feuille, lignes));
        classeur.ecrire(maison.maison.inbox().resolve(nom + ".xlsx"));
        assertThat(maison.passer().acceptes()).isEqualTo(1);
    }

    private static void remplir(ClasseurDeTest classeur, String nom, int lignes) {
        var feuille = classeur.feuille(nom);
        if (nom.startsWith("RCP")) {
            feuille.ligne("Date", "Dossiers examinés");
        } else if (nom.equals("Usagers")) {
            feuille.ligne("Date", "Action", "Niveau");
        } else if (nom.equals("Coordination externe")) {
            feuille.ligne("Date", "Procédure", "Destinataires");
        } else {
            feuille.ligne("Date", "Démarche", "Niveau", "Intitulé");
        }
        for (int i = 0; i < lignes; i++) {
            LocalDate jour = LocalDate.of(2025, 3, 1).plusDays(i);
            if (nom.startsWith("RCP")) {
                feuille.ligne(jour, 4);
            } else {
                feuille.ligne(jour, "Démarche " + i, "1", "Projet");
            }
        }
    }

    private Dossier dossier() throws IOException {
        return maison.avecLeDepot(depot -> depot.dossiers().de(UneMaison.CLE));
    }

    private int rcp() throws IOException {
        return dossier().activite().les(Rcp.class).size();
    }

    private Constat seul(CodeConstat code) throws IOException {
        List<Constat> constats = dossier().constats().stream()
                .filter(constat -> constat.code() == code)
                .toList();
        assertThat(constats).hasSize(1);
        return constats.get(0);
    }

    private Reception derniere() throws IOException {
        List<Reception> historique = maison.historique();
        return historique.get(historique.size() - 1);
    }
}
