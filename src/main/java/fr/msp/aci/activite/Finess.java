package fr.msp.aci.activite;

/**
 * Number of the structure in the national register, by which everything of it is kept together.
 *
 * @param numero nine characters, key included
 */
public record Finess(String numero) implements Comparable<Finess> {

    /**
     * @throws IllegalArgumentException when the number has a wrong shape or key
     */
    public Finess {
        if (!Numero.FINESS.estValide(numero)) {
            throw new IllegalArgumentException("not a FINESS number");
        }
    }

    @Override
    public int compareTo(Finess autre) {
        return numero.compareTo(autre.numero);
    }

    @Override
    public String toString() {
        return numero;
    }
}
