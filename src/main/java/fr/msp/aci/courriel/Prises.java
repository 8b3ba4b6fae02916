package fr.msp.aci.courriel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Makes sockets, the last of which can be told while in use how long to wait for an answer: settings say it once for all. */
final class Prises {

    private Socket derniere = new Socket();

    /** From now on answers are waited for that long. */
    void attendre(Duration attente) throws SocketException {
        if (!derniere.isClosed()) {
            derniere.setSoTimeout(Math.toIntExact(attente.toMillis()));
        }
    }

    private Socket retenir(Socket prise) {
        derniere = prise;
        return prise;
    }

    /** Sockets in clear, were they to be encrypted later: what waits is the one beneath. */
    SocketFactory enClair() {
        return new EnClair();
    }

    /** Sockets encrypted from the first byte, as these are. */
    SSLSocketFactory chiffrees(SSLSocketFactory vraies) {
        return new Chiffrees(vraies);
    }

    private final class EnClair extends SocketFactory {

        private final SocketFactory vraies = SocketFactory.getDefault();

        @Override
        public Socket createSocket() throws IOException {
            return retenir(vraies.createSocket());
        }

        @Override
        public Socket createSocket(String hote, int port) throws IOException {
            return retenir(vraies.createSocket(hote, port));
        }

        @Override
        public Socket createSocket(String hote, int port, InetAddress ici, int portIci) throws IOException {
            return retenir(vraies.createSocket(hote, port, ici, portIci));
        }

        @Override
        public Socket createSocket(InetAddress hote, int port) throws IOException {
            return retenir(vraies.createSocket(hote, port));
        }

        @Override
        public Socket createSocket(InetAddress hote, int port, InetAddress ici, int portIci) throws IOException {
            return retenir(vraies.createSocket(hote, port, ici, portIci));
        }
    }

    private final class Chiffrees extends SSLSocketFactory {

        private final SSLSocketFactory vraies;

        private Chiffrees(SSLSocketFactory vraies) {
            this.vraies = vraies;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return vraies.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return vraies.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket(Socket dessous, String hote, int port, boolean fermer) throws IOException {
            return retenir(vraies.createSocket(dessous, hote, port, fermer));
        }

        @Override
        public Socket createSocket() throws IOException {
            return retenir(vraies.createSocket());
        }

        @Override
        public Socket createSocket(String hote, int port) throws IOException {
            return retenir(vraies.createSocket(hote, port));
        }

        @Override
        public Socket createSocket(String hote, int port, InetAddress ici, int portIci) throws IOException {
            return retenir(vraies.createSocket(hote, port, ici, portIci));
        }

        @Override
        public Socket createSocket(InetAddress hote, int port) throws IOException {
            return retenir(vraies.createSocket(hote, port));
        }

        @Override
        public Socket createSocket(InetAddress hote, int port, InetAddress ici, int portIci) throws IOException {
            return retenir(vraies.createSocket(hote, port, ici, portIci));
        }
    }
}
