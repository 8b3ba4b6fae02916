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
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every gain promised to invented structures is found again, to the cent, by computing the facts after the step. */
class PromessesTest {

    private static final int STRUCTURES = 200;

    private final Baremes baremes = Baremes.integres();

    /** An invented structure on a day, with its bilan. */
    private record Cas(long graine, Activite activite, Bareme bareme, LocalDate jour, Bilan avant, Bilan fin) {

        Bilan apres(LocalDate au, Activite autre) {
            return Calculateur.calculer(autre, bareme, au);
        }

        Bilan avant(LocalDate au) {
            return au.equals(jour) ? avant : fin;
        }

        /** Where what is declared for later brings a prérequis, those of the last day are asked for, else those of today. */
        List<CodeIndicateur> manquants() {
            boolean seuls = !fin.prerequisManquants().containsAll(avant.prerequisManquants());
            return (seuls ? fin : avant).prerequisManquants();
        }
    }

    @Test
    void everyStepBringsExactlyWhatItPromises() {
        List<CodeIndicateur> servis = cas().flatMap(cas -> {
                    List<Levier> leviers = Leviers.pour(cas.activite(), cas.bareme(), cas.jour());
                    leviers.forEach(levier -> verifier(cas, levier));
                    return leviers.stream().map(Levier::code);
                })
                .toList();
        assertThat(servis).contains(CodeIndicateur.values()).hasSizeGreaterThan(10 * STRUCTURES);
    }

    @Test
    void theWayToOpenTheGateOpensItAndEveryStepOfItIsNeeded() {
        long completes = cas().filter(cas -> {
                    Optional<Ouverture> ouverture = Leviers.ouverture(cas.activite(), cas.bareme(), cas.jour());
                    assertThat(ouverture.isEmpty()).isEqualTo(cas.manquants().isEmpty());
                    ouverture.ifPresent(ouvre -> verifier(cas, ouvre));
                    return ouverture.filter(Ouverture::estComplete).isPresent();
                })
                .count();
        assertThat(completes).isGreaterThan(STRUCTURES / 2);
    }

    private Stream<Cas> cas() {
        return LongStream.range(0, STRUCTURES).parallel().mapToObj(graine -> {
            Activite activite = StructuresAleatoires.tirer(graine);
            Exercice exercice = activite.structure().exercice();
            Bareme bareme = baremes.pour(exercice.annee()).orElseThrow();
            LocalDate jour = jour(exercice, graine);
            return new Cas(
                    graine,
                    activite,
                    bareme,
                    jour,
                    Calculateur.calculer(activite, bareme, jour),
                    Calculateur.calculer(activite, bareme, exercice.dernierJour()));
        });
    }

    private static void verifier(Cas cas, Ouverture ouverture) {
        LocalDate au = ouverture.etapes().stream().map(Levier::au).findFirst().orElse(cas.jour());
        Bilan avant = cas.avant(au);
        Bilan apres = cas.apres(au, ouverture.apres());
        assertThat(apres.prerequisManquants()).as("seed %d", cas.graine()).isEqualTo(ouverture.sansLevier());
        assertThat(ouverture.etapes())
                .as("seed %d: one step for each prérequis", cas.graine())
                .hasSize(cas.manquants().size() - apres.prerequisManquants().size());
        assertThat(ouverture.points()).isEqualByComparingTo(points(avant, apres));
        assertThat(ouverture.euros()).isEqualByComparingTo(euros(avant, apres));
    }

    private static BigDecimal points(Bilan avant, Bilan apres) {
        return apres.pointsTotal().subtract(avant.pointsTotal());
    }

    private static BigDecimal euros(Bilan avant, Bilan apres) {
        return apres.remuneration().montant().subtract(avant.remuneration().montant());
    }

    private static void verifier(Cas cas, Levier levier) {
        String nom = "seed " + cas.graine() + ", " + levier.action();
        Bilan avant = cas.avant(levier.au());
        Bilan apres = cas.apres(levier.au(), levier.apres());
        BigDecimal points = points(avant, apres);
        BigDecimal euros = euros(avant, apres);
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
