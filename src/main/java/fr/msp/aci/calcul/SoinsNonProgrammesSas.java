package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A1-SAS: doctors, associates or vacataires, who take part in the service d'accès aux soins (guide p. 18–19). */
final class SoinsNonProgrammesSas implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A1_SAS;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(SAS_POINTS_TOUS);
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        List<Professionnel> lignes = lignes(contexte.equipe());
        List<Professionnel> medecins = contexte.equipe().distinctes(lignes);
        boolean toutes = contexte.structure().oui(ChampStructure.TOUTES_SOLLICITATIONS_SAS);
        fiche.aVenir(contexte.equipe()
                .aVenir(ligne -> ligne.professionComptee().estMedecin()
                        && (ligne.statut() == Statut.VACATAIRE
                                || contexte.equipe().compteCommeAssocie(ligne))));
        if (medecins.isEmpty()) {
            fiche.manque("A1-SAS.manque.medecins");
            return toutes ? toutesSansMedecin(fiche, contexte) : fiche.nonEngage();
        }
        Set<String> engages = engages(contexte.equipe(), lignes);
        ecrire(fiche, contexte, medecins, engages.size(), toutes);
        boolean tous = engages.size() == medecins.size();
        // When all of them take part the Cnam checks it and asks for no list (p. 19); else the annex of the bilan is
        // one.
        fiche.joindre("sas", toutes && engages.isEmpty(), "A1-SAS.avertissement.liste");
        if (tous || toutes) {
            return points(fiche, contexte, tous ? "A1-SAS.tous" : "A1-SAS.appels", SAS_POINTS_TOUS);
        }
        Fraction part = Fraction.sur(engages.size(), medecins.size());
        fiche.manque("A1-SAS.manque.tous", medecins.size() - engages.size());
        if (part.atteint(contexte.nombre(SAS_PART).pourcent())) {
            return points(fiche, contexte, "A1-SAS.part", SAS_POINTS_PART);
        }
        fiche.manque("A1-SAS.manque.part", contexte.nombre(SAS_PART));
        return engages.isEmpty() ? fiche.nonEngage() : fiche.nonAtteint();
    }

    private static Resultat points(Fiche fiche, Contexte contexte, String cle, Parametre parametre) {
        Fraction points = contexte.nombre(parametre);
        return fiche.etape(Pas.de(cle, contexte.nombre(SAS_PART)).points(points).reference(fiche.reference(parametre)))
                .fixes(points)
                .atteint();
    }

    private static Resultat toutesSansMedecin(Fiche fiche, Contexte contexte) {
        return fiche.preuve(ChampStructure.TOUTES_SOLLICITATIONS_SAS)
                .etape(toutes(fiche, contexte))
                .etape(Pas.pour(contexte, "A1-SAS.aucun-medecin")
                        .nombre(Fraction.ZERO)
                        .reference(fiche.reference(SAS_PART)))
                .nonAtteint();
    }

    private static Pas toutes(Fiche fiche, Contexte contexte) {
        return Pas.de("A1-SAS.toutes")
                .valeur(Textes.de("oui"))
                .reference(fiche.reference(SAS_POINTS_TOUS))
                .preuves(contexte.preuves(ChampStructure.TOUTES_SOLLICITATIONS_SAS));
    }

    private static void ecrire(
            Fiche fiche, Contexte contexte, List<Professionnel> medecins, int engages, boolean toutes) {
        fiche.preuves(medecins);
        fiche.etape(Pas.pour(contexte, "A1-SAS.medecins")
                .formule(Textes.de("formule.taux", engages, medecins.size()))
                .pourcent(Fraction.sur(engages, medecins.size()).fois(100))
                .reference(fiche.reference(SAS_PART))
                .preuves(contexte.preuves(medecins)));
        if (toutes) {
            fiche.preuve(ChampStructure.TOUTES_SOLLICITATIONS_SAS).etape(toutes(fiche, contexte));
        }
    }

    /** Who of these doctors takes part, each person once: any of their rows may say so. */
    static Set<String> engages(Equipe equipe, List<Professionnel> medecins) {
        Set<String> personnes = medecins.stream().map(equipe::personne).collect(Collectors.toSet());
        return Stream.concat(equipe.lignesDAssocies().stream(), equipe.vacataires().stream())
                .filter(Professionnel::sas)
                .map(equipe::personne)
                .filter(personnes::contains)
                .collect(Collectors.toSet());
    }

    /** Rows of the doctors who are associates or vacataires. */
    static List<Professionnel> lignes(Equipe equipe) {
        List<Professionnel> lignes = new ArrayList<>(equipe.associes());
        lignes.addAll(equipe.vacataires());
        return lignes.stream()
                .filter(ligne -> ligne.professionComptee().estMedecin())
                .toList();
    }
}
