package fr.msp.aci.activite;

/**
 * The value that counts for a field of the structure, and where it was typed.
 *
 * @param valeur canonical text
 * @param ligne row of the {@code Structure} sheet
 * @param classeur SHA-256 of the workbook that gave it last
 */
public record ChampRetenu(String valeur, int ligne, String classeur) {}
