package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.calcul.Etape;
import fr.msp.aci.regle.Bareme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The remuneration guaranteed to a new structure, where it is more than its points are worth: a step alone brings little
 * or nothing beyond it, and the steps together may bring much.
 *
 * @param garanti what is paid, in euros
 * @param sansLui what the points are worth, majoration included
 * @param points what the useful steps bring, all of them done
 * @param euros what they bring beyond the minimum with the gate open
 * @param porteOuverte whether every prérequis is reached already
 */
public record Minimum(
        BigDecimal garanti, BigDecimal sansLui, BigDecimal points, BigDecimal euros, boolean porteOuverte) {

    /** The minimum and what the steps bring beyond it; none where the points are worth as much, or no step is left. */
    public static Optional<Minimum> de(Activite activite, Bareme bareme, LocalDate reference, List<Levier> leviers) {
        // The steps know it already: of other structures nothing is computed again.
        if (leviers.stream().noneMatch(Levier::sousLeMinimum)) {
            return Optional.empty();
        }
        Situation depart = Situation.de(activite, bareme, reference);
        Situation toutes = Leviers.ensemble(depart, leviers);
        return Optional.of(new Minimum(
                depart.chiffrage().montantPorteOuverte(),
                sansLui(depart),
                toutes.chiffrage().total().subtract(depart.chiffrage().total()),
                toutes.chiffrage()
                        .montantPorteOuverte()
                        .subtract(depart.chiffrage().montantPorteOuverte()),
                depart.chiffrage().prerequisAtteints()));
    }

    /** Of two situations, that the minimum pays more than the points of one of them at least; else nothing. */
    public static Optional<String> comparaison(Activite avant, Activite apres, Bareme bareme, LocalDate reference) {
        Situation premiere = Situation.de(avant, bareme, reference);
        Situation seconde = Situation.de(apres, bareme, reference);
        return lEmporte(premiere) || lEmporte(seconde)
                ? Optional.of(Textes.de("minimum.comparaison", sansLui(premiere), sansLui(seconde)))
                : Optional.empty();
    }

    /** Whether the points are worth less than the minimum. */
    static boolean lEmporte(Situation situation) {
        return sansLui(situation).compareTo(situation.chiffrage().montantPorteOuverte()) < 0;
    }

    /** In a few French sentences. */
    public String phrase() {
        return Textes.de("minimum", garanti, sansLui, ensemble());
    }

    /** What the steps bring together, as a line of the remuneration. */
    Etape etape() {
        return new Etape(
                Textes.de("minimum.etape"),
                "",
                ensemble(),
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                List.of());
    }

    private String ensemble() {
        return Textes.de(
                euros.signum() > 0 ? "minimum.ensemble" : "minimum.pas-atteint", points, euros, porteOuverte ? 1 : 0);
    }

    /** What would be paid if the structure were not new, as it is without the day of its project. */
    private static BigDecimal sansLui(Situation situation) {
        Activite ancienne = situation
                .retouche()
                .champ(ChampStructure.DATE_PROJET_SANTE, Optional.empty())
                .activite();
        return situation.chiffrage(ancienne).montantPorteOuverte();
    }
}
