package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.classeur.Contenu;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Which structure and which year a workbook speaks of, once the year is found possible and known to a grid. */
final class IdentiteDuClasseur {

    private final Predicate<Exercice> baremeConnu;
    private final int derniereAnnee;
    private final Regions regions;

    /**
     * @param aujourdhui the year after it is the last one a workbook may speak of
     */
    IdentiteDuClasseur(Predicate<Exercice> baremeConnu, LocalDate aujourdhui, Regions regions) {
        this.regions = regions;
        this.baremeConnu = baremeConnu;
        this.derniereAnnee = aujourdhui.getYear() + 1;
    }

    Optional<Finess> finess(ExamenDuClasseur examen) {
        return examen.structure().texte(ChampStructure.FINESS).map(Finess::new);
    }

    /** The year as the workbook says it. */
    Optional<Exercice> exercice(ExamenDuClasseur examen) {
        return examen.structure().entier(ChampStructure.EXERCICE).map(Exercice::new);
    }

    /** The year all dates are held against; none when it cannot be, which is said once, of the year itself. */
    Optional<Exercice> exerciceSur(ExamenDuClasseur examen) {
        Optional<Exercice> exercice = exercice(examen);
        exercice.ifPresent(annee -> verifier(annee, examen));
        return exercice.filter(annee -> annee.annee() <= derniereAnnee && baremeConnu.test(annee));
    }

    /** A region mistyped would leave its synthesis without a word. */
    void verifierLaRegion(ExamenDuClasseur examen) {
        Optional<String> typee = examen.structure().texte(ChampStructure.REGION);
        typee.flatMap(regions::voulue)
                .ifPresent(nom -> examen.signaler(Cas.REGION_PROCHE, ChampStructure.REGION, typee.orElseThrow(), nom));
    }

    /** Says a year before the first or after the last one possible on this day; false when it says nothing. */
    boolean signalerHorsBornes(Colonne<?> colonne, Contenu valeur, Lieu lieu, Recueil recueil) {
        boolean horsBornes = FeuilleStructure.champ(colonne) == ChampStructure.EXERCICE
                && !CellulePersonnelle.est(valeur)
                && colonne.type().lecteur().lire(valeur) instanceof Lecture.Fautive<?> fautive
                && fautive.cas() == Cas.HORS_BORNES;
        if (horsBornes) {
            recueil.signaler(Cas.HORS_BORNES, lieu, Saisie.propre(valeur.affiche()), bornes());
        }
        return horsBornes;
    }

    private String[] bornes() {
        return new String[] {
            NombreFrancais.afficher(BigDecimal.valueOf(Exercice.PREMIER)),
            NombreFrancais.afficher(BigDecimal.valueOf(derniereAnnee))
        };
    }

    private void verifier(Exercice exercice, ExamenDuClasseur examen) {
        if (exercice.annee() > derniereAnnee) {
            examen.signaler(Cas.HORS_BORNES, ChampStructure.EXERCICE, exercice.toString(), bornes());
        } else if (!baremeConnu.test(exercice)) {
            examen.signaler(Cas.SANS_BAREME, ChampStructure.EXERCICE, exercice.toString());
        }
    }
}
