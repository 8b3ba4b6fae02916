package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.calcul.HorairesDuSite;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Longer hours and shorter closures of a site.
 *
 * @param situation where we start from
 * @param site the site, which may have no hours yet
 */
record GesteHoraires(Situation situation, String site) {

    /** The day of the guide, from 8 to 20 hours. */
    private static final LocalTime MATIN = LocalTime.of(8, 0);

    private static final LocalTime SOIR = LocalTime.of(20, 0);

    /** Opens each of these days at least so long, from its present opening when there is one. */
    Activite ouvrir(Activite activite, List<Jour> jours, Duration duree) {
        HorairesDuSite horaires = horaires(activite);
        List<PlageHoraire> plages = jours.stream()
                .filter(jour -> horaires.amplitude(jour).compareTo(duree) < 0)
                .map(jour -> plage(horaires, jour, duree))
                .toList();
        return new Retouche(activite).ajouter(plages).activite();
    }

    /** Opens on Saturday morning, until an hour of the day. */
    Activite samedi(Activite activite, int jusqua) {
        LocalTime fin = LocalTime.of(jusqua, 0);
        LocalTime debut = fin.isAfter(MATIN) ? MATIN : LocalTime.MIDNIGHT;
        return new Retouche(activite)
                .ajouter(new PlageHoraire(0, site, Jour.SAMEDI, debut, fin))
                .activite();
    }

    /** Gives up the last days of closure beyond a number, in or outside school holidays. */
    Activite fermerAuPlus(Activite activite, boolean conges, int maximum) {
        HorairesDuSite horaires = horaires(activite);
        Set<LocalDate> enConges = jours(horaires, true);
        Set<LocalDate> hors = jours(horaires, false);
        hors.removeAll(enConges);
        Set<LocalDate> touches = conges ? enConges : hors;
        List<LocalDate> gardes = touches.stream().limit(maximum).toList();
        touches.retainAll(gardes);
        List<Fermeture> fermetures = new ArrayList<>(periodes(enConges, true));
        fermetures.addAll(periodes(hors, false));
        return new Retouche(activite)
                .retirer(Fermeture.class, horaires.fermetures()::contains)
                .ajouter(fermetures)
                .activite();
    }

    /** Days closed of the exercise, up to the day of the situation. */
    Set<LocalDate> jours(HorairesDuSite horaires, boolean conges) {
        return horaires.jours(conges, situation.exercice().premierJour(), situation.jour());
    }

    private HorairesDuSite horaires(Activite activite) {
        return situation.sonde(activite).sites().stream()
                .filter(connu -> connu.nom().equals(site))
                .findFirst()
                .orElseGet(() -> new HorairesDuSite(site, List.of(), List.of()));
    }

    private PlageHoraire plage(HorairesDuSite horaires, Jour jour, Duration duree) {
        LocalTime auPlusTard = SOIR.minus(duree);
        Optional<LocalTime> ouverture = horaires.plages().stream()
                .filter(plage -> plage.jour() == jour)
                .map(PlageHoraire::ouverture)
                .min(LocalTime::compareTo);
        LocalTime debut = ouverture.orElse(MATIN);
        debut = debut.isAfter(auPlusTard) ? auPlusTard : debut;
        return new PlageHoraire(0, site, jour, debut, debut.plus(duree));
    }

    private List<Fermeture> periodes(Set<LocalDate> jours, boolean conges) {
        List<Fermeture> periodes = new ArrayList<>();
        for (LocalDate jour : new TreeSet<>(jours)) {
            Fermeture derniere = periodes.isEmpty() ? null : periodes.get(periodes.size() - 1);
            if (derniere != null && derniere.au().plusDays(1).equals(jour)) {
                periodes.set(periodes.size() - 1, new Fermeture(0, site, derniere.du(), jour, conges));
            } else {
                periodes.add(new Fermeture(0, site, jour, jour, conges));
            }
        }
        return periodes;
    }
}
