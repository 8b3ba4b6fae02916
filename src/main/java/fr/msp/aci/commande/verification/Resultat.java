package fr.msp.aci.commande.verification;

import fr.msp.aci.commande.verification.Verdict.Etat;
import fr.msp.aci.commande.verification.Verdict.Sujet;
import fr.msp.aci.rapport.BilanLu;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was found about a bilan handed in.
 *
 * @param bilan the bilan itself, unless it could not be read
 * @param verdicts what was looked at, one by one
 */
public record Resultat(Optional<BilanLu> bilan, List<Verdict> verdicts) {

    /** Copies the list. */
    public Resultat {
        verdicts = List.copyOf(verdicts);
    }

    /** How many of the things looked at are not as they should be. */
    public int differences() {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.etat() == Etat.DIFFERE)
                .count();
    }

    /** Whether something outside the file itself, which who changes it cannot make again, vouches for it. */
    public boolean origineConnue() {
        return verdicts.stream()
                .anyMatch(verdict -> verdict.etat() == Etat.TIENT
                        && (verdict.sujet() == Sujet.REGISTRE || verdict.sujet() == Sujet.SIGNATURE));
    }
}
