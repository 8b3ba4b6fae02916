package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Choix;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.regle.Parametre;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The points of one site: those of its amplitude, less the deductions (guide p. 3–5). */
final class PointsDuSite {

    /** From the widest amplitude to the shortest, with the points of each. */
    private static final List<Parametre> SEUILS =
            List.of(HORAIRES_SEUIL_LARGE, HORAIRES_SEUIL_MOYENNE, HORAIRES_SEUIL_REDUITE);

    private static final List<Parametre> POINTS =
            List.of(HORAIRES_POINTS_LARGE, HORAIRES_POINTS_MOYENNE, HORAIRES_POINTS_REDUITE);

    private final Contexte contexte;
    private final HorairesDuSite site;
    private final boolean derogation;
    private final List<Etape> etapes = new ArrayList<>();
    private boolean nul;

    PointsDuSite(Contexte contexte, HorairesDuSite site) {
        this.contexte = contexte;
        this.site = site;
        this.derogation = contexte.structure().oui(ChampStructure.DEROGATION_PDSA);
    }

    /** Works the points out, writes the steps and what is missing, and gives the exact points. */
    Fraction ecrire(Fiche fiche) {
        Fraction base = base(fiche);
        Fraction samedi = samedi(fiche);
        Fraction conges = fermetures(fiche);
        Fraction points = nul || base.estNul()
                ? Fraction.ZERO
                : base.moins(samedi).moins(conges).auMoins(Fraction.ZERO);
        List<Fait> lignes = new ArrayList<>(site.plages());
        lignes.addAll(site.fermetures());
        fiche.etape(Pas.de("A1-HORAIRES.site", site.nom())
                .formule(nul || base.estNul() ? "" : Textes.de("A1-HORAIRES.formule", base, samedi, conges))
                .points(points)
                .reference(contexte.reference(HORAIRES_POINTS_LARGE))
                .preuves(contexte.preuves(lignes))
                .details(etapes));
        return points;
    }

    private Fraction base(Fiche fiche) {
        List<Jour> fermes = site.joursFermes();
        Optional<Jour> court = site.jourOuvertLePlusCourt();
        Duration amplitude = court.map(site::amplitude).orElse(Duration.ZERO);
        Fraction selonAmplitude = derogation ? contexte.nombre(HORAIRES_POINTS_LARGE) : tranche(amplitude);
        Fraction base = fermes.isEmpty() ? selonAmplitude : Fraction.ZERO;
        Pas pas = fermes.isEmpty()
                ? amplitude(court.orElseThrow(), amplitude)
                : Pas.de("A1-HORAIRES.jours-fermes", noms(fermes));
        etapes.add(pas.points(base)
                .reference(contexte.reference(HORAIRES_POINTS_LARGE))
                .etape());
        if (!fermes.isEmpty()) {
            fiche.manque("A1-HORAIRES.manque.jours", noms(fermes), site.nom());
        }
        if (court.isPresent() && selonAmplitude.compareTo(contexte.nombre(HORAIRES_POINTS_LARGE)) < 0) {
            Object[] operandes = {
                contexte.nombre(HORAIRES_SEUIL_LARGE), site.nom(), contexte.nombre(HORAIRES_SEUIL_REDUITE)
            };
            if (selonAmplitude.estNul()) {
                fiche.manque("A1-HORAIRES.manque.amplitude-minimale", operandes);
            } else {
                fiche.pourPlus("A1-HORAIRES.manque.amplitude", operandes);
            }
        }
        return base;
    }

    private Pas amplitude(Jour court, Duration amplitude) {
        return derogation
                ? Pas.de("A1-HORAIRES.derogation", court, Ecriture.duree(amplitude))
                : Pas.de("A1-HORAIRES.amplitude", court, Ecriture.duree(amplitude), nomDeLaTranche(amplitude));
    }

    private String nomDeLaTranche(Duration amplitude) {
        if (dure(amplitude, HORAIRES_SEUIL_LARGE)) {
            return Textes.de("A1-HORAIRES.tranche.large", contexte.nombre(HORAIRES_SEUIL_LARGE));
        }
        for (int rang = 1; rang < SEUILS.size(); rang++) {
            if (dure(amplitude, SEUILS.get(rang))) {
                return Textes.de(
                        "A1-HORAIRES.tranche.entre",
                        contexte.nombre(SEUILS.get(rang)),
                        contexte.nombre(SEUILS.get(rang - 1)));
            }
        }
        return Textes.de("A1-HORAIRES.tranche.sous", contexte.nombre(HORAIRES_SEUIL_REDUITE));
    }

    private Fraction tranche(Duration amplitude) {
        for (int rang = 0; rang < SEUILS.size(); rang++) {
            if (dure(amplitude, SEUILS.get(rang))) {
                return contexte.nombre(POINTS.get(rang));
            }
        }
        return Fraction.ZERO;
    }

    private boolean dure(Duration amplitude, Parametre seuil) {
        return Fraction.sur(amplitude.toMinutes(), 60).atteint(contexte.nombre(seuil));
    }

    private Fraction samedi(Fiche fiche) {
        boolean ouvert = site.ouvertLeSamediAvant(contexte.entier(HORAIRES_SAMEDI_AVANT));
        Fraction minoration = ouvert ? Fraction.ZERO : contexte.nombre(HORAIRES_MINORATION_SAMEDI);
        etapes.add(Pas.de(ouvert ? "A1-HORAIRES.samedi-ouvert" : "A1-HORAIRES.samedi-ferme")
                .points(Fraction.ZERO.moins(minoration))
                .reference(contexte.reference(HORAIRES_MINORATION_SAMEDI))
                .etape());
        if (!ouvert) {
            fiche.pourPlus("A1-HORAIRES.manque.samedi", site.nom());
        }
        return minoration;
    }

    private Fraction fermetures(Fiche fiche) {
        LocalDate du = contexte.exercice().premierJour();
        LocalDate au = contexte.dateReference();
        int conges = site.joursDeConges(du, au);
        int hors = site.joursHorsConges(du, au);
        int maximum = contexte.entier(HORAIRES_JOURS_CONGES);
        int maximumHors = contexte.entier(HORAIRES_JOURS_HORS_CONGES);
        boolean trop = conges > maximum;
        boolean tropHors = hors > maximumHors;
        nul = trop || tropHors;
        Fraction minoration = conges > 0 ? contexte.nombre(HORAIRES_MINORATION_CONGES) : Fraction.ZERO;
        etapes.add(fermeture("A1-HORAIRES.conges", conges, maximum, HORAIRES_JOURS_CONGES)
                .valeur(trop ? Textes.de("A1-HORAIRES.nul") : Ecriture.points(Fraction.ZERO.moins(minoration)))
                .etape());
        etapes.add(fermeture("A1-HORAIRES.hors-conges", hors, maximumHors, HORAIRES_JOURS_HORS_CONGES)
                .valeur(tropHors ? Textes.de("A1-HORAIRES.nul") : Ecriture.points(Fraction.ZERO))
                .etape());
        if (conges > 0 || hors > 0) {
            fiche.hypothese("A1-HORAIRES.hypothese.fermetures");
        }
        boolean pourDeBon = nul && peutEtreRetire();
        if (pourDeBon) {
            fiche.manque("A1-HORAIRES.manque.pour-de-bon", site.nom());
        }
        if (trop && !pourDeBon) {
            fiche.manque("A1-HORAIRES.manque.conges-trop", conges, maximum, site.nom());
        } else if (conges > 0 && !trop) {
            fiche.pourPlus("A1-HORAIRES.manque.conges", site.nom());
        }
        if (tropHors && !pourDeBon) {
            fiche.manque("A1-HORAIRES.manque.hors-trop", hors, maximumHors, site.nom());
        }
        return minoration;
    }

    /** Whether it may be no more, and is not the only one: days that are over cannot be given up, but it can be left out. */
    private boolean peutEtreRetire() {
        return contexte.les(PlageHoraire.class).size() > site.plages().size()
                && !site.sansReouverture(contexte.exercice()).isEmpty();
    }

    private Pas fermeture(String cle, int jours, int maximum, Parametre parametre) {
        return Pas.de(cle, jours, maximum).reference(contexte.reference(parametre));
    }

    private static String noms(List<Jour> jours) {
        return jours.stream().map(Choix::libelle).collect(Collectors.joining(", "));
    }
}
