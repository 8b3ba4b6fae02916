package fr.msp.aci.calcul.levier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.StructuresAleatoires;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every gain promised to invented structures is found again, to the cent, by computing the facts after the step. */
class PromessesTest {

    private static final int STRUCTURES = 200;

    private final Baremes baremes = Baremes.integres();

    @Test
    void everyStepBringsExactlyWhatItPromises() {
        Set<CodeIndicateur> servis = EnumSet.noneOf(CodeIndicateur.class);
        int promesses = 0;
        for (long graine = 0; graine < STRUCTURES; graine++) {
            Activite activite = StructuresAleatoires.tirer(graine);
            LocalDate jour = jour(activite.structure().exercice(), graine);
            Bareme bareme =
                    baremes.pour(activite.structure().exercice().annee()).orElseThrow();
            Bilan avant = Calculateur.calculer(activite, bareme, jour);
            for (Levier levier : Leviers.pour(activite, bareme, jour)) {
                verifier(avant, levier, Calculateur.calculer(levier.apres(), bareme, jour), graine);
                servis.add(levier.code());
                promesses++;
            }
        }
        assertThat(servis).as("indicators that had a step").hasSize(CodeIndicateur.values().length);
        assertThat(promesses).isGreaterThan(10 * STRUCTURES);
    }

    @Test
    void theWayToOpenTheGateOpensItAndEveryStepOfItIsNeeded() {
        int ouvertes = 0;
        for (long graine = 0; graine < STRUCTURES; graine++) {
            Activite activite = StructuresAleatoires.tirer(graine);
            LocalDate jour = jour(activite.structure().exercice(), graine);
            Bareme bareme =
                    baremes.pour(activite.structure().exercice().annee()).orElseThrow();
            Bilan avant = Calculateur.calculer(activite, bareme, jour);
            Optional<Ouverture> ouverture = Leviers.ouverture(activite, bareme, jour);
            assertThat(ouverture.isEmpty()).isEqualTo(avant.prerequisAtteints());
            if (ouverture.isEmpty()) {
                continue;
            }
            Bilan apres = Calculateur.calculer(ouverture.get().apres(), bareme, jour);
            assertThat(apres.prerequisManquants())
                    .as("seed %d", graine)
                    .isEqualTo(ouverture.get().sansLevier());
            assertThat(ouverture.get().etapes())
                    .as("seed %d: one step for each prérequis", graine)
                    .hasSize(avant.prerequisManquants().size()
                            - apres.prerequisManquants().size());
            assertThat(apres.pointsTotal().subtract(avant.pointsTotal()))
                    .isEqualByComparingTo(ouverture.get().points());
            assertThat(apres.remuneration()
                            .montant()
                            .subtract(avant.remuneration().montant()))
                    .isEqualByComparingTo(ouverture.get().euros());
            ouvertes += ouverture.get().estComplete() ? 1 : 0;
        }
        assertThat(ouvertes).isGreaterThan(STRUCTURES / 2);
    }

    private static void verifier(Bilan avant, Levier levier, Bilan apres, long graine) {
        String nom = "seed " + graine + ", " + levier.action();
        BigDecimal points = apres.pointsTotal().subtract(avant.pointsTotal());
        BigDecimal euros =
                apres.remuneration().montant().subtract(avant.remuneration().montant());
        assertThat(levier.points()).as(nom).isEqualByComparingTo(points).isPositive();
        assertThat(levier.euros()).as(nom).isEqualByComparingTo(euros).isNotNegative();
        assertThat(levier.repartition().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(nom)
                .isEqualByComparingTo(points);
        assertThat(levier.repartition().get(levier.code())).as(nom).isPositive();
        assertThat(levier.ouvreLaPorte()).as(nom).isEqualTo(!avant.prerequisAtteints() && apres.prerequisAtteints());
        if (avant.prerequisAtteints()) {
            assertThat(levier.eurosPorteOuverte()).as(nom).isEqualByComparingTo(euros);
        } else if (levier.ouvreLaPorte()) {
            assertThat(levier.eurosPorteOuverte()).as(nom).isLessThan(euros);
        } else if (sansMajorationNiPlancher(avant)) {
            assertThat(levier.eurosPorteOuverte())
                    .as(nom)
                    .isEqualByComparingTo(points.multiply(BigDecimal.valueOf(7)).setScale(2, RoundingMode.HALF_UP));
        }
    }

    /** The floor of a new structure only plays in the first two years: of the others points are worth 7 € each. */
    private static boolean sansMajorationNiPlancher(Bilan bilan) {
        return bilan.remuneration().tauxMajoration().signum() == 0
                && bilan.remuneration().etapes().stream()
                        .noneMatch(etape -> etape.libelle().contains("Nouvelle structure"));
    }

    /** Half of the exercises are over, half are running. */
    private static LocalDate jour(Exercice exercice, long graine) {
        return graine % 2 == 0
                ? exercice.dernierJour()
                : List.of(4, 7, 10).stream()
                        .map(mois -> LocalDate.of(exercice.annee(), mois, 20))
                        .toList()
                        .get((int) (graine / 2 % 3));
    }
}
