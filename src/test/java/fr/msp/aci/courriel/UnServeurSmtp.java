package fr.msp.aci.courriel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers a command as the test wants it to, and notes what it is told. */
final class UnServeurSmtp implements AutoCloseable {

    final List<String> recu = new CopyOnWriteArrayList<>();
    private final Map<String, String> reponses = new ConcurrentHashMap<>(Map.of(
            "ACCUEIL", "220 essai.example", "EHLO", "250 essai.example", "DATA", "354 allez-y", ".", "250 pris"));
    private final Map<String, Duration> retards = new ConcurrentHashMap<>();
    private final ServerSocket prise = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    UnServeurSmtp() throws IOException {
        Thread fil = new Thread(this::servir, "smtp-essai");
        fil.setDaemon(true);
        fil.start();
    }

    int port() {
        return prise.getLocalPort();
    }

    void repondra(String commande, String reponse) {
        reponses.put(commande, reponse);
    }

    /** It takes that long over its next answer to that command. */
    void tardera(String commande, Duration retard) {
        retards.put(commande, retard);
    }

    private void servir() {
        while (!prise.isClosed()) {
            try {
                Socket client = prise.accept();
                Thread fil = new Thread(() -> servir(client), "smtp-client");
                fil.setDaemon(true);
                fil.start();
            } catch (IOException ferme) {
                recu.add("(fermé)");
            }
        }
    }

    private void servir(Socket client) {
        try (client) {
            parler(client);
        } catch (IOException | InterruptedException coupe) {
            recu.add("(coupé)");
        }
    }

    private void parler(Socket client) throws IOException, InterruptedException {
        BufferedReader entree =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream sortie = client.getOutputStream();
        dire(sortie, reponses.get("ACCUEIL"));
        boolean texte = false;
        for (String ligne = entree.readLine(); ligne != null; ligne = entree.readLine()) {
            recu.add(ligne);
            String commande = ligne.split("[ :]")[0];
            if (texte && !ligne.equals(".")) {
                continue;
            }
            Duration retard = retards.remove(commande);
            if (retard != null) {
                Thread.sleep(retard.toMillis());
            }
            dire(sortie, reponses.getOrDefault(commande, "250 bien"));
            texte = commande.equals("DATA") && reponses.get("DATA").startsWith("354");
        }
    }

    private static void dire(OutputStream sortie, String reponse) throws IOException {
        sortie.write((reponse + "\r\n").getBytes(StandardCharsets.US_ASCII));
        sortie.flush();
    }

    @Override
    public void close() throws IOException {
        prise.close();
    }
}
