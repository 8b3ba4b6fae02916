package fr.msp.aci.activite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A shared information system (guide p. 44–48).
 *
 * @param ligne row of the sheet
 * @param nom name
 * @param editeur publisher
 * @param niveau label of the ANS
 * @param acquisition day of acquisition
 * @param licences licences bought
 * @param justificatif file name of the invoice
 */
public record Logiciel(
        int ligne,
        String nom,
        Optional<String> editeur,
        NiveauLogiciel niveau,
        LocalDate acquisition,
        Optional<Integer> licences,
        Optional<String> justificatif)
        implements Fait {}
