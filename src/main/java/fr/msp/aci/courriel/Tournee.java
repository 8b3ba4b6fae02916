package fr.msp.aci.courriel;

import fr.msp.aci.depot.Courriel.Etat;
import fr.msp.aci.depot.PriseDesEnvois;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The sending of what is owed, once: it needs neither the home nor its database, which others may hold meanwhile. A
 * refusal counts only at its end: from a server that refuses several mails and takes none, it is the server or its
 * settings that must be mended, and all of them wait.
 */
public final class Tournee implements AutoCloseable {

    private static final int PLUSIEURS = 2;

    private final PriseDesEnvois prise;
    private final Reglages reglages;
    private final Clock horloge;
    private final Path carnet;
    private final List<Depart> departs;
    private final Tri tri;
    private final List<Depart> refuses = new ArrayList<>();
    private int partis;
    private Optional<ReponseSmtp> plainte = Optional.empty();

    /**
     * What was seen before anything leaves.
     *
     * @param abandonnes too old to be told
     * @param ecartes for an address that may not, or cannot, be written to
     */
    record Tri(int abandonnes, int ecartes) {}

    Tournee(PriseDesEnvois prise, Reglages reglages, Clock horloge, Path carnet, List<Depart> departs, Tri tri) {
        this.prise = prise;
        this.reglages = reglages;
        this.horloge = horloge;
        this.carnet = carnet;
        this.departs = List.copyOf(departs);
        this.tri = tri;
    }

    /** Whether nothing is to leave. */
    public boolean estVide() {
        return departs.isEmpty();
    }

    /**
     * Sends over the server of the settings, until the end is asked for or the server fails.
     *
     * @throws IOException when what becomes of the mails cannot be noted: none leaves that would not be
     */
    public Envoi envoyer(BooleanSupplier fin) throws IOException {
        try (Expediteur expediteur = new ExpediteurSmtp(reglages, horloge)) {
            return envoyer(expediteur, fin);
        }
    }

    Envoi envoyer(Expediteur expediteur, BooleanSupplier fin) throws IOException {
        if (!estVide()) {
            try (Carnet notes = Carnet.ouvrir(carnet)) {
                for (Depart depart : departs) {
                    if (expediteur.estMuet() || fin.getAsBoolean() || !prise.tient()) {
                        break;
                    }
                    remettre(depart, expediteur, notes);
                }
                return finir(expediteur.estMuet(), notes);
            }
        }
        return new Envoi(0, tri.abandonnes(), 0, tri.ecartes(), false, Optional.empty());
    }

    private void remettre(Depart depart, Expediteur expediteur, Carnet notes) throws IOException {
        for (String identifiant : depart.identifiants()) {
            notes.essai(identifiant, horloge.instant());
        }
        switch (expediteur.envoyer(depart.courrier())) {
            case PRIS -> {
                noter(depart, Etat.ENVOYE, notes);
                partis++;
                // An address that is gone changes nothing.
                depart.suites().forEach(expediteur::envoyer);
            }
            case REFUSE -> refuses.add(depart);
            // They are owed still.
            case PLUS_TARD, MUET -> {}
        }
        plainte = expediteur.plainte().or(() -> plainte);
    }

    private Envoi finir(boolean muet, Carnet notes) throws IOException {
        boolean refuseTout = refuses.size() >= PLUSIEURS && partis == 0;
        int perdus = refuseTout ? 0 : refuses.size();
        for (Depart refuse : refuses.subList(0, perdus)) {
            noter(refuse, Etat.REFUSE, notes);
        }
        return new Envoi(
                partis,
                perdus + tri.abandonnes(),
                departs.size() - partis - perdus,
                tri.ecartes(),
                muet,
                plainte.map(ReponseSmtp::toString));
    }

    private void noter(Depart depart, Etat etat, Carnet notes) throws IOException {
        for (String identifiant : depart.identifiants()) {
            notes.noter(identifiant, etat, horloge.instant());
        }
    }

    /** Lets others send. */
    @Override
    public void close() throws IOException {
        prise.close();
    }
}
