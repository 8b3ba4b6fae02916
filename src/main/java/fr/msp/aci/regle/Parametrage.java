package fr.msp.aci.regle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A parameter in a grid.
 *
 * @param libelle what it is, in French; empty in a file laid over a grid that already says it
 * @param valeurs its values
 * @param regions its values where a region has its own
 */
record Parametrage(
        Optional<String> libelle, Chronologie<BigDecimal> valeurs, Map<String, Chronologie<BigDecimal>> regions) {

    Parametrage {
        regions = Map.copyOf(regions);
    }

    ValeurDatee<BigDecimal> valeurAu(Optional<String> region, LocalDate jour) {
        return region.map(regions::get).orElse(valeurs).valeurAu(jour);
    }

    Parametrage sous(Parametrage dessus) {
        Map<String, Chronologie<BigDecimal>> ensemble = new TreeMap<>(regions);
        dessus.regions.forEach((region, nouvelles) ->
                ensemble.put(region, regions.getOrDefault(region, valeurs).sous(nouvelles)));
        return new Parametrage(dessus.libelle.or(() -> libelle), valeurs.sous(dessus.valeurs), ensemble);
    }
}
