package fr.msp.aci.calcul;

import java.util.List;

/** Outcome of an indicator for a structure and an exercise. */
public sealed interface Resultat {

    /** Points and explanation. */
    Detail detail();

    /** Whether the indicator is reached, at least in part. */
    default boolean atteint() {
        return this instanceof Atteint;
    }

    /** The same outcome with other things missing. */
    default Resultat avecManques(List<Manque> manques) {
        Detail autre = detail().avecManques(manques);
        if (this instanceof Atteint) {
            return new Atteint(autre);
        }
        if (this instanceof NonAtteint) {
            return new NonAtteint(autre);
        }
        return this instanceof NonEngage ? new NonEngage(autre) : new DonneesManquantes(autre);
    }

    /**
     * The indicator is reached and brings points.
     *
     * @param detail points and explanation
     */
    record Atteint(Detail detail) implements Resultat {}

    /**
     * Something was done, but a condition is missed: the unmet conditions are in {@link Detail#manques()}.
     *
     * @param detail zero points and explanation
     */
    record NonAtteint(Detail detail) implements Resultat {}

    /**
     * Nothing was declared about this indicator.
     *
     * @param detail zero points and explanation
     */
    record NonEngage(Detail detail) implements Resultat {}

    /**
     * A figure without which nothing can be said was never given.
     *
     * @param detail zero points, and what is missing
     */
    record DonneesManquantes(Detail detail) implements Resultat {}
}
