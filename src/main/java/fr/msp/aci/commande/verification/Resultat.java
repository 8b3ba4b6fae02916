package fr.msp.aci.commande.verification;

import fr.msp.aci.commande.verification.Verdict.Etat;
import fr.msp.aci.commande.verification.Verdict.Sujet;
import fr.msp.aci.rapport.BilanLu;
import java.time.Instant;
import java.util.Comparator;
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
                .anyMatch(verdict -> verdict.garantit()
                        && (verdict.sujet() == Sujet.REGISTRE || verdict.sujet() == Sujet.SIGNATURE));
    }

    /** What is to be made of it. */
    public Conclusion conclusion() {
        if (differences() > 0) {
            return Conclusion.ECART;
        }
        if (!origineConnue()) {
            return Conclusion.ORIGINE_INCONNUE;
        }
        if (verdicts.stream().anyMatch(verdict -> verdict.etat() == Etat.REMPLACE)) {
            return dit(Origine.REMPLACANT_AUTRE)
                    ? Conclusion.REMPLACE
                    : dit(Origine.REMPLACANT_INCONNU) ? Conclusion.REMPLACE_PAR_INCONNU : Conclusion.REMPLACE_PAREIL;
        }
        if (dit(Contenu.CHIFFRES_D_UNE_AUTRE_VERSION)) {
            return Conclusion.AUTRE_VERSION;
        }
        if (dit(Contenu.CHIFFRES_D_UN_AUTRE_BAREME)) {
            return Conclusion.AUTRE_BAREME;
        }
        return dit(Archive.RESTE) ? Conclusion.DOSSIER_INCONNU : Conclusion.ORIGINE_CONNUE;
    }

    /** When another took its place, as far as that is known. */
    public Optional<Instant> remplaceLe() {
        return verdicts.stream()
                .filter(verdict -> verdict.etat() == Etat.REMPLACE)
                .flatMap(verdict -> verdict.valeurs().stream())
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .max(Comparator.naturalOrder());
    }

    /** The sum that is due by the one that took its place, then by itself; empty when they do not differ. */
    public List<Object> montants() {
        return verdicts.stream()
                .filter(verdict -> verdict.cle().equals(Origine.REMPLACANT_AUTRE))
                .findFirst()
                .map(Verdict::valeurs)
                .orElse(List.of());
    }

    private boolean dit(String cle) {
        return verdicts.stream().anyMatch(verdict -> verdict.cle().equals(cle));
    }

    /** What is to be made of a bilan handed in. */
    public enum Conclusion {
        /** Something is not as it should be. */
        ECART,
        /** Nothing differs, and nothing vouches for it either. */
        ORIGINE_INCONNUE,
        /** It is genuine, and nothing differs. */
        ORIGINE_CONNUE,
        /** Its JSON and its PDF are genuine; of the other files of its dossier nothing is known. */
        DOSSIER_INCONNU,
        /** It is genuine, and another took its place, which says other figures or rests on other facts. */
        REMPLACE,
        /** It is genuine, and another took its place, which says the same figures. */
        REMPLACE_PAREIL,
        /** It is genuine, and another took its place, of which the figures are not known any more. */
        REMPLACE_PAR_INCONNU,
        /** It is genuine; its figures are those of the rules as another version of the program read them. */
        AUTRE_VERSION,
        /** It is genuine; its figures are those of a grid that is not at hand. */
        AUTRE_BAREME
    }
}
