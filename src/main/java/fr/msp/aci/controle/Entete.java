package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header row of a table: which column each of its cells names.
 *
 * @param ligne the row
 * @param reconnues the column that each cell names, from left to right
 */
record Entete(Ligne ligne, Map<Cellule, Colonne<?>> reconnues) {

    /** A title stands above the header, never twenty rows of it. */
    static final int LIGNES_EXPLOREES = 20;

    /** The row, among the first ones of a sheet, that names most of its columns. */
    static Optional<Entete> chercher(List<Ligne> premieres, SchemaFeuille schema) {
        return premieres.stream()
                .flatMap(ligne -> de(ligne, schema).stream())
                .min(Comparator.comparingInt(entete -> -entete.colonnes().size()))
                .or(() -> uneSeuleColonne(premieres, schema));
    }

    /** That row, when it may be a header. */
    static Optional<Entete> de(Ligne ligne, SchemaFeuille schema) {
        return Optional.of(new Entete(ligne, reconnaitre(ligne, schema))).filter(entete -> entete.estPlausible(schema));
    }

    /** A table of one column, whose name stands alone in its row like a title: nothing below it is in another column. */
    private static Optional<Entete> uneSeuleColonne(List<Ligne> premieres, SchemaFeuille schema) {
        List<Ligne> remplies =
                premieres.stream().filter(ligne -> !remplies(ligne).isEmpty()).toList();
        if (remplies.size() < 2 || remplies(remplies.get(0)).size() > 1) {
            return Optional.empty();
        }
        int colonne = remplies(remplies.get(0)).get(0).colonne();
        return remplies.stream().flatMap(ligne -> remplies(ligne).stream()).allMatch(c -> c.colonne() == colonne)
                ? remplies.stream()
                        .limit(remplies.size() - 1L)
                        .map(ligne -> new Entete(ligne, reconnaitre(ligne, schema)))
                        .filter(entete -> entete.colonnes().stream().anyMatch(Colonne::estObligatoire))
                        .reduce((premiere, suivante) -> suivante)
                : Optional.empty();
    }

    /** The header in a row below those where it is looked for, when the row names several columns. */
    static Optional<Entete> plusBas(Ligne ligne, SchemaFeuille schema) {
        return Optional.of(new Entete(ligne, reconnaitre(ligne, schema)))
                .filter(entete -> entete.colonnes().size() >= 2);
    }

    private static List<Cellule> remplies(Ligne ligne) {
        return ligne.cellules().stream()
                .filter(cellule -> !Saisie.estVide(cellule.contenu()))
                .toList();
    }

    private static Map<Cellule, Colonne<?>> reconnaitre(Ligne ligne, SchemaFeuille schema) {
        Map<Cellule, Colonne<?>> reconnues = new LinkedHashMap<>();
        for (Cellule cellule : ligne.cellules()) {
            if (cellule.contenu() instanceof Contenu.Texte texte) {
                schema.reconnaitre(texte.texte()).ifPresent(colonne -> reconnues.put(cellule, colonne));
            }
        }
        return reconnues;
    }

    /** Whether a row of data is the header again: nothing but names of columns, each in the column of that name. */
    static boolean estRepete(FeuilleExaminee feuille, List<Cellule> remplies) {
        return remplies.size() >= 2
                && remplies.stream()
                        .allMatch(cellule -> cellule.contenu() instanceof Contenu.Texte texte
                                && feuille.schema()
                                        .reconnaitre(texte.texte())
                                        .flatMap(feuille::indice)
                                        .filter(indice -> indice == cellule.colonne())
                                        .isPresent());
    }

    Set<Colonne<?>> colonnes() {
        return reconnues.values().stream().collect(Collectors.toSet());
    }

    /** The cells that name again several columns, all of them to the right of the first ones: those of a second table. */
    List<Cellule> secondTableau() {
        Set<Colonne<?>> nommees = new HashSet<>();
        List<Cellule> repetees = new ArrayList<>();
        int derniere = -1;
        for (Map.Entry<Cellule, Colonne<?>> reconnue : reconnues.entrySet()) {
            if (nommees.add(reconnue.getValue())) {
                derniere = reconnue.getKey().colonne();
            } else {
                repetees.add(reconnue.getKey());
            }
        }
        return repetees.size() >= 2 && repetees.get(0).colonne() > derniere ? repetees : List.of();
    }

    /** One known name alone may be a title; among others it is a header, even badly written. */
    private boolean estPlausible(SchemaFeuille schema) {
        int reconnues = colonnes().size();
        return reconnues >= 2
                || (reconnues == 1
                        && (ligne.cellules().size() >= 2
                                || schema.colonnes().stream()
                                        .filter(Colonne::estObligatoire)
                                        .allMatch(colonnes()::contains)));
    }
}
