package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.ClasseurRefuse;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import fr.msp.aci.classeur.Lignes;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code Structure} sheet: a field a row, its name then its value to the right. An empty value keeps what was
 * known, {@code néant} clears it.
 */
final class LectureStructure {

    private static final String VALEUR = Appellation.cle("Valeur");

    private final FeuilleExaminee feuille;
    private final Recueil recueil;
    private final LectureDeCellule cellules;
    private final LignesMasquees masquees = new LignesMasquees();
    private final Map<ChampStructure, Lieu> lieux = new EnumMap<>(ChampStructure.class);
    private final Set<ChampStructure> remplis = EnumSet.noneOf(ChampStructure.class);
    private int colonneDesValeurs = -1;

    LectureStructure(FeuilleExaminee feuille, Recueil recueil) {
        this.feuille = feuille;
        this.recueil = recueil;
        this.cellules = new LectureDeCellule(recueil);
    }

    void lire(Lignes lignes, GardePatients garde) throws ClasseurRefuse, IOException {
        for (Optional<Ligne> ligne = lignes.suivante(); ligne.isPresent(); ligne = lignes.suivante()) {
            ligne(garde.filtrer(ligne.get(), feuille.lieu()));
        }
        masquees.signaler(feuille, recueil);
        signalerAbsents();
    }

    private void ligne(Ligne ligne) {
        for (Cellule cellule : ligne.cellules()) {
            Optional<Colonne<?>> colonne =
                    feuille.schema().reconnaitre(cellule.contenu().affiche());
            if (colonne.isPresent()) {
                champ(ligne, cellule, colonne.get());
                return;
            }
        }
        ligne.cellules().stream()
                .filter(cellule -> !Saisie.estVide(cellule.contenu()))
                .findFirst()
                .ifPresent(premiere -> autre(ligne, premiere));
    }

    /** A header row, which tells where values are; a title; or a field nobody knows. */
    private void autre(Ligne ligne, Cellule nom) {
        Optional<Cellule> entete = ligne.cellules().stream()
                .filter(cellule -> cellule.colonne() > nom.colonne()
                        && Appellation.cle(cellule.contenu().affiche()).equals(VALEUR))
                .findFirst();
        if (entete.isPresent() && lieux.isEmpty()) {
            colonneDesValeurs = entete.get().colonne();
        } else if (!lieux.isEmpty() && valeur(ligne, nom).isPresent() && !CellulePersonnelle.est(nom.contenu())) {
            signalerInconnu(
                    Saisie.propre(nom.contenu().affiche()),
                    feuille.lieu().ligne(ligne.numero()).colonne(nom.colonne()));
        }
    }

    private void signalerInconnu(String saisie, Lieu lieu) {
        List<Colonne<?>> presents = feuille.schema().colonnes().stream()
                .filter(colonne -> lieux.containsKey(FeuilleStructure.champ(colonne)))
                .toList();
        feuille.schema()
                .laPlusProche(saisie, presents)
                .ifPresentOrElse(
                        proche -> recueil.signaler(Cas.CHAMP_INCONNU_PROCHE, lieu, saisie, proche.entete()),
                        () -> recueil.signaler(Cas.CHAMP_INCONNU, lieu, saisie));
    }

    private void champ(Ligne ligne, Cellule nom, Colonne<?> colonne) {
        masquees.noter(ligne);
        ChampStructure champ = FeuilleStructure.champ(colonne);
        Lieu lieu = feuille.lieu()
                .ligne(ligne.numero())
                .colonne(colonneDesValeurs(nom))
                .champ(colonne.entete());
        Optional<Contenu> valeur = valeur(ligne, nom);
        if (valeur.isEmpty()) {
            lieux.putIfAbsent(champ, lieu);
        } else if (remplis.add(champ)) {
            lieux.put(champ, lieu);
            saisir(colonne, valeur.get(), lieu);
        } else {
            recueil.signaler(
                    Cas.DEUX_CHAMPS, lieu, "", Integer.toString(lieux.get(champ).ligne()));
        }
    }

    private void saisir(Colonne<?> colonne, Contenu valeur, Lieu lieu) {
        LigneSaisie saisie = new LigneSaisie(lieu.ligne());
        if (Saisie.estNeant(valeur)) {
            if (colonne.estObligatoire()) {
                recueil.signaler(Cas.CHAMP_VIDE, lieu, Saisie.propre(valeur.affiche()));
                return;
            }
            saisie.poser(colonne, null);
        } else if (!cellules.lire(feuille.feuille(), valeur, colonne, () -> lieu, saisie)) {
            return;
        }
        feuille.compterUneLigne();
        feuille.collecte().ajouter(saisie);
    }

    private int colonneDesValeurs(Cellule nom) {
        return colonneDesValeurs > nom.colonne() ? colonneDesValeurs : nom.colonne() + 1;
    }

    private Optional<Contenu> valeur(Ligne ligne, Cellule nom) {
        return ligne.cellule(colonneDesValeurs(nom)).map(Cellule::contenu).filter(contenu -> !Saisie.estVide(contenu));
    }

    private void signalerAbsents() {
        if (lieux.isEmpty()) {
            recueil.signaler(Cas.SANS_CHAMP, feuille.lieu(), "");
            return;
        }
        for (Colonne<?> colonne : feuille.schema().colonnes()) {
            ChampStructure champ = FeuilleStructure.champ(colonne);
            if (colonne.estObligatoire() && !lieux.containsKey(champ)) {
                recueil.signaler(Cas.CHAMP_ABSENT, feuille.lieu().champ(colonne.entete()), "");
            } else if (colonne.estObligatoire() && !remplis.contains(champ)) {
                recueil.signaler(Cas.CHAMP_VIDE, lieux.get(champ), "");
            }
        }
    }

    /** Where the value of a field stands; the sheet when the field is not there. */
    Lieu lieu(ChampStructure champ) {
        return lieux.getOrDefault(champ, feuille.lieu().champ(champ.libelle()));
    }
}
