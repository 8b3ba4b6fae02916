package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.calcul.HorairesDuSite;
import fr.msp.aci.regle.Parametre;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** Twenty hours before 20 hours: midnight. */
    private static final BigDecimal HEURES_MAXIMUM = BigDecimal.valueOf(20);

    /** The day of the guide, from 8 to 20 hours. */
    private static final LocalTime MATIN = LocalTime.of(8, 0);

    private static final LocalTime SOIR = LocalTime.of(20, 0);

    /** What-if: every weekday of every site open at least so many hours. */
    static Activite amplitude(Situation situation, Valeur valeur) {
        BigDecimal heures = valeur.siNombre().orElse(BigDecimal.ZERO);
        // Hours are told to the minute: what falls short of a threshold by less must not reach it.
        Duration duree = Duration.ofMinutes(heures.multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact());
        if (duree.isZero() || heures.compareTo(HEURES_MAXIMUM) > 0) {
            throw new Refus("refus.amplitude", valeur.texte(), HEURES_MAXIMUM);
        }
        Activite activite = situation.activite();
        for (String site : sites(situation)) {
            activite = new GesteHoraires(situation, site).ouvrir(activite, HorairesDuSite.SEMAINE, duree);
        }
        return activite;
    }

    /** What-if: every site open on Saturday morning. */
    static Activite samediPartout(Situation situation, Valeur valeur) {
        int midi = situation.entier(Parametre.HORAIRES_SAMEDI_AVANT);
        if (!valeur.oui()) {
            return situation
                    .retouche()
                    .retirer(PlageHoraire.class, plage -> plage.jour() == Jour.SAMEDI)
                    .activite();
        }
        Activite activite = situation.activite();
        for (String site : sites(situation)) {
            activite = new GesteHoraires(situation, site).samedi(activite, midi);
        }
        return activite;
    }

    /** The sites that have hours; one to be when there is none. */
    static List<String> sites(Situation situation) {
        List<String> connus =
                situation.sonde().sites().stream().map(HorairesDuSite::nom).toList();
        return connus.isEmpty() ? List.of(Textes.de("horaires.site-principal")) : connus;
    }

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

    /** Leaves a site out, its hours and its closures: it is no more. */
    Activite oublier(Activite activite) {
        HorairesDuSite horaires = horaires(activite);
        return new Retouche(activite)
                .retirer(PlageHoraire.class, horaires.plages()::contains)
                .retirer(Fermeture.class, horaires.fermetures()::contains)
                .activite();
    }

    /** Whether a closure of it goes on up to the end of the exercise, after which it may well not open again. */
    boolean neRouvrePas() {
        return !horaires(situation.activite())
                .sansReouverture(situation.exercice())
                .isEmpty();
    }

    /** Days closed of the exercise, those announced for later included; a day of both kinds is one of holidays. */
    Set<LocalDate> joursFermes(boolean conges) {
        HorairesDuSite horaires = horaires(situation.activite());
        Set<LocalDate> jours = jours(horaires, conges);
        if (!conges) {
            jours.removeAll(jours(horaires, true));
        }
        return jours;
    }

    private Set<LocalDate> jours(HorairesDuSite horaires, boolean conges) {
        return horaires.jours(
                conges, situation.exercice().premierJour(), situation.exercice().dernierJour());
    }

    private HorairesDuSite horaires(Activite activite) {
        return situation.sondeDeFin(activite).sites().stream()
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
