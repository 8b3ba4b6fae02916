package fr.msp.aci.lot;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepLocator;

/**
 * The same steps as those of the run, for who does partitions that a run on another machine cut: no run is started or
 * resumed here.
 */
public final class Poste implements StepLocator {

    private final Socle socle;
    private final Map<String, Step> etapes;

    /** Over the home and database that the run holds. */
    public Poste(Atelier atelier) {
        socle = Socle.de(atelier.depot().source());
        EtapesDeNuit communes = new EtapesDeNuit(socle, atelier, new Frein(), new Fils(1));
        etapes = Stream.of(communes.bilan(), communes.synthese())
                .collect(Collectors.toUnmodifiableMap(Step::getName, Function.identity()));
    }

    /** Where the states of the partitions are. */
    public JobRepository repository() {
        return socle.repository();
    }

    /** Whether there is a step of that name. */
    public boolean connait(String nom) {
        return etapes.containsKey(nom);
    }

    /** The step of that name, null when there is none. */
    @Override
    public Step getStep(String nom) {
        return etapes.get(nom);
    }
}
