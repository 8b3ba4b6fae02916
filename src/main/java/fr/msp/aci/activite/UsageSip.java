package fr.msp.aci.activite;

import java.time.YearMonth;

/**
 * Use of the shared information system in a month: the rows of the sheet added up, since a year may hold tens of thousands.
 *
 * @param ligne row of the sheet
 * @param mois the month
 * @param lignes rows added up; the first one is {@code ligne}
 * @param utilisateurs different professionals
 * @param consultes records consulted
 * @param alimentes records written to
 * @param messages secure messages
 */
public record UsageSip(
        int ligne, YearMonth mois, int lignes, int utilisateurs, long consultes, long alimentes, long messages)
        implements Fait {}
