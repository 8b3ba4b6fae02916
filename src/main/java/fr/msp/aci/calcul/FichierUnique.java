package fr.msp.aci.calcul;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Pieces;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows that name a single file where the guide asks for several papers: the file may hold them all, which only who wrote
 * it can tell.
 */
final class FichierUnique {

    private FichierUnique() {}

    /**
     * Those of these rows.
     *
     * @param recues what was received, by which a cell is known to name one file or several
     * @param ensemble what rows speak of: those that speak of the same may name its papers one each
     */
    static <T extends Fait> List<T> dans(
            Pieces recues, Collection<T> lignes, Function<T, ?> ensemble, Function<T, Optional<String>> piece) {
        Map<Object, List<T>> ensembles =
                lignes.stream().collect(Collectors.groupingBy(ensemble, LinkedHashMap::new, Collectors.toList()));
        return ensembles.values().stream()
                .filter(siennes -> nommes(recues, siennes, piece) == 1)
                .flatMap(List::stream)
                .filter(ligne -> piece.apply(ligne).isPresent())
                .toList();
    }

    private static <T> long nommes(Pieces recues, List<T> lignes, Function<T, Optional<String>> piece) {
        return lignes.stream()
                .flatMap(ligne -> piece.apply(ligne).stream())
                .flatMap(cellule -> recues.nommees(cellule).stream())
                .map(Pieces::cle)
                .distinct()
                .count();
    }
}
