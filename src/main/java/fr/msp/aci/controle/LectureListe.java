package fr.msp.aci.controle;

import fr.msp.aci.activite.Choix;
import fr.msp.aci.classeur.Contenu;
import java.util.Optional;

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
        return texte.endsWith(POUR_CENT)
                ? horsListe(texte)
                : liste.reconnaitre(texte).map(Lecture::lue).orElseGet(() -> horsListe(texte));
    }

    private Lecture<E> horsListe(String texte) {
        String acceptees = String.join(", ", liste.libelles());
        Optional<E> proche = liste.laPlusProche(texte);
        return proche.isPresent()
                ? Lecture.fautive(Cas.HORS_LISTE_PROCHE, acceptees, proche.get().libelle())
                : Lecture.fautive(Cas.HORS_LISTE, acceptees);
    }
}
