package fr.msp.aci.controle;

import static fr.msp.aci.controle.CodeConstat.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.classeur.FeuilleDeTest;
import fr.msp.aci.classeur.FeuilleDeTest.Brute;
import fr.msp.aci.classeur.Limites;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each code, from a workbook that has the defect: where it is said to be, and how it is said to be mended. */
class CodesTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 3, 14);

    @TempDir
    Path dossier;

    @Test
    void classeurIllisible() throws Exception {
        Path fichier = Files.write(dossier.resolve("vide.xlsx"), new byte[0]);

        Controle controle = Classeurs.de(dossier).controleur().controler(fichier);

        Constat constat = controle.constats().get(0);
        assertThat(controle).isInstanceOf(Controle.Refuse.class);
        assertThat(constat.code()).isEqualTo(CLASSEUR_ILLISIBLE);
        assertThat(constat.feuille()).isEmpty();
        assertThat(constat.message()).contains("vide");
        assertThat(constat.correction()).contains("Déposez de nouveau");
    }

    @Test
    void classeurChiffre() throws Exception {
        byte[] clair = Classeurs.de(dossier).classeur().octets();
        Path fichier = Files.write(dossier.resolve("secret.xlsx"), ClasseurChiffre.de(clair));

        Constat constat =
                Classeurs.de(dossier).controleur().controler(fichier).constats().get(0);

        assertThat(constat.code()).isEqualTo(CLASSEUR_CHIFFRE);
        assertThat(constat.correction()).contains("effacez le mot de passe").contains("Dans LibreOffice");
    }

    @Test
    void anArchiveOfWorkbooksIsToBeUnpacked() throws Exception {
        Path fichier = dossier.resolve("classeurs.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fichier))) {
            zip.putNextEntry(new ZipEntry("rcp.xlsx"));
            zip.write(Classeurs.de(dossier).classeur().octets());
        }

        Constat constat =
                Classeurs.de(dossier).controleur().controler(fichier).constats().get(0);

        assertThat(constat.code()).isEqualTo(FORMAT_REFUSE);
        assertThat(constat.correction()).contains("Décompressez-la").contains("les classeurs qu’elle contient");
    }

    @Test
    void formatRefuse() throws Exception {
        Path fichier = Files.writeString(dossier.resolve("rcp.xlsx"), "Date;Dossiers\n14/03/2025;5\n");

        Constat constat =
                Classeurs.de(dossier).controleur().controler(fichier).constats().get(0);

        assertThat(constat.code()).isEqualTo(FORMAT_REFUSE);
        assertThat(constat.message()).contains(".csv");
        assertThat(constat.correction()).contains(".xlsx");
    }

    @Test
    void tailleExcessiveKeepsWhatWasFoundBefore() {
        Classeurs classeurs = Classeurs.de(dossier)
                .dansLesLimites(new Limites(1 << 20, 1 << 20, 9, 30, 5_000, 99, 9, 99, 99, Duration.ofMinutes(1)));
        FeuilleDeTest rcp =
                classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne("mi-mars", 5);
        for (int i = 0; i < 30; i++) {
            rcp.ligne(JOUR.plusDays(i), i);
        }

        Controle controle = classeurs.controler();

        Constat constat = classeurs.seul(TAILLE_EXCESSIVE);
        assertThat(constat.message()).contains("plus de 30 lignes");
        assertThat(constat.correction()).contains("Séparez");
        assertThat(controle.constats()).extracting(Constat::code).contains(TYPE_INVALIDE);
        assertThat(((Controle.Refuse) controle).finess()).isPresent();
    }

    @Test
    void aSheetOfMoreRowsThanAnyStructureHasIsRefusedAndNamed() {
        Classeurs classeurs = Classeurs.de(dossier)
                .dansLesLimites(new Limites(1 << 20, 1 << 20, 9, 99, 3, 999, 99, 999, 99, Duration.ofMinutes(1)));
        FeuilleDeTest rcp = classeurs.feuille("RCP").ligne("Date", "Dossiers examinés");
        FeuilleDeTest usage = classeurs.feuille("Usage SIP").ligne("Mois", "Dossiers consultés");
        for (int i = 0; i < 9; i++) {
            rcp.ligne(JOUR.plusDays(i), i);
            usage.ligne("03/2025", i);
        }

        Constat constat = classeurs.seul(TAILLE_EXCESSIVE);

        assertThat(constat.message()).isEqualTo("La feuille « RCP » a plus de 3 lignes.");
        assertThat(constat.correction()).contains("cette structure et de cet exercice");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Refuse.class);
    }

    @Test
    void aSheetOfAsManyRowsAsTheLimitIsRead() {
        Classeurs classeurs = Classeurs.de(dossier)
                .dansLesLimites(new Limites(1 << 20, 1 << 20, 9, 99, 3, 999, 99, 999, 99, Duration.ofMinutes(1)));
        FeuilleDeTest rcp = classeurs.feuille("RCP").ligne("Date", "Dossiers examinés");
        for (int i = 0; i < 3; i++) {
            rcp.ligne(JOUR.plusDays(i), i);
        }

        assertThat(classeurs.controler()).isInstanceOf(Controle.Accepte.class);
    }

    @Test
    void feuilleStructureAbsenteAndTheOtherSheetsAreCheckedAllTheSame() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne("mi-mars", 5);

        assertThat(classeurs.seul(FEUILLE_STRUCTURE_ABSENTE).correction()).contains("FINESS");
        assertThat(classeurs.seul(TYPE_INVALIDE).cellule()).contains("A2");
    }

    @Test
    void feuilleEnDouble() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 5);
        classeurs.feuille("Réunions RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 6);

        Constat constat = classeurs.seul(FEUILLE_EN_DOUBLE);

        assertThat(constat.feuille()).contains("Réunions RCP");
        assertThat(constat.message()).contains("« RCP »");
        assertThat(constat.correction()).contains("renommez");
    }

    @Test
    void feuilleEnDoubleOfTheStructure() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("La structure").ligne("Patientèle médecin traitant", 4000);

        assertThat(classeurs.seul(FEUILLE_EN_DOUBLE).message())
                .contains("« Structure » et « La structure » sont toutes deux des feuilles « Structure »");
    }

    @Test
    void feuilleVideUnderANameAlreadyTakenIsNoDouble() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 5);
        classeurs.feuille("Réunions").ligne("Date", "Dossiers examinés");
        classeurs.feuille("Concertation");

        assertThat(classeurs.controler()).isInstanceOf(Controle.Accepte.class);
        assertThat(classeurs.codes()).containsExactly(FEUILLE_VIDE, FEUILLE_VIDE);
        assertThat(classeurs.controler().constats().get(0).message()).contains("seule la feuille « RCP » compte");
    }

    @Test
    void feuilleVideBeforeTheOneThatIsFilledLeavesItsPlace() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés");
        classeurs.feuille("Réunions").ligne("Date", "Dossiers examinés").ligne(JOUR, 5);

        assertThat(classeurs.codes()).containsExactly(FEUILLE_VIDE);
        assertThat(classeurs.accepte(Rcp.class)).hasSize(1);
    }

    @Test
    void enteteIntrouvable() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("14 mars", 5).ligne("15 mars", 6);

        Constat constat = classeurs.seul(ENTETE_INTROUVABLE);

        assertThat(constat.feuille()).contains("RCP");
        assertThat(constat.correction()).contains("Date, Dossiers examinés").contains("feuille « RCP »");
    }

    @Test
    void enteteIntrouvableInASheetOfOnesOwnIsToBeRenamed() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Formation").ligne("Qui", "Quoi").ligne("Anne", "premiers secours");

        assertThat(classeurs.seul(ENTETE_INTROUVABLE).correction())
                .contains("Nom, Prénom, Profession, Début, Fin")
                .contains("Si cette feuille n’est pas celle que le modèle appelle « Stages », donnez-lui un autre nom");
    }

    @Test
    void colonneAbsente() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Thème").ligne(JOUR, "douleur");

        Constat constat = classeurs.seul(COLONNE_ABSENTE);

        assertThat(constat.feuille()).contains("RCP");
        assertThat(constat.champ()).contains("Dossiers examinés");
        assertThat(constat.ligne()).contains(1);
        assertThat(constat.correction()).contains("une colonne « Dossiers examinés »");
    }

    @Test
    void colonneEnDouble() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés", "Date de la RCP")
                .ligne(JOUR, 5, JOUR);

        Constat constat = classeurs.seul(COLONNE_EN_DOUBLE);

        assertThat(constat.cellule()).contains("C1");
        assertThat(constat.message()).contains("Date de la RCP").contains("colonne A");
        assertThat(constat.correction()).contains("une seule colonne « Date »");
    }

    @Test
    void valeurAbsente() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés")
                .ligne(JOUR, 5)
                .ligne(JOUR, "\u00A0");

        Constat constat = classeurs.seul(VALEUR_ABSENTE);

        assertThat(constat.cellule()).contains("B3");
        assertThat(constat.champ()).contains("Dossiers examinés");
        assertThat(constat.correction()).contains("en B3").contains("supprimez toute la ligne");
    }

    @Test
    void valeurQuUneFusionMontreSurPlusieursLignes() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Horaires")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Ici", "lundi", "8h", "20h")
                .ligne(null, "mardi", "8h", "20h")
                .apres("<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>");

        Constat constat = classeurs.seul(VALEUR_ABSENTE);

        assertThat(constat.cellule()).contains("A3");
        assertThat(constat.message()).contains("fusionnée sur plusieurs lignes");
        assertThat(constat.correction()).contains("Annulez la fusion").contains("en A3");
    }

    @Test
    void typeInvalide() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne("31/02/2025", 5);

        Constat constat = classeurs.seul(TYPE_INVALIDE);

        assertThat(constat.cellule()).contains("A2");
        assertThat(constat.valeurLue()).isEqualTo("31/02/2025");
        assertThat(constat.message()).contains("« 31/02/2025 »");
        assertThat(constat.correction()).contains("jj/mm/aaaa").contains("en A2 de la feuille « RCP »");
    }

    @Test
    void valeurHorsListe() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut")
                .ligne("Imaginaire", "Anne", "infirmer", "associée");

        Constat constat = classeurs.seul(VALEUR_HORS_LISTE);

        assertThat(constat.cellule()).contains("C2");
        assertThat(constat.message()).contains("« infirmer »").contains("« infirmier »");
        assertThat(constat.correction()).contains("« infirmier »").contains("orthoptiste");
    }

    @Test
    void dateHorsExercice() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(LocalDate.of(2024, 12, 31), 5);

        Constat constat = classeurs.seul(DATE_HORS_EXERCICE);

        assertThat(constat.cellule()).contains("A2");
        assertThat(constat.valeurLue()).isEqualTo("31/12/2024");
        assertThat(constat.message()).contains("exercice 2025");
        assertThat(constat.correction()).contains("classeur de son année").contains("corrigez « Exercice »");
    }

    @Test
    void valeurHorsBornes() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut", "Jours par semaine")
                .ligne("Imaginaire", "Anne", "SF", "vacataire", 8);

        Constat constat = classeurs.seul(VALEUR_HORS_BORNES);

        assertThat(constat.cellule()).contains("E2");
        assertThat(constat.correction()).contains("entre 0 et 7");
    }

    @Test
    void cleInvalide() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "RPPS", "Profession", "Statut")
                .ligne("Imaginaire", "Anne", "10000010017", "SF", "associée");

        Constat constat = classeurs.seul(CLE_INVALIDE);

        assertThat(constat.cellule()).contains("C2");
        assertThat(constat.valeurLue()).isEqualTo("10000010017");
        assertThat(constat.correction()).contains("chiffre par chiffre");
    }

    @Test
    void aTableOfOneColumnOnlyIsToldTheColumnItLacks() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("PNC").ligne("Nos PNC").ligne("Protocole").ligne("1").ligne("3");

        Constat constat = classeurs.seul(COLONNE_ABSENTE);

        assertThat(constat.message()).contains("Date de déclaration ARS");
        assertThat(classeurs.codes()).doesNotContain(ENTETE_INTROUVABLE);
    }

    @Test
    void rppsEnDouble() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "RPPS", "Profession", "Statut")
                .ligne("Imaginaire", "Anne", Classeurs.RPPS, "SF", "associée")
                .ligne("Inventé", "Luc", Classeurs.RPPS, "MG", "associé");

        assertThat(classeurs.seul(RPPS_EN_DOUBLE).cellule()).contains("C3");
    }

    @Test
    void celluleEnErreur() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés")
                .ligne(JOUR, new Brute(" t=\"e\"><f>NA()</f><v>#N/A</v>"));

        Constat constat = classeurs.seul(CELLULE_EN_ERREUR);

        assertThat(constat.cellule()).contains("B2");
        assertThat(constat.valeurLue()).isEqualTo("#N/A");
        assertThat(constat.correction()).contains("Corrigez la formule en B2");
    }

    @Test
    void formuleJamaisCalculee() {
        Classeurs classeurs =
                Classeurs.avecChamps(dossier, "Patientèle médecin traitant", new Brute("><f>2000*2</f><v/>"));

        Constat constat = classeurs.seul(CELLULE_EN_ERREUR);

        assertThat(constat.cellule()).contains("B5");
        assertThat(constat.message()).contains("formule").contains("pas encore été calculée");
        assertThat(constat.correction()).contains("enregistrez-le").contains("la formule en B5");
    }

    @Test
    void donneePersonnelle() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne(JOUR, "cas de 1 85 05 78 006 084", 5);

        Constat constat = classeurs.seul(DONNEE_PERSONNELLE);

        assertThat(constat.cellule()).contains("B2");
        assertThat(constat.valeurLue()).isEqualTo("1 •• •• •• ••• •••");
        assertThat(constat.correction()).contains("Effacez ce numéro en B2");
    }

    @Test
    void baremeAbsent() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("FINESS", Classeurs.FINESS)
                .ligne("Exercice", 2019)
                .ligne("Raison sociale", "MSP imaginaire");

        Constat constat = classeurs.seul(BAREME_ABSENT);

        assertThat(constat.cellule()).contains("B2");
        assertThat(constat.message()).contains("2019");
        assertThat(constat.correction()).contains("en B2");
    }

    @Test
    void dossierNominatif() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 1);
        classeurs
                .feuille("Dossiers RCP")
                .ligne("Date RCP", "Dossier", "Situation")
                .ligne(JOUR, "IMAGINAIRE Anne", "ALD");

        Constat constat = classeurs.seul(DOSSIER_NOMINATIF);

        assertThat(constat.cellule()).contains("B2");
        assertThat(constat.valeurLue()).isEqualTo("•••");
        assertThat(constat.correction()).contains("référence anonyme").contains("en B2");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Accepte.class);
    }

    @Test
    void ligneEnDouble() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés")
                .ligne(JOUR, 5)
                .ligne(JOUR, 6)
                .ligne(JOUR, 5);

        Constat constat = classeurs.seul(LIGNE_EN_DOUBLE);

        assertThat(constat.ligne()).contains(4);
        assertThat(constat.message()).contains("ligne 2");
        assertThat(constat.correction()).contains("à la ligne 4");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Accepte.class);
    }

    @Test
    void ligneBarree() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés")
                .ligne(JOUR, 5)
                .ligne(new Brute(" s=\"4\"><v>45731</v>"), new Brute(" s=\"4\"><v>6</v>"))
                .ligne(new Brute(" s=\"4\"><v>45732</v>"), 7)
                .ligne(new Brute(" s=\"1\"><v>45733</v>"), new Brute(" s=\"5\"><v>8</v>"));

        Constat constat = classeurs.seul(LIGNE_BARREE);

        assertThat(constat.severite()).isEqualTo(Severite.AVERTISSEMENT);
        assertThat(constat.ligne()).contains(3);
        assertThat(constat.message()).startsWith("La ligne 3 est barrée");
        assertThat(constat.correction()).contains("supprimez-la").contains("enlevez le trait");
    }

    @Test
    void ligneDExemple() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne("Exemple → 14/03/2025", "Plaies chroniques", 6)
                .ligne("Exemple → 28/03/2025", "douleur", 5)
                .ligne(JOUR, "douleur", 5);

        Constat constat = classeurs.seul(LIGNE_D_EXEMPLE);

        assertThat(constat.ligne()).contains(3);
        assertThat(constat.correction()).contains("à la ligne 3 de la feuille « RCP »");
        assertThat(((Controle.Accepte) classeurs.controler()).lignes())
                .containsEntry(fr.msp.aci.activite.Feuille.RCP, 1);
    }

    @Test
    void theExampleRowOfATemplateOfBeforeIsIntactToo() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Spécialité", "Statut")
                .ligne("Exemple → AUBÉPINE", "Claire", "médecin généraliste", "cardiologie", "associé")
                .ligne("Imaginaire", "Anne", "infirmier", "", "associé");

        assertThat(classeurs.codes()).isEmpty();
    }

    @Test
    void aMissionNamedExampleIsAMission() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Missions SP").ligne("Mission", "Thème", "Début").ligne("Exemple de mission", "PRS", JOUR);

        assertThat(classeurs.accepte(fr.msp.aci.activite.MissionSp.class)).hasSize(1);
    }

    @Test
    void titreInterprete() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "Profession", "Statut")
                .ligne("Imaginaire", "Anne", "omnipraticienne", "associé");

        Constat constat = classeurs.seul(TITRE_INTERPRETE);

        assertThat(constat.feuille()).contains("Professionnels");
        assertThat(constat.cellule()).contains("C2");
        assertThat(constat.message()).contains("« omnipraticienne » est lu « médecin généraliste »");
    }

    @Test
    void referenceInconnue() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Horaires")
                .ligne("Site", "Jour", "Ouverture", "Fermeture")
                .ligne("Centre", "lundi", LocalTime.of(8, 0), LocalTime.of(20, 0));
        classeurs
                .feuille("Fermetures")
                .ligne("Site", "Du", "Au", "Congés scolaires")
                .ligne("Annexe", JOUR, JOUR, "oui");

        Constat constat = classeurs.seul(REFERENCE_INCONNUE);

        assertThat(constat.feuille()).contains("Fermetures");
        assertThat(constat.cellule()).contains("A2");
        assertThat(constat.message()).contains("« Annexe »").contains("Centre");
    }

    @Test
    void incoherence() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 5);
        classeurs
                .feuille("Dossiers RCP")
                .ligne("Date RCP", "Dossier", "Situation")
                .ligne(JOUR, "D-1", "ALD");

        Constat constat = classeurs.seul(INCOHERENCE);

        assertThat(constat.feuille()).contains("RCP");
        assertThat(constat.cellule()).contains("B2");
        assertThat(constat.message()).contains("dit 5").contains("en détaille 1");
    }

    @Test
    void colonneIgnoree() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Remarques", "Dossiers examinés").ligne(JOUR, "rien", 5);

        Constat constat = classeurs.seul(COLONNE_IGNOREE);

        assertThat(constat.cellule()).contains("B1");
        assertThat(constat.message()).contains("« Remarques »");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Accepte.class);
    }

    @Test
    void colonneIgnoreeWithoutAHeaderIsSaidOnceWhateverItsRows() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", null, "Dossiers examinés", null)
                .ligne(JOUR, null, 5)
                .ligne(JOUR.plusDays(7), "à revoir", 4)
                .ligne(JOUR.plusDays(14), "vu", 3);

        Constat constat = classeurs.seul(COLONNE_IGNOREE);

        assertThat(constat.colonne()).contains("B");
        assertThat(constat.message()).contains("La colonne B contient des valeurs mais n’a pas d’en-tête");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Accepte.class);
    }

    @Test
    void feuilleIgnoree() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Brouillon").ligne("a", "b");
        classeurs.feuille("Lisez-moi").ligne("Bonjour");

        Constat constat = classeurs.seul(FEUILLE_IGNOREE);

        assertThat(constat.feuille()).contains("Brouillon");
        assertThat(constat.correction()).contains("renommez-la");
    }

    @Test
    void feuilleVide() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés")
                .ligne(" ", "\u00A0")
                .ligne("Total", 0);

        Constat constat = classeurs.seul(FEUILLE_VIDE);

        assertThat(constat.feuille()).contains("RCP");
        assertThat(constat.correction()).contains("néant");
        assertThat(((Controle.Accepte) classeurs.controler()).feuilles()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rené@msp.example", "a..b@msp.example", "coord@[192.168.1.1]"})
    void courrielInutilisable(String adresse) {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Courriel de la coordination", adresse);

        Constat constat = classeurs.seul(COURRIEL_INUTILISABLE);

        assertThat(constat.cellule()).contains("B5");
        assertThat(constat.message()).contains(adresse);
        assertThat(constat.correction()).contains("Écrivez en B5", "une autre adresse");
    }

    @Test
    void courrielAuDomaineAccentue() {
        assertThat(Classeurs.avecChamps(dossier, "Courriel de la coordination", "coord@santé.example")
                        .codes())
                .doesNotContain(COURRIEL_INUTILISABLE);
    }

    @Test
    void feuilleMasquee() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").masquee().ligne("Date", "Dossiers examinés").ligne(JOUR, 5);

        assertThat(classeurs.seul(FEUILLE_MASQUEE).feuille()).contains("RCP");
        assertThat(classeurs.seul(FEUILLE_MASQUEE).correction()).contains("Affichez-la");
    }

    @Test
    void ligneMasquee() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés")
                .ligneMasquee(JOUR, 5)
                .ligne(JOUR, 6)
                .ligneMasquee(JOUR, 7);

        Constat constat = classeurs.seul(LIGNE_MASQUEE);

        assertThat(constat.ligne()).contains(2);
        assertThat(constat.message()).contains("2 lignes sont masquées").contains("lignes 2, 4.");
        assertThat(constat.correction()).contains("Affichez-les");
    }

    @Test
    void ligneMasqueeOfTheStructureIsReadAndSaid() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("FINESS", Classeurs.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligneMasquee("Patientèle médecin traitant", 4000);

        assertThat(classeurs.seul(LIGNE_MASQUEE).message()).startsWith("La ligne 4 est masquée");
        assertThat(classeurs.accepte(ChampSaisi.class))
                .extracting(ChampSaisi::champ)
                .contains(ChampStructure.PATIENTELE);
    }

    @Test
    void lignesMasqueesParUnFiltre() {
        Classeurs classeurs = Classeurs.de(dossier);
        FeuilleDeTest feuille =
                classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 1);
        for (int i = 2; i <= 13; i++) {
            feuille.ligneMasquee(JOUR, i);
        }
        feuille.ligne(JOUR, 14).ligneMasquee(JOUR, 15).ligneMasquee(JOUR, 16);

        assertThat(classeurs.seul(LIGNE_MASQUEE).message())
                .contains("14 lignes sont masquées")
                .contains("lignes 3 à 14, 16 et 17.");
    }

    @Test
    void uneSeuleLigneMasquee() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligneMasquee(JOUR, 5);

        assertThat(classeurs.seul(LIGNE_MASQUEE).message()).startsWith("La ligne 2 est masquée");
        assertThat(classeurs.seul(LIGNE_MASQUEE).correction()).contains("Affichez-la");
    }

    @Test
    void feuilleARenommer() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Profesionels").ligne("Nom", "Prénom");

        Constat constat = classeurs.seul(FEUILLE_A_RENOMMER);

        assertThat(constat.message()).contains("« Profesionels »").contains("Est-ce la feuille « Professionnels » ?");
        assertThat(constat.correction()).contains("renommez-la « Professionnels »");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCP (2)", "RCP 2025", "Copie de RCP", "RCP T1", "RCP mars", "RCP - 1er semestre"})
    void aSheetToldFromAnotherByWhatIsAddedToItsNameIsNotCountedWithoutAWord(String nom) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille(nom).ligne("Date", "Dossiers examinés").ligne(JOUR, 5);

        assertThat(classeurs.controler()).isInstanceOf(Controle.Accepte.class);
        assertThat(classeurs.seul(FEUILLE_A_RENOMMER).message()).contains("Est-ce la feuille « RCP » ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Notes RCP", "Brouillon 2", "2025", "Mars"})
    void aSheetOfOnesOwnIsOnlyAnInformation(String nom) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille(nom).ligne("Date", "Dossiers examinés").ligne(JOUR, 5);

        assertThat(classeurs.seul(FEUILLE_IGNOREE).message()).doesNotContain("Est-ce");
    }

    @Test
    void aSheetOfOnesOwnThatBearsAnotherNameOfAKnownOneMayBeRenamed() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("Utilisation du SIP").ligne("Nom", "Licences").ligne("Logiciel imaginaire", 3);

        assertThat(classeurs.seul(COLONNE_ABSENTE).correction())
                .contains("celle que le modèle appelle « Usage SIP », donnez-lui un autre nom");

        Classeurs propre = Classeurs.de(dossier);
        propre.feuille("Usage SIP").ligne("Nom", "Licences").ligne("Logiciel imaginaire", 3);
        assertThat(propre.seul(COLONNE_ABSENTE).correction()).doesNotContain("autre nom");
    }

    @Test
    void anEmptySheetWithoutAKnownNameCannotHideRows() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP (2)");

        assertThat(classeurs.seul(FEUILLE_IGNOREE).feuille()).contains("RCP (2)");
    }

    @Test
    void feuilleQuiRessembleAUneAutrePresente() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(JOUR, 5);
        classeurs.feuille("RPC").ligne("Brouillon");

        Constat constat = classeurs.seul(FEUILLE_IGNOREE);
        assertThat(constat.message()).contains("seule la feuille « RCP » compte");
        assertThat(constat.correction()).contains("recopiez ses lignes dans la feuille « RCP »");
    }

    @Test
    void colonneDontLeNomEstMalEcrit() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dosiers examines", "Météo").ligne(JOUR, 5, "beau temps");

        assertThat(classeurs.controler().constats())
                .filteredOn(constat -> constat.code() == COLONNE_IGNOREE)
                .extracting(Constat::correction)
                .containsExactly(
                        "Si c’est elle, écrivez « Dossiers examinés » en B1 de la feuille « RCP » et déposez de nouveau"
                                + " le classeur ; sinon, rien à faire.",
                        "Rien à faire si c’est voulu ; sinon, corrigez son nom en C1 de la feuille « RCP ».");
    }

    @Test
    void champDontLeNomEstMalEcrit() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Patientelle medecin traitan", 4000);

        assertThat(classeurs.seul(COLONNE_IGNOREE).message())
                .contains("Est-ce le champ « Patientèle médecin traitant » ?");
    }

    @Test
    void valeurNonLue() {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("FINESS", Classeurs.FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Date d’effet du contrat ACI", null, JOUR);

        Constat constat = classeurs.seul(VALEUR_NON_LUE);

        assertThat(constat.cellule()).contains("C4");
        assertThat(constat.message()).contains("« Date d'effet du contrat ACI »");
        assertThat(constat.correction()).contains("en colonne B");
    }

    @Test
    void numeroComplete() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Code postal", 1000);

        Constat constat = classeurs.seul(NUMERO_COMPLETE);

        assertThat(constat.cellule()).contains("B5");
        assertThat(constat.message()).contains("01000");
    }

    @Test
    void lignesNonLues() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne(JOUR, "douleur", 5)
                .ligne(JOUR.plusDays(7), "plaies", 4)
                .ligne("Date", "Thème", "Dossiers examinés")
                .ligne(JOUR.plusDays(14), "chutes", 3);

        Constat constat = classeurs.seul(LIGNES_NON_LUES);

        assertThat(constat.ligne()).contains(1);
        assertThat(constat.message()).contains("(ligne 3)").contains("lignes : 1 et 2");
        assertThat(constat.correction()).contains("Déplacez la ligne d’en-tête").contains("au-dessus de la ligne 1");
    }

    @Test
    void ligneDeTotal() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Missions SP")
                .ligne("Mission", "Thème", "Début")
                .ligne("Total contact", "PRS", JOUR)
                .ligne("Total", null, 3)
                .ligne("Marche", "PRS", JOUR);

        Constat constat = classeurs.seul(LIGNE_DE_TOTAL);

        assertThat(constat.ligne()).contains(2);
        assertThat(constat.message()).contains("« Total contact »").contains("n’est pas lue");
        assertThat(constat.correction()).contains("commencez autrement la première cellule");
    }

    @Test
    void valeurFusionnee() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés", "Compte rendu intégré au SIP")
                .ligne(JOUR, 5, "oui")
                .ligne(JOUR.plusDays(7), 4)
                .ligne(JOUR.plusDays(14), 3)
                .ligne(JOUR.plusDays(21), 3)
                .apres("<mergeCells><mergeCell ref=\"C2:C4\"/></mergeCells>");

        Constat constat = classeurs.seul(VALEUR_FUSIONNEE);

        assertThat(constat.cellule()).contains("C3");
        assertThat(constat.message()).contains("lignes : 3 et 4");
        assertThat(constat.correction()).contains("Annulez la fusion").contains("sur chacune de ces lignes");
    }

    @Test
    void formuleACalculer() {
        Classeurs classeurs = formules();
        classeurs.classeur().aRecalculer();

        Constat constat = classeurs.seul(FORMULE_A_CALCULER);

        assertThat(constat.cellule()).contains("B2");
        assertThat(constat.message()).contains("lignes : 2)");
        assertThat(constat.correction()).contains("enregistrez-le, puis déposez-le de nouveau");
    }

    @Test
    void formuleACalculerInTheStructure() {
        Classeurs classeurs = Classeurs.avecChamps(
                dossier, "Patientèle médecin traitant", new Brute("><f>3*2</f><v>0</v>"), "Patients AME", 0);
        classeurs.classeur().aRecalculer();

        Constat constat = classeurs.seul(FORMULE_A_CALCULER);

        assertThat(constat.cellule()).contains("B5");
        assertThat(constat.message()).contains("« Patientèle médecin traitant » est lu 0");
    }

    @Test
    void aFormulaWhoseValueIsNoughtIsSilentInAFileThatDoesNotAskToBeComputed() {
        assertThat(formules().codes()).isEmpty();
    }

    private Classeurs formules() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .ligne("Date", "Dossiers examinés")
                .ligne(JOUR, new Brute("><f>3*2</f><v>0</v>"))
                .ligne(JOUR.plusDays(7), 0)
                .ligne(JOUR.plusDays(14), new Brute("><f>3*2</f><v>6</v>"));
        return classeurs;
    }

    @Test
    void colonneMasquee() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("RCP")
                .avant("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>")
                .ligne("Date", "Dossiers examinés", "Thème")
                .ligne(JOUR, 5);

        Constat constat = classeurs.seul(COLONNE_MASQUEE);

        assertThat(constat.colonne()).contains("B");
        assertThat(constat.message()).contains("« Dossiers examinés »").contains("lue comme les autres");
        assertThat(constat.correction()).contains("Affichez-la");
    }

    /** Codes that only the store can raise are tested with the catalogue, that of workbooks of before with these. */
    @Test
    void everyCodeHasItsTestHere() {
        Set<CodeConstat> ailleurs = EnumSet.of(
                ACCEPTE_AUTREFOIS,
                CLASSEUR_ANCIEN,
                COMPTE_RENDU_POSSIBLE,
                JUSTIFICATIF_ABSENT,
                AUTRE_QUE_L_AN_DERNIER,
                LIGNES_GARDEES,
                LIGNES_RETIREES);
        for (CodeConstat code : CodeConstat.values()) {
            String nom = code.name().replace("_", "").toLowerCase(java.util.Locale.ROOT);
            boolean teste = Arrays.stream(getClass().getDeclaredMethods())
                    .anyMatch(methode ->
                            methode.getName().toLowerCase(java.util.Locale.ROOT).startsWith(nom));
            assertThat(teste || ailleurs.contains(code)).as(code.name()).isTrue();
        }
    }
}
