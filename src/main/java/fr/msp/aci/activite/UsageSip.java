package fr.msp.aci.activite;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Use of the shared information system in a month: the rows of the sheet added up, since a year may hold tens of thousands.
 *
 * @param ligne row of the sheet
 * @param mois the month
 * @param lignes rows added up; the first one is {@code ligne}
 * @param utilisateurs different professionals
 * @param consultes records consulted; not known when no row of the month says how many, which is not none
 * @param alimentes records written to, likewise
 * @param messages secure messages, likewise
 * @param rpps RPPS numbers of those who are known by it, each with the first row that has it
 */
public record UsageSip(
        int ligne,
        YearMonth mois,
        int lignes,
        int utilisateurs,
        Optional<Long> consultes,
        Optional<Long> alimentes,
        Optional<Long> messages,
        Map<String, Integer> rpps)
        implements Fait {

    /** Copies the numbers, in their order: the bilan that shows them is the same on every machine. */
    public UsageSip {
        SortedMap<String, Integer> copie = new TreeMap<>(rpps);
        rpps = Collections.unmodifiableMap(copie);
    }
}
