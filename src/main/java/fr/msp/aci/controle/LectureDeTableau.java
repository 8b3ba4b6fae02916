package fr.msp.aci.controle;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.ClasseurRefuse;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import fr.msp.aci.classeur.Lignes;
import fr.msp.aci.classeur.Motif;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a sheet laid out as a table: its header wherever it is, then one row after the other. */
final class LectureDeTableau {

    private final FeuilleExaminee feuille;
    private final Optional<Exercice> exercice;
    private final int auPlus;
    private final Recueil recueil;
    private final LectureDeCellule cellules;
    private final Consumer<String> justificatifs;
    private final LignesRepetees repetees;
    private final LigneDExemple exemple;
    private final LigneDeTotal total;
    private final RemarquesDeColonnes remarques;
    private final LignesMasquees masquees = new LignesMasquees();
    private final BitSet sansNomDites = new BitSet();
    private final BitSet nommees = new BitSet();
    private final BitSet connues = new BitSet();

    /**
     * @param auPlus rows of data beyond which the sheet is not read: one is enough to refuse it
     * @param justificatifs told of each file of evidence the rows name
     */
    LectureDeTableau(
            FeuilleExaminee feuille,
            Optional<Exercice> exercice,
            int auPlus,
            Recueil recueil,
            Consumer<String> justificatifs) {
        this.feuille = feuille;
        this.exercice = exercice;
        this.auPlus = auPlus;
        this.recueil = recueil;
        this.cellules = new LectureDeCellule(recueil);
        this.justificatifs = justificatifs;
        this.repetees = new LignesRepetees(feuille, recueil);
        this.exemple = new LigneDExemple(feuille);
        this.remarques = new RemarquesDeColonnes(feuille, recueil);
        this.total = new LigneDeTotal(feuille, recueil);
    }

    void lire(Lignes lignes, GardePatients garde) throws ClasseurRefuse, IOException {
        List<Ligne> premieres = new ArrayList<>();
        Optional<Ligne> suivante = prochaine(lignes, garde);
        while (suivante.isPresent() && suivante.get().numero() <= Entete.LIGNES_EXPLOREES) {
            premieres.add(suivante.get());
            suivante = prochaine(lignes, garde);
        }
        Optional<Entete> entete = Entete.chercher(premieres, feuille.schema());
        if (entete.isPresent()) {
            new LectureDEntete(feuille, recueil).lire(entete.get(), nommees);
            feuille.indices().values().forEach(connues::set);
            new LignesAuDessus(feuille, exemple, recueil).signaler(premieres, entete.get());
            int rangDEntete = entete.get().ligne().numero();
            premieres.stream().filter(ligne -> ligne.numero() > rangDEntete).forEach(this::ligne);
            while (suivante.isPresent()) {
                ligne(suivante.get());
                suivante = prochaine(lignes, garde);
            }
        } else {
            boolean autres = suivante.isPresent();
            Optional<Entete> plusBas = Optional.empty();
            while (suivante.isPresent()) {
                // A patient's number may still stand below, and so may the header.
                plusBas = plusBas.isPresent() ? plusBas : Entete.plusBas(suivante.get(), feuille.schema());
                suivante = prochaine(lignes, garde);
            }
            sansEntete(premieres, autres, plusBas);
        }
        remarques.signaler(lignes);
        conclure();
    }

    private Optional<Ligne> prochaine(Lignes lignes, GardePatients garde) throws ClasseurRefuse, IOException {
        return lignes.suivante().map(ligne -> garde.filtrer(ligne, feuille.lieu()));
    }

    private void sansEntete(List<Ligne> premieres, boolean autres, Optional<Entete> plusBas) {
        List<Contenu> remplies = premieres.stream()
                .flatMap(ligne -> ligne.cellules().stream())
                .map(Cellule::contenu)
                .filter(contenu -> !Saisie.estVide(contenu))
                .toList();
        if (remplies.size() == 1 && Saisie.estNeant(remplies.get(0)) && !autres) {
            feuille.noterNeant(premieres.get(0).numero());
        } else if (remplies.size() == 1 && Saisie.ditRien(remplies.get(0)) && !autres) {
            premieres.forEach(ligne -> ligne.cellules().stream()
                    .filter(cellule -> cellule.contenu() == remplies.get(0))
                    .forEach(cellule -> signalerRien(ligne, cellule)));
        } else if (!remplies.isEmpty() || autres) {
            new LectureDEntete(feuille, recueil).signalerManquant(plusBas);
        }
    }

    private void ligne(Ligne ligne) {
        if (feuille.lignes() > auPlus) {
            return;
        }
        signalerColonnesSansNom(ligne);
        List<Cellule> remplies = remplies(ligne);
        if (estSansDonnee(remplies) || total.est(ligne) || estUnExemple(ligne, remplies)) {
            return;
        }
        if (remplies.size() == 1 && Saisie.estNeant(remplies.get(0).contenu())) {
            feuille.noterNeant(ligne.numero());
            return;
        }
        if (remplies.size() == 1 && Saisie.ditRien(remplies.get(0).contenu())) {
            signalerRien(ligne, remplies.get(0));
            return;
        }
        if (!recueil.dejaAccepte() && Entete.estRepete(feuille, remplies)) {
            recueil.signaler(Cas.EN_TETE_REPETE, feuille.lieu().ligne(ligne.numero()), "");
            return;
        }
        feuille.compterUneLigne();
        if (feuille.lignes() > auPlus) {
            signalerTrop();
            return;
        }
        masquees.noter(ligne);
        if (remplies.stream().allMatch(Cellule::barree)) {
            recueil.signaler(
                    Cas.LIGNE_RAYEE, feuille.lieu().ligne(ligne.numero()), "", Integer.toString(ligne.numero()));
        }
        saisir(ligne, remplies);
    }

    private void signalerTrop() {
        recueil.signaler(
                Cas.LIGNES_D_UNE_FEUILLE,
                feuille.lieu(),
                "",
                recueil.locutions().limite(Motif.LIGNES, auPlus),
                feuille.nom());
    }

    /** The one required column of a sheet would take the word for a name: a coordinator called « aucun ». */
    private void signalerRien(Ligne ligne, Cellule cellule) {
        recueil.signaler(
                Cas.RIEN_SANS_NEANT,
                feuille.lieu().ligne(ligne.numero()).colonne(cellule.colonne()),
                Saisie.propre(cellule.contenu().affiche()));
    }

    /** The cells of known columns that hold something. */
    private List<Cellule> remplies(Ligne ligne) {
        List<Cellule> remplies = new ArrayList<>(ligne.cellules().size());
        for (Cellule cellule : ligne.cellules()) {
            if (connues.get(cellule.colonne()) && !Saisie.estVide(cellule.contenu())) {
                remplies.add(cellule);
            }
        }
        return remplies;
    }

    /** Nothing typed, or only boxes left unticked from top to bottom. */
    private static boolean estSansDonnee(List<Cellule> remplies) {
        return remplies.stream()
                .allMatch(cellule -> cellule.contenu() instanceof Contenu.Booleen booleen && !booleen.vrai());
    }

    private boolean estUnExemple(Ligne ligne, List<Cellule> remplies) {
        if (!exemple.estMarquee(remplies)) {
            return false;
        }
        if (!exemple.estIntacte(remplies)) {
            recueil.signaler(Cas.EXEMPLE_MODIFIE, feuille.lieu().ligne(ligne.numero()), "");
        }
        return true;
    }

    private void saisir(Ligne ligne, List<Cellule> remplies) {
        LigneSaisie saisie = new LigneSaisie(ligne.numero());
        boolean lisible = cellules.lire(feuille, ligne, remplies, saisie);
        remarques.noter(ligne, remplies, lisible);
        LigneExaminee examinee = new LigneExaminee(feuille, ligne, saisie, exercice, recueil);
        feuille.schema().regles().forEach(regle -> regle.verifier(examinee));
        noterJustificatifs(saisie);
        if (lisible && !examinee.estFautive()) {
            repetees.examiner(saisie, remplies);
            feuille.collecte().ajouter(saisie);
        }
    }

    @SuppressWarnings("unchecked") // columns of this nature hold names of files
    private void noterJustificatifs(LigneSaisie saisie) {
        for (Colonne<?> colonne : feuille.schema().colonnes()) {
            if (colonne.type().nature() == TypeColonne.Nature.FICHIER) {
                saisie.lue((Colonne<String>) colonne).ifPresent(justificatifs);
            }
        }
    }

    private void signalerColonnesSansNom(Ligne ligne) {
        for (Cellule cellule : ligne.cellules()) {
            if (!nommees.get(cellule.colonne())
                    && !sansNomDites.get(cellule.colonne())
                    && !Saisie.estVide(cellule.contenu())) {
                sansNomDites.set(cellule.colonne());
                recueil.signaler(Cas.COLONNE_SANS_NOM, feuille.lieu().colonne(cellule.colonne()), "");
            }
        }
    }

    private void conclure() {
        masquees.signaler(feuille, recueil);
        if (feuille.ligneDeNeant() > 0 && feuille.lignes() > 0) {
            recueil.signaler(
                    Cas.NEANT_AVEC_DES_LIGNES, feuille.lieu().ligne(feuille.ligneDeNeant()), "néant", feuille.nom());
        }
        if (!feuille.parle() && !recueil.aUneErreur(feuille.rang())) {
            recueil.signaler(Cas.SANS_LIGNE, feuille.lieu(), "");
        }
    }
}
