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

    private final boolean rapprochee;

    private ListeDeChoix(List<E> valeurs, Map<String, E> parCle, Map<String, E> parMots, boolean rapprochee) {
        this.valeurs = valeurs;
        this.parCle = parCle;
        this.parMots = parMots;
        this.rapprochee = rapprochee;
    }

    /** The list of these values, each known by its own words. */
    static <E extends Choix> ListeDeChoix<E> de(List<E> valeurs) {
        Map<String, E> parCle = new LinkedHashMap<>();
        Map<String, E> parMots = new LinkedHashMap<>();
        for (E valeur : valeurs) {
            parCle.put(Signes.cle(valeur.libelle()), valeur);
            parMots.put(valeur.libelle(), valeur);
        }
        return new ListeDeChoix<>(List.copyOf(valeurs), parCle, parMots, false);
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
        return new ListeDeChoix<>(valeurs, complete, mots, rapprochee);
    }

    /** The same list where other words, which are not accepted, make that value the one to suggest. */
    ListeDeChoix<E> suggerer(E valeur, Collection<String> indices) {
        Map<String, E> mots = new LinkedHashMap<>(parMots);
        indices.forEach(indice -> mots.put(indice, valeur));
        return new ListeDeChoix<>(valeurs, parCle, mots, rapprochee);
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

    /** The values these words may mean: one is what they mean, several need to be told apart, none is not of the list. */
    List<E> sens(String texte) {
        return reconnaitre(texte)
                .map(valeur -> contredites(texte, valeur))
                .orElseGet(() -> Sens.parParties(texte, parCle));
    }

    /** A value, or those that disagree when the number of one stands beside the subject of another in brackets. */
    private List<E> contredites(String texte, E valeur) {
        List<E> parties = valeur.enClair().equals(valeur.libelle()) ? List.of() : Sens.parParties(texte, parCle);
        return parties.size() > 1 ? parties : List.of(valeur);
    }

    /** The same list where the values that share words with a text are shown to whoever typed it. */
    ListeDeChoix<E> rapprochee() {
        return new ListeDeChoix<>(valeurs, parCle, parMots, true);
    }

    /** The values that share words with these; none for a list where that would mislead, as of professions. */
    List<E> voisines(String texte) {
        return rapprochee ? Sens.voisines(texte, parMots) : List.of();
    }

    /** The value these words name but for slips of the keyboard. */
    public Optional<E> laPlusProche(String texte) {
        return MotsProches.lesPlusProches(texte, parMots.keySet()).map(parMots::get);
    }
}
