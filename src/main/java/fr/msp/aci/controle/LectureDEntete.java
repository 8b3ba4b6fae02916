package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where each column of a table is, and says which are missing, twice there or of no use. */
final class LectureDEntete {

    private final FeuilleExaminee feuille;
    private final Recueil recueil;

    LectureDEntete(FeuilleExaminee feuille, Recueil recueil) {
        this.feuille = feuille;
        this.recueil = recueil;
    }

    /**
     * @param nommees receives the places of all columns that have a header, known or not
     */
    void lire(Entete entete, BitSet nommees) {
        int ligne = entete.ligne().numero();
        Map<Cellule, Colonne<?>> reconnues = entete.reconnues();
        List<Cellule> secondTableau = entete.secondTableau();
        if (!secondTableau.isEmpty()) {
            recueil.signaler(
                    Cas.DEUX_TABLEAUX,
                    feuille.lieu().ligne(ligne).colonne(secondTableau.get(0).colonne()),
                    "",
                    Integer.toString(secondTableau.size()));
        }
        for (Cellule cellule : entete.ligne().cellules()) {
            if (!Saisie.estVide(cellule.contenu())) {
                nommees.set(cellule.colonne());
                if (secondTableau.contains(cellule)) {
                    continue;
                }
                if (reconnues.containsKey(cellule)) {
                    placer(cellule, reconnues.get(cellule), ligne);
                } else if (!CellulePersonnelle.est(cellule.contenu())) {
                    signalerInconnue(cellule, reconnues.values(), ligne);
                }
            }
        }
        signalerAbsentes(ligne);
    }

    /**
     * Says that there is no header where one is looked for.
     *
     * @param plusBas the one that stands below, when there is one
     */
    void signalerManquant(Optional<Entete> plusBas) {
        if (plusBas.isPresent()) {
            int ligne = plusBas.get().ligne().numero();
            recueil.signaler(
                    Cas.ENTETE_TROP_BAS,
                    feuille.lieu().ligne(ligne),
                    "",
                    Integer.toString(ligne),
                    Integer.toString(ligne - Entete.LIGNES_EXPLOREES));
            return;
        }
        List<String> attendues = feuille.schema().colonnes().stream()
                .filter(colonne -> colonne.estObligatoire()
                        || feuille.schema().auMoinsUne().stream().anyMatch(groupe -> groupe.contains(colonne)))
                .map(Colonne::entete)
                .toList();
        recueil.signaler(
                Cas.SANS_ENTETE,
                feuille.lieu(),
                "",
                String.join(", ", attendues),
                feuille.schema().nom());
    }

    private void placer(Cellule cellule, Colonne<?> colonne, int ligne) {
        String saisie = Saisie.propre(cellule.contenu().affiche());
        feuille.indice(colonne)
                .ifPresentOrElse(
                        premiere -> recueil.signaler(
                                Cas.DEUX_COLONNES,
                                feuille.lieu()
                                        .ligne(ligne)
                                        .colonne(cellule.colonne())
                                        .champ(colonne.entete()),
                                saisie,
                                Cellule.lettres(premiere)),
                        () -> feuille.placer(colonne, cellule.colonne()));
    }

    private void signalerInconnue(Cellule cellule, Collection<Colonne<?>> presentes, int ligne) {
        String saisie = Saisie.propre(cellule.contenu().affiche());
        Lieu lieu = feuille.lieu().ligne(ligne).colonne(cellule.colonne());
        feuille.schema()
                .laPlusProche(saisie, presentes)
                .ifPresentOrElse(
                        proche -> recueil.signaler(Cas.COLONNE_INCONNUE_PROCHE, lieu, saisie, proche.entete()),
                        () -> recueil.signaler(Cas.COLONNE_INCONNUE, lieu, saisie));
    }

    private void signalerAbsentes(int ligne) {
        for (Colonne<?> colonne : feuille.schema().colonnes()) {
            if (colonne.estObligatoire() && feuille.indice(colonne).isEmpty()) {
                recueil.signaler(
                        Cas.SANS_COLONNE,
                        feuille.lieu().ligne(ligne).champ(colonne.entete()),
                        "",
                        recueil.locutions().autreNom(feuille));
            }
        }
        for (List<Colonne<?>> groupe : feuille.schema().auMoinsUne()) {
            if (groupe.stream().allMatch(colonne -> feuille.indice(colonne).isEmpty())) {
                recueil.signaler(
                        Cas.SANS_ALTERNATIVE,
                        feuille.lieu().ligne(ligne),
                        "",
                        recueil.locutions().auChoix(groupe),
                        recueil.locutions().autreNom(feuille));
            }
        }
    }
}
