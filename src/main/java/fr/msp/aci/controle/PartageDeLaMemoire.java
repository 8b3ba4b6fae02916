package fr.msp.aci.controle;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets several checks share the memory, and gives one for which there was not enough a second chance, alone: the fault may
 * have been that of those beside it.
 */
final class PartageDeLaMemoire {

    private final ReadWriteLock verrou = new ReentrantReadWriteLock(true);

    /**
     * A piece of work that takes memory.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Travail<T> {
        T faire() throws IOException;
    }

    /** What comes of the work; nothing when memory is short even for it alone. */
    <T> Optional<T> essayer(Travail<T> travail) throws IOException {
        Optional<T> avecLesAutres = faire(travail, verrou.readLock());
        return avecLesAutres.isPresent() ? avecLesAutres : faire(travail, verrou.writeLock());
    }

    private static <T> Optional<T> faire(Travail<T> travail, Lock tenu) throws IOException {
        tenu.lock();
        try {
            return Optional.of(travail.faire());
        } catch (OutOfMemoryError | StackOverflowError epuisement) {
            return Optional.empty();
        } finally {
            tenu.unlock();
        }
    }
}
