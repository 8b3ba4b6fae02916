package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.List;
import java.util.Set;

/** A3-SI-STANDARD: shared information system labelled standard or avancé, prérequis (guide p. 44–46). */
final class SystemeStandard implements Indicateur {

    /** The labels that count. */
    private static final List<NiveauLogiciel> NIVEAUX = List.of(NiveauLogiciel.STANDARD, NiveauLogiciel.AVANCE);

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A3_SI_STANDARD;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS, Feuille.SIP);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(SI_STANDARD_POINTS_FIXES)
                .plus(jusquAuSeuil(contexte))
                .plus(auDela(contexte));
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
            return acquisition.aucune(fiche.manque("A3-SI-STANDARD.manque"));
        }
        acquisition.ecrire(
                fiche,
                contexte,
                "A3-SI-STANDARD.acquisition",
                PageDuGuide.PREMIERE_ACQUISITION.dans(contexte),
                fiche.reference(SI_STANDARD_POINTS_FIXES));
        parAssocie(fiche, contexte, contexte.equipe().associes());
        return fiche.fixes(contexte.nombre(SI_STANDARD_POINTS_FIXES))
                .variables(jusquAuSeuil(contexte))
                .variables(auDela(contexte))
                .atteint();
    }

    private static void parAssocie(Fiche fiche, Contexte contexte, List<Professionnel> associes) {
        int seuil = contexte.entier(SI_STANDARD_SEUIL);
        fiche.preuves(associes)
                .hypothese("hypothese.presents")
                .aVenir(contexte.equipe().aVenir(contexte.equipe()::compteCommeAssocie))
                .etape(Pas.pour(contexte, "A3-SI-STANDARD.associes")
                        .nombre(Fraction.de(associes.size()))
                        .reference(PageDuGuide.COLLABORATEURS.dans(contexte))
                        .preuves(contexte.preuves(associes)))
                .etape(Pas.de("A3-SI-STANDARD.fixes")
                        .points(contexte.nombre(SI_STANDARD_POINTS_FIXES))
                        .reference(fiche.reference(SI_STANDARD_POINTS_FIXES)))
                .etape(Pas.pour(contexte, "A3-SI-STANDARD.jusqu-au-seuil", seuil)
                        .formule(Textes.de(
                                "formule.produit",
                                contexte.nombre(SI_STANDARD_POINTS_ASSOCIE),
                                Math.min(associes.size(), seuil)))
                        .points(jusquAuSeuil(contexte))
                        .reference(fiche.reference(SI_STANDARD_POINTS_ASSOCIE)));
        if (associes.size() > seuil) {
            fiche.etape(Pas.pour(contexte, "A3-SI-STANDARD.au-dela", seuil)
                    .formule(Textes.de(
                            "formule.produit", contexte.nombre(SI_STANDARD_POINTS_AU_DELA), associes.size() - seuil))
                    .points(auDela(contexte))
                    .reference(fiche.reference(SI_STANDARD_POINTS_AU_DELA)));
        }
    }

    static Acquisition acquisition(Contexte contexte) {
        return Acquisition.de(contexte, NIVEAUX);
    }

    private static Fraction jusquAuSeuil(Contexte contexte) {
        return contexte.nombre(SI_STANDARD_POINTS_ASSOCIE)
                .fois(associes(contexte).plafonneA(contexte.nombre(SI_STANDARD_SEUIL)));
    }

    private static Fraction auDela(Contexte contexte) {
        return contexte.nombre(SI_STANDARD_POINTS_AU_DELA)
                .fois(associes(contexte)
                        .moins(contexte.nombre(SI_STANDARD_SEUIL))
                        .auMoins(Fraction.ZERO));
    }

    private static Fraction associes(Contexte contexte) {
        return Fraction.de(contexte.equipe().associes().size());
    }
}
