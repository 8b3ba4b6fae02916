package fr.msp.aci.lot;

import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Revision;
import fr.msp.aci.depot.Variation;
import fr.msp.aci.rapport.Apercu;
import fr.msp.aci.rapport.Mouvement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** How the figures of a bilan moved from one computation to the next. */
final class Mouvements {

    private Mouvements() {}

    /**
     * A bilan, and what it says.
     *
     * @param bilan in short
     * @param chiffre whether a contract runs: without one its points are said nowhere
     */
    record Dit(BilanConserve bilan, boolean chiffre) {

        BigDecimal points() {
            return chiffre ? bilan.points() : BigDecimal.ZERO;
        }
    }

    /** The last one, when there is one. */
    static Optional<Dit> avant(Depot depot, Cle cle) {
        boolean chiffre = depot.bilans()
                .apercu(cle)
                .map(Apercu::relire)
                .map(Apercu::estChiffre)
                .orElse(true);
        return depot.bilans().de(cle).map(bilan -> new Dit(bilan, chiffre));
    }

    /** By how much what is said moved; nothing when there was no bilan before, or when it said the same. */
    static Optional<Mouvement> entre(Optional<Dit> avant, Dit dit, LocalDate le, OptionalLong lot) {
        BilanConserve apres = dit.bilan();
        return avant.map(celui -> new Mouvement(
                        dit.points().subtract(celui.points()),
                        apres.euros().subtract(celui.bilan().euros()),
                        le,
                        lot.orElse(0),
                        !celui.bilan().sources().equals(apres.sources())))
                .filter(mouvement -> aBouge(mouvement.points()) || aBouge(mouvement.euros()));
    }

    /** As the register is to keep it: a revision tells both figures, and why. */
    static Optional<String> ecrit(Optional<Revision> revision, BilanConserve apres, Optional<Mouvement> mouvement) {
        return revision.map(celle -> celle.ecrite(apres))
                .or(() -> mouvement.map(
                        celui -> new Variation(celui.points(), celui.euros(), celui.parUnClasseur()).ecrite()));
    }

    /** As it is noted of the last time, in the register alone once the database was made again; nothing without one. */
    static Optional<Mouvement> dernier(Depot depot, Cle cle) {
        return depot.bilans()
                .apercu(cle)
                .map(Apercu::relire)
                .flatMap(Apercu::mouvement)
                .or(() -> depot.evenements().derniereVariation(cle).map(Mouvements::duRegistre));
    }

    private static Mouvement duRegistre(Variation.Datee datee) {
        Variation variation = datee.variation();
        return new Mouvement(
                variation.points(),
                variation.euros(),
                LocalDate.ofInstant(datee.le(), Maison.FUSEAU),
                0,
                variation.parUnClasseur());
    }

    private static boolean aBouge(BigDecimal nombre) {
        return nombre.signum() != 0;
    }
}
