package fr.msp.aci.controle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a sheet, or a field of the {@code Structure} sheet.
 *
 * @param <T> what its cells become once read
 */
public final class Colonne<T> {

    private final String entete;
    private final TypeColonne<T> type;
    private final boolean obligatoire;
    private final List<String> synonymes;

    private Colonne(String entete, TypeColonne<T> type, boolean obligatoire, List<String> synonymes) {
        this.entete = entete;
        this.type = type;
        this.obligatoire = obligatoire;
        this.synonymes = synonymes;
    }

    static <T> Colonne<T> de(String entete, TypeColonne<T> type) {
        return new Colonne<>(entete, type, false, List.of());
    }

    static <T> Colonne<T> obligatoire(String entete, TypeColonne<T> type) {
        return new Colonne<>(entete, type, true, List.of());
    }

    /** The same column, also known under these headers. */
    Colonne<T> ou(String... autresEntetes) {
        return new Colonne<>(entete, type, obligatoire, List.copyOf(Arrays.asList(autresEntetes)));
    }

    /** Its header, as the template writes it. */
    public String entete() {
        return entete;
    }

    /** What its cells hold. */
    public TypeColonne<T> type() {
        return type;
    }

    /** Whether every row must fill it. */
    public boolean estObligatoire() {
        return obligatoire;
    }

    /** Other headers it is known under. */
    public List<String> synonymes() {
        return synonymes;
    }

    /** Everything its header may be once reduced to a key of comparison. */
    Stream<String> cles() {
        return Stream.concat(Stream.of(entete), synonymes.stream()).map(Signes::cle);
    }

    @Override
    public String toString() {
        return entete;
    }
}
