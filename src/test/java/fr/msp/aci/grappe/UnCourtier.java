package fr.msp.aci.grappe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

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
        Configuration reglages = new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(false)
                .setJournalDirectory(dossier.resolve("journal").toString())
                .setBindingsDirectory(dossier.resolve("bindings").toString())
                .setLargeMessagesDirectory(dossier.resolve("large").toString())
                .setPagingDirectory(dossier.resolve("paging").toString())
                .setMaxDiskUsage(-1)
                .addAcceptorConfiguration("tcp", adresse());
        serveur = new EmbeddedActiveMQ().setConfiguration(reglages);
        serveur.start();
        return this;
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
