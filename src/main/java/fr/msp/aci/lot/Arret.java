package fr.msp.aci.lot;

import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.rapport.Rapport;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days at which a bilan is looked at again, beside the official one: what had happened by a day, and what had been
 * received by a day.
 *
 * @param faitsAu last day whose facts count, the usual reference date when empty
 * @param recuAu last day of reception that counts, all that was received when empty
 */
public record Arret(Optional<LocalDate> faitsAu, Optional<LocalDate> recuAu) {

    /** Whether it asks for nothing but the official bilan. */
    public boolean estVide() {
        return faitsAu.isEmpty() && recuAu.isEmpty();
    }

    /** As the bilan says them. */
    Rapport.Jours jours() {
        return new Rapport.Jours(faitsAu, recuAu);
    }

    /** When the day after the last one of reception begins, in France. */
    Optional<Instant> recuAvant() {
        return recuAu.map(jour -> jour.plusDays(1).atStartOfDay(Maison.FUSEAU).toInstant());
    }

    /** Where such a bilan is written: beside the official one, never in its place, nor in that of another day. */
    public Path fichier(Maison maison, Cle cle, String format) {
        String recu = recuAu.map(jour -> "-recu-au-" + jour).orElse("");
        String faits = faitsAu.map(jour -> "-au-" + jour).orElse("");
        return maison.bilan(cle, format).resolveSibling("bilan-" + cle + recu + faits + "." + format);
    }
}
