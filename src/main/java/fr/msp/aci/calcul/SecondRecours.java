package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.CategorieProfession;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A1-SECOND-RECOURS: days of vacataires who are specialists, midwives, dentists, pharmacists… (guide p. 11–12). */
final class SecondRecours implements Indicateur {

    /**
     * Days are compared to that many decimals: where a workbook divides, as in 5/6 of a day, it keeps fifteen digits, and
     * three times that is a hair below two days and a half.
     */
    private static final int DECIMALES = 8;

    private static final int CENTIEMES = 2;

    /** A week of the guide, of which a month has four, in weeks of the year: twelve months are 48 of 52. */
    private static final Fraction MOIS_DE_QUATRE_SEMAINES = Fraction.sur(48, 52);

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A1_SECOND_RECOURS;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(SECOND_RECOURS_POINTS_1).plus(contexte.nombre(SECOND_RECOURS_POINTS_2));
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        fiche.aVenir(contexte.equipe()
                .aVenir(ligne -> ligne.statut() == Statut.VACATAIRE
                        && ligne.professionComptee().categorie() == CategorieProfession.MEDICALE));
        List<Professionnel> associes = contexte.equipe().vacatairesAssocies();
        if (!associes.isEmpty()) {
            fiche.avertir("A1-SECOND-RECOURS.avertissement.associes", Lieu.de(associes));
        }
        List<Professionnel> vacataires = vacataires(contexte);
        if (vacataires.isEmpty()) {
            return fiche.manque("A1-SECOND-RECOURS.manque", Ecriture.jours(contexte.nombre(SECOND_RECOURS_SEUIL_1)))
                    .manque("A1-SECOND-RECOURS.manque", Ecriture.jours(contexte.nombre(SECOND_RECOURS_SEUIL_2)))
                    .nonEngage();
        }
        Fraction jours = jours(fiche, contexte, vacataires);
        NumerosDemandes.verifier(fiche, vacataires);
        boolean premier = niveau(fiche, contexte, jours, 1, SECOND_RECOURS_SEUIL_1, SECOND_RECOURS_POINTS_1);
        if (!premier) {
            avertirDesDeuxJoursParMois(fiche, contexte, jours, vacataires);
        }
        niveau(fiche, contexte, jours, 2, SECOND_RECOURS_SEUIL_2, SECOND_RECOURS_POINTS_2);
        return premier ? fiche.atteint() : fiche.nonAtteint();
    }

    /** Rows of the vacataires whose days count. */
    static List<Professionnel> vacataires(Contexte contexte) {
        return contexte.equipe().vacataires().stream()
                .filter(ligne -> ligne.professionComptee().categorie() == CategorieProfession.MEDICALE)
                .toList();
    }

    private static Fraction jours(Fiche fiche, Contexte contexte, List<Professionnel> vacataires) {
        Fraction total = Fraction.ZERO;
        boolean partiel = false;
        List<Professionnel> muets = vacataires.stream()
                .filter(ligne -> ligne.joursParSemaine().isEmpty())
                .toList();
        if (!muets.isEmpty()) {
            fiche.avertir("A1-SECOND-RECOURS.avertissement.jours", Lieu.de(muets));
        }
        List<Etape> details = new ArrayList<>();
        List<Fraction> moyennes = new ArrayList<>();
        for (Professionnel vacataire : vacataires) {
            Prorata presence = new Prorata(
                    contexte.equipe().joursDePresence(vacataire),
                    contexte.equipe().joursEcoules());
            partiel |= !presence.estEntier();
            Fraction semaine = vacataire.joursParSemaine().map(Fraction::de).orElse(Fraction.ZERO);
            Fraction moyenne = semaine.fois(presence.fraction());
            total = total.plus(moyenne);
            moyennes.add(moyenne);
            details.add(Pas.de("A1-SECOND-RECOURS.vacataire", vacataire.professionComptee(), vacataire.ligne())
                    .formule(Textes.de("formule.produit", semaine, presence))
                    .nombre(moyenne)
                    .preuves(contexte.preuves(List.of(vacataire)))
                    .etape());
        }
        if (partiel) {
            fiche.hypothese("A1-SECOND-RECOURS.hypothese.presence");
        }
        fiche.etape(Pas.de("A1-SECOND-RECOURS.jours")
                        .somme(moyennes, Ecriture::nombre)
                        .nombre(total)
                        .reference(fiche.reference(SECOND_RECOURS_SEUIL_1))
                        .preuves(contexte.preuves(vacataires))
                        .details(details))
                .preuves(vacataires);
        return total;
    }

    /** Two days a month are half a day a week for the guide, and 24 days of 52 weeks for a calculator. */
    private static void avertirDesDeuxJoursParMois(
            Fiche fiche, Contexte contexte, Fraction jours, List<Professionnel> vacataires) {
        Fraction seuil = contexte.nombre(SECOND_RECOURS_SEUIL_1);
        Fraction surUnAn = Fraction.de(seuil.fois(MOIS_DE_QUATRE_SEMAINES).arrondi(CENTIEMES));
        if (Fraction.de(jours.arrondi(CENTIEMES)).atteint(surUnAn)) {
            fiche.avertir(
                    "A1-SECOND-RECOURS.avertissement.deux-jours-par-mois", Ecriture.jours(seuil), Lieu.de(vacataires));
        }
    }

    private static boolean niveau(
            Fiche fiche, Contexte contexte, Fraction jours, int niveau, Parametre seuil, Parametre parametre) {
        boolean atteint = Fraction.de(jours.arrondi(DECIMALES)).atteint(contexte.nombre(seuil));
        Fraction points = atteint ? contexte.nombre(parametre) : Fraction.ZERO;
        fiche.etape(Pas.de("A1-SECOND-RECOURS.seuil", niveau, Ecriture.jours(contexte.nombre(seuil)))
                .points(points)
                .reference(fiche.reference(seuil)));
        if (!atteint) {
            fiche.manque("A1-SECOND-RECOURS.manque", Ecriture.jours(contexte.nombre(seuil)));
        }
        fiche.fixes(points);
        return atteint;
    }
}
