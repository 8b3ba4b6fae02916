package fr.msp.aci.lot;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepLocator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The same steps as those of the run, for who does partitions that a run on another machine cut: no run is started or
 * resumed here.
 */
public final class Poste implements StepLocator, AutoCloseable {

    private final ConfigurableApplicationContext contexte;
    private final Map<String, Step> etapes;

    /** Over the home and database that the run holds. */
    public Poste(Atelier atelier) {
        contexte = SocleConfiguration.demarrer(SocleConfiguration.class, Map.of("atelier", atelier));
        EtapesDeNuit communes = new EtapesDeNuit(
                repository(), contexte.getBean(PlatformTransactionManager.class), atelier, new Frein(), new Fils(1));
        etapes = Stream.of(communes.bilan(), communes.synthese())
                .collect(Collectors.toUnmodifiableMap(Step::getName, Function.identity()));
    }

    /** Where the states of the partitions are. */
    public JobRepository repository() {
        return contexte.getBean(JobRepository.class);
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

    @Override
    public void close() {
        contexte.close();
    }
}
