package fr.msp.aci.depot;

import java.time.Instant;

/**
 * A file of evidence that was received; the last one of a name counts.
 *
 * @param nom its name
 * @param empreinte SHA-256
 * @param taille size in bytes
 * @param recuLe when it was received
 */
public record Piece(String nom, String empreinte, long taille, Instant recuLe) {

    private static final String DU_VIDE = Empreinte.de("");

    /** Whether it holds nothing, as earlier versions took it: such a piece is a missing one. */
    boolean estVide() {
        return empreinte.equals(DU_VIDE);
    }

    /** Name under which it is kept: start of the checksum, then its own name, so that no version erases another. */
    public String nomDeConservation() {
        return Entree.debut(empreinte) + "-" + Entree.abrege(nom);
    }
}
