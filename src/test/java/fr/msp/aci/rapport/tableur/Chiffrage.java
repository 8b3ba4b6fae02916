package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.time.LocalDate;
import java.util.List;

/** From the facts of a test to its bilan and its workbook, by the built-in grids. */
final class Chiffrage {

    private static final Baremes BAREMES = Baremes.integres();

    private Chiffrage() {}

    static Bareme bareme(Activite activite) {
        return BAREMES.pour(activite.structure().exercice().annee()).orElseThrow();
    }

    static Rapport rapport(Activite activite, LocalDate jour) {
        return rapport(activite, Calculateur.calculer(activite, bareme(activite), jour));
    }

    static Rapport rapport(Activite activite, Bilan bilan) {
        return new Rapport(
                activite,
                bilan,
                List.of(new Rapport.Source("ab".repeat(32), "classeur-inventé.xlsx")),
                List.of(),
                "aci-bilan essai");
    }

    /** The report of a finished exercise. */
    static Rapport rapport(Activite activite) {
        return rapport(activite, activite.structure().exercice().dernierJour());
    }

    static Bilan bilan(Activites activites) {
        return rapport(activites.activite()).bilan();
    }

    static byte[] classeur(Rapport rapport) {
        return ecrivain().ecrire(rapport);
    }

    /** What writes workbooks, of which none was written yet. */
    static BilanXlsx ecrivain() {
        return new BilanXlsx(exercice -> BAREMES.pour(exercice.annee()));
    }

    static byte[] classeur(Activites activites) {
        return classeur(rapport(activites.activite()));
    }
}
