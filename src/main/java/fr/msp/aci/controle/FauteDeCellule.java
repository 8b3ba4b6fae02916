package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.Contenu;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is said of a cell that could not be read, once the sheet it is in is known: words where every row has its date
 * are most often a subtotal, a title or a cancelled meeting, and a date written there would make a meeting of it.
 *
 * @param cas how it is told
 * @param details what its sentences are given
 * @param siVide what the cell means once it is empty, where that may be what was meant
 */
record FauteDeCellule(Cas cas, List<String> details, Optional<String> siVide) {

    private FauteDeCellule(Cas cas, List<String> details) {
        this(cas, details, Optional.empty());
    }

    private static final Pattern MOTS = Pattern.compile("^\\p{L}|\\p{L}{2}");

    private static final Map<Cas, Cas> LIGNES_SANS = Map.of(
            Cas.DATE_INVALIDE, Cas.LIGNE_SANS_DATE,
            Cas.MOIS_INVALIDE, Cas.LIGNE_SANS_MOIS,
            Cas.HEURE_INVALIDE, Cas.LIGNE_SANS_HEURE,
            Cas.NOMBRE_INVALIDE, Cas.LIGNE_SANS_NOMBRE,
            Cas.ENTIER_INVALIDE, Cas.LIGNE_SANS_NOMBRE);

    /** Which value of the closed list was meant, and what to do when none of them is true. */
    private static FauteDeCellule horsListe(
            Feuille feuille, Colonne<?> colonne, Contenu contenu, Lecture.Fautive<?> fautive, Locutions locutions) {
        String texte = Saisie.propre(contenu.affiche());
        if (colonne == FeuilleHoraires.JOUR && PlusieursJours.sont(texte)) {
            return new FauteDeCellule(
                    Cas.PLUSIEURS_JOURS, List.of(PlusieursJours.premier(texte).libelle()));
        }
        List<String> details = fautive.details();
        return new FauteDeCellule(
                fautive.cas(),
                List.of(
                        details.get(0),
                        details.size() > 1 ? details.get(1) : "",
                        fautive.cas() == Cas.HORS_LISTE_PLUSIEURS
                                ? locutions.plusieursValeurs(feuille, colonne)
                                : locutions.aucuneValeur(feuille, colonne)));
    }

    static FauteDeCellule de(
            Feuille feuille, Colonne<?> colonne, Contenu contenu, Lecture.Fautive<?> fautive, Locutions locutions) {
        FauteDeCellule faute = quoiQueVeuilleDireLeVide(feuille, colonne, contenu, fautive, locutions);
        return faute.cas() != Cas.RIEN_DANS_UN_CHAMP && AbsenceDeValeur.est(colonne, contenu)
                ? new FauteDeCellule(faute.cas(), faute.details(), locutions.siVide(feuille, colonne))
                : faute;
    }

    private static FauteDeCellule quoiQueVeuilleDireLeVide(
            Feuille feuille, Colonne<?> colonne, Contenu contenu, Lecture.Fautive<?> fautive, Locutions locutions) {
        Optional<String> vu = SignesInvisibles.ceQuiSeVoit(contenu, colonne);
        if (vu.isPresent()) {
            return new FauteDeCellule(Cas.SIGNE_INVISIBLE, List.of(SignesInvisibles.premier(contenu), vu.get()));
        }
        if (estUneLigneSansValeur(feuille, colonne, contenu, fautive)) {
            return new FauteDeCellule(LIGNES_SANS.get(fautive.cas()), List.of(locutions.ligne(feuille)));
        }
        if (estUnChampSansRien(feuille, colonne, contenu, fautive)) {
            return new FauteDeCellule(Cas.RIEN_DANS_UN_CHAMP, List.of());
        }
        return fautive.cas().code() == CodeConstat.VALEUR_HORS_LISTE
                ? horsListe(feuille, colonne, contenu, fautive, locutions)
                : new FauteDeCellule(fautive.cas(), fautive.details());
    }

    /** Whether « aucune » or its like stands for the number of a field, which nought and « néant » tell in two ways. */
    private static boolean estUnChampSansRien(
            Feuille feuille, Colonne<?> colonne, Contenu contenu, Lecture.Fautive<?> fautive) {
        return feuille == Feuille.STRUCTURE
                && !colonne.estObligatoire()
                && (fautive.cas() == Cas.NOMBRE_INVALIDE || fautive.cas() == Cas.ENTIER_INVALIDE)
                && Saisie.ditRien(contenu);
    }

    /** Whether words stand where every row of the sheet has its date, its month, its hour or its number. */
    static boolean estUneLigneSansValeur(Feuille feuille, Colonne<?> colonne, Contenu contenu) {
        return !CellulePersonnelle.est(contenu)
                && colonne.type().lecteur().lire(contenu) instanceof Lecture.Fautive<?> fautive
                && estUneLigneSansValeur(feuille, colonne, contenu, fautive);
    }

    private static boolean estUneLigneSansValeur(
            Feuille feuille, Colonne<?> colonne, Contenu contenu, Lecture.Fautive<?> fautive) {
        return feuille != Feuille.STRUCTURE
                && colonne.estObligatoire()
                && LIGNES_SANS.containsKey(fautive.cas())
                && contenu instanceof Contenu.Texte texte
                && MOTS.matcher(Saisie.propre(texte.texte())).find();
    }

    /** Of a cell that an earlier version read, and accepted. */
    void signalerLue(String autrefois, Recueil recueil, Lieu lieu, String valeur) {
        recueil.signalerLue(autrefois, cas, lieu, valeur, details.toArray(String[]::new));
    }

    void signaler(Recueil recueil, Lieu lieu, String valeur) {
        String[] donnes = details.toArray(String[]::new);
        siVide.ifPresentOrElse(
                sens -> recueil.signalerFacultative(sens, cas, lieu, valeur, donnes),
                () -> recueil.signaler(cas, lieu, valeur, donnes));
    }
}
