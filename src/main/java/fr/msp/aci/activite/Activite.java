package fr.msp.aci.activite;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that counts of a structure for an exercise: the newest version of each of its sheets, and its evidence.
 *
 * @param structure identity and declared fields
 * @param feuilles the sheets received, {@code Structure} excepted; a sheet never received is absent
 * @param pieces files of evidence received
 * @param reserves those of them that may be minutes of a meeting though no meeting names them
 */
public record Activite(Structure structure, Map<Feuille, FaitsFeuille> feuilles, Pieces pieces, Reserves reserves) {

    /** Copies the sheets. */
    public Activite {
        feuilles = feuilles.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(feuilles));
    }

    /** The same, of which nothing is known but what counts now. */
    public Activite(Structure structure, Map<Feuille, FaitsFeuille> feuilles, Pieces pieces) {
        this(structure, feuilles, pieces, Reserves.AUCUNE);
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

    /** What the files that these cells name are: received or not, minutes of a meeting or not. */
    public List<Justificatif> justificatifs(Collection<String> cellules) {
        return cellules.isEmpty()
                ? List.of()
                : cellules.stream()
                        .flatMap(cellule -> pieces.nommees(cellule).stream())
                        .map(justificatifs())
                        .toList();
    }

    /**
     * Tells what the files of a cell are, as one: received when all were. To be asked of many, since the minutes of all
     * the meetings are gone through first.
     */
    public Function<String, Justificatif> justificatifs() {
        Set<String> comptesRendus = comptesRendus().keySet();
        return cellule -> {
            List<String> noms = pieces.nommees(cellule);
            return new Justificatif(
                    cellule,
                    noms.stream().allMatch(pieces::contient),
                    noms.stream().map(Pieces::cle).allMatch(comptesRendus::contains));
        };
    }

    /** The exercise before, when a file of that name was received for it: it may still hold. */
    public Optional<Exercice> exerciceDAvant(String nom) {
        return structure.exercice().precedent().filter(annee -> pieces.aServiLAnDernier(nom));
    }

    /** The files received that no row names and whose name has this word, as names are compared, in alphabetical order. */
    public List<String> piecesSansLigne(String mot) {
        List<String> candidates = pieces.duMot(mot);
        if (candidates.isEmpty()) {
            return List.of();
        }
        Set<String> nommees = PieceNommee.dans(this).stream()
                .map(nommee -> Pieces.cle(nommee.nom()))
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(nom -> !nommees.contains(nom) && !reserves.retenus().containsKey(nom))
                .toList();
    }

    /** The pieces that the actions of a structure participative name, in the order of their rows: no indicator does. */
    public List<Justificatif> justificatifsSecpa() {
        return justificatifs(les(ActionSecpa.class).stream()
                .flatMap(action -> action.justificatif().stream())
                .toList());
    }

    /** The minutes that any meeting names, whether it counts or not: as names are compared, then as first written. */
    public SortedMap<String, String> comptesRendus() {
        return les(Rcp.class).stream()
                .flatMap(reunion -> reunion.justificatif().stream())
                .flatMap(cellule -> pieces.nommees(cellule).stream())
                .collect(Collectors.toMap(Pieces::cle, nom -> nom, (premier, autre) -> premier, TreeMap::new));
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
