package fr.msp.aci.activite;

import java.time.LocalDate;

/**
 * A national protocol of cooperation declared to the ARS (guide p. 38–39).
 *
 * @param ligne row of the sheet
 * @param protocole which one
 * @param declaration day of the declaration
 */
public record ProtocoleDeclare(int ligne, ProtocoleNational protocole, LocalDate declaration) implements Fait {}
