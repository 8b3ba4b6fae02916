package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Professionnel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The list of the doctors registered in the service d'accès aux soins that the CPAM asks for when the structure takes all
 * the regulator's calls: each person once, among the very doctors that A1-SAS counts (guide p. 18–19).
 */
public final class ListeSas {

    private ListeSas() {}

    /** Those of that day, vacataires of the exercise included; of the last day of the exercise when later. */
    public static List<Professionnel> de(Activite activite, LocalDate dateReference) {
        return de(Equipe.de(activite, dateReference));
    }

    static List<Professionnel> de(Equipe equipe) {
        List<Professionnel> medecins = SoinsNonProgrammesSas.lignes(equipe);
        Set<String> engages = SoinsNonProgrammesSas.engages(equipe, medecins);
        return equipe.distinctes(medecins).stream()
                .filter(medecin -> engages.contains(equipe.personne(medecin)))
                .toList();
    }
}
