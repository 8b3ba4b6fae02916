package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.List;
import java.util.Set;

/** A3-SI-AVANCE: shared information system labelled avancé, added to the standard one (guide p. 48). */
final class SystemeAvance implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A3_SI_AVANCE;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.SIP);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(SI_AVANCE_POINTS);
    }

    @Override
    public List<Prorata> proratas(Contexte contexte) {
        return acquisition(contexte).proratas(contexte);
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Acquisition acquisition = acquisition(contexte);
        fiche.ecartes(acquisition.logiciels());
        if (acquisition.premiere().isEmpty()) {
            return acquisition.aucune(fiche.manque("A3-SI-AVANCE.manque"));
        }
        acquisition.ecrire(
                fiche,
                contexte,
                "A3-SI-AVANCE.acquisition",
                fiche.reference(SI_AVANCE_POINTS),
                fiche.reference(SI_AVANCE_POINTS));
        return fiche.etape(Pas.de("A3-SI-AVANCE.points")
                        .points(contexte.nombre(SI_AVANCE_POINTS))
                        .reference(fiche.reference(SI_AVANCE_POINTS)))
                .fixes(contexte.nombre(SI_AVANCE_POINTS))
                .atteint();
    }

    static Acquisition acquisition(Contexte contexte) {
        return Acquisition.de(contexte, List.of(NiveauLogiciel.AVANCE));
    }
}
