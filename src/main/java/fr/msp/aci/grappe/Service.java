package fr.msp.aci.grappe;

import fr.msp.aci.depot.Attente;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each thread of a worker does: takes a message, does what it asks for, settles it. */
final class Service {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Service.class);

    private static final Duration ATTENTE = Duration.ofMillis(500);

    /** The server sees the end of a dead process a moment after the broker does. */
    private static final Duration DEUIL = Duration.ofSeconds(10);

    private static final int LIVRAISONS_AU_PLUS = 3;

    private final Canal canal;
    private final Execution execution;
    private final VueDuDossier vue;
    private final Predicate<String> connue;
    private final Secours secours;
    private final Temoin temoin;

    Service(
            Canal canal,
            Execution execution,
            VueDuDossier vue,
            Predicate<String> connue,
            Secours secours,
            Temoin temoin) {
        this.canal = canal;
        this.execution = execution;
        this.vue = vue;
        this.connue = connue;
        this.secours = secours;
        this.temoin = temoin;
    }

    void assurer(BooleanSupplier assez) {
        while (!assez.getAsBoolean()) {
            Optional<Guichet> ouvert = canal.ouvrir();
            if (ouvert.isEmpty()) {
                Attente.dormir(ATTENTE);
                continue;
            }
            try (Guichet guichet = ouvert.get()) {
                tenir(guichet, assez);
            } catch (RuntimeException echec) {
                JOURNAL.error("a request could not be served", echec);
                Attente.dormir(ATTENTE);
            }
        }
    }

    private void tenir(Guichet guichet, BooleanSupplier assez) {
        try {
            while (!assez.getAsBoolean() && guichet.ouvert()) {
                Optional<Guichet.Prise> prise = guichet.prendre(ATTENTE);
                if (prise.isPresent() && !servir(guichet, prise.get())) {
                    return;
                }
            }
        } catch (JMSException perdue) {
            guichet.perdu();
        }
    }

    /** False when it was not settled, and goes back. */
    private boolean servir(Guichet guichet, Guichet.Prise prise) throws JMSException {
        Optional<Demande> demande = prise.texte().flatMap(Demande::lire);
        if (demande.isEmpty() || !connue.test(demande.get().etape())) {
            return ecarter(guichet, prise, prise.texte().isEmpty() ? Motif.ETRANGER : Motif.ILLISIBLE);
        }
        if (prise.livraisons() > LIVRAISONS_AU_PLUS) {
            return ecarter(guichet, prise, Motif.FATAL);
        }
        if (!vue.montre(demande.get())) {
            return false;
        }
        Duration attente = prise.livraisons() > 1 ? DEUIL : Duration.ZERO;
        Optional<Execution.Suite> suite = secours.demander(() -> execution.faire(demande.get(), attente));
        if (suite.isEmpty() || suite.get().issue() == Execution.Issue.PERDUE) {
            return false;
        }
        guichet.regler();
        if (suite.get().issue() != Execution.Issue.FAITE) {
            temoin.laissee();
        }
        return true;
    }

    private boolean ecarter(Guichet guichet, Guichet.Prise prise, Motif motif) throws JMSException {
        guichet.ecarter(prise, motif);
        temoin.ecarte(motif);
        return true;
    }
}
