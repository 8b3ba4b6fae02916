package fr.msp.aci.controle;

import fr.msp.aci.activite.Choix;
import fr.msp.aci.classeur.Contenu;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One value of a closed list; a value outside comes back with the list, and the nearest accepted one.
 *
 * @param <E> the list
 */
final class LectureListe<E extends Choix> implements LecteurDeValeur<E> {

    private static final String POUR_CENT = "%";

    private final ListeDeChoix<E> liste;

    LectureListe(ListeDeChoix<E> liste) {
        this.liste = liste;
    }

    @Override
    public Lecture<E> lire(Contenu contenu) {
        String texte = Saisie.propre(contenu.affiche());
        // 1 % is held as 0.01, and shown as 1: the number of no level nor protocol.
        List<E> sens = texte.endsWith(POUR_CENT) ? List.of() : liste.sens(texte);
        return switch (sens.size()) {
            case 0 -> horsListe(texte);
            case 1 -> Lecture.lue(sens.get(0));
            default -> plusieurs(texte, sens);
        };
    }

    /** Words of several values; earlier versions took those before brackets for the value. */
    private Lecture<E> plusieurs(String texte, List<E> sens) {
        String acceptees = enClair(liste.valeurs());
        return liste.reconnaitre(texte)
                .map(autrefois -> Lecture.fautiveDepuisPeu(autrefois, Cas.HORS_LISTE_PLUSIEURS, acceptees, citer(sens)))
                .orElseGet(() -> Lecture.fautive(Cas.HORS_LISTE_PLUSIEURS, acceptees, citer(sens)));
    }

    private Lecture<E> horsListe(String texte) {
        String acceptees = enClair(liste.valeurs());
        Optional<E> proche = liste.laPlusProche(texte);
        if (proche.isPresent()) {
            return Lecture.fautive(
                    Cas.HORS_LISTE_PROCHE, acceptees, proche.get().enClair());
        }
        List<E> voisines = liste.voisines(texte);
        return voisines.isEmpty()
                ? Lecture.fautive(Cas.HORS_LISTE, acceptees)
                : Lecture.fautive(Cas.HORS_LISTE_VOISINES, acceptees, citer(voisines));
    }

    private String enClair(List<E> valeurs) {
        return valeurs.stream().map(Choix::enClair).collect(Collectors.joining(", "));
    }

    private String citer(List<E> valeurs) {
        return valeurs.stream().map(Choix::enClair).collect(Collectors.joining(" », « ", "« ", " »"));
    }
}
