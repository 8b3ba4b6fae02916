package fr.msp.aci.lot;

import fr.msp.aci.depot.Depot;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of the nightly run. */
final class EtapesDeNuit {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Atelier atelier;
    private final Frein frein;
    private final Fils fils;
    private final Recit recit;
    private final Publication publication;

    EtapesDeNuit(Socle socle, Atelier atelier, Frein frein, Fils fils) {
        this.repository = socle.repository();
        this.transactions = socle.transactions();
        this.atelier = atelier;
        this.frein = frein;
        this.fils = fils;
        this.recit = new Recit(atelier);
        this.publication = new Publication(atelier.maison(), atelier.depot());
    }

    /** The list of what lies in the inbox, frozen. */
    Step gel() {
        Depot depot = atelier.depot();
        Inbox inbox = new Inbox(atelier.maison(), atelier.suivi());
        DossiersReconnus dossiers = new DossiersReconnus(atelier.maison(), depot);
        Tasklet tache = new Tache(atelier.suivi(), "inbox", etape -> {
            // Told before a folder is given another name, which nobody watched.
            Set<Path> bougent = EnAttente.sansRepos(atelier);
            Set<Path> aCompleter = dossiers.nommer(bougent, atelier.suivi());
            depot.manifeste()
                    .figer(
                            JobDeNuit.lot(etape),
                            inbox.inventaire(bougent, aCompleter),
                            atelier.horloge().instant());
            CopieDeTravail.effacerLesAutres(atelier.maison(), depot.manifeste().aFaire());
        });
        return etape("gel", tache, false);
    }

    /** One after the other, in the order of reception: what is newest, and what is known, hangs on it. */
    Step ingestion() {
        ReceptionDUneEntree tache = new ReceptionDUneEntree(atelier);
        return partitions(
                        "ingestion", tache, etape("entree", tache, false), Repartition.parFils(new Fils(1)), fait -> {})
                .build();
    }

    /** Several at once, for each stands alone and most of the time goes into its PDF. */
    Step recalcul(Repartition repartition) {
        RecalculDUnBilan tache = new RecalculDUnBilan(atelier, fils);
        return partitions("recalcul", tache, etape("bilan", tache, true), repartition, recit::bilan)
                .build();
    }

    /** One bilan, cut by this run or by one on another machine. */
    Step bilan() {
        return etape("bilan", new RecalculDUnBilan(atelier, fils), true);
    }

    /** The pictures of many structures, for which all bilans must be there. */
    Step syntheses(Repartition repartition) {
        PublicationDUneSynthese tache = new PublicationDUneSynthese(atelier, fils);
        return partitions("syntheses", tache, etape("synthese", tache, true), repartition, recit::synthese)
                .listener(enAvance())
                .build();
    }

    /** The last synthesis keeps one thread: another writes what the page says of the bilans, and is done when this step ends. */
    private StepExecutionListener enAvance() {
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution etape) {
                publication.commencer(fils.aCote(1));
            }

            @Override
            public ExitStatus afterStep(StepExecution etape) {
                publication.finir();
                return etape.getExitStatus();
            }
        };
    }

    /** One synthesis, cut by this run or by one on another machine. */
    Step synthese() {
        return etape("synthese", new PublicationDUneSynthese(atelier, fils), true);
    }

    /** What may not be kept longer. */
    Step effacement() {
        EffacementDesOriginaux effacement = new EffacementDesOriginaux(atelier);
        return etape("effacement", new Tache(atelier.suivi(), "rejected", etape -> effacement.effacer()), true);
    }

    /** The page over all structures. */
    Step publication() {
        return etape("publication", new Tache(atelier.suivi(), "index.html", etape -> publication.publier()), true);
    }

    private Step etape(String nom, Tasklet tache, boolean meme) {
        return new StepBuilder(nom, repository)
                .tasklet(tache, transactions)
                .allowStartIfComplete(meme)
                .listener(new ContexteEnregistre(repository))
                .listener(frein)
                .build();
    }

    private PartitionStepBuilder partitions(
            String nom, Partitioner decoupage, Step chacune, Repartition repartition, Consumer<StepExecution> recit) {
        return new StepBuilder(nom, repository)
                .partitioner(chacune.getName(), decoupage)
                .partitionHandler(repartition.de(new Partage(chacune, repository, frein::estSerre, recit)))
                .allowStartIfComplete(chacune.isAllowStartIfComplete());
    }

    /** What a partition is about: the end of its name, which outlives every interruption. */
    static String sujet(StepExecution partition) {
        String nom = partition.getStepName();
        return nom.substring(nom.indexOf(':') + 1);
    }
}
