package fr.msp.aci.courriel;

import java.util.Optional;

/**
 * What a sending came to.
 *
 * @param partis taken by the server
 * @param perdus given up
 * @param enAttente still to be sent
 * @param ecartes for an address that may not, or cannot, be written to
 * @param muet whether the server could not be reached, or would not talk to us
 * @param reponse code and status of the last answer by which it did not take a mail, without its words
 */
public record Envoi(int partis, int perdus, int enAttente, int ecartes, boolean muet, Optional<String> reponse) {}
