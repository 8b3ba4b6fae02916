package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.classeur.Contenu;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells an answer from what the template writes beside the values of the sheet {@code Structure}: its examples, all of
 * them texts, and its help, which is no value of any kind. Free words may be an example of anyone's: they are none.
 */
final class ReponseALEcart {

    private static final String EXEMPLE = Appellation.cle("Exemple");

    private static final Set<TypeColonne.Nature> EN_MOTS =
            EnumSet.of(TypeColonne.Nature.TEXTE, TypeColonne.Nature.COURRIEL, TypeColonne.Nature.FICHIER);

    private final List<Colonne<?>> champs;
    private final List<String> exemples;

    ReponseALEcart(SchemaFeuille schema) {
        this.champs = schema.colonnes();
        this.exemples = schema.exemples(new Exercice(Exercice.PREMIER));
    }

    /**
     * Whether a cell of a titled column may be the value of that field.
     *
     * @param titre key of the title of its column
     */
    boolean peutEtre(Colonne<?> champ, Contenu contenu, String titre) {
        if (CellulePersonnelle.est(contenu)) {
            return false;
        }
        return !EN_MOTS.contains(champ.type().nature())
                && champ.type().lecteur().lire(contenu) instanceof Lecture.Lue<?>
                && !(contenu instanceof Contenu.Texte && titre.equals(EXEMPLE) && estDuModele(champ, contenu));
    }

    /** Of the exercise, the template of each year shows its own. */
    private boolean estDuModele(Colonne<?> champ, Contenu contenu) {
        return FeuilleStructure.champ(champ) == ChampStructure.EXERCICE
                || Appellation.cle(exemples.get(champs.indexOf(champ))).equals(Appellation.cle(contenu.affiche()));
    }
}
