package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.ClasseurRefuse;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import fr.msp.aci.classeur.Lignes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code Structure} sheet: the name of a field, then its value to the right, one field a row or several. An
 * empty value keeps what was known, {@code néant} clears it.
 */
final class LectureStructure {

    /** All the fields stand there, and many remarks between them. */
    private static final int LIGNES_EXPLOREES = 200;

    private final FeuilleExaminee feuille;
    private final Recueil recueil;
    private final IdentiteDuClasseur identite;
    private final LectureDeCellule cellules;
    private final PlaceDesValeurs places;
    private final ValeursALEcart ecartees = new ValeursALEcart();
    private final AnneesDesColonnes annees = new AnneesDesColonnes();
    private final LignesMasquees masquees = new LignesMasquees();
    private final Map<ChampStructure, Lieu> lieux = new EnumMap<>(ChampStructure.class);
    private final Set<ChampStructure> remplis = EnumSet.noneOf(ChampStructure.class);
    private int exercice;

    LectureStructure(FeuilleExaminee feuille, Recueil recueil, IdentiteDuClasseur identite) {
        this.feuille = feuille;
        this.identite = identite;
        this.recueil = recueil;
        this.cellules = new LectureDeCellule(recueil);
        this.places = new PlaceDesValeurs(feuille.schema());
    }

    void lire(Lignes lignes, GardePatients garde) throws ClasseurRefuse, IOException {
        List<Ligne> premieres = new ArrayList<>();
        Optional<Ligne> suivante = prochaine(lignes, garde);
        while (suivante.isPresent() && premieres.size() < LIGNES_EXPLOREES) {
            premieres.add(suivante.get());
            suivante = prochaine(lignes, garde);
        }
        Optional<Ligne> enLigne = places.champsEnLigne(premieres);
        if (enLigne.isPresent()) {
            recueil.signaler(
                    Cas.CHAMPS_EN_LIGNE, feuille.lieu().ligne(enLigne.get().numero()), "");
            while (suivante.isPresent()) {
                // A patient's number may still stand below.
                suivante = prochaine(lignes, garde);
            }
            return;
        }
        places.observer(premieres);
        premieres.forEach(this::ligne);
        while (suivante.isPresent()) {
            ligne(suivante.get());
            suivante = prochaine(lignes, garde);
        }
        masquees.signaler(feuille, recueil);
        ecartees.signaler(remplis, recueil);
        signalerLesAnnees();
        signalerAbsents();
    }

    private Optional<Ligne> prochaine(Lignes lignes, GardePatients garde) throws ClasseurRefuse, IOException {
        return lignes.suivante().map(ligne -> garde.filtrer(ligne, feuille.lieu()));
    }

    private void ligne(Ligne ligne) {
        List<Cellule> noms = places.noms(ligne);
        if (lieux.isEmpty() && noms.stream().allMatch(nom -> places.champ(nom).isEmpty())) {
            places.lireEntete(ligne);
            annees.lireEntete(ligne);
            return;
        }
        for (Cellule nom : noms) {
            places.champ(nom).ifPresentOrElse(colonne -> champ(ligne, nom, colonne), () -> inconnu(ligne, nom));
        }
    }

    /** A title has no value. */
    private void inconnu(Ligne ligne, Cellule nom) {
        if (valeur(ligne, nom).isPresent() && !CellulePersonnelle.est(nom.contenu())) {
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
        annees.lireChamp(ligne, nom, champ == ChampStructure.EXERCICE);
        Lieu lieu = feuille.lieu()
                .ligne(ligne.numero())
                .colonne(places.colonne(ligne, nom))
                .champ(colonne.entete());
        Optional<Contenu> valeur = valeur(ligne, nom);
        if (valeur.isEmpty()) {
            lieux.putIfAbsent(champ, lieu);
            places.plusADroite(ligne, nom, colonne).ifPresent(plusLoin -> ecartees.noter(colonne, lieu, plusLoin));
        } else if (remplis.add(champ)) {
            lieux.put(champ, lieu);
            saisir(colonne, valeur.get(), lieu);
            signalerProvisoire(ligne, lieu);
        } else {
            Lieu premier = lieux.get(champ);
            recueil.signaler(Cas.DEUX_CHAMPS, lieu, "", premier.lettres().orElse("") + premier.ligne());
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
        } else if (identite.signalerHorsBornes(colonne, valeur, lieu, recueil)
                || !cellules.lire(feuille.feuille(), valeur, colonne, () -> lieu, saisie)) {
            return;
        }
        if (FeuilleStructure.champ(colonne) == ChampStructure.EXERCICE) {
            exercice = saisie.lue(colonne).map(lue -> (Integer) lue).orElse(0);
        }
        feuille.compterUneLigne();
        feuille.collecte().ajouter(saisie);
    }

    private void signalerProvisoire(Ligne ligne, Lieu lieu) {
        ligne.cellule(lieu.colonne())
                .filter(Cellule::provisoire)
                .ifPresent(zero -> recueil.signaler(Cas.ZERO_PROVISOIRE, lieu, "", Integer.toString(lieu.ligne())));
    }

    private Optional<Contenu> valeur(Ligne ligne, Cellule nom) {
        return ligne.cellule(places.colonne(ligne, nom))
                .map(Cellule::contenu)
                .filter(contenu -> !Saisie.estVide(contenu));
    }

    /** Where no column is announced as that of the values, the first one is read. */
    private void signalerLesAnnees() {
        if (exercice > 0 && !places.sontAnnoncees()) {
            annees.signaler(lieux.get(ChampStructure.EXERCICE), exercice, recueil);
        }
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
