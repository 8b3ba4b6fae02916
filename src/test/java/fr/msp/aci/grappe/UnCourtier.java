package fr.msp.aci.grappe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A true broker, which keeps its messages in a folder and may be stopped and started again at the same address. */
final class UnCourtier implements AutoCloseable {

    private final Path dossier;
    private final int port;
    private EmbeddedActiveMQ serveur;

    UnCourtier(Path dossier) throws IOException {
        this.dossier = dossier;
        try (ServerSocket libre = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = libre.getLocalPort();
        }
    }

    String adresse() {
        return "tcp://127.0.0.1:" + port;
    }

    UnCourtier demarrer() throws Exception {
        return demarrer(reglages().setSecurityEnabled(false), new EmbeddedActiveMQ());
    }

    /** It has less room on its disk than it wants, whatever the disk. */
    UnCourtier demarrerSansPlace() throws Exception {
        Configuration reglages = reglages().setSecurityEnabled(false);
        return demarrer(reglages.setMinDiskFree(Long.MAX_VALUE).setDiskScanPeriod(50), new EmbeddedActiveMQ());
    }

    /** It lets one account in, which may do nothing there but with these queues. */
    UnCourtier demarrerGarde(String compte, String motDePasse, String files) throws Exception {
        Configuration reglages = reglages().setSecurityEnabled(true);
        reglages.putSecurityRoles(
                files,
                Set.of(new Role(compte, true, true, true, true, true, true, false, false, true, true, false, false)));
        EmbeddedActiveMQ garde = new EmbeddedActiveMQ();
        garde.setSecurityManager(new ActiveMQJAASSecurityManager(
                InVMLoginModule.class.getName(),
                new SecurityConfiguration(Map.of(compte, motDePasse), Map.of(compte, List.of(compte)))));
        return demarrer(reglages, garde);
    }

    private UnCourtier demarrer(Configuration reglages, EmbeddedActiveMQ neuf) throws Exception {
        serveur = neuf.setConfiguration(reglages);
        serveur.start();
        return this;
    }

    private Configuration reglages() throws Exception {
        return new ConfigurationImpl()
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(false)
                .setJournalDirectory(dossier.resolve("journal").toString())
                .setBindingsDirectory(dossier.resolve("bindings").toString())
                .setLargeMessagesDirectory(dossier.resolve("large").toString())
                .setPagingDirectory(dossier.resolve("paging").toString())
                .setMaxDiskUsage(-1)
                .addAcceptorConfiguration("tcp", adresse());
    }

    void arreter() throws IOException {
        try {
            serveur.stop();
        } catch (Exception impossible) {
            throw new IOException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        arreter();
    }
}
