package fr.msp.aci.lot;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every process needs that does steps: transactions, and a job repository in the database of the home. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    BatchAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
class SocleConfiguration {

    /** A context of its own for a run or a worker, with the tools it is given. */
    static ConfigurableApplicationContext demarrer(Class<?> configuration, Map<String, Object> outils) {
        return new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(contexte -> outils.forEach(contexte.getBeanFactory()::registerSingleton))
                .properties("spring.batch.job.enabled=false", "spring.batch.jdbc.initialize-schema=never")
                .run();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Atelier atelier) {
        return atelier.depot().source();
    }
}
