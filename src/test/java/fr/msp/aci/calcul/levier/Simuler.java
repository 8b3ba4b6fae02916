package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.LecteurDeSaisie;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.controle.LectureHorsClasseur;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Shortcuts of the tests of this package: the built-in grid, the last day of the exercise, plain spaces. */
final class Simuler {

    static final Bareme BAREME = Baremes.integres().pour(2025).orElseThrow();

    /** By the contract of workbooks, as the command does. */
    static final LecteurDeSaisie LECTEUR = new LectureHorsClasseur();

    private Simuler() {}

    static LocalDate fin(Activite activite) {
        return activite.structure().exercice().dernierJour();
    }

    static List<Levier> leviers(Activites activites) {
        Activite activite = activites.activite();
        return Leviers.pour(activite, BAREME, fin(activite));
    }

    static List<Levier> leviers(Activites activites, CodeIndicateur code) {
        return leviers(activites).stream()
                .filter(levier -> levier.code() == code)
                .toList();
    }

    /** The steps of an indicator, each as the coordinator reads it. */
    static List<String> phrases(Activites activites, CodeIndicateur code) {
        return leviers(activites, code).stream()
                .map(levier -> lisible(levier.phrase()))
                .toList();
    }

    static Bilan bilan(Activite activite) {
        return Calculateur.calculer(activite, BAREME, fin(activite));
    }

    static BigDecimal points(Activite activite, CodeIndicateur code) {
        return bilan(activite).resultats().get(code.ordinal()).detail().points().total();
    }

    /** The same text with plain spaces. */
    static String lisible(String texte) {
        return texte.replaceAll("[\\u00A0\\u202F]", " ");
    }
}
