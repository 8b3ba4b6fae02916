package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.EtapeCrise;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.List;
import java.util.Set;

/** A1-CRISE: response to grave health crises (guide p. 6–7); prérequis, but optional in 2022. */
final class CrisesSanitaires implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A1_CRISE;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.CRISE_SANITAIRE);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(CRISE_POINTS_PLAN);
    }

    /** The actions can be paid only when the authorities declared a crisis in the exercise. */
    @Override
    public Fraction supplement(Contexte contexte) {
        return deLAnnee(contexte, ElementCrise.CRISE_DECLAREE).comptes().isEmpty()
                ? Fraction.ZERO
                : contexte.nombre(CRISE_POINTS_ACTIONS).fois(contexte.ratio());
    }

    /** The Covid-19 crisis is excluded from 2022 (guide p. 7): its actions are promised no point. */
    @Override
    public String demande(Contexte contexte) {
        return contexte.nombre(CRISE_POINTS_ACTIONS).estNul()
                ? "A1-CRISE.demande.sans-actions"
                : Indicateur.super.demande(contexte);
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<EtapeCrise> plans = plans(contexte);
        fiche.ecartes(plans);
        boolean plan = !plans.comptes().isEmpty();
        fiche.etape(Pas.de(plan ? "A1-CRISE.plan" : "A1-CRISE.sans-plan")
                        .points(plan ? contexte.nombre(CRISE_POINTS_PLAN) : Fraction.ZERO)
                        .reference(fiche.reference(CRISE_POINTS_PLAN))
                        .preuves(contexte.preuves(plans.comptes())))
                .preuves(plans.comptes());
        if (plan) {
            fiche.fixes(contexte.nombre(CRISE_POINTS_PLAN)).justifier(plans.comptes(), EtapeCrise::justificatif);
        } else {
            fiche.manque("A1-CRISE.manque.plan");
        }
        actions(fiche, contexte, plan);
        if (plan) {
            return fiche.atteint();
        }
        return contexte.les(EtapeCrise.class).isEmpty() ? fiche.nonEngage() : fiche.nonAtteint();
    }

    private static void actions(Fiche fiche, Contexte contexte, boolean plan) {
        Tri<EtapeCrise> crises = deLAnnee(contexte, ElementCrise.CRISE_DECLAREE);
        Tri<EtapeCrise> actions = deLAnnee(contexte, ElementCrise.ACTIONS);
        fiche.ecartes(crises).ecartes(actions).preuves(crises.comptes()).preuves(actions.comptes());
        // The decree is not among the pieces asked for: named, it is filed with them; unnamed, it is no caution.
        fiche.nommer(crises.comptes(), EtapeCrise::justificatif);
        if (crises.comptes().isEmpty()) {
            if (!actions.comptes().isEmpty()) {
                fiche.avertir("A1-CRISE.avertissement.sans-crise");
            }
            return;
        }
        fiche.etape(Pas.de("A1-CRISE.crise")
                .valeur(Textes.de("oui"))
                .reference(fiche.reference(CRISE_POINTS_ACTIONS))
                .preuves(contexte.preuves(crises.comptes())));
        if (contexte.nombre(CRISE_POINTS_ACTIONS).estNul()) {
            fiche.etape(
                    Pas.de("A1-CRISE.exclue").points(Fraction.ZERO).reference(fiche.reference(CRISE_POINTS_ACTIONS)));
            return;
        }
        demander(fiche, contexte, actions.comptes(), plan);
        if (actions.comptes().isEmpty() || !plan || contexte.patientele().isEmpty()) {
            fiche.etape(Pas.de("A1-CRISE.actions-non-comptees")
                    .points(Fraction.ZERO)
                    .reference(fiche.reference(CRISE_POINTS_ACTIONS))
                    .preuves(contexte.preuves(actions.comptes())));
            return;
        }
        compter(fiche, contexte, actions.comptes());
        verifierLesDates(fiche, contexte, crises.comptes(), actions.comptes());
    }

    /** What the actions of a declared crisis still lack, their pieces included. */
    private static void demander(Fiche fiche, Contexte contexte, List<EtapeCrise> actions, boolean plan) {
        if (actions.isEmpty()) {
            fiche.pourPlus("A1-CRISE.manque.actions");
        }
        if (contexte.patientele().isEmpty()) {
            // The plan alone makes the prérequis: it stands without the list of patients.
            fiche.pourPlus("manque.patientele");
        }
        if (plan) {
            fiche.justifier(actions, EtapeCrise::justificatif);
        } else {
            // Nothing counts without it: a row that names no piece is then no caution.
            fiche.nommer(actions, EtapeCrise::justificatif);
        }
    }

    private static void compter(Fiche fiche, Contexte contexte, List<EtapeCrise> actions) {
        Fraction points = contexte.nombre(CRISE_POINTS_ACTIONS);
        Fraction variables = points.fois(contexte.ratio());
        fiche.ratio(CRISE_POINTS_ACTIONS)
                .etape(Pas.de("A1-CRISE.actions")
                        .formule(Textes.de("formule.produit", points, contexte.ratio()))
                        .points(variables)
                        .reference(fiche.reference(CRISE_POINTS_ACTIONS))
                        .preuves(contexte.preuves(actions)))
                .variables(variables);
    }

    /** The points do not hang on the order of the dates, but whoever reads the file may. */
    private static void verifierLesDates(
            Fiche fiche, Contexte contexte, List<EtapeCrise> crises, List<EtapeCrise> actions) {
        avertirAvant(fiche, "A1-CRISE.avertissement.avant-crise", crises, actions);
        avertirAvant(fiche, "A1-CRISE.avertissement.avant-plan", plans(contexte).comptes(), actions);
    }

    private static void avertirAvant(Fiche fiche, String cle, List<EtapeCrise> debuts, List<EtapeCrise> actions) {
        List<EtapeCrise> precoces = actions.stream()
                .filter(action ->
                        debuts.stream().allMatch(debut -> action.date().isBefore(debut.date())))
                .toList();
        if (!precoces.isEmpty()) {
            fiche.avertir(cle, Lieu.de(precoces));
        }
    }

    /** Preparation plans, standing once written. */
    static Tri<EtapeCrise> plans(Contexte contexte) {
        return Tri.durables(contexte, lignes(contexte, ElementCrise.PLAN), plan -> Periode.du(plan.date()));
    }

    /** Crises declared, or actions carried out, in the exercise. */
    static Tri<EtapeCrise> deLAnnee(Contexte contexte, ElementCrise element) {
        return Tri.deLAnnee(contexte, lignes(contexte, element), EtapeCrise::date);
    }

    private static List<EtapeCrise> lignes(Contexte contexte, ElementCrise element) {
        return contexte.les(EtapeCrise.class).stream()
                .filter(ligne -> ligne.element() == element)
                .toList();
    }
}
