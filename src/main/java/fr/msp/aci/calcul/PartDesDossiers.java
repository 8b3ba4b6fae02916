package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Rcp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which of the cases that the calendar of meetings shows count for A2-CONCERTATION (guide p. 26–30), and why the others
 * do not.
 *
 * @param examines cases of the meetings held in the exercise, as the calendar shows them
 * @param comptes those that count
 * @param avantContrat cases of meetings before the contract
 * @param autres cases of situation « autre »
 * @param horsListe cases off the list of annexe 3
 */
public record PartDesDossiers(long examines, long comptes, long avantContrat, long autres, long horsListe) {

    /** The cases of the meetings of the exercise up to that day. */
    public static PartDesDossiers de(Activite activite, LocalDate dateReference) {
        Exercice exercice = activite.structure().exercice();
        LocalDate fin = Calculateur.dateDeReference(exercice, dateReference);
        Contrat contrat = Contrat.de(activite.structure(), exercice);
        Map<Rcp, Long> montres = new DossiersParReunion(activite).parReunion();
        Map<LocalDate, List<Rcp>> reunions = activite.les(Rcp.class).stream()
                .filter(reunion -> exercice.periode().contient(reunion.date())
                        && !reunion.date().isAfter(fin))
                .collect(Collectors.groupingBy(Rcp::date, TreeMap::new, Collectors.toList()));
        Map<LocalDate, List<DossierRcp>> details =
                activite.les(DossierRcp.class).stream().collect(Collectors.groupingBy(DossierRcp::dateRcp));
        PartDesDossiers part = new PartDesDossiers(0, 0, 0, 0, 0);
        for (Map.Entry<LocalDate, List<Rcp>> jour : reunions.entrySet()) {
            long examines = jour.getValue().stream().mapToLong(montres::get).sum();
            if (!contrat.couvre(jour.getKey())) {
                part = part.plus(new PartDesDossiers(examines, 0, examines, 0, 0));
            } else if (details.containsKey(jour.getKey())) {
                DossiersDuJour duJour = DossiersDuJour.de(details.get(jour.getKey()));
                part = part.plus(new PartDesDossiers(
                        examines,
                        duJour.comptes().size(),
                        0,
                        duJour.autres().size(),
                        duJour.horsListe().size()));
            } else {
                part = part.plus(new PartDesDossiers(examines, annonces(jour.getValue()), 0, 0, 0));
            }
        }
        return part;
    }

    /** How many more the calendar shows than its detail, on days of several meetings; negative when it shows fewer. */
    public long sansDetail() {
        return examines - comptes - avantContrat - autres - horsListe;
    }

    private static long annonces(Collection<Rcp> reunions) {
        return reunions.stream().mapToLong(Rcp::dossiers).sum();
    }

    private PartDesDossiers plus(PartDesDossiers autre) {
        return new PartDesDossiers(
                examines + autre.examines,
                comptes + autre.comptes,
                avantContrat + autre.avantContrat,
                autres + autre.autres,
                horsListe + autre.horsListe);
    }
}
