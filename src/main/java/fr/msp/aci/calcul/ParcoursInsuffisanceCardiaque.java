package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.List;
import java.util.Set;

/** A2-IC: care pathway of heart failure (guide p. 40–41). */
final class ParcoursInsuffisanceCardiaque implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A2_IC;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PARCOURS);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(IC_POINTS).fois(contexte.ratio());
    }

    @Override
    public boolean suitLaPatientele() {
        return true;
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<ParcoursEngage> engages = engages(contexte, TypeParcours.INSUFFISANCE_CARDIAQUE);
        fiche.ecartes(engages);
        if (engages.comptes().isEmpty()) {
            fiche.manque("A2-IC.manque");
            return engages.estVide()
                    ? fiche.nonEngage()
                    : fiche.etape(Pas.de("parcours.engage")
                                    .valeur(Textes.de("non"))
                                    .reference(fiche.reference(IC_POINTS)))
                            .nonAtteint();
        }
        fiche.preuves(engages.comptes()).justifier(engages.comptes(), ParcoursEngage::justificatif);
        List<ParcoursEngage> sansComptage = engages.comptes().stream()
                .filter(ligne -> ligne.patients().isEmpty()
                        || ligne.incidents().isEmpty()
                        || ligne.nouveauxDiagnostics().isEmpty())
                .toList();
        if (contexte.oui(IC_COMPTAGES) && !sansComptage.isEmpty()) {
            fiche.avertir("A2-IC.avertissement.comptages", Lieu.de(sansComptage));
        }
        if (contexte.patientele().isEmpty()) {
            return fiche.donneesManquantes();
        }
        return NiveauVariable.ajouter(fiche, contexte, "A2-IC.points", IC_POINTS, engages.comptes(), true)
                .atteint();
    }

    /** Pathways of a kind the structure engaged in, on or before the reference date. */
    static Tri<ParcoursEngage> engages(Contexte contexte, TypeParcours type) {
        List<ParcoursEngage> lignes = contexte.les(ParcoursEngage.class).stream()
                .filter(ligne -> ligne.parcours() == type)
                .toList();
        return Tri.durables(contexte, lignes, ligne -> Periode.du(ligne.engagement()));
    }
}
