package fr.msp.aci.depot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of this program, as bilans name it ({@code aci-bilan 0.2.10}). Its numbers are compared as numbers; one that
 * is still being made ({@code 0.3.0-SNAPSHOT}) comes before the one it becomes.
 *
 * @param programme name and version, as written
 * @param nombres its numbers, without the zeros at their end
 * @param publiee whether it is no longer being made
 */
record VersionDuProgramme(String programme, List<Integer> nombres, boolean publiee)
        implements Comparable<VersionDuProgramme> {

    private static final Pattern FORME = Pattern.compile("\\S+ (\\d{1,9}(?:\\.\\d{1,9}){0,5})(-.+)?");

    private static final Comparator<VersionDuProgramme> ORDRE = Comparator.comparing(
                    VersionDuProgramme::nombres, VersionDuProgramme::comparer)
            .thenComparing(VersionDuProgramme::publiee);

    /** Empty when it is named in no such way: nothing can be said of it then. */
    static Optional<VersionDuProgramme> de(String programme) {
        Matcher forme = FORME.matcher(programme);
        if (!forme.matches()) {
            return Optional.empty();
        }
        List<Integer> nombres = new ArrayList<>();
        for (String nombre : forme.group(1).split("\\.")) {
            nombres.add(Integer.valueOf(nombre));
        }
        while (!nombres.isEmpty() && nombres.get(nombres.size() - 1) == 0) {
            nombres.remove(nombres.size() - 1);
        }
        return Optional.of(new VersionDuProgramme(programme, List.copyOf(nombres), forme.group(2) == null));
    }

    /** The last of these that comes after that one, if any does. */
    static Optional<String> apres(String celui, List<String> programmes) {
        Optional<VersionDuProgramme> reference = de(celui);
        return reference.flatMap(la -> programmes.stream()
                .flatMap(programme -> de(programme).stream())
                .filter(autre -> autre.compareTo(la) > 0)
                .max(Comparator.naturalOrder())
                .map(VersionDuProgramme::programme));
    }

    @Override
    public int compareTo(VersionDuProgramme autre) {
        return ORDRE.compare(this, autre);
    }

    private static int comparer(List<Integer> ici, List<Integer> la) {
        for (int i = 0; i < Math.min(ici.size(), la.size()); i++) {
            int ordre = ici.get(i).compareTo(la.get(i));
            if (ordre != 0) {
                return ordre;
            }
        }
        return Integer.compare(ici.size(), la.size());
    }
}
