package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a row of data from a title or a note where none was expected: each of its required cells can be read as its
 * column asks, and one at least holds something else than free words.
 *
 * @param schema the sheet
 * @param places where its columns are
 */
record LigneComplete(SchemaFeuille schema, Map<Colonne<?>, Integer> places) {

    private static final Set<TypeColonne.Nature> EN_MOTS = EnumSet.of(
            TypeColonne.Nature.TEXTE,
            TypeColonne.Nature.FICHIER,
            TypeColonne.Nature.COURRIEL,
            TypeColonne.Nature.PROFESSIONS);

    /** Whether the row is one of data. */
    boolean est(Ligne ligne) {
        return schema.colonnes().stream().filter(Colonne::estObligatoire).allMatch(colonne -> seLit(ligne, colonne))
                && schema.auMoinsUne().stream().allMatch(groupe -> uneSeLit(ligne, groupe))
                && schema.colonnes().stream()
                        .filter(colonne -> !EN_MOTS.contains(colonne.type().nature()))
                        .anyMatch(colonne -> seLit(ligne, colonne));
    }

    /** How many of its cells stand in a known column. */
    int remplies(Ligne ligne) {
        return (int) places.values().stream()
                .filter(place -> contenu(ligne, place).isPresent())
                .count();
    }

    private boolean uneSeLit(Ligne ligne, List<Colonne<?>> groupe) {
        return groupe.stream().anyMatch(colonne -> seLit(ligne, colonne));
    }

    private boolean seLit(Ligne ligne, Colonne<?> colonne) {
        return Optional.ofNullable(places.get(colonne))
                .flatMap(place -> contenu(ligne, place))
                .filter(contenu -> !CellulePersonnelle.est(contenu))
                .filter(contenu -> colonne.type().lecteur().lire(contenu) instanceof Lecture.Lue<?>)
                .isPresent();
    }

    private static Optional<Contenu> contenu(Ligne ligne, int place) {
        return ligne.cellule(place).map(Cellule::contenu).filter(contenu -> !Saisie.estVide(contenu));
    }
}
