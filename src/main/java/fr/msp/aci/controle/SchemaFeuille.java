package fr.msp.aci.controle;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a sheet holds: its names, its columns in the order of the template, and the fact each row becomes. */
public final class SchemaFeuille {

    /** How a sheet is laid out. */
    public enum Disposition {
        /** A header row, then one fact a row. */
        TABLEAU,
        /** One field a row: its name in the first column, its value in the second ({@code Structure}). */
        CHAMPS
    }

    private final Feuille feuille;
    private final List<Colonne<?>> colonnes;
    private final Function<LigneSaisie, ? extends Fait> fait;
    private List<String> synonymes = List.of();
    private List<List<Colonne<?>>> auMoinsUne = List.of();

    private SchemaFeuille(Feuille feuille, List<Colonne<?>> colonnes, Function<LigneSaisie, ? extends Fait> fait) {
        this.feuille = feuille;
        this.colonnes = List.copyOf(colonnes);
        this.fait = fait;
    }

    /** The schema of a sheet whose rows become these facts. */
    static SchemaFeuille de(Feuille feuille, Function<LigneSaisie, ? extends Fait> fait, Colonne<?>... colonnes) {
        return new SchemaFeuille(feuille, Arrays.asList(colonnes), fait);
    }

    private SchemaFeuille copie() {
        SchemaFeuille copie = new SchemaFeuille(feuille, colonnes, fait);
        copie.synonymes = synonymes;
        copie.auMoinsUne = auMoinsUne;
        return copie;
    }

    /** The same sheet, also known under these names. */
    SchemaFeuille ou(String... autresNoms) {
        SchemaFeuille copie = copie();
        copie.synonymes = List.copyOf(Arrays.asList(autresNoms));
        return copie;
    }

    /** The same sheet, where each row must fill at least one of these columns. */
    SchemaFeuille auMoinsUneDe(Colonne<?>... alternatives) {
        SchemaFeuille copie = copie();
        copie.auMoinsUne = Stream.concat(auMoinsUne.stream(), Stream.of(List.<Colonne<?>>of(alternatives)))
                .toList();
        return copie;
    }

    /** Which sheet. */
    public Feuille feuille() {
        return feuille;
    }

    /** Its name, as the template writes it. */
    public String nom() {
        return feuille.libelle();
    }

    /** Other names it is known under. */
    public List<String> synonymes() {
        return synonymes;
    }

    /** How it is laid out. */
    public Disposition disposition() {
        return feuille == Feuille.STRUCTURE ? Disposition.CHAMPS : Disposition.TABLEAU;
    }

    /** Its columns, or its fields, in the order of the template. */
    public List<Colonne<?>> colonnes() {
        return colonnes;
    }

    /** Groups of columns of which every row must fill one at least. */
    public List<List<Colonne<?>>> auMoinsUne() {
        return auMoinsUne;
    }

    /** What the sheet is for, in French. */
    public String aide() {
        return Aide.feuille(feuille);
    }

    /** What to write in one of its columns, in French. */
    public String aide(Colonne<?> colonne) {
        return Aide.colonne(feuille, colonne);
    }

    /** The fact a row becomes; only called for a row without error. */
    Fait fait(LigneSaisie ligne) {
        return fait.apply(ligne);
    }

    @Override
    public String toString() {
        return nom();
    }
}
