package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.CategorieProfession;
import fr.msp.aci.activite.Choix;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A1-DIVERSITE: medical and paramedical professions among the associates (guide p. 9–10). */
final class DiversiteOffre implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A1_DIVERSITE;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(DIVERSITE_POINTS_1).plus(contexte.nombre(DIVERSITE_POINTS_2));
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        fiche.aVenir(contexte.equipe()
                .aVenir(ligne -> contexte.equipe().compteCommeAssocie(ligne)
                        || ligne.statut() == Statut.ASALEE && Equipe.estInfirmier(ligne)));
        List<Professionnel> comptes = comptes(contexte);
        if (comptes.isEmpty()) {
            return fiche.manque("A1-DIVERSITE.manque.associes").nonEngage();
        }
        Set<Profession> medicales = professions(comptes, CategorieProfession.MEDICALE);
        Set<Profession> paramedicales = professions(comptes, CategorieProfession.PARAMEDICALE);
        ecrire(fiche, contexte, comptes, medicales, paramedicales);
        boolean medicale = medicales.size() >= contexte.entier(DIVERSITE_MEDICALES);
        boolean varie = paramedicales.size() >= contexte.entier(DIVERSITE_PARAMEDICALES);
        if (!medicale) {
            fiche.manque("A1-DIVERSITE.manque.medicale");
        }
        if (!varie) {
            fiche.manque(
                    "A1-DIVERSITE.manque.paramedicales",
                    contexte.entier(DIVERSITE_PARAMEDICALES) - paramedicales.size());
        }
        if (!medicale && !varie) {
            niveau(fiche, contexte, 1, false);
            return fiche.nonAtteint();
        }
        niveau(fiche, contexte, 1, true);
        niveau(fiche, contexte, 2, medicale && varie);
        NumerosDemandes.verifier(fiche, comptes);
        List<Professionnel> asalee = comptes.stream()
                .filter(personne -> personne.statut() == Statut.ASALEE)
                .toList();
        fiche.joindre("asalee", !asalee.isEmpty(), "A1-DIVERSITE.avertissement.asalee", Lieu.de(asalee));
        return fiche.atteint();
    }

    /** Associates and ASALEE nurses, each person once. */
    static List<Professionnel> comptes(Contexte contexte) {
        return ListeAssocies.de(contexte.equipe());
    }

    private static void ecrire(
            Fiche fiche,
            Contexte contexte,
            List<Professionnel> comptes,
            Set<Profession> medicales,
            Set<Profession> paramedicales) {
        fiche.preuves(comptes).hypothese("hypothese.presents");
        fiche.etape(Pas.de("A1-DIVERSITE.medicales", noms(medicales), contexte.nombre(DIVERSITE_MEDICALES))
                .nombre(Fraction.de(medicales.size()))
                .reference(fiche.reference(DIVERSITE_MEDICALES))
                .preuves(contexte.preuves(de(comptes, CategorieProfession.MEDICALE))));
        fiche.etape(Pas.de("A1-DIVERSITE.paramedicales", noms(paramedicales), contexte.nombre(DIVERSITE_PARAMEDICALES))
                .nombre(Fraction.de(paramedicales.size()))
                .reference(fiche.reference(DIVERSITE_PARAMEDICALES))
                .preuves(contexte.preuves(de(comptes, CategorieProfession.PARAMEDICALE))));
        long infirmieres = comptes.stream()
                .filter(Equipe::estInfirmier)
                .map(Professionnel::professionComptee)
                .distinct()
                .count();
        if (infirmieres > 1) {
            fiche.hypothese("A1-DIVERSITE.hypothese.infirmiers");
        }
    }

    private static void niveau(Fiche fiche, Contexte contexte, int niveau, boolean atteint) {
        Parametre parametre = niveau == 1 ? DIVERSITE_POINTS_1 : DIVERSITE_POINTS_2;
        Fraction points = atteint ? contexte.nombre(parametre) : Fraction.ZERO;
        fiche.etape(Pas.de("A1-DIVERSITE.niveau-" + niveau).points(points).reference(fiche.reference(parametre)))
                .fixes(points);
    }

    private static List<Professionnel> de(List<Professionnel> personnes, CategorieProfession categorie) {
        return personnes.stream()
                .filter(personne -> personne.professionComptee().categorie() == categorie)
                .toList();
    }

    /** Different professions; the infirmier en pratique avancée is an infirmier. */
    static Set<Profession> professions(List<Professionnel> personnes, CategorieProfession categorie) {
        return de(personnes, categorie).stream()
                .map(Professionnel::professionComptee)
                .map(profession ->
                        profession == Profession.INFIRMIER_PRATIQUE_AVANCEE ? Profession.INFIRMIER : profession)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String noms(Set<Profession> professions) {
        return professions.isEmpty()
                ? Textes.de("aucune")
                : professions.stream().map(Choix::libelle).collect(Collectors.joining(", "));
    }
}
