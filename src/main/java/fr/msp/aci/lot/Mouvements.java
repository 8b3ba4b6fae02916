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

    /** By how much; nothing when there was no bilan before, or when it said the same. */
    static Optional<Mouvement> entre(
            Optional<BilanConserve> avant, BilanConserve apres, LocalDate le, OptionalLong lot) {
        return avant.map(celui -> new Mouvement(
                        apres.points().subtract(celui.points()),
                        apres.euros().subtract(celui.euros()),
                        le,
                        lot.orElse(0),
                        !celui.sources().equals(apres.sources())))
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
