package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.PlageHoraire;
import java.time.LocalDate;
import java.util.List;

/**
 * What the closures already declared for later in a running exercise will cost (guide p. 3–5): nothing today, but they
 * can still be given up.
 */
final class FermeturesAnnoncees {

    private final Fiche fiche;
    private final Contexte contexte;
    private final LocalDate debut;
    private final LocalDate fin;

    private FermeturesAnnoncees(Fiche fiche, Contexte contexte) {
        this.fiche = fiche;
        this.contexte = contexte;
        this.debut = contexte.exercice().premierJour();
        this.fin = contexte.exercice().dernierJour();
    }

    static void avertir(Fiche fiche, Contexte contexte) {
        if (contexte.exercice().estTermineLe(contexte.dateReference())) {
            return;
        }
        FermeturesAnnoncees annoncees = new FermeturesAnnoncees(fiche, contexte);
        Contexte aLaFin = Contexte.de(contexte.activite(), contexte.bareme(), annoncees.fin);
        List<PlageHoraire> plages = contexte.les(PlageHoraire.class);
        Fiche brouillon = new Fiche(new HorairesOuverture(), aLaFin);
        HorairesOuverture.sites(brouillon, aLaFin, plages).forEach(annoncees::avertir);
    }

    private void avertir(HorairesDuSite site) {
        LocalDate jour = contexte.dateReference();
        int passes = site.joursDeConges(debut, jour);
        int conges = site.joursDeConges(debut, fin);
        int maximum = contexte.entier(HORAIRES_JOURS_CONGES);
        int passesHors = site.joursHorsConges(debut, jour);
        int hors = site.joursHorsConges(debut, fin);
        int maximumHors = contexte.entier(HORAIRES_JOURS_HORS_CONGES);
        if (passes > maximum || passesHors > maximumHors) {
            return;
        }
        if (conges > maximum) {
            depasser("A1-HORAIRES.avertissement.annonces-conges-trop", site, passes, conges, maximum);
        }
        if (hors > maximumHors) {
            depasser("A1-HORAIRES.avertissement.annonces-hors-trop", site, passesHors, hors, maximumHors);
        }
        if (passes == 0 && conges > 0 && conges <= maximum && hors <= maximumHors) {
            Fraction minoration = contexte.nombre(HORAIRES_MINORATION_CONGES);
            fiche.avertir("A1-HORAIRES.avertissement.annonces-conges", site.nom(), jours(conges), minoration);
        }
    }

    private void depasser(String cle, HorairesDuSite site, int passes, int tous, int maximum) {
        fiche.avertir(cle, site.nom(), jours(tous - passes), jours(tous), maximum);
    }

    private static String jours(int nombre) {
        return Ecriture.jours(Fraction.de(nombre));
    }
}
