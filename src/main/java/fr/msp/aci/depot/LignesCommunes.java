package fr.msp.aci.depot;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a sheet goes on with another: a part of the year that takes the place of another part has not one row of it. A
 * row is known again by what it must tell, its names and its days, whatever else was mended or added.
 */
final class LignesCommunes {

    /** One row that takes the place of one other is most often the same, mended. */
    private static final int AU_MOINS = 2;

    private static final Set<Class<?>> RECONNAISSABLES = Set.of(String.class, LocalDate.class, YearMonth.class);

    private LignesCommunes() {}

    /** Whether not one row of a sheet is in the one that replaces it. */
    static boolean aucune(FaitsFeuille avant, FaitsFeuille apres) {
        List<List<Object>> anciennes = cles(avant);
        if (anciennes.size() < AU_MOINS || apres.faits().size() < AU_MOINS || anciennes.contains(List.of())) {
            return false;
        }
        Set<List<Object>> nouvelles = new HashSet<>(cles(apres));
        return anciennes.stream().noneMatch(nouvelles::contains);
    }

    private static List<List<Object>> cles(FaitsFeuille feuille) {
        return feuille.faits().stream().map(LignesCommunes::cle).collect(Collectors.toList());
    }

    private static List<Object> cle(Fait fait) {
        return Arrays.stream(fait.getClass().getRecordComponents())
                .filter(composant -> RECONNAISSABLES.contains(composant.getType()))
                .map(composant -> valeur(fait, composant))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Object> valeur(Fait fait, RecordComponent composant) {
        try {
            return Optional.ofNullable(composant.getAccessor().invoke(fait))
                    .map(valeur -> valeur instanceof String texte ? Appellation.cle(texte) : valeur);
        } catch (ReflectiveOperationException impossible) {
            // The components of public records are read by public methods.
            throw new IllegalStateException(impossible);
        }
    }
}
