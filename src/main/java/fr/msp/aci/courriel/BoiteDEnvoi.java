package fr.msp.aci.courriel;

import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Courriel;
import fr.msp.aci.depot.Courriel.Etat;
import fr.msp.aci.depot.Courriels;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.PriseDesEnvois;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mails of a home: what a pass makes owed, and what became of it. A mail is owed from the moment it is in the
 * database, and done once the server took it and the disk says so; a kill between these two, some thousandths of a second
 * apart, has it sent a second time under the same identifier, by which servers know it again.
 */
public final class BoiteDEnvoi {

    /** After that a mail is given up: what it tells has long been seen otherwise. */
    static final Duration DELAI = Duration.ofDays(7);

    private final Maison maison;
    private final Depot depot;
    private final Courriels courriels;
    private final Reglages reglages;
    private final Clock horloge;

    /** Over the home and database of a pass. */
    public BoiteDEnvoi(Maison maison, Depot depot, Reglages reglages, Clock horloge) {
        this.maison = maison;
        this.depot = depot;
        this.courriels = depot.courriels();
        this.reglages = reglages;
        this.horloge = horloge;
    }

    /** Mails are off: when they are on again, what happened meanwhile is not told. */
    public static void fermer(Depot depot) {
        depot.courriels().fermer();
    }

    /** To be called before a pass: the first time, what is there already counts as known. */
    public void ouvrir() {
        if (courriels.ouverts()) {
            return;
        }
        depot.dossiers().empreintes().forEach((cle, faits) -> {
            String teneur =
                    depot.bilans().de(cle).map(bilan -> teneur(bilan, faits)).orElse(faits);
            if (courriels.dernier(cle).filter(c -> c.teneur().equals(teneur)).isEmpty()) {
                courriels.noter(cle, teneur, Etat.CONNU, horloge.instant());
            }
        });
        courriels.ouvrir();
    }

    /**
     * To be called after a pass: what is now owed, whichever pass made it so.
     *
     * @param enRetard whose bilan could not be computed yet from what was received: it is told of when it is
     */
    public void preparer(Set<Cle> enRetard) {
        for (long rang : courriels.refusAAnnoncer()) {
            courriels.devoir(depot.receptions().deRang(rang).orElseThrow(), horloge.instant());
        }
        Map<Cle, String> faits = depot.dossiers().empreintes();
        depot.bilans().tous().stream()
                .filter(bilan -> faits.containsKey(bilan.cle()) && !enRetard.contains(bilan.cle()))
                .forEach(bilan -> preparer(bilan, faits.get(bilan.cle())));
    }

    private void preparer(BilanConserve bilan, String faits) {
        String teneur = teneur(bilan, faits);
        // Noted before the bilan was computed again, or by a program before this one, which looked at more than its own
        // exercise.
        List<String> pareilles =
                List.of(teneur, faits, teneur(bilan, bilan.fondement().faits()));
        Optional<Courriel> dite =
                courriels.dernier(bilan.cle()).filter(dernier -> pareilles.contains(dernier.teneur()));
        if (dite.isEmpty()) {
            courriels.noter(bilan.cle(), teneur, Etat.A_ENVOYER, horloge.instant());
        }
        // One that waits keeps its sum, and with it the identifier it may have been delivered under.
        dite.filter(dernier ->
                        dernier.etat() != Etat.A_ENVOYER && !dernier.teneur().equals(teneur))
                .ifPresent(dernier -> courriels.redire(dernier, teneur));
    }

    /**
     * What a coordinator would want to be told of: new facts or figures of that exercise, not a new day, a new version or
     * what changed of another exercise.
     *
     * @param faits SHA-256 over the facts
     */
    private static String teneur(BilanConserve bilan, String faits) {
        return Empreinte.de(String.join(
                "\n",
                faits,
                bilan.points().toPlainString(),
                bilan.euros().toPlainString(),
                String.join("\n", bilan.prerequisManquants())));
    }

    /**
     * What is owed, ready to leave once the home is given back; nothing while another process sends.
     *
     * @throws IOException when what was sent before cannot be read
     */
    public Optional<Tournee> partir(Hebergement hebergement) throws IOException {
        Optional<PriseDesEnvois> prise = PriseDesEnvois.prendre(maison, hebergement);
        if (prise.isEmpty()) {
            return Optional.empty();
        }
        try {
            constater();
            return Optional.of(tournee(prise.get()));
        } catch (IOException | RuntimeException echec) {
            prise.get().close();
            throw echec;
        }
    }

    /**
     * Enters what became of the mails that left while the home was not held. To be called by who has the right to send.
     *
     * @throws IOException when it cannot be read
     */
    public void constater() throws IOException {
        List<Carnet.Note> notes = Carnet.lire(maison.carnetDesEnvois());
        if (!notes.isEmpty()) {
            Map<String, Courriel> dus = courriels.aEnvoyer().stream()
                    .collect(Collectors.toMap(Depart::identifiant, courriel -> courriel, (un, autre) -> un));
            // Those of a database that was made again since are owed no more.
            depot.enTransaction(() -> notes.stream()
                    .filter(note -> dus.containsKey(note.identifiant()))
                    .forEach(note -> constater(dus.get(note.identifiant()), note)));
        }
        Files.deleteIfExists(maison.carnetDesEnvois());
    }

    private void constater(Courriel courriel, Carnet.Note note) {
        note.etat()
                .ifPresentOrElse(
                        etat -> courriels.marquer(courriel, etat, note.le()), () -> courriels.essayer(courriel));
    }

    private Tournee tournee(PriseDesEnvois prise) {
        Departs departs = new Departs(maison, depot, reglages, horloge.instant());
        List<Depart> prets = departs.preparer();
        return new Tournee(prise, reglages, horloge, maison.carnetDesEnvois(), prets, departs.tri());
    }
}
