package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Professionnel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of associates that the CPAM asks for, with the ASALEE nurses: each person once, by the very row that the
 * points count (guide p. 9).
 */
public final class ListeAssocies {

    private ListeAssocies() {}

    /** Those present on that day; on the last day of the exercise when later. */
    public static List<Professionnel> de(Activite activite, LocalDate dateReference) {
        return de(Equipe.de(activite, dateReference));
    }

    static List<Professionnel> de(Equipe equipe) {
        List<Professionnel> candidats = new ArrayList<>(equipe.associes());
        candidats.addAll(equipe.infirmiersAsalee());
        return equipe.distinctes(candidats);
    }
}
