package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

/** Shortcuts of the tests of this package: the built-in grid, the last day of the exercise, one indicator. */
final class Calcul {

    private static final Baremes BAREMES = Baremes.integres();

    static final Bareme BAREME = BAREMES.pour(2025).orElseThrow();

    private Calcul() {}

    /** The bilan of a finished exercise. */
    static Bilan bilan(Activites activites) {
        var activite = activites.activite();
        return Calculateur.calculer(
                activite, BAREME, activite.structure().exercice().dernierJour());
    }

    /** The same by the built-in grid of whatever year it is of. */
    static Bilan bilan(Activite activite) {
        return Calculateur.calculer(
                activite, bareme(activite), activite.structure().exercice().dernierJour());
    }

    static Bareme bareme(Activite activite) {
        return BAREMES.pour(activite.structure().exercice().annee()).orElseThrow();
    }

    static Bilan bilan(Activites activites, LocalDate jour) {
        return Calculateur.calculer(activites.activite(), BAREME, jour);
    }

    static Resultat resultat(Bilan bilan, CodeIndicateur code) {
        return bilan.resultats().get(code.ordinal());
    }

    static Resultat resultat(Activites activites, CodeIndicateur code) {
        return resultat(bilan(activites), code);
    }

    static BigDecimal points(Activites activites, CodeIndicateur code) {
        return resultat(activites, code).detail().points().total();
    }

    /** The step of that name, of an indicator. */
    static Etape etape(Resultat resultat, String libelle) {
        return resultat.detail().etapes().stream()
                .filter(etape -> etape.libelle().equals(libelle))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(libelle));
    }

    static List<String> actions(Resultat resultat) {
        return resultat.detail().manques().stream().map(Manque::action).toList();
    }
}
