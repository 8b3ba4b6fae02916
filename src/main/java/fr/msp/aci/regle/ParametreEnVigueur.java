package fr.msp.aci.regle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the grid as it is printed for an exercise.
 *
 * @param indicateur the indicator, empty for a general value
 * @param cle its name in the YAML file
 * @param region the region whose own value it is, as regions are compared; empty for everyone's
 * @param libelle what it is, in French, with its region when the value is a region's own
 * @param valeur the value as written in the grid, with a decimal point
 * @param unite what it counts, in French
 * @param ecrite the value and its unit as a French reader writes them
 * @param du first day it applies
 * @param au last day included, or empty
 * @param reference where it is written
 * @param document full title of that document
 */
public record ParametreEnVigueur(
        Optional<CodeIndicateur> indicateur,
        String cle,
        Optional<String> region,
        String libelle,
        String valeur,
        String unite,
        String ecrite,
        LocalDate du,
        Optional<LocalDate> au,
        Reference reference,
        String document) {}
