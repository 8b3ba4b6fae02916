package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.UsageSip;
import fr.msp.aci.classeur.FeuilleDeTest;
import fr.msp.aci.classeur.FeuilleDeTest.Brute;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as coordinators really lay them out. */
class LectureDesFeuillesTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 3, 14);

    @TempDir
    Path dossier;

    private Classeurs classeurs;

    @BeforeEach
    void neuf() {
        classeurs = Classeurs.de(dossier);
    }

    @Test
    void aTitleAboveTheHeaderAndColumnsInAnotherOrderAreNoTrouble() {
        classeurs
                .feuille("réunions  RCP")
                .ligne("Réunions de l'année 2025")
                .sauter(2)
                .ligne(null, "NB DE DOSSIERS", null, "date rcp (jj/mm/aaaa)")
                .ligne(null, 5, null, JOUR);

        Rcp rcp = classeurs.accepte(Rcp.class).get(0);

        assertThat(rcp.date()).isEqualTo(JOUR);
        assertThat(rcp.dossiers()).isEqualTo(5);
        assertThat(rcp.ligne()).isEqualTo(5);
    }

    @Test
    void aHeaderBelowTheTwentiethRowIsNotLookedFor() {
        classeurs.feuille("RCP").sauter(20).ligne("Date", "Dossiers examinés").ligne(JOUR, 5);

        assertThat(classeurs.codes()).containsExactly(CodeConstat.ENTETE_INTROUVABLE);
    }

    @Test
    void blankRowsTotalRowsAndNotesAsideAreSkipped() {
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés")
                .ligne(JOUR, 5)
                .sauter(3)
                .ligne(" ", "")
                .ligne(null, null, null, "note à droite")
                .ligne(JOUR.plusDays(1), 6)
                .ligne("TOTAL 2025", 11)
                .ligne("Total", new Brute("><f>SUM(B2:B8)</f><v>11</v>"));

        assertThat(classeurs.accepte(Rcp.class)).extracting(Rcp::dossiers).containsExactly(5, 6);
    }

    @Test
    void aNameThatOnlyBeginsLikeTotalIsARow() {
        classeurs.feuille("Coordination").ligne("Nom", "ETP").ligne("Totalin Anne", "0,5");

        assertThat(classeurs.accepte(Coordinateur.class)).hasSize(1);
    }

    @Test
    void boxesLeftUntickedToTheBottomAreNoRows() {
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés", "Intégré au SIP")
                .ligne(JOUR, 5, true)
                .ligne(null, null, false)
                .ligne(null, null, false);

        assertThat(classeurs.accepte(Rcp.class)).hasSize(1);
    }

    @Test
    void neantAloneWithdrawsTheSheet() {
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne("NÉANT");
        classeurs.feuille("Stages").ligne("néant");

        Controle.Accepte accepte = (Controle.Accepte) classeurs.controler();

        assertThat(accepte.feuilles().get(Feuille.RCP).faits()).isEmpty();
        assertThat(accepte.feuilles().get(Feuille.STAGES).faits()).isEmpty();
        assertThat(accepte.lignes()).containsEntry(Feuille.RCP, 0);
        assertThat(accepte.constats()).isEmpty();
    }

    @Test
    void neantAmongOtherRowsIsAnErrorAndNeverAPerson() {
        classeurs.feuille("Coordination").ligne("Nom").ligne("Imaginaire Anne").ligne("néant");

        Constat constat = classeurs.seul(CodeConstat.TYPE_INVALIDE);

        assertThat(constat.ligne()).contains(3);
        assertThat(constat.message()).contains("seul");
    }

    @Test
    void mergedCellsGiveTheirFirstCellOnly() {
        classeurs
                .feuille("Horaires")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Centre", "lundi", "8h", "12h")
                .ligne(null, "mardi", "8h", "12h")
                .apres("<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");

        assertThat(classeurs.seul(CodeConstat.VALEUR_ABSENTE).cellule()).contains("A3");
    }

    @Test
    void aCommentedHeaderBetweenMergedTitlesIsFound() {
        classeurs
                .feuille("Professionnels")
                .ligne("Équipe de la MSP")
                .ligne("Nom *", "PRÉNOM *", "N° RPPS", "N° A.M.", "Profession(s)", "Statut :", "Participe au SAS ?")
                .ligne("Imaginaire", "Anne", 10000010016L, 491234567, "Infirmière", "Salariée", "x");

        Professionnel professionnel = classeurs.accepte(Professionnel.class).get(0);

        assertThat(professionnel.profession()).isEqualTo(Profession.INFIRMIER);
        assertThat(professionnel.statut()).isEqualTo(Statut.SALARIE);
        assertThat(professionnel.rpps()).contains(Classeurs.RPPS);
        assertThat(professionnel.numeroAm()).contains("491234567");
        assertThat(professionnel.sas()).isTrue();
    }

    @Test
    void timesAreReadWhateverTheirForm() {
        classeurs
                .feuille("Horaires d’ouverture")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Centre", "Lundi", LocalTime.of(8, 0), new Brute(" s=\"2\"><v>0.8333333333333334</v>"))
                .ligne("Centre", "MAR", "8h30", "20:00");

        assertThat(classeurs.accepte(PlageHoraire.class))
                .extracting(PlageHoraire::ouverture, PlageHoraire::fermeture)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalTime.of(8, 0), LocalTime.of(20, 0)),
                        org.assertj.core.groups.Tuple.tuple(LocalTime.of(8, 30), LocalTime.of(20, 0)));
    }

    @Test
    void theSameDayIsReadInAWorkbookOfTheMacintosh() {
        classeurs.classeur().date1904();
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(new Brute(" s=\"1\"><v>44268</v>"), 5);

        assertThat(classeurs.accepte(Rcp.class).get(0).date()).isEqualTo(JOUR);
    }

    @Test
    void everyProblemOfARowAndOfAWorkbookIsSaidErrorsFirst() {
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés", "Remarque")
                .ligne("hier", "beaucoup")
                .ligne(JOUR, 5);
        classeurs.feuille("Stages").ligne("Nom", "Prénom").ligne("A", "B");

        assertThat(classeurs.codes())
                .containsExactly(
                        CodeConstat.TYPE_INVALIDE,
                        CodeConstat.TYPE_INVALIDE,
                        CodeConstat.COLONNE_ABSENTE,
                        CodeConstat.COLONNE_ABSENTE,
                        CodeConstat.COLONNE_ABSENTE,
                        CodeConstat.COLONNE_IGNOREE);
    }

    @Test
    void thousandsOfTheSameMistakeAreCountedAndNotListed() {
        FeuilleDeTest rcp = classeurs.feuille("RCP").ligne("Date", "Dossiers examinés");
        for (int i = 0; i < 5_000; i++) {
            rcp.ligne("hier", i);
        }

        List<Constat> constats = classeurs.controler().constats();

        assertThat(constats).hasSize(101);
        assertThat(constats).anySatisfy(constat -> assertThat(constat.message()).contains("4900 fois de plus"));
    }

    @Test
    void anonymousCasesAreRead() {
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 1);
        classeurs
                .feuille("Dossiers RCP")
                .ligne("Date RCP", "Dossier", "Situation")
                .ligne(JOUR, 12, "75 ans et +");

        DossierRcp cas = classeurs.accepte(DossierRcp.class).get(0);

        assertThat(cas.dossier()).isEqualTo("12");
        assertThat(cas.situation()).isEqualTo(SituationDossier.AGE_75_ET_PLUS);
    }

    @Test
    void useOfTheSystemIsAddedUpByMonth() {
        classeurs
                .feuille("Usage SIP")
                .ligne("Mois", "RPPS", "Nom", "Dossiers consultés", "Dossiers alimentés", "Messages sécurisés")
                .ligne("03/2025", Classeurs.RPPS, null, 10, 5, 2)
                .ligne(JOUR, Classeurs.RPPS, null, 20, null, 1)
                .ligne("03/2025", null, "Imaginaire Anne", 1, 1, 1)
                .ligne("01/2025", null, "IMAGINAIRE ANNE", 7, 7, 7);

        assertThat(classeurs.accepte(UsageSip.class))
                .containsExactly(
                        new UsageSip(
                                5,
                                YearMonth.of(2025, 1),
                                1,
                                1,
                                Optional.of(7L),
                                Optional.of(7L),
                                Optional.of(7L),
                                Map.of()),
                        new UsageSip(
                                2,
                                YearMonth.of(2025, 3),
                                3,
                                2,
                                Optional.of(31L),
                                Optional.of(6L),
                                Optional.of(4L),
                                Map.of(Classeurs.RPPS, 2)));
        assertThat(((Controle.Accepte) classeurs.controler()).lignes()).containsEntry(Feuille.USAGE_SIP, 4);
    }

    @Test
    void aFigureOfUseThatNoRowOfTheMonthGivesIsNotKnown() {
        classeurs
                .feuille("Usage SIP")
                .ligne("Mois", "RPPS", "Dossiers consultés", "Messages sécurisés")
                .ligne("03/2025", Classeurs.RPPS, 10, null)
                .ligne("04/2025", Classeurs.RPPS, null, 0);

        assertThat(classeurs.accepte(UsageSip.class))
                .extracting(UsageSip::consultes, UsageSip::alimentes, UsageSip::messages)
                .containsExactly(
                        tuple(Optional.of(10L), Optional.empty(), Optional.empty()),
                        tuple(Optional.empty(), Optional.empty(), Optional.of(0L)));
    }

    @Test
    void aUserIsNamedByNumberOrByName() {
        classeurs.feuille("Usage SIP").ligne("Mois", "RPPS", "Nom").ligne("03/2025");
        Constat constat = classeurs.seul(CodeConstat.VALEUR_ABSENTE);
        assertThat(constat.message()).contains("RPPS ou Nom");

        neuf();
        classeurs.feuille("Usage SIP").ligne("Mois", "Dossiers consultés").ligne("03/2025", 5);
        assertThat(classeurs.seul(CodeConstat.COLONNE_ABSENTE).message()).contains("RPPS ou Nom");
    }

    @Test
    void namesOfEvidenceAreGathered() {
        classeurs
                .feuille("Stages")
                .ligne("Nom", "Prénom", "Profession", "Début", "Fin", "Convention", "Attestation")
                .ligne("Imaginaire", "Luc", "IDE", JOUR, JOUR.plusDays(20), "convention.pdf", "attestation.pdf");

        assertThat(((Controle.Accepte) classeurs.controler()).justificatifs())
                .containsExactlyInAnyOrder("convention.pdf", "attestation.pdf");
    }

    @Test
    void theWorkbookOfAnotherToolWithoutAddressesIsRead() {
        classeurs
                .feuille("RCP")
                .brut(
                        "<row><c t=\"inlineStr\"><is><t>Date</t></is></c><c t=\"inlineStr\"><is><t>Dossiers</t></is></c></row>"
                                + "<row><c s=\"1\"><v>45730</v></c><c><v>5</v></c></row>");

        assertThat(classeurs.accepte(Rcp.class).get(0).date()).isEqualTo(JOUR);
    }
}
