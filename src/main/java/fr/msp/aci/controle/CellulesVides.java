package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The empty required cells of a row, most of all those under a merge, where a person sees a value. Writing that value on
 * each row is right for the site of seven opening days, and makes three meetings of one for a date merged over those
 * who came; so what is advised depends on what a row of the sheet stands for.
 */
final class CellulesVides {

    /** What tells a row of its sheet from the next: elsewhere the same value rightly stands on many rows. */
    private static final Set<Colonne<?>> PROPRES_A_LA_LIGNE = Set.of(
            FeuilleProfessionnels.NOM,
            FeuilleCoordination.NOM,
            FeuilleRcp.DATE,
            FeuilleRcp.DOSSIERS,
            FeuilleDossiersRcp.DOSSIER,
            FeuilleProtocoles.INTITULE,
            FeuilleSip.LOGICIEL,
            FeuilleMissionsSp.MISSION,
            FeuilleActionsSp.DATE,
            FeuilleStages.NOM,
            FeuilleUsagers.ACTION,
            FeuilleQualite.ETAPE,
            FeuillePnc.PROTOCOLE,
            FeuilleCoordinationExterne.PROCEDURE,
            FeuilleParcours.PARCOURS,
            FeuilleSecpaDotations.DOTATION,
            FeuilleSecpaDotations.PERCU,
            FeuilleSecpaDotations.UTILISE,
            FeuilleSecpaActions.ACTION);

    /** Rows of these follow one another under the name of a site: each says its own day, whatever is merged. */
    private static final Set<Feuille> JAMAIS_UNE_SUITE = EnumSet.of(Feuille.HORAIRES, Feuille.FERMETURES);

    private final FeuilleExaminee feuille;
    private final Ligne ligne;
    private final Recueil recueil;

    CellulesVides(FeuilleExaminee feuille, Ligne ligne, Recueil recueil) {
        this.feuille = feuille;
        this.ligne = ligne;
        this.recueil = recueil;
    }

    /** Says that the row goes on with the one above, merged or not, when no required cell of it is filled; once a row. */
    boolean signalerLaSuite() {
        if (JAMAIS_UNE_SUITE.contains(feuille.feuille()) || aUneValeurAElle()) {
            return false;
        }
        List<Colonne<?>> attendues = feuille.schema().colonnes().stream()
                .filter(colonne ->
                        colonne.estObligatoire() && feuille.indice(colonne).isPresent())
                .toList();
        if (attendues.isEmpty()) {
            return false;
        }
        List<Colonne<?>> dessous =
                attendues.stream().filter(this::estSousLaLigneDAvant).toList();
        List<Colonne<?>> citees = dessous.isEmpty() ? attendues : dessous;
        recueil.signaler(
                dessous.isEmpty() ? Cas.LIGNE_DE_SUITE : Cas.LIGNE_FUSIONNEE,
                feuille.lieu(ligne.numero(), citees.get(0)),
                "",
                recueil.locutions().ligne(feuille.feuille()),
                recueil.locutions().citer(citees));
        return true;
    }

    /**
     * Says that words stand alone in the row, where other columns are required too: a title as often as not; once a row.
     *
     * @param seule the one cell that is filled
     */
    boolean signalerSeule(Cellule seule) {
        List<Colonne<?>> manquantes = feuille.schema().colonnes().stream()
                .filter(colonne ->
                        colonne.estObligatoire() && feuille.indice(colonne).isPresent() && !estRemplie(colonne))
                .toList();
        Optional<Colonne<?>> texte = feuille.schema().colonnes().stream()
                .filter(colonne -> colonne.type().nature() == TypeColonne.Nature.TEXTE
                        && feuille.indice(colonne)
                                .filter(indice -> indice == seule.colonne())
                                .isPresent())
                .findFirst();
        if (texte.isEmpty()
                || manquantes.size() < 2
                || !(seule.contenu() instanceof Contenu.Texte)
                || CellulePersonnelle.est(seule.contenu())
                || manquantes.stream().anyMatch(colonne -> premiere(colonne).isPresent())) {
            return false;
        }
        recueil.signaler(
                Cas.CELLULE_SEULE,
                feuille.lieu(ligne.numero(), texte.get()),
                Saisie.propre(seule.contenu().affiche()),
                recueil.locutions().ligne(feuille.feuille()),
                recueil.locutions().citer(manquantes));
        return true;
    }

    /** Says that a required cell is empty, and why it does not look so. */
    void signalerVide(Colonne<?> colonne) {
        Lieu lieu = feuille.lieu(ligne.numero(), colonne);
        Optional<String> premiere = premiere(colonne);
        if (premiere.isEmpty()) {
            recueil.signaler(Cas.CELLULE_VIDE, lieu, "");
        } else if (estSousLaLigneDAvant(colonne)) {
            recueil.signaler(
                    PROPRES_A_LA_LIGNE.contains(colonne) ? Cas.CELLULE_DE_LA_SUITE : Cas.CELLULE_FUSIONNEE,
                    lieu,
                    "",
                    recueil.locutions().ligne(feuille.feuille()));
        } else {
            recueil.signaler(
                    Cas.CELLULE_SOUS_UN_TITRE, lieu, "", recueil.locutions().ligne(feuille.feuille()), premiere.get());
        }
    }

    /** Asked of every row of the longest sheets: most say so by their first required cell. */
    private boolean aUneValeurAElle() {
        for (Colonne<?> colonne : feuille.schema().colonnes()) {
            if (colonne.estObligatoire() && estRemplie(colonne)) {
                return true;
            }
        }
        return feuille.schema().auMoinsUne().stream().flatMap(List::stream).anyMatch(this::estRemplie);
    }

    private boolean estRemplie(Colonne<?> colonne) {
        return feuille.indice(colonne)
                .flatMap(ligne::cellule)
                .map(Cellule::contenu)
                .filter(contenu -> !Saisie.estVide(contenu))
                .isPresent();
    }

    private boolean estSousLaLigneDAvant(Colonne<?> colonne) {
        return !estRemplie(colonne)
                && premiere(colonne)
                        .filter(adresse -> !adresse.replaceAll("\\D", "").equals(Integer.toString(ligne.numero())))
                        .isPresent();
    }

    private Optional<String> premiere(Colonne<?> colonne) {
        return feuille.indice(colonne).flatMap(ligne::fusionneeAvec);
    }
}
