package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Rcp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cases of each meeting, whatever their situation: those that the detail gives for its day when it is the only meeting of
 * that day, else those it declares. A case at two meetings counts twice, but once on a day.
 *
 * @param activite the facts
 */
public record DossiersParReunion(Activite activite) {

    /** How many cases, by meeting. */
    public Map<Rcp, Long> parReunion() {
        List<Rcp> reunions = activite.les(Rcp.class);
        Map<LocalDate, Long> reunionsParJour =
                reunions.stream().collect(Collectors.groupingBy(Rcp::date, Collectors.counting()));
        Map<LocalDate, Long> dossiersParJour = activite.les(DossierRcp.class).stream()
                .collect(Collectors.groupingBy(
                        DossierRcp::dateRcp,
                        Collectors.collectingAndThen(
                                Collectors.mapping(dossier -> NomNormalise.de(dossier.dossier()), Collectors.toSet()),
                                references -> (long) references.size())));
        Map<Rcp, Long> parReunion = new LinkedHashMap<>();
        for (Rcp reunion : reunions) {
            boolean seule = reunionsParJour.get(reunion.date()) == 1;
            parReunion.put(
                    reunion,
                    seule
                            ? dossiersParJour.getOrDefault(reunion.date(), (long) reunion.dossiers())
                            : (long) reunion.dossiers());
        }
        return parReunion;
    }
}
