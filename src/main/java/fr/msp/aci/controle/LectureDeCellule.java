package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the cells of a row, each as its column asks, and says what is wrong with any of them. */
final class LectureDeCellule {

    private final Recueil recueil;

    LectureDeCellule(Recueil recueil) {
        this.recueil = recueil;
    }

    /**
     * Whether the whole row could be read, required cells included.
     *
     * @param remplies its cells of known columns that hold something
     */
    boolean lire(FeuilleExaminee feuille, Ligne ligne, List<Cellule> remplies, LigneSaisie saisie) {
        if (remplies.size() == 1 && estUnTitre(feuille, ligne.numero(), remplies.get(0), saisie)) {
            return false;
        }
        boolean lisible = true;
        CellulesVides vides = new CellulesVides(feuille, ligne, recueil);
        boolean suite = vides.signalerLaSuite();
        if (!suite && remplies.size() == 1 && vides.signalerSeule(remplies.get(0))) {
            return false;
        }
        for (Colonne<?> colonne : feuille.schema().colonnes()) {
            lisible &= lire(feuille, ligne, colonne, saisie, suite, vides);
        }
        if (suite) {
            return false;
        }
        for (List<Colonne<?>> groupe : feuille.schema().auMoinsUne()) {
            lisible &= auMoinsUne(feuille, ligne, groupe);
        }
        return lisible;
    }

    /** Words alone where every row has its date: a title, which has none of the other values either. That much is said. */
    private boolean estUnTitre(FeuilleExaminee feuille, int ligne, Cellule seule, LigneSaisie saisie) {
        for (Colonne<?> colonne : feuille.schema().colonnes()) {
            if (feuille.indice(colonne)
                    .filter(indice -> indice == seule.colonne())
                    .isPresent()) {
                return FauteDeCellule.estUneLigneSansValeur(feuille.feuille(), colonne, seule.contenu())
                        && !lire(
                                feuille.feuille(),
                                seule.contenu(),
                                colonne,
                                () -> feuille.lieu(ligne, colonne),
                                saisie);
            }
        }
        return false;
    }

    private <T> boolean lire(
            FeuilleExaminee feuille,
            Ligne ligne,
            Colonne<T> colonne,
            LigneSaisie saisie,
            boolean suite,
            CellulesVides vides) {
        Optional<Integer> indice = feuille.indice(colonne);
        if (indice.isEmpty()) {
            // Said once, at the header.
            return !colonne.estObligatoire();
        }
        Optional<Cellule> cellule = ligne.cellule(indice.get());
        if (cellule.isPresent() && !Saisie.estVide(cellule.get().contenu())) {
            if (colonne == FeuilleProfessionnels.PROFESSION && cellule.get().contenu() instanceof Contenu.Texte texte) {
                feuille.noterSaisie(ligne.numero(), colonne, Saisie.propre(texte.texte()));
            }
            return lire(
                    feuille.feuille(),
                    cellule.get().contenu(),
                    colonne,
                    () -> feuille.lieu(ligne.numero(), colonne),
                    saisie);
        }
        if (colonne.estObligatoire() && !suite) {
            vides.signalerVide(colonne);
        }
        return !colonne.estObligatoire();
    }

    /**
     * Reads one filled cell into the row; false when it is wrong, which is then said.
     *
     * @param lieu where the cell is; asked only when there is something to say, since most cells are good
     */
    <T> boolean lire(Feuille feuille, Contenu contenu, Colonne<T> colonne, Supplier<Lieu> lieu, LigneSaisie saisie) {
        if (CellulePersonnelle.est(contenu)) {
            return false;
        }
        if (contenu instanceof Contenu.Erreur) {
            recueil.signaler(Cas.ERREUR_EXCEL, lieu.get(), telleQueSaisie(contenu));
            return false;
        }
        if (contenu instanceof Contenu.SansValeur) {
            recueil.signaler(Cas.FORMULE_SANS_VALEUR, lieu.get(), "");
            return false;
        }
        Lecture<T> lecture = colonne.type().lecteur().lire(contenu);
        if (lecture instanceof Lecture.Fautive<T> fautive) {
            FauteDeCellule faute = FauteDeCellule.de(feuille, colonne, contenu, fautive, recueil.locutions());
            if (recueil.dejaAccepte() && fautive.autrefois().isPresent()) {
                T valeur = fautive.autrefois().get();
                faute.signalerLue(affiche(valeur), recueil, lieu.get(), telleQueSaisie(contenu));
                saisie.poser(colonne, valeur);
                return true;
            }
            faute.signaler(recueil, lieu.get(), estMinuit(contenu, colonne) ? "24:00" : telleQueSaisie(contenu));
            return false;
        }
        Lecture.Lue<T> lue = (Lecture.Lue<T>) lecture;
        if (lue.zerosAjoutes()) {
            recueil.signaler(Cas.ZEROS_AJOUTES, lieu.get(), telleQueSaisie(contenu), String.valueOf(lue.valeur()));
        }
        saisie.poser(colonne, lue.valeur());
        return true;
    }

    /** A whole day where an hour is asked: a spreadsheet shows it so, and holds it as the first day it knows. */
    private static boolean estMinuit(Contenu contenu, Colonne<?> colonne) {
        return colonne.type().nature() == TypeColonne.Nature.HEURE
                && contenu instanceof Contenu.Nombre nombre
                && nombre.format() == Contenu.Format.DATE
                && nombre.valeur().compareTo(BigDecimal.ONE) == 0;
    }

    private static String affiche(Object valeur) {
        return valeur instanceof BigDecimal nombre ? NombreFrancais.afficher(nombre) : String.valueOf(valeur);
    }

    private static String telleQueSaisie(Contenu contenu) {
        return Saisie.propre(contenu.affiche());
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
                    recueil.locutions().auChoix(groupe));
        }
        return remplie;
    }
}
