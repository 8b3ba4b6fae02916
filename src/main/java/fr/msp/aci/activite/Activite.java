package fr.msp.aci.activite;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that counts of a structure for an exercise: the newest version of each of its sheets, and its evidence.
 *
 * @param structure identity and declared fields
 * @param feuilles the sheets received, {@code Structure} excepted; a sheet never received is absent
 * @param pieces files of evidence received
 */
public record Activite(Structure structure, Map<Feuille, FaitsFeuille> feuilles, Pieces pieces) {

    /** Copies the sheets. */
    public Activite {
        feuilles = feuilles.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(feuilles));
    }

    /** The rows of a kind, in the order of their sheet; none when the sheet was never received. */
    public <T extends Fait> List<T> les(Class<T> type) {
        FaitsFeuille faits = feuilles.get(Feuille.de(type));
        return faits == null
                ? List.of()
                : faits.faits().stream().map(type::cast).toList();
    }

    /** Whether the sheet was received, even to say that there is nothing in it. */
    public boolean aRecu(Feuille feuille) {
        return feuilles.containsKey(feuille);
    }

    /** Where these rows of one sheet were read; nothing for no row. */
    public List<Preuve> preuves(List<? extends Fait> faits) {
        return faits.stream().collect(Collectors.groupingBy(fait -> Feuille.de(fait.getClass()))).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entree -> new Preuve(
                        entree.getKey(),
                        entree.getValue().stream().map(Fait::ligne).sorted().toList(),
                        feuilles.get(entree.getKey()).classeur()))
                .toList();
    }

    /** Checksums of the workbooks this activity rests on, each once, in alphabetical order. */
    public List<String> sources() {
        return Stream.concat(
                        structure.champs().values().stream().map(ChampRetenu::classeur),
                        feuilles.values().stream().map(FaitsFeuille::classeur))
                .distinct()
                .sorted()
                .toList();
    }
}
