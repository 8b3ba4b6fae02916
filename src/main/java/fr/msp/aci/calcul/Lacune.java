package fr.msp.aci.calcul;

import fr.msp.aci.regle.CodeIndicateur;
import java.util.Set;

/**
 * A datum that decides points and was never received: what it decides is at least what the bilan says.
 *
 * @param objet what is missing
 * @param donnee the cells or the sheet that would say it, in French
 * @param avertissement what is missing and what it costs, in French
 * @param indicateurs those whose points may be more
 * @param maxima those of which it cannot be told what this structure could reach
 */
public record Lacune(
        Objet objet, String donnee, String avertissement, Set<CodeIndicateur> indicateurs, Set<CodeIndicateur> maxima) {

    /** What a structure may never have said. */
    public enum Objet {
        /** The patients of its associate doctors. */
        PATIENTELE,
        /** Those of them over whom the cases of its meetings are counted. */
        PATIENTS_ALD_OU_AGES,
        /** Its team. */
        PROFESSIONNELS
    }

    /** Copies the sets. */
    public Lacune {
        indicateurs = Set.copyOf(indicateurs);
        maxima = Set.copyOf(maxima);
    }
}
