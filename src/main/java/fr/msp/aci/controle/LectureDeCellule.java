package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import java.util.List;
import java.util.Optional;

/** Reads the cells of a row, each as its column asks, and says what is wrong with any of them. */
final class LectureDeCellule {

    private final Recueil recueil;

    LectureDeCellule(Recueil recueil) {
        this.recueil = recueil;
    }

    /** Whether the whole row could be read, required cells included. */
    boolean lire(FeuilleExaminee feuille, Ligne ligne, LigneSaisie saisie) {
        boolean lisible = true;
        for (Colonne<?> colonne : feuille.schema().colonnes()) {
            lisible &= lire(feuille, ligne, colonne, saisie);
        }
        for (List<Colonne<?>> groupe : feuille.schema().auMoinsUne()) {
            lisible &= auMoinsUne(feuille, ligne, groupe);
        }
        return lisible;
    }

    private <T> boolean lire(FeuilleExaminee feuille, Ligne ligne, Colonne<T> colonne, LigneSaisie saisie) {
        Optional<Integer> indice = feuille.indice(colonne);
        if (indice.isEmpty()) {
            // Said once, at the header.
            return !colonne.estObligatoire();
        }
        Optional<Contenu> contenu =
                ligne.cellule(indice.get()).map(Cellule::contenu).filter(rempli -> !Saisie.estVide(rempli));
        if (contenu.isPresent()) {
            return lire(contenu.get(), colonne, feuille.lieu(ligne.numero(), colonne), saisie);
        }
        if (colonne.estObligatoire()) {
            recueil.signaler(Cas.CELLULE_VIDE, feuille.lieu(ligne.numero(), colonne), "");
        }
        return !colonne.estObligatoire();
    }

    /** Reads one filled cell into the row; false when it is wrong, which is then said. */
    <T> boolean lire(Contenu contenu, Colonne<T> colonne, Lieu lieu, LigneSaisie saisie) {
        if (CellulePersonnelle.est(contenu)) {
            return false;
        }
        String tel = Saisie.propre(contenu.affiche());
        if (contenu instanceof Contenu.Erreur) {
            recueil.signaler(Cas.ERREUR_EXCEL, lieu, tel);
            return false;
        }
        Lecture<T> lecture = colonne.type().lecteur().lire(contenu);
        if (lecture instanceof Lecture.Fautive<T> fautive) {
            recueil.signaler(fautive.cas(), lieu, tel, fautive.details().toArray(String[]::new));
            return false;
        }
        Lecture.Lue<T> lue = (Lecture.Lue<T>) lecture;
        if (lue.zerosAjoutes()) {
            recueil.signaler(Cas.ZEROS_AJOUTES, lieu, tel, String.valueOf(lue.valeur()));
        }
        saisie.poser(colonne, lue.valeur());
        return true;
    }

    private boolean auMoinsUne(FeuilleExaminee feuille, Ligne ligne, List<Colonne<?>> groupe) {
        boolean remplie = groupe.stream()
                .flatMap(colonne -> feuille.indice(colonne).stream())
                .flatMap(indice -> ligne.cellule(indice).stream())
                .anyMatch(cellule -> !Saisie.estVide(cellule.contenu()));
        Optional<Colonne<?>> presente = groupe.stream()
                .filter(colonne -> feuille.indice(colonne).isPresent())
                .findFirst();
        if (!remplie && presente.isPresent()) {
            recueil.signaler(
                    Cas.ALTERNATIVE_VIDE,
                    feuille.lieu(ligne.numero(), presente.get()),
                    "",
                    LectureDEntete.noms(groupe));
        }
        return remplie;
    }
}
