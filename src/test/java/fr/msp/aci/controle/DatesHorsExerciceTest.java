package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dates must be in the year, meet it, or only not come after it. */
class DatesHorsExerciceTest {

    @TempDir
    Path dossier;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCP|Date;Dossiers examinés|D;5",
                "Dossiers RCP|Date RCP;Dossier;Situation|D;A1;ALD",
                "Usage SIP|Mois;Nom|D;Anne",
                "Actions SP|Mission;Date|M;D",
                "Usagers|Action;Niveau;Date|A;1;D",
                "Crise sanitaire|Élément;Date|crise déclarée par l'ARS;D",
                "Crise sanitaire|Élément;Date|actions menées;D"
            })
    void factsOfTheYearAreRefusedBeforeAndAfterIt(String feuille, String entete, String ligne) {
        assertThat(estRefusee(
                        feuille, entete, ligne.replace("D;", "31/12/2024;").replaceAll(";D$", ";31/12/2024")))
                .isTrue();
        assertThat(estRefusee(
                        feuille, entete, ligne.replace("D;", "01/01/2026;").replaceAll(";D$", ";01/01/2026")))
                .isTrue();
        assertThat(estRefusee(
                        feuille, entete, ligne.replace("D;", "31/12/2025;").replaceAll(";D$", ";31/12/2025")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Crise sanitaire|Élément;Date|plan de préparation;D",
                "Protocoles|Intitulé;Thème;Professions impliquées;Date de validation|P;hors liste;IDE, MG;D",
                "SIP|Logiciel;Niveau;Date d'acquisition|L;standard;D",
                "PNC|Protocole;Date de déclaration ARS|1;D",
                "Parcours|Parcours;Date d'engagement|IC;D",
                "Qualité|Niveau;Étape;Date|1;E;D",
                "Coordination externe|Procédure;Date|P;D"
            })
    void standingFactsAreRefusedOnlyAfterTheYear(String feuille, String entete, String ligne) {
        assertThat(estRefusee(feuille, entete, ligne.replaceAll(";D$", ";15/06/2019")))
                .isFalse();
        assertThat(estRefusee(feuille, entete, ligne.replaceAll(";D$", ";31/12/2025")))
                .isFalse();
        assertThat(estRefusee(feuille, entete, ligne.replaceAll(";D$", ";01/01/2026")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "01/10/2024,31/12/2024,true",
        "01/10/2024,01/01/2025,false",
        "31/12/2025,31/01/2026,false",
        "01/01/2026,31/01/2026,true"
    })
    void placementsAndMissionsMustMeetTheYear(String debut, String fin, boolean refuse) {
        assertThat(estRefusee("Stages", "Nom;Prénom;Profession;Début;Fin", "A;B;IDE;" + debut + ";" + fin))
                .isEqualTo(refuse);
        assertThat(estRefusee("Missions SP", "Mission;Thème;Début;Fin", "M;PRS;" + debut + ";" + fin))
                .isEqualTo(refuse);
    }

    @Test
    void aMissionWithoutEndGoesOn() {
        assertThat(estRefusee("Missions SP", "Mission;Thème;Début;Fin", "M;PRS;01/06/2020"))
                .isFalse();
    }

    @Test
    void closuresOfAnotherYearAreNoError() {
        assertThat(estRefusee("Fermetures", "Site;Du;Au;Congés scolaires", "S;20/12/2024;05/01/2025;oui"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Stages|Nom;Prénom;Profession;Début;Fin|A;B;IDE;14/03/2025;13/03/2025|E2",
                "Stages|Nom;Prénom;Profession;Début;Fin|A;B;IDE;14/03/2025;13/03/2024|E2",
                "Missions SP|Mission;Thème;Début;Fin|M;PRS;14/03/2025;13/03/2025|D2",
                "Missions SP|Mission;Thème;Début;Fin|M;PRS;14/03/2025;13/03/2024|D2",
                "Fermetures|Site;Du;Au;Congés scolaires|S;14/03/2025;13/03/2025;non|C2",
                "Coordination|Nom;Du;Au|A;14/03/2025;13/03/2025|C2",
                "Professionnels|Nom;Prénom;Profession;Statut;Entrée;Sortie|A;B;IDE;salarié;14/03/2025;13/03/2025|F2",
                "Horaires|Site;Jour;Ouverture;Fermeture|S;lundi;18h;8h|D2"
            })
    void anEndBeforeItsBeginningIsAnError(String feuille, String entete, String ligne, String cellule) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille(feuille).ligne((Object[]) entete.split(";")).ligne((Object[]) ligne.split(";"));

        Constat constat = classeurs.seul(CodeConstat.VALEUR_HORS_BORNES);

        assertThat(constat.cellule()).contains(cellule);
        assertThat(constat.message()).contains("doit venir après");
        assertThat(classeurs.codes()).containsExactly(CodeConstat.VALEUR_HORS_BORNES);
    }

    @ParameterizedTest
    @CsvSource({"2027,VALEUR_HORS_BORNES", "2019,BAREME_ABSENT", "2016,VALEUR_HORS_BORNES"})
    void aYearThatCannotBeIsTheOnlyThingSaidAndNotEveryDate(int annee, CodeConstat code) {
        Classeurs classeurs = Classeurs.vide(dossier);
        classeurs
                .feuille("Structure")
                .ligne("FINESS", Classeurs.FINESS)
                .ligne("Exercice", annee)
                .ligne("Raison sociale", "MSP imaginaire");
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne("14/03/2025", 5);

        assertThat(classeurs.codes()).containsExactly(code);
        assertThat(((Controle.Refuse) classeurs.controler()).exercice().isPresent())
                .isEqualTo(annee != 2016);
    }

    private boolean estRefusee(String feuille, String entete, String ligne) {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille(feuille).ligne((Object[]) entete.split(";")).ligne((Object[]) ligne.split(";"));
        Controle controle = classeurs.controler();
        assertThat(controle.constats())
                .filteredOn(constat -> constat.severite() == Severite.ERREUR)
                .extracting(Constat::code)
                .allMatch(code -> code == CodeConstat.DATE_HORS_EXERCICE);
        return controle instanceof Controle.Refuse;
    }
}
