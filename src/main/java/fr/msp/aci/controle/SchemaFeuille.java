package fr.msp.aci.controle;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a sheet holds: its names, its columns in the order of the template, and the facts its rows become. */
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
    private final Supplier<CollecteDeFaits> collecte;
    private final List<String> synonymes;
    private final List<List<Colonne<?>>> auMoinsUne;
    private final List<RegleDeLigne> regles;
    private final Map<String, Colonne<?>> parCle = new HashMap<>();

    private SchemaFeuille(
            Feuille feuille,
            List<Colonne<?>> colonnes,
            Supplier<CollecteDeFaits> collecte,
            List<String> synonymes,
            List<List<Colonne<?>>> auMoinsUne,
            List<RegleDeLigne> regles) {
        this.feuille = feuille;
        this.colonnes = colonnes;
        this.collecte = collecte;
        this.synonymes = synonymes;
        this.auMoinsUne = auMoinsUne;
        this.regles = regles;
        // The first of two columns of one name wins: a test sees to it that there are none.
        colonnes.forEach(colonne -> colonne.cles().forEach(cle -> parCle.putIfAbsent(cle, colonne)));
    }

    /** The schema of a sheet each row of which becomes one fact. */
    static SchemaFeuille de(Feuille feuille, Function<LigneSaisie, ? extends Fait> fait, Colonne<?>... colonnes) {
        return cumulee(feuille, () -> new FaitParLigne(fait), colonnes);
    }

    /** The schema of a sheet whose rows are added up while they are read. */
    static SchemaFeuille cumulee(Feuille feuille, Supplier<CollecteDeFaits> collecte, Colonne<?>... colonnes) {
        return new SchemaFeuille(feuille, List.of(colonnes), collecte, List.of(), List.of(), List.of());
    }

    /** The same sheet, also known under these names. */
    SchemaFeuille ou(String... autresNoms) {
        return new SchemaFeuille(feuille, colonnes, collecte, List.of(autresNoms), auMoinsUne, regles);
    }

    /** The same sheet, where each row must fill at least one of these columns. */
    SchemaFeuille auMoinsUneDe(Colonne<?>... alternatives) {
        List<List<Colonne<?>>> groupes = Stream.concat(
                        auMoinsUne.stream(), Stream.of(List.<Colonne<?>>of(alternatives)))
                .toList();
        return new SchemaFeuille(feuille, colonnes, collecte, synonymes, groupes, regles);
    }

    /** The same sheet, each row of which must also pass these rules. */
    SchemaFeuille avec(RegleDeLigne... autresRegles) {
        return new SchemaFeuille(feuille, colonnes, collecte, synonymes, auMoinsUne, List.of(autresRegles));
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

    /** One example a column, in their order, for a workbook of that year; an empty one needs no example. */
    public List<String> exemples(Exercice exercice) {
        return Aide.exemples(feuille, exercice);
    }

    /** The column a header means, whatever its case, accents, punctuation or remarks between brackets. */
    Optional<Colonne<?>> reconnaitre(String entete) {
        return Signes.chercher(entete, parCle);
    }

    /** The column a header most looks like, among all but these. */
    Optional<Colonne<?>> laPlusProche(String entete, Collection<Colonne<?>> presentes) {
        return Ressemblance.laPlusProche(entete, parCle, presentes);
    }

    /** What a new reading of the sheet gathers its facts with. */
    CollecteDeFaits nouvelleCollecte() {
        return collecte.get();
    }

    List<RegleDeLigne> regles() {
        return regles;
    }

    @Override
    public String toString() {
        return nom();
    }
}
