package fr.msp.aci.controle;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A known sheet of the workbook under check: where its columns are, and what was read of it so far. */
final class FeuilleExaminee {

    private final int rang;
    private final String nom;
    private final SchemaFeuille schema;
    private final CollecteDeFaits collecte;
    private final Map<Colonne<?>, Integer> indices = new IdentityHashMap<>();
    private final Set<Integer> repetees = new HashSet<>();
    private final Map<Colonne<?>, Map<Integer, String>> saisies = new IdentityHashMap<>();
    private int lignes;
    private int ligneDeNeant;

    FeuilleExaminee(int rang, String nom, SchemaFeuille schema) {
        this.rang = rang;
        this.nom = nom;
        this.schema = schema;
        this.collecte = schema.nouvelleCollecte();
    }

    SchemaFeuille schema() {
        return schema;
    }

    Feuille feuille() {
        return schema.feuille();
    }

    int rang() {
        return rang;
    }

    String nom() {
        return nom;
    }

    void placer(Colonne<?> colonne, int indice) {
        indices.put(colonne, indice);
    }

    /** Where a column is, when the sheet has it. */
    Optional<Integer> indice(Colonne<?> colonne) {
        return Optional.ofNullable(indices.get(colonne));
    }

    Map<Colonne<?>, Integer> indices() {
        return indices;
    }

    Lieu lieu() {
        return Lieu.feuille(rang, nom);
    }

    Lieu lieu(int ligne, Colonne<?> colonne) {
        Lieu lieu = lieu().ligne(ligne).champ(colonne.entete());
        return indice(colonne).map(lieu::colonne).orElse(lieu);
    }

    void compterUneLigne() {
        lignes++;
    }

    /** Data rows, those with errors included. */
    int lignes() {
        return lignes;
    }

    void noterRepetee(int ligne) {
        repetees.add(ligne);
    }

    /** Whether the row was said to be identical to one above it. */
    boolean estRepetee(int ligne) {
        return repetees.contains(ligne);
    }

    /** Keeps what a cell holds, of a column whose values are read as other words. */
    void noterSaisie(int ligne, Colonne<?> colonne, String texte) {
        saisies.computeIfAbsent(colonne, nouvelle -> new HashMap<>()).put(ligne, texte);
    }

    /** What a cell holds, where that was kept. */
    Optional<String> telleQueSaisie(int ligne, Colonne<?> colonne) {
        return Optional.ofNullable(saisies.getOrDefault(colonne, Map.of()).get(ligne));
    }

    void noterNeant(int ligne) {
        ligneDeNeant = ligne;
    }

    /** Row of {@code néant}, 0 when there is none. */
    int ligneDeNeant() {
        return ligneDeNeant;
    }

    /** Whether the sheet says something: rows, or a sole {@code néant}. */
    boolean parle() {
        return lignes > 0 || ligneDeNeant > 0;
    }

    CollecteDeFaits collecte() {
        return collecte;
    }

    List<Fait> faits() {
        return collecte.faits();
    }
}
