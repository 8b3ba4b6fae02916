package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Ligne;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years that head the columns of a sheet {@code Structure} kept from one year to the next, one column a year: the
 * column that is read may be that of another year.
 */
final class AnneesDesColonnes {

    private static final Pattern ANNEE = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    /** The head of a column, not a sentence. */
    private static final int LONGUEUR_D_UN_TITRE = 30;
    /** Fields filled in a column for it to be one of values. */
    private static final int CHAMPS_REMPLIS = 2;

    private final Map<Integer, Integer> annees = new HashMap<>();
    private final Set<Integer> titrees = new HashSet<>();
    private final Map<Integer, Integer> remplis = new HashMap<>();

    /** A row above all the fields. */
    void lireEntete(Ligne ligne) {
        ligne.cellules().stream().skip(1).forEach(cellule -> {
            String titre = Saisie.propre(cellule.contenu().affiche());
            Matcher annee = ANNEE.matcher(titre);
            if (!titre.isEmpty() && titre.length() <= LONGUEUR_D_UN_TITRE) {
                titrees.add(cellule.colonne());
                if (annee.find()) {
                    annees.put(cellule.colonne(), Integer.parseInt(annee.group(1)));
                }
            }
        });
    }

    /**
     * The row of a field.
     *
     * @param deLExercice whether the field is the exercise, whose values head columns as well when nothing else does
     */
    void lireChamp(Ligne ligne, Cellule nom, boolean deLExercice) {
        for (Cellule cellule : ligne.cellules()) {
            if (cellule.colonne() > nom.colonne() && !Saisie.estVide(cellule.contenu())) {
                remplis.merge(cellule.colonne(), 1, Integer::sum);
                Optional<Integer> annee = deLExercice ? annee(cellule) : Optional.empty();
                annee.filter(lue -> !titrees.contains(cellule.colonne()))
                        .ifPresent(lue -> annees.put(cellule.colonne(), lue));
            }
        }
    }

    private static Optional<Integer> annee(Cellule cellule) {
        Matcher annee = ANNEE.matcher(Saisie.propre(cellule.contenu().affiche()));
        return annee.matches() ? Optional.of(Integer.parseInt(annee.group(1))) : Optional.empty();
    }

    /**
     * Says that the column which is read is not that of the exercise, or not the last of several years.
     *
     * @param exercice where the exercise was read
     * @param annee what it is
     */
    void signaler(Lieu exercice, int annee, Recueil recueil) {
        int lue = annees.getOrDefault(exercice.colonne(), 0);
        if (lue == 0) {
            return;
        }
        annees.entrySet().stream()
                .filter(autre -> autre.getKey() != exercice.colonne()
                        && remplis.getOrDefault(autre.getKey(), 0) >= CHAMPS_REMPLIS
                        && (lue == annee ? autre.getValue() > lue : autre.getValue() != lue))
                .max(Map.Entry.comparingByValue())
                .ifPresent(autre -> recueil.signaler(
                        Cas.COLONNES_PAR_ANNEE,
                        exercice,
                        "",
                        exercice.lettres().orElse(""),
                        Integer.toString(lue),
                        Cellule.lettres(autre.getKey()),
                        Integer.toString(autre.getValue())));
    }
}
