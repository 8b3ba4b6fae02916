package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.List;
import java.util.Set;

/** A1-USAGERS: users informed and consulted, then partners (guide p. 17). */
final class ImplicationUsagers implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A1_USAGERS;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.USAGERS);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(USAGERS_POINTS_1)
                .plus(contexte.nombre(USAGERS_POINTS_2).fois(contexte.ratio()));
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<ActionUsagers> actions = actions(contexte);
        fiche.ecartes(actions);
        List<ActionUsagers> niveau1 = de(actions.comptes(), NiveauUsagers.NIVEAU_1);
        List<ActionUsagers> niveau2 = de(actions.comptes(), NiveauUsagers.NIVEAU_2);
        fiche.preuves(actions.comptes());
        if (niveau1.isEmpty()) {
            // Nothing counts without it: a row that names no piece is then no caution.
            fiche.nommer(actions.comptes(), ActionUsagers::justificatif);
            fiche.manque("A1-USAGERS.manque.niveau-1");
            if (niveau2.isEmpty()) {
                fiche.manque("A1-USAGERS.manque.niveau-2");
            } else {
                fiche.avertir("A1-USAGERS.avertissement.niveau-2");
            }
            return fiche.sansLigneComptee(
                    actions,
                    Pas.de("A1-USAGERS.niveau-1").points(Fraction.ZERO).reference(fiche.reference(USAGERS_POINTS_1)));
        }
        Fraction points = contexte.nombre(USAGERS_POINTS_1);
        fiche.justifier(actions.comptes(), ActionUsagers::justificatif)
                .etape(Pas.de("A1-USAGERS.niveau-1")
                        .points(points)
                        .reference(fiche.reference(USAGERS_POINTS_1))
                        .preuves(contexte.preuves(niveau1)))
                .fixes(points);
        if (niveau2.isEmpty()) {
            return fiche.manque("A1-USAGERS.manque.niveau-2").atteint();
        }
        if (contexte.patientele().isEmpty()) {
            return fiche.atteintSansPatientele();
        }
        return NiveauVariable.ajouter(fiche, contexte, "A1-USAGERS.niveau-2", USAGERS_POINTS_2, niveau2, true)
                .atteint();
    }

    /** Actions by whether they were carried out in the exercise. */
    static Tri<ActionUsagers> actions(Contexte contexte) {
        return Tri.deLAnnee(contexte, contexte.les(ActionUsagers.class), ActionUsagers::date);
    }

    private static List<ActionUsagers> de(List<ActionUsagers> actions, NiveauUsagers niveau) {
        return actions.stream().filter(action -> action.niveau() == niveau).toList();
    }
}
