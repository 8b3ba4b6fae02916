package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Contenu;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The grey row of the template that shows how a sheet is filled in: known by its mark and passed over. One whose mark was
 * written over is a row like any other; one that keeps its mark over other values is passed over too, but said.
 */
final class LigneDExemple {

    /** Nobody types it by chance: most cells are told apart by it alone. */
    private static final char FLECHE = '→';

    /** The template of another year shows the same examples, in that year. */
    private static final Pattern ANNEE = Pattern.compile("20\\d\\d");

    /** What templates of versions before wrote, where they now write something else: nobody touched that either. */
    private static final Set<String> D_AUTREFOIS = Set.of(compare("médecin généraliste"));

    private final FeuilleExaminee feuille;
    private final List<String> exemples;

    LigneDExemple(FeuilleExaminee feuille) {
        this.feuille = feuille;
        this.exemples = feuille.schema().exemples(new Exercice(Exercice.PREMIER));
    }

    /** Whether one of these cells bears the mark. */
    boolean estMarquee(List<Cellule> remplies) {
        for (Cellule cellule : remplies) {
            if (estMarquee(cellule.contenu())) {
                return true;
            }
        }
        return false;
    }

    private static boolean estMarquee(Contenu contenu) {
        return contenu instanceof Contenu.Texte texte
                && texte.texte().indexOf(FLECHE) >= 0
                && Saisie.propre(texte.texte()).startsWith(Schema.MARQUE_D_EXEMPLE);
    }

    /** Whether these cells still hold what the template wrote in them. */
    boolean estIntacte(List<Cellule> remplies) {
        return remplies.stream().allMatch(cellule -> {
            String texte = compare(texte(cellule));
            return exemple(cellule.colonne())
                    .filter(exemple -> compare(exemple).equals(texte) || D_AUTREFOIS.contains(texte))
                    .isPresent();
        });
    }

    private Optional<String> exemple(int indice) {
        List<Colonne<?>> colonnes = feuille.schema().colonnes();
        return colonnes.stream()
                .filter(colonne ->
                        feuille.indice(colonne).filter(place -> place == indice).isPresent())
                .map(colonne -> exemples.get(colonnes.indexOf(colonne)))
                .findFirst();
    }

    private static String texte(Cellule cellule) {
        String texte = Saisie.propre(cellule.contenu().affiche());
        return estMarquee(cellule.contenu()) ? texte.substring(Schema.MARQUE_D_EXEMPLE.length()) : texte;
    }

    private static String compare(String texte) {
        return Appellation.cle(ANNEE.matcher(texte).replaceAll("N"));
    }
}
