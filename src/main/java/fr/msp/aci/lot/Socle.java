package fr.msp.aci.lot;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What every process needs that does steps: transactions, and the states of the runs in the database of the home. Made by
 * hand: a context of Spring, to put these three together, would take a tenth of the time of a small night.
 *
 * @param repository the states of the runs
 * @param transactions those of the database
 */
record Socle(JobRepository repository, PlatformTransactionManager transactions) {

    /** Over the database of a home. */
    static Socle de(DataSource source) {
        PlatformTransactionManager transactions = new JdbcTransactionManager(source);
        JdbcJobRepositoryFactoryBean fabrique = new JdbcJobRepositoryFactoryBean();
        fabrique.setDataSource(source);
        fabrique.setTransactionManager(transactions);
        try {
            fabrique.afterPropertiesSet();
            return new Socle(fabrique.getObject(), transactions);
        } catch (Exception impossible) {
            throw new IllegalStateException("the states of the runs cannot be kept", impossible);
        }
    }

    /** What starts that job and takes it up again, in this thread. */
    JobOperator operateur(Job job) {
        JobOperatorFactoryBean fabrique = new JobOperatorFactoryBean();
        fabrique.setJobRepository(repository);
        fabrique.setTransactionManager(transactions);
        try {
            MapJobRegistry jobs = new MapJobRegistry();
            jobs.register(job);
            fabrique.setJobRegistry(jobs);
            fabrique.afterPropertiesSet();
            return fabrique.getObject();
        } catch (Exception impossible) {
            throw new IllegalStateException("the run cannot be started", impossible);
        }
    }
}
