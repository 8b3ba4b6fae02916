package fr.msp.aci.grappe;

import fr.msp.aci.depot.Attente;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reservations;
import fr.msp.aci.grappe.Commun.Ecart;
import fr.msp.aci.lot.Fils;
import fr.msp.aci.lot.Poste;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** The side of a worker: takes what runs offer, one after the other, until it is told to end. */
public final class Ouvrier {

    private static final Duration PAS = Duration.ofMillis(200);
    private static final Duration ENTRE_DEUX_REGARDS = Duration.ofSeconds(5);

    private final Maison maison;
    private final Depot depot;
    private final Commun commun;
    private final Courtier courtier;
    private final Poste poste;
    private final Temoin temoin;

    /**
     * In a home and a database that a run holds.
     *
     * @param commun what this worker has, and the manager must have too
     */
    public Ouvrier(Maison maison, Depot depot, Commun commun, Courtier courtier, Poste poste, Temoin temoin) {
        this.maison = maison;
        this.depot = depot;
        this.commun = commun;
        this.courtier = courtier;
        this.poste = poste;
        this.temoin = temoin;
    }

    /**
     * Works.
     *
     * @return why it must not go on; nothing when it was told to end
     * @throws IOException when the home can no longer be read
     */
    public Optional<Ecart> travailler(Fils fils, BooleanSupplier fin) throws IOException {
        depot.concours().accueillir(fils.nombre());
        AtomicReference<Ecart> ecart = new AtomicReference<>();
        BooleanSupplier assez = () -> fin.getAsBoolean() || ecart.get() != null;
        try (Liaison liaison = new Liaison(courtier, temoin);
                Reservations reservations = depot.concours().reservations()) {
            Execution execution = new Execution(new Etats(depot.source()), reservations, poste.repository(), poste);
            Service service = new Service(
                    new Canal(liaison, commun),
                    execution,
                    new VueDuDossier(maison, ecart, VueDuDossier.PATIENCE),
                    poste::connait,
                    new Secours(temoin, assez),
                    temoin);
            try (Equipe equipe = new Equipe("ouvrier", () -> service.assurer(assez))) {
                equipe.completer(fils.nombre());
                surveiller(ecart, assez);
            }
        }
        return Optional.ofNullable(ecart.get());
    }

    /** What the manager has may change while a worker waits for it. */
    private void surveiller(AtomicReference<Ecart> ecart, BooleanSupplier assez) throws IOException {
        long prochain = System.nanoTime();
        while (!assez.getAsBoolean() && Attente.dormir(PAS)) {
            if (System.nanoTime() - prochain >= 0) {
                prochain = System.nanoTime() + ENTRE_DEUX_REGARDS.toNanos();
                ecart(maison, commun).ifPresent(trouve -> ecart.compareAndSet(null, trouve));
            }
        }
    }

    /**
     * What the last manager has otherwise than this worker; nothing when none has been there yet.
     *
     * @throws IOException when the home cannot be read
     */
    public static Optional<Ecart> ecart(Maison maison, Commun commun) throws IOException {
        return Commun.affiche(maison).flatMap(affiche -> commun.ecart(affiche.commun()));
    }
}
