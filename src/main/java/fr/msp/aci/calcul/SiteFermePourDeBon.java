package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.PlageHoraire;
import java.time.LocalDate;
import java.util.List;

/**
 * A site that no longer exists, told as a closure up to the end of the exercise: it takes all the points of the opening
 * hours away, and nothing of it can be given up. The sheets have no other way to end a site than to leave it out: hours
 * bear no dates, and those of the sites that are left count for the whole exercise.
 */
final class SiteFermePourDeBon {

    private SiteFermePourDeBon() {}

    static void avertir(Fiche fiche, Contexte contexte) {
        if (contexte.les(Fermeture.class).stream()
                .noneMatch(fermeture -> fermeture.sansReouverture(contexte.exercice()))) {
            return;
        }
        Contexte aLaFin = Contexte.de(
                contexte.activite(), contexte.bareme(), contexte.exercice().dernierJour());
        Fiche brouillon = new Fiche(new HorairesOuverture(), aLaFin);
        for (HorairesDuSite site : HorairesOuverture.sites(brouillon, aLaFin, contexte.les(PlageHoraire.class))) {
            List<Fermeture> lignes = site.sansReouverture(contexte.exercice()).stream()
                    .filter(ligne -> estTropLongue(site, ligne, contexte))
                    .toList();
            if (!lignes.isEmpty()) {
                fiche.avertir("A1-HORAIRES.avertissement.pour-de-bon", site.nom(), Lieu.de(lignes));
            }
        }
    }

    /** Whether this row alone leaves no point. */
    private static boolean estTropLongue(HorairesDuSite site, Fermeture ligne, Contexte contexte) {
        LocalDate du = contexte.exercice().premierJour();
        LocalDate au = contexte.exercice().dernierJour();
        int jours = new HorairesDuSite(site.nom(), site.plages(), List.of(ligne))
                .jours(ligne.congesScolaires(), du, au)
                .size();
        return jours > contexte.entier(ligne.congesScolaires() ? HORAIRES_JOURS_CONGES : HORAIRES_JOURS_HORS_CONGES);
    }
}
