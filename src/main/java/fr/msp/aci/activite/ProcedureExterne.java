package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A procedure of coordination with the outside: hospitals, EHPAD, social services (guide p. 34–35).
 *
 * @param ligne row of the sheet
 * @param procedure the procedure
 * @param destinataires whom it is for
 * @param date day it was set
 * @param justificatif file name of the written procedure
 */
public record ProcedureExterne(
        int ligne, String procedure, Optional<String> destinataires, LocalDate date, Optional<String> justificatif)
        implements Fait {}
