package fr.msp.aci.controle;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.classeur.Ligne;
import java.util.Optional;

/** A row being checked: its values, and how to say what is wrong with one of its cells. */
final class LigneExaminee {

    private final FeuilleExaminee feuille;
    private final Ligne brute;
    private final LigneSaisie saisie;
    private final Optional<Exercice> exercice;
    private final Recueil recueil;
    private boolean fautive;

    LigneExaminee(
            FeuilleExaminee feuille, Ligne brute, LigneSaisie saisie, Optional<Exercice> exercice, Recueil recueil) {
        this.feuille = feuille;
        this.brute = brute;
        this.saisie = saisie;
        this.exercice = exercice;
        this.recueil = recueil;
    }

    <T> Optional<T> lue(Colonne<T> colonne) {
        return saisie.lue(colonne);
    }

    /** The year of the workbook, when it could be read. */
    Optional<Exercice> exercice() {
        return exercice;
    }

    /** The cell as typed; empty when there is nothing. */
    String telleQueSaisie(Colonne<?> colonne) {
        return feuille.indice(colonne)
                .flatMap(brute::cellule)
                .map(cellule -> Saisie.propre(cellule.contenu().affiche()))
                .orElse("");
    }

    void signaler(Cas cas, Colonne<?> colonne, String... details) {
        signalerMasquee(cas, colonne, telleQueSaisie(colonne), details);
    }

    /** The same, showing something else than the cell. */
    void signalerMasquee(Cas cas, Colonne<?> colonne, String valeur, String... details) {
        recueil.signaler(cas, feuille.lieu(brute.numero(), colonne), valeur, details);
        boolean toleree = recueil.dejaAccepte() && cas.laisseLesFaits();
        fautive |= cas.code().severite() == Severite.ERREUR && !toleree;
    }

    boolean estFautive() {
        return fautive;
    }
}
