package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Choix;
import java.util.ArrayList;
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

    private ListeDeChoix(List<E> valeurs, Map<String, E> parCle) {
        this.valeurs = valeurs;
        this.parCle = parCle;
    }

    /** The list of these values, each known by its own words. */
    static <E extends Choix> ListeDeChoix<E> de(List<E> valeurs) {
        Map<String, E> parCle = new LinkedHashMap<>();
        valeurs.forEach(valeur -> parCle.put(Appellation.cle(valeur.libelle()), valeur));
        return new ListeDeChoix<>(List.copyOf(valeurs), parCle);
    }

    /** The same list where other words also mean that value. */
    ListeDeChoix<E> avec(E valeur, String... synonymes) {
        Map<String, E> complete = new LinkedHashMap<>(parCle);
        for (String synonyme : synonymes) {
            E deja = complete.put(Appellation.cle(synonyme), valeur);
            if (deja != null && deja != valeur) {
                throw new IllegalArgumentException(synonyme + " would mean both " + deja + " and " + valeur);
            }
        }
        return new ListeDeChoix<>(valeurs, complete);
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
        E exacte = parCle.get(Appellation.cle(texte));
        return exacte != null
                ? Optional.of(exacte)
                : Optional.ofNullable(parCle.get(Appellation.sansParentheses(texte)));
    }

    /** The value most like these words, when one is like enough to be meant. */
    public Optional<E> laPlusProche(String texte) {
        return Ressemblance.laPlusProche(Appellation.cle(texte), new ArrayList<>(parCle.keySet()))
                .map(parCle::get);
    }
}
