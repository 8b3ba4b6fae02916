package fr.msp.aci.activite;

import java.util.Optional;

/**
 * One field of the {@code Structure} sheet as a workbook gave it.
 *
 * @param ligne row of the sheet
 * @param champ which field
 * @param valeur its text in canonical form (ISO date, decimal point, {@code true} or {@code false}, name of the list's
 *     constant), or empty when the coordinator typed {@code néant} to clear it
 */
public record ChampSaisi(int ligne, ChampStructure champ, Optional<String> valeur) implements Fait {}
