package fr.msp.aci.calcul;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.regle.Parametre;
import java.util.List;

/** The step of points that follow the list of patients. */
final class NiveauVariable {

    private NiveauVariable() {}

    /** Adds points × ratio to a sheet, with the ratio recalled before when it is the first of its kind. */
    static Fiche ajouter(
            Fiche fiche,
            Contexte contexte,
            String cle,
            Parametre parametre,
            List<? extends Fait> lignes,
            boolean rappelDuRatio) {
        Fraction points = contexte.nombre(parametre);
        Fraction variables = points.fois(contexte.ratio());
        if (rappelDuRatio) {
            fiche.ratio(parametre);
        }
        return fiche.etape(Pas.de(cle)
                        .formule(Textes.de("formule.produit", points, contexte.ratio()))
                        .points(variables)
                        .reference(contexte.reference(parametre))
                        .preuves(contexte.preuves(lignes)))
                .variables(variables);
    }
}
