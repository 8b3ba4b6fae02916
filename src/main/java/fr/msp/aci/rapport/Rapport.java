package fr.msp.aci.rapport;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Regime;
import fr.msp.aci.controle.Constat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that a bilan shows, whatever its format.
 *
 * @param activite the facts
 * @param bilan the figures
 * @param sources the workbooks the facts come from, by checksum
 * @param constats warnings of these workbooks that are still current
 * @param programme name and version of the program
 * @param anterieurs the earlier exercises known of this structure, the oldest first; what is made to be read shows them,
 *     the JSON speaks of one exercise only
 * @param jours the days it was asked for, when it is not the official bilan
 */
public record Rapport(
        Activite activite,
        Bilan bilan,
        List<Source> sources,
        List<Constat> constats,
        String programme,
        List<Evolution> anterieurs,
        Jours jours) {

    /** Copies the lists. */
    public Rapport {
        sources = List.copyOf(sources);
        constats = List.copyOf(constats);
        anterieurs = List.copyOf(anterieurs);
    }

    /** The report of the official bilan. */
    public Rapport(
            Activite activite,
            Bilan bilan,
            List<Source> sources,
            List<Constat> constats,
            String programme,
            List<Evolution> anterieurs) {
        this(activite, bilan, sources, constats, programme, anterieurs, Jours.OFFICIELS);
    }

    /** The report of an exercise by itself. */
    public Rapport(Activite activite, Bilan bilan, List<Source> sources, List<Constat> constats, String programme) {
        this(activite, bilan, sources, constats, programme, List.of());
    }

    /**
     * The days that a bilan beside the official one was asked for.
     *
     * @param faitsAu last day whose facts count, the usual day of reference when empty
     * @param recuAu last day of reception that counts, all that was received when empty
     */
    public record Jours(Optional<LocalDate> faitsAu, Optional<LocalDate> recuAu) {

        /** Those of the official bilan. */
        public static final Jours OFFICIELS = new Jours(Optional.empty(), Optional.empty());
    }

    /**
     * A workbook received.
     *
     * @param empreinte SHA-256
     * @param nom file name when it was dropped
     * @param recuLe day of its last reception, where it is known: a bilan read again does not tell it
     */
    public record Source(String empreinte, String nom, Optional<LocalDate> recuLe) {

        /** A workbook of which no one noted when it came. */
        public Source(String empreinte, String nom) {
            this(empreinte, nom, Optional.empty());
        }
    }

    /** The day the last of its workbooks was received: two bilans of one exercise are told apart by it. */
    Optional<LocalDate> recuJusquAu() {
        return sources.stream().flatMap(source -> source.recuLe().stream()).max(Comparator.naturalOrder());
    }

    /** Whether the exercise still had days to come: its figures are not those to be sent. */
    public boolean provisoire() {
        return !bilan.exercice().estTermineLe(bilan.dateReference());
    }

    /** How the contract stands on the day of the bilan: one that begins later in the exercise is still to come. */
    public Regime etatDuContrat() {
        boolean aVenir = activite.structure()
                .date(ChampStructure.DATE_EFFET)
                .filter(effet -> effet.isAfter(bilan.dateReference()))
                .isPresent();
        return aVenir ? Regime.CONTRAT_A_VENIR : bilan.regime();
    }
}
