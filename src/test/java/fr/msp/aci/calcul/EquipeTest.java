package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.activite.UnProfessionnel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who a person is, and on which days. */
class EquipeTest {

    private static final LocalDate FIN = LocalDate.of(2025, 12, 31);
    private static final String NUMERO = "10000010016";
    private static final String AUTRE_NUMERO = "10000010024";

    @Test
    void aPersonIsKnownByTheNumberElseByTheName() {
        Equipe equipe = equipe(
                ligne(2, "Inventé", NUMERO, Statut.ASSOCIE),
                ligne(3, "Autre nom", NUMERO, Statut.ASSOCIE),
                ligne(4, "INVENTE", null, Statut.ASSOCIE),
                ligne(5, "Inventé-Second", null, Statut.ASSOCIE));
        assertThat(equipe.associes()).extracting(Professionnel::ligne).containsExactly(2, 5);
    }

    @Test
    void twoNamesakesWithTheirOwnNumbersAreTwoPeople() {
        Equipe equipe =
                equipe(ligne(2, "Inventé", NUMERO, Statut.ASSOCIE), ligne(3, "Inventé", AUTRE_NUMERO, Statut.ASSOCIE));
        assertThat(equipe.associes()).hasSize(2);
    }

    @Test
    void aRowWithoutANumberIsNotGivenToOneOfTwoNamesakes() {
        Equipe equipe = equipe(
                ligne(2, "Inventé", NUMERO, Statut.ASSOCIE),
                ligne(3, "Inventé", AUTRE_NUMERO, Statut.ASSOCIE),
                ligne(4, "Inventé", null, Statut.ASSOCIE));
        assertThat(equipe.associes()).hasSize(3);
    }

    @Test
    void theTeamLeavesVacatairesOut() {
        Equipe equipe = equipe(
                ligne(2, "Un", null, Statut.ASSOCIE),
                ligne(3, "Deux", null, Statut.COLLABORATEUR),
                ligne(4, "Trois", null, Statut.SALARIE),
                ligne(5, "Quatre", null, Statut.ASALEE),
                ligne(6, "Cinq", null, Statut.VACATAIRE));
        assertThat(equipe.membres()).extracting(Professionnel::ligne).containsExactly(2, 3, 4, 5);
        assertThat(equipe.vacataires()).extracting(Professionnel::ligne).containsExactly(6);
    }

    @Test
    void presenceIsCountedInTheElapsedPartOfTheExercise() {
        Professionnel fevrier = UnProfessionnel.de(2, Profession.SAGE_FEMME, Statut.VACATAIRE)
                .nomme("Inventé")
                .depuis(LocalDate.of(2025, 2, 1))
                .professionnel();
        Equipe fin = new Equipe(List.of(fevrier), TypeStructure.MSP, new Exercice(2025), FIN);
        assertThat(fin.joursDePresence(fevrier)).isEqualTo(334);
        assertThat(fin.joursEcoules()).isEqualTo(365);
        Equipe enMars = new Equipe(List.of(fevrier), TypeStructure.MSP, new Exercice(2025), LocalDate.of(2025, 3, 1));
        assertThat(enMars.joursDePresence(fevrier)).isEqualTo(29);
        assertThat(enMars.joursEcoules()).isEqualTo(60);
        Equipe avant = new Equipe(List.of(fevrier), TypeStructure.MSP, new Exercice(2025), LocalDate.of(2024, 3, 1));
        assertThat(avant.vacataires())
                .as("not there on the first day of an exercise not begun")
                .isEmpty();
    }

    @Test
    void rowsAreNamedBySheetAndRange() {
        assertThat(Lieu.de(List.of(ligne(9, "Neuf", null, Statut.ASSOCIE))))
                .isEqualTo("feuille Professionnels, ligne 9");
        assertThat(Lieu.de(List.of(
                        ligne(7, "Sept", null, Statut.ASSOCIE),
                        ligne(2, "Deux", null, Statut.ASSOCIE),
                        ligne(3, "Trois", null, Statut.ASSOCIE),
                        ligne(4, "Quatre", null, Statut.ASSOCIE),
                        ligne(8, "Huit", null, Statut.ASSOCIE))))
                .isEqualTo("feuille Professionnels, lignes 2 à 4, 7, 8");
    }

    private static Equipe equipe(Professionnel... lignes) {
        return new Equipe(List.of(lignes), TypeStructure.MSP, new Exercice(2025), FIN);
    }

    private static Professionnel ligne(int ligne, String nom, String rpps, Statut statut) {
        return UnProfessionnel.de(ligne, Profession.INFIRMIER, statut)
                .nomme(nom)
                .rpps(Optional.ofNullable(rpps))
                .professionnel();
    }
}
