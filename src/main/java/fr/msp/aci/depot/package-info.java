/**
 * What was received and computed, in a database: receptions by checksum, the versions of each sheet, the evidence, the
 * bilans; and the home folder all this lies in. Small JDBC classes over H2, the schema by Flyway. Sees {@code activite}, {@code calcul} and {@code controle}.
 */
package fr.msp.aci.depot;
