package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.calcul.Bilan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Name;
import org.junit.jupiter.api.Test;

/** Whatever a reader types in the sheet of the inputs, the workbook follows the engine on the facts so changed. */
class EssaisAuHasardTest {

    private static final int CLASSEURS = 4;
    private static final int ESSAIS = 7;

    private final List<Function<Random, Essai>> tous = Essai.tous();

    @Test
    void oneChangeOrManyGiveWhatTheEngineGives() {
        int ouvertes = 0;
        for (int graine = 0; graine < CLASSEURS; graine++) {
            Random hasard = new Random(graine);
            List<Essai> etat = new ArrayList<>(
                    tous.stream().map(essai -> essai.apply(hasard)).toList());
            Activites depart = structure(etat).effet(LocalDate.of(2025 - graine % 2, 3, 1));
            Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(depart));
            for (int numero = 0; numero < ESSAIS; numero++) {
                int changements = numero == 0 ? tous.size() : 1 + hasard.nextInt(4);
                StringBuilder quoi = new StringBuilder("workbook " + graine);
                for (int rang = 0; rang < changements; rang++) {
                    int lequel = numero == 0 ? rang : hasard.nextInt(tous.size());
                    Essai essai = tous.get(lequel).apply(hasard);
                    etat.set(lequel, essai);
                    essai.taper(tableur);
                    quoi.append(' ').append(essai.cellules());
                }
                Bilan bilan = Chiffrage.bilan(structure(etat));
                tableur.recalculer().dit(quoi.toString(), bilan);
                ouvertes += bilan.remuneration().montant().signum();
            }
        }
        assertThat(ouvertes).as("some are paid").isBetween(CLASSEURS, CLASSEURS * ESSAIS - CLASSEURS);
    }

    @Test
    void everyInputButTheMeetingsIsTried() {
        Set<String> essayees = new HashSet<>();
        tous.forEach(
                essai -> essayees.addAll(essai.apply(new Random(1)).cellules().keySet()));
        Set<String> saisies = new HashSet<>();
        Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(Activites.complete(2025)));
        for (Name nom : tableur.classeur().getAllNames()) {
            if (nom.getRefersToFormula().startsWith("Saisie!")
                    && !nom.getRefersToFormula().contains(":")
                    && !tableur.cellule(nom.getNameName()).getCellStyle().getLocked()) {
                saisies.add(nom.getNameName());
            }
        }
        saisies.removeAll(Set.of("reunions", "dossiers"));

        assertThat(essayees).isEqualTo(saisies);
    }

    private static Activites structure(List<Essai> etat) {
        Activites activites = Activites.sousContrat(2025)
                .sans(ChampStructure.DATE_EFFET)
                .semaine("Site principal", "08:00", "19:30")
                .plage("Site principal", Jour.SAMEDI, "08:00", "12:00")
                .reunions(12, 2)
                // Those to whom the national protocols delegate: neither associates nor counted elsewhere.
                .professionnel(Profession.INFIRMIER, Statut.SALARIE)
                .professionnel(Profession.PHARMACIEN, Statut.SALARIE)
                .professionnel(Profession.MASSEUR_KINESITHERAPEUTE, Statut.SALARIE);
        etat.forEach(essai -> essai.faits().accept(activites));
        return activites;
    }
}
