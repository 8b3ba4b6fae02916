package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.Set;

/** A2-SURPOIDS: care pathway of overweight children, tied to the missions de santé publique (guide p. 42). */
final class ParcoursSurpoids implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A2_SURPOIDS;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PARCOURS, Feuille.MISSIONS_SP);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(SURPOIDS_POINTS);
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<ParcoursEngage> engages = ParcoursInsuffisanceCardiaque.engages(contexte, TypeParcours.SURPOIDS_ENFANT);
        fiche.ecartes(engages);
        boolean engage = !engages.comptes().isEmpty();
        Set<ThemeMission> themes = MissionsSantePublique.themes(contexte);
        boolean assez = themes.size() >= contexte.entier(SURPOIDS_MISSIONS);
        boolean seule = themes.equals(Set.of(ThemeMission.OBESITE_ENFANT));
        if (!engage) {
            fiche.manque("A2-SURPOIDS.manque.parcours");
        }
        if (!assez && !seule) {
            fiche.manque("A2-SURPOIDS.manque.mission", contexte.entier(SURPOIDS_MISSIONS));
        }
        if (engages.estVide()) {
            return fiche.nonEngage();
        }
        fiche.preuves(engages.comptes())
                .etape(Pas.de("parcours.engage")
                        .valeur(Textes.de(engage ? "oui" : "non"))
                        .reference(fiche.reference(SURPOIDS_POINTS))
                        .preuves(contexte.preuves(engages.comptes())))
                .etape(Pas.de("A2-SURPOIDS.missions", contexte.entier(SURPOIDS_MISSIONS))
                        .valeur(Textes.de(
                                seule ? "A2-SURPOIDS.seule" : assez ? "A2-SURPOIDS.assez" : "A2-SURPOIDS.pas-assez",
                                themes.size()))
                        .reference(fiche.reference(SURPOIDS_MISSIONS)))
                .nommer(engages.comptes().stream()
                        .flatMap(ligne -> ligne.justificatif().stream())
                        .toList());
        if (!engage || !assez && !seule) {
            return fiche.nonAtteint();
        }
        return fiche.etape(Pas.de("A2-SURPOIDS.points")
                        .points(contexte.nombre(SURPOIDS_POINTS))
                        .reference(fiche.reference(SURPOIDS_POINTS)))
                .fixes(contexte.nombre(SURPOIDS_POINTS))
                .atteint();
    }
}
