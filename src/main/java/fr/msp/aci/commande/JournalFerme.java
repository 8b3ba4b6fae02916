package fr.msp.aci.commande;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import org.slf4j.Logger;

/**
 * What is logged while no home is open: nothing, least of all on the screen; the commands that have a home add its file
 * (see {@link Journal}). Written here and not in a file of the library, whose reader takes a twentieth of a short command.
 */
public final class JournalFerme extends ContextAwareBase implements Configurator {

    /** Says in each run which PDF library it was given. */
    private static final String JASPER = "net.sf.jasperreports";

    /** A broker that is away is said by us, once; its client would log each try. */
    private static final String ARTEMIS = "org.apache.activemq.artemis";

    @Override
    public ExecutionStatus configure(LoggerContext contexte) {
        contexte.getStatusManager().add(new NopStatusListener());
        contexte.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        contexte.getLogger(JASPER).setLevel(Level.ERROR);
        contexte.getLogger(ARTEMIS).setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
