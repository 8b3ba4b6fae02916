package fr.msp.aci.grappe;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Asks the database again while it does not answer: after 1, 2, 4… seconds, half a minute at most. */
final class Secours {

    private final Temoin temoin;
    private final BooleanSupplier assez;
    private final AtomicBoolean perdue = new AtomicBoolean();

    Secours(Temoin temoin, BooleanSupplier assez) {
        this.temoin = temoin;
        this.assez = assez;
    }

    /** The answer; nothing when there was none until this process was told to end. */
    <T> Optional<T> demander(Supplier<T> question) {
        Recul recul = new Recul();
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
                Pause.jusqua(recul.suivant(), assez);
            }
        }
        return Optional.empty();
    }
}
