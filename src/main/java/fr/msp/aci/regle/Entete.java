package fr.msp.aci.regle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code bareme.yaml} says of a grid.
 *
 * @param nom its name
 * @param du first day it applies
 * @param au last day, empty when it goes on
 * @param documents short names and full titles of its sources
 */
record Entete(String nom, LocalDate du, Optional<LocalDate> au, Map<String, String> documents) {}
