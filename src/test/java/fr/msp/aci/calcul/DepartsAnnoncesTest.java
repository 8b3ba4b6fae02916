package fr.msp.aci.calcul;

import static fr.msp.aci.calcul.Calcul.bilan;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Statut;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A departure to come, told while it can still be made good. */
class DepartsAnnoncesTest {

    private static final LocalDate MI_JUIN = LocalDate.of(2025, 6, 15);

    @Test
    void itIsSaidWithTheRowAndWhatTheIndicatorWillGive() {
        Activites equipe = equipe().professionnel(
                        Profession.ORTHOPHONISTE,
                        Statut.ASSOCIE,
                        Optional.of(LocalDate.of(2019, 1, 1)),
                        Optional.of(LocalDate.of(2025, 6, 30)));

        assertThat(departs(equipe, MI_JUIN))
                .containsExactly("Départ annoncé avant le 31/12/2025 (feuille Professionnels, ligne 10) : ce jour-là,"
                        + " d’après ce qui est déclaré, A3-SI-STANDARD donnera 2\u202F100\u00A0points, au lieu de"
                        + " 2\u202F300\u00A0points aujourd’hui.");
        assertThat(departs(equipe, LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(departs(equipe, LocalDate.of(2025, 12, 31))).isEmpty();
    }

    @Test
    void oneThatIsMadeGoodOrCostsNothingIsNotSaid() {
        LocalDate depuis = LocalDate.of(2019, 1, 1);
        Activites remplacee = equipe().professionnel(
                        Profession.ORTHOPHONISTE,
                        Statut.ASSOCIE,
                        Optional.of(depuis),
                        Optional.of(LocalDate.of(2025, 6, 30)))
                .professionnel(
                        Profession.ORTHOPHONISTE,
                        Statut.ASSOCIE,
                        Optional.of(LocalDate.of(2025, 9, 1)),
                        Optional.empty());
        Activites auDernierJour = equipe().professionnel(
                        Profession.ORTHOPHONISTE,
                        Statut.ASSOCIE,
                        Optional.of(depuis),
                        Optional.of(LocalDate.of(2025, 12, 31)));
        Activites salarie = equipe().professionnel(
                        Profession.ORTHOPHONISTE,
                        Statut.SALARIE,
                        Optional.of(depuis),
                        Optional.of(LocalDate.of(2025, 6, 30)));

        assertThat(departs(remplacee, MI_JUIN)).isEmpty();
        assertThat(departs(auDernierJour, MI_JUIN)).isEmpty();
        assertThat(departs(salarie, MI_JUIN)).isEmpty();
    }

    private static Activites equipe() {
        return Activites.sousContrat(2025)
                .patientele(4000)
                .logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2019, 9, 2))
                .professionnels(8, Profession.INFIRMIER, Statut.ASSOCIE);
    }

    private static List<String> departs(Activites activites, LocalDate jour) {
        return bilan(activites, jour).avertissements().stream()
                .filter(texte -> texte.startsWith("Départ"))
                .toList();
    }
}
