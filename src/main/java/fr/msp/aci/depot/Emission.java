package fr.msp.aci.depot;

import java.time.Instant;

/**
 * A file of a bilan that was written here.
 *
 * @param cle of what
 * @param format ending of the file: {@code json}, {@code pdf}…
 * @param empreinte SHA-256 of its bytes
 * @param emisLe when these bytes were written last
 */
public record Emission(Cle cle, String format, String empreinte, Instant emisLe) {}
