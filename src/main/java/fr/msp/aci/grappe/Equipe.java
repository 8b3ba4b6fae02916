package fr.msp.aci.grappe;

import java.util.ArrayList;
import java.util.List;

/** Threads that all do the same, until each comes to its end by itself. */
final class Equipe implements AutoCloseable {

    private final String nom;
    private final Runnable travail;
    private final List<Thread> fils = new ArrayList<>();

    Equipe(String nom, Runnable travail) {
        this.nom = nom;
        this.travail = travail;
    }

    int nombre() {
        return fils.size();
    }

    boolean auTravail() {
        return fils.stream().anyMatch(Thread::isAlive);
    }

    /** Adds threads until there are that many. */
    void completer(int nombre) {
        while (fils.size() < nombre) {
            Thread un = new Thread(travail, nom + "-" + (fils.size() + 1));
            fils.add(un);
            un.start();
        }
    }

    /** Waits for all of them. */
    @Override
    public void close() {
        for (Thread un : fils) {
            try {
                un.join();
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
