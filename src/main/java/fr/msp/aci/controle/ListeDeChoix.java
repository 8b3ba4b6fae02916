package fr.msp.aci.controle;

import fr.msp.aci.activite.Choix;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A closed list of the guide with the other ways coordinators write its values.
 *
 * @param <E> the list
 */
public final class ListeDeChoix<E extends Choix> {

    private final List<E> valeurs;
    private final Map<String, E> parCle;
    /** Words that mean a value, each as it is written, those that are only a hint of it included. */
    private final Map<String, E> parMots;

    private ListeDeChoix(List<E> valeurs, Map<String, E> parCle, Map<String, E> parMots) {
        this.valeurs = valeurs;
        this.parCle = parCle;
        this.parMots = parMots;
    }

    /** The list of these values, each known by its own words. */
    static <E extends Choix> ListeDeChoix<E> de(List<E> valeurs) {
        Map<String, E> parCle = new LinkedHashMap<>();
        Map<String, E> parMots = new LinkedHashMap<>();
        for (E valeur : valeurs) {
            parCle.put(Signes.cle(valeur.libelle()), valeur);
            parMots.put(valeur.libelle(), valeur);
        }
        return new ListeDeChoix<>(List.copyOf(valeurs), parCle, parMots);
    }

    /** The same list where other words also mean that value. */
    ListeDeChoix<E> avec(E valeur, String... synonymes) {
        Map<String, E> complete = new LinkedHashMap<>(parCle);
        Map<String, E> mots = new LinkedHashMap<>(parMots);
        for (String synonyme : synonymes) {
            E deja = complete.put(Signes.cle(synonyme), valeur);
            if (deja != null && deja != valeur) {
                throw new IllegalArgumentException(synonyme + " would mean both " + deja + " and " + valeur);
            }
            mots.put(synonyme, valeur);
        }
        return new ListeDeChoix<>(valeurs, complete, mots);
    }

    /** The same list where other words, which are not accepted, make that value the one to suggest. */
    ListeDeChoix<E> suggerer(E valeur, Collection<String> indices) {
        Map<String, E> mots = new LinkedHashMap<>(parMots);
        indices.forEach(indice -> mots.put(indice, valeur));
        return new ListeDeChoix<>(valeurs, parCle, mots);
    }

    /** The values, in the order of the guide. */
    public List<E> valeurs() {
        return valeurs;
    }

    /** The words of the values, in the order of the guide: what a drop-down list offers. */
    public List<String> libelles() {
        return valeurs.stream().map(Choix::libelle).toList();
    }

    /** The value these words mean, whatever their case, accents or punctuation. */
    public Optional<E> reconnaitre(String texte) {
        return Signes.chercher(texte, parCle);
    }

    /** The value these words name but for slips of the keyboard. */
    public Optional<E> laPlusProche(String texte) {
        return MotsProches.lesPlusProches(texte, parMots.keySet()).map(parMots::get);
    }
}
