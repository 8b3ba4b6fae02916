package fr.msp.aci.grappe;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Asks the database again while it does not answer: after 1, 2, 4… seconds, half a minute at most. */
final class Secours {

    private static final Duration PAUSE_AU_PLUS = Duration.ofSeconds(30);
    private static final Duration PAS = Duration.ofMillis(200);

    private final Temoin temoin;
    private final BooleanSupplier assez;
    private final AtomicBoolean perdue = new AtomicBoolean();

    Secours(Temoin temoin, BooleanSupplier assez) {
        this.temoin = temoin;
        this.assez = assez;
    }

    /** The answer; nothing when there was none until this process was told to end. */
    <T> Optional<T> demander(Supplier<T> question) {
        Duration pause = Duration.ofSeconds(1);
        while (!assez.getAsBoolean()) {
            try {
                T reponse = question.get();
                if (perdue.compareAndSet(true, false)) {
                    temoin.baseRetrouvee();
                }
                return Optional.of(reponse);
            } catch (DataAccessException | TransactionException muette) {
                if (perdue.compareAndSet(false, true)) {
                    temoin.basePerdue();
                }
                patienter(pause);
                Duration suivante = pause.multipliedBy(2);
                pause = suivante.compareTo(PAUSE_AU_PLUS) > 0 ? PAUSE_AU_PLUS : suivante;
            }
        }
        return Optional.empty();
    }

    private void patienter(Duration pause) {
        long fin = System.nanoTime() + pause.toNanos();
        while (System.nanoTime() - fin < 0 && !assez.getAsBoolean() && Pause.de(PAS)) {
            Thread.onSpinWait();
        }
    }
}
