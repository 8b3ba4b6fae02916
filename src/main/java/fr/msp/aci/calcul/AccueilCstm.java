package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.List;
import java.util.Set;

/** A1-CSTM: doctors from elsewhere under a contrat de solidarité territoriale médecin (guide p. 13–14). */
final class AccueilCstm implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A1_CSTM;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS);
    }

    /** Out of reach for a structure that says it is not in a zone sous-dense. */
    @Override
    public Fraction plein(Contexte contexte) {
        boolean horsZone = contexte.structure()
                .texte(ChampStructure.ZONE_SOUS_DENSE)
                .map(oui -> !Boolean.parseBoolean(oui))
                .orElse(false);
        return horsZone ? Fraction.ZERO : contexte.nombre(CSTM_POINTS);
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        boolean zone = contexte.structure().oui(ChampStructure.ZONE_SOUS_DENSE);
        List<Professionnel> medecins = contexte.equipe().medecinsCstm();
        int demandes = contexte.entier(CSTM_MEDECINS);
        boolean assez = medecins.size() >= demandes;
        if (!zone) {
            fiche.manque("A1-CSTM.manque.zone");
        }
        if (!assez) {
            fiche.manque("A1-CSTM.manque.medecin");
        }
        if (medecins.isEmpty()) {
            return fiche.nonEngage();
        }
        fiche.preuve(ChampStructure.ZONE_SOUS_DENSE).preuves(medecins);
        fiche.etape(Pas.de("A1-CSTM.zone")
                .valeur(Textes.de(zone ? "oui" : "non"))
                .reference(fiche.reference(CSTM_POINTS))
                .preuves(contexte.preuves(ChampStructure.ZONE_SOUS_DENSE)));
        fiche.etape(Pas.de("A1-CSTM.medecins")
                .nombre(Fraction.de(medecins.size()))
                .reference(fiche.reference(CSTM_MEDECINS))
                .preuves(contexte.preuves(medecins)));
        if (!zone || !assez) {
            return fiche.nonAtteint();
        }
        return fiche.joindre("cstm", true, "A1-CSTM.avertissement.copie", Lieu.de(medecins))
                .etape(Pas.de("A1-CSTM.points")
                        .points(contexte.nombre(CSTM_POINTS))
                        .reference(fiche.reference(CSTM_POINTS)))
                .fixes(contexte.nombre(CSTM_POINTS))
                .atteint();
    }
}
