package fr.msp.aci.controle;

/** By what an action names its mission de santé publique: two names that this makes equal are the same mission. */
public final class NomDeMission {

    private NomDeMission() {}

    /** The name without what does not tell missions apart: case, accents, spaces, punctuation and the s of plurals. */
    public static String cle(String mission) {
        return Cle.de(mission);
    }
}
