package fr.msp.aci.commande.verification;

import fr.msp.aci.rapport.Ecart;
import java.util.List;

/**
 * One thing that was looked at in a bilan handed in.
 *
 * @param sujet what was looked at
 * @param etat what came out
 * @param cle end of the key of its sentence
 * @param valeurs what the sentence names
 * @param ecarts the differences one by one, when they can be told
 */
public record Verdict(Sujet sujet, Etat etat, String cle, List<Object> valeurs, List<Ecart> ecarts) {

    /** Copies the lists. */
    public Verdict {
        valeurs = List.copyOf(valeurs);
        ecarts = List.copyOf(ecarts);
    }

    /** What can be looked at. */
    public enum Sujet {
        LECTURE,
        CHIFFRES,
        EXPLICATIONS,
        BAREME,
        EMPREINTE,
        REGISTRE,
        PAGES,
        ARCHIVE,
        SIGNATURE
    }

    /** What can come out. */
    public enum Etat {
        /** Checked, and as it should be. */
        TIENT,
        /** Checked, as it was issued here, and no more the last that was: another took its place. */
        REMPLACE,
        /** Checked, and not as it should be. */
        DIFFERE,
        /** Could not be checked here; nothing is said about it. */
        NON_VERIFIE
    }

    static Verdict tient(Sujet sujet, String cle, Object... valeurs) {
        return new Verdict(sujet, Etat.TIENT, cle, List.of(valeurs), List.of());
    }

    static Verdict remplace(Sujet sujet, String cle, Object... valeurs) {
        return new Verdict(sujet, Etat.REMPLACE, cle, List.of(valeurs), List.of());
    }

    static Verdict differe(Sujet sujet, String cle, Object... valeurs) {
        return new Verdict(sujet, Etat.DIFFERE, cle, List.of(valeurs), List.of());
    }

    static Verdict nonVerifie(Sujet sujet, String cle, Object... valeurs) {
        return new Verdict(sujet, Etat.NON_VERIFIE, cle, List.of(valeurs), List.of());
    }

    /** Whether what was looked at is what its origin made it, be it the last word or not. */
    boolean garantit() {
        return etat == Etat.TIENT || etat == Etat.REMPLACE;
    }

    Verdict avec(List<Ecart> details) {
        return new Verdict(sujet, etat, cle, valeurs, details);
    }
}
