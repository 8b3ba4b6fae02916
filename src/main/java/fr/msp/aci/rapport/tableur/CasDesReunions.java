package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.Rcp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases of each meeting. The count that holds is that of a day: when it is not the sum of what its meetings declare,
 * the first meeting of the day bears it whole.
 */
final class CasDesReunions {

    private final Map<Rcp, Integer> cas = new HashMap<>();

    CasDesReunions(List<Rcp> reunions, Map<LocalDate, Integer> parJour) {
        parJour.forEach((jour, total) -> repartir(
                reunions.stream().filter(reunion -> reunion.date().equals(jour)).toList(), total));
    }

    /** Cases that count for its day, or those declared of a meeting of another exercise. */
    int de(Rcp reunion) {
        return cas.getOrDefault(reunion, reunion.dossiers());
    }

    private void repartir(List<Rcp> duJour, int total) {
        boolean conforme = duJour.stream().mapToInt(Rcp::dossiers).sum() == total;
        for (int rang = 0; rang < duJour.size(); rang++) {
            Rcp reunion = duJour.get(rang);
            cas.put(reunion, conforme ? reunion.dossiers() : rang == 0 ? total : 0);
        }
    }
}
