package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.activite.UnProfessionnel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sheets that came in different workbooks say of one another, once they are put together. */
class VerificationsDuDossierTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 3, 14);

    @TempDir
    Path dossier;

    @Test
    void aUserOfTheSystemUnknownToTheTeamOfAnotherWorkbookIsSaidWithItsRow() {
        Constat constat = seul(
                equipe("10000010016", "Centre"),
                usage("01/2025", "10000010016", "02/2025", "10000010024", "03/2025", "10000010024"));

        assertThat(constat.code()).isEqualTo(CodeConstat.REFERENCE_INCONNUE);
        assertThat(constat.feuille()).contains("Usage SIP");
        assertThat(constat.ligne()).contains(3);
        assertThat(constat.champ()).contains("RPPS");
        assertThat(constat.message()).contains("10000010024");
        assertThat(constat.correction()).contains("à la ligne 3 de la feuille « Usage SIP »");
    }

    @Test
    void aUserWhoIsOfTheTeamOfAnotherWorkbookIsNot() {
        assertThat(constats(equipe("10000010016", "Centre"), usage("01/2025", "10000010016")))
                .isEmpty();
    }

    @Test
    void aSiteWithoutHoursInAnotherWorkbookIsSaid() {
        Classeurs horaires = Classeurs.de(dossier);
        horaires.feuille("Horaires")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Centre", "lundi", "8h", "20h");
        Classeurs fermetures = Classeurs.de(dossier);
        fermetures
                .feuille("Fermetures")
                .ligne("Site", "Du", "Au", "Congés scolaires")
                .ligne("Annexe", JOUR, JOUR, "oui");

        List<Constat> constats = constats(horaires, equipe("10000010016", "Bourg"), fermetures);

        assertThat(constats)
                .extracting(constat -> constat.feuille().orElse("") + " " + constat.valeurLue())
                .containsExactly("Professionnels Bourg", "Fermetures Annexe");
    }

    @Test
    void anActionOfAMissionThatAnotherWorkbookDoesNotDeclareIsSaid() {
        Classeurs missions = Classeurs.de(dossier);
        missions.feuille("Missions SP").ligne("Mission", "Thème", "Début").ligne("Bien vieillir", "PRS", JOUR);
        Classeurs actions = Classeurs.de(dossier);
        actions.feuille("Actions SP").ligne("Mission", "Date").ligne("Vaccins", JOUR);

        assertThat(seul(missions, actions).message()).contains("« Vaccins »").contains("Bien vieillir");
    }

    @Test
    void casesOfAnotherWorkbookAreHeldAgainstTheirMeeting() {
        assertThat(seul(reunion(5), dossiers("A", "B")).message())
                .contains("dit 5")
                .contains("en détaille 2");
    }

    @Test
    void patientsOfTwoWorkbooksThatContradictEachOtherAreSaid() {
        Constat constat = seul(
                Classeurs.avecChamps(dossier, "Patientèle médecin traitant", 1000),
                Classeurs.avecChamps(dossier, "Patients C2S", 1001));

        assertThat(constat.code()).isEqualTo(CodeConstat.INCOHERENCE);
        assertThat(constat.feuille()).contains("Structure");
        assertThat(constat.champ()).contains("Patients C2S");
        assertThat(constat.ligne()).contains(5);
    }

    @Test
    void whatRefusesAWorkbookOnlyWarnsOnceEverythingWasAccepted() {
        Constat constat = seul(
                reunion(5),
                Classeurs.avecChamps(
                        dossier,
                        "Patientèle ALD moins de 75 ans",
                        0,
                        "Patientèle 75 ans et plus hors ALD",
                        0,
                        "Patientèle 75 ans et plus en ALD",
                        0));

        assertThat(constat.severite()).isEqualTo(Severite.AVERTISSEMENT);
        assertThat(constat.message()).contains("(5)").contains("est de 0");
    }

    @Test
    void whatOneWorkbookHadWrongAndAnotherMendsIsNoLongerSaid() {
        Classeurs ensemble = equipe("10000010016", "Centre");
        ensemble.feuille("Usage SIP").ligne("Mois", "RPPS").ligne("01/2025", "10000010024");
        assertThat(ensemble.codes()).containsExactly(CodeConstat.REFERENCE_INCONNUE);

        assertThat(constats(ensemble, equipe("10000010024", "Centre"))).isEmpty();
    }

    @Test
    void whatOneSheetAloneSaysIsSaidAgain() {
        Classeurs equipe = Classeurs.de(dossier);
        equipe.feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "SAS")
                .ligne("Imaginaire", "Luc", "IDE", "associé", "oui");

        assertThat(seul(equipe).message()).contains("Seuls les médecins participent au SAS");
    }

    @Test
    void whatFollowsFromIdenticalRowsIsNotSaidBesideThem() {
        Classeurs repetes = Classeurs.de(dossier);
        repetes.feuille("Équipe")
                .ligne("Nom", "Prénom", "Profession", "Statut")
                .ligne("Imaginaire", "Luc", "IDE", "associé")
                .ligne("Imaginaire", "Luc", "IDE", "associé");
        assertThat(repetes.codes()).containsExactly(CodeConstat.LIGNE_EN_DOUBLE);

        assertThat(constats(repetes)).isEmpty();
    }

    @Test
    void everyCheckOfFactsHasACodeThatIsMadeAnewAndNoOtherCheckHasIt() {
        assertThat(VerificationsDuDossier.remplacent(CodeConstat.INCOHERENCE)).isTrue();
        assertThat(VerificationsDuDossier.remplacent(CodeConstat.REFERENCE_INCONNUE))
                .isTrue();
        assertThat(CodeConstat.values())
                .filteredOn(VerificationsDuDossier::remplacent)
                .allMatch(code -> code.severite() == Severite.AVERTISSEMENT)
                .hasSize(3);
    }

    @Test
    void howAProfessionWasTypedIsNotFoundAnewInTheFactsAndStaysSaid() {
        assertThat(VerificationsDuDossier.remplacent(CodeConstat.TITRE_INTERPRETE))
                .isFalse();
    }

    @Test
    void twoPeopleOfOneNumberThatAnEarlierVersionTookInAreSaidToHaveBeenCountedAsOne() {
        Map<Feuille, FaitsFeuille> feuilles = Map.of(
                Feuille.PROFESSIONNELS,
                new FaitsFeuille(
                        Feuille.PROFESSIONNELS, "f".repeat(64), List.of(medecin(2, "Durand"), medecin(3, "Petit"))));
        Structure structure =
                Structure.de(List.of(((Controle.Accepte) Classeurs.de(dossier).controler())
                        .feuilles()
                        .get(Feuille.STRUCTURE)));

        List<Constat> constats =
                VerificationsDuDossier.de(new Activite(structure, feuilles, Pieces.de(List.of())), List.of());

        assertThat(constats).hasSize(1);
        assertThat(constats.get(0).severite()).isEqualTo(Severite.AVERTISSEMENT);
        assertThat(constats.get(0).champ()).contains("RPPS");
        assertThat(constats.get(0).message()).contains("ligne 2").contains("comptées comme une seule personne");
    }

    private static Professionnel medecin(int ligne, String nom) {
        return UnProfessionnel.de(ligne, Profession.MEDECIN_GENERALISTE, Statut.ASSOCIE)
                .nomme(nom, "Anne")
                .rpps(Classeurs.RPPS)
                .professionnel();
    }

    private Classeurs equipe(String rpps, String site) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "RPPS", "Profession", "Statut", "Site")
                .ligne("Imaginaire", "Anne", rpps, "MG", "associé", site);
        return classeurs;
    }

    private Classeurs usage(String... moisEtRpps) {
        Classeurs classeurs = Classeurs.de(dossier);
        var feuille = classeurs.feuille("Usage SIP").ligne("Mois", "RPPS");
        for (int i = 0; i < moisEtRpps.length; i += 2) {
            feuille.ligne(moisEtRpps[i], moisEtRpps[i + 1]);
        }
        return classeurs;
    }

    private Classeurs reunion(int dossiers) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, dossiers);
        return classeurs;
    }

    private Classeurs dossiers(String... references) {
        Classeurs classeurs = Classeurs.de(dossier);
        var feuille = classeurs.feuille("Dossiers RCP").ligne("Date RCP", "Dossier", "Situation");
        for (String reference : references) {
            feuille.ligne(JOUR, reference, "ALD");
        }
        return classeurs;
    }

    private static Constat seul(Classeurs... classeurs) {
        List<Constat> constats = constats(classeurs);
        assertThat(constats).hasSize(1);
        return constats.get(0);
    }

    /** All workbooks accepted one after the other, the newest sheets put together. */
    private static List<Constat> constats(Classeurs... classeurs) {
        List<FaitsFeuille> structures = new ArrayList<>();
        List<Constat> dits = new ArrayList<>();
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        for (Classeurs classeur : classeurs) {
            Controle.Accepte accepte = (Controle.Accepte) classeur.controler();
            feuilles.putAll(accepte.feuilles());
            structures.add(feuilles.remove(Feuille.STRUCTURE));
            accepte.constats().stream()
                    .filter(constat -> !VerificationsDuDossier.remplacent(constat.code()))
                    .forEach(dits::add);
        }
        return VerificationsDuDossier.de(new Activite(Structure.de(structures), feuilles, Pieces.de(List.of())), dits);
    }
}
