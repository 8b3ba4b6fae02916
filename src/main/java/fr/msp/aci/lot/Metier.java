package fr.msp.aci.lot;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The trade as the nightly run calls it; the run itself knows no rule, no workbook and no design.
 *
 * @param controle checks a workbook
 * @param baremes the grid of an exercise, when there is one
 * @param calcul computes a bilan
 * @param dateDeReference reference date of an exercise on a given day
 * @param json writes a bilan as JSON
 * @param pdf writes a bilan as PDF, which carries its JSON; called by several threads at once
 * @param xlsx writes a bilan as a workbook with formulas; called by several threads at once
 * @param html writes a bilan as a page, which names its JSON by checksum
 * @param regional the picture of many structures
 * @param programme name and version of the program, printed in each bilan
 */
public record Metier(
        Function<Path, Controle> controle,
        Function<Exercice, Optional<Bareme>> baremes,
        Calcul calcul,
        BiFunction<Exercice, LocalDate, LocalDate> dateDeReference,
        Function<Rapport, byte[]> json,
        BiFunction<Rapport, byte[], byte[]> pdf,
        Function<Rapport, byte[]> xlsx,
        BiFunction<Rapport, byte[], byte[]> html,
        Regional regional,
        String programme) {

    /** From facts to figures. */
    @FunctionalInterface
    public interface Calcul {
        /** The bilan of these facts, by that grid, on that day. */
        Bilan calculer(Activite activite, Bareme bareme, LocalDate dateReference);

        /** The same figures, without the advice that may be costly to find: all that a bilan of later years shows of it. */
        default Bilan chiffrer(Activite activite, Bareme bareme, LocalDate dateReference) {
            return calculer(activite, bareme, dateReference);
        }
    }

    /**
     * What the syntheses of many structures are made by.
     *
     * @param calcul computes a bilan for its figures alone, without what would improve them
     * @param pdf writes a synthesis as PDF; called by several threads at once
     * @param xlsx writes a synthesis as a workbook with formulas; called by several threads at once
     */
    public record Regional(
            Calcul calcul, Function<SyntheseRegionale, byte[]> pdf, Function<SyntheseRegionale, byte[]> xlsx) {}
}
