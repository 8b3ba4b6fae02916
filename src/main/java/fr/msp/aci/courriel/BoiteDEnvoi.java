package fr.msp.aci.courriel;

import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Courriel;
import fr.msp.aci.depot.Courriel.Etat;
import fr.msp.aci.depot.Courriel.Objet;
import fr.msp.aci.depot.Courriels;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.rapport.Apercu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails of a home: what a pass makes owed, and its sending. A mail is owed from the moment it is in the database,
 * and done once the server took it and the database says so; a kill between these two, some thousandths of a second
 * apart, has it sent a second time under the same identifier, by which servers know it again.
 */
public final class BoiteDEnvoi {

    /** After that a mail is given up: what it tells has long been seen otherwise. */
    static final Duration DELAI = Duration.ofDays(7);

    private static final Logger JOURNAL = LoggerFactory.getLogger(BoiteDEnvoi.class);

    private static final int DEBUT_D_IDENTIFIANT = 32;

    private final Depot depot;
    private final Courriels courriels;
    private final Reglages reglages;
    private final Destinataires destinataires;
    private final Redaction redaction;
    private final Clock horloge;

    /** Over the home and database of a pass. */
    public BoiteDEnvoi(Maison maison, Depot depot, Reglages reglages, Clock horloge) {
        this.depot = depot;
        this.courriels = depot.courriels();
        this.reglages = reglages;
        this.destinataires = new Destinataires(depot, reglages);
        this.redaction = new Redaction(maison, reglages);
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

    /** Sends what is owed over the server of the settings, until the end is asked for or the server fails. */
    public Envoi envoyer(BooleanSupplier fin) {
        try (Expediteur expediteur = new ExpediteurSmtp(reglages, horloge)) {
            return envoyer(expediteur, fin);
        }
    }

    Envoi envoyer(Expediteur expediteur, BooleanSupplier fin) {
        Tournee tournee = new Tournee(courriels, horloge.instant());
        Set<Long> refusEnCours = depot.receptions().refusEnCours().stream()
                .map(refus -> refus.entree().rang())
                .collect(Collectors.toSet());
        Iterator<Courriel> dus = courriels.aEnvoyer().iterator();
        while (dus.hasNext() && !expediteur.estMuet() && !fin.getAsBoolean()) {
            Courriel courriel = dus.next();
            Etat etat = estDActualite(courriel, refusEnCours) ? traiter(courriel, expediteur) : Etat.SANS_OBJET;
            tournee.noter(courriel, etat, expediteur.plainte());
        }
        return tournee.finir(expediteur.estMuet());
    }

    private Etat traiter(Courriel courriel, Expediteur expediteur) {
        if (horloge.instant().isAfter(courriel.ecritLe().plus(DELAI))) {
            return Etat.ABANDONNE;
        }
        try {
            Optional<Courrier> courrier = courrier(courriel);
            if (courrier.isEmpty()) {
                return courriel.cle().filter(destinataires::ecarte).isPresent()
                        ? Etat.ADRESSE_ECARTEE
                        : Etat.SANS_ADRESSE;
            }
            courriels.essayer(courriel);
            return switch (expediteur.envoyer(courrier.get())) {
                case PRIS -> {
                    prevenir(courriel, expediteur);
                    yield Etat.ENVOYE;
                }
                case REFUSE -> Etat.REFUSE;
                case PLUS_TARD, MUET -> Etat.A_ENVOYER;
            };
        } catch (IOException illisible) {
            JOURNAL.warn("what goes with a mail could not be read", illisible);
            return Etat.A_ENVOYER;
        }
    }

    /** Who had the address before is told that mails go elsewhere; an address that is gone changes nothing. */
    private void prevenir(Courriel courriel, Expediteur expediteur) {
        if (courriel.objet() == Objet.BILAN) {
            Cle cle = courriel.cle().orElseThrow();
            destinataires
                    .remplacees(cle, courriel.ecritLe().minus(DELAI))
                    .forEach(ancienne -> expediteur.envoyer(
                            redaction.adresseChangee(identifiant(courriel) + ".adresse", cle, ancienne)));
        }
    }

    /** A refusal that was mended meanwhile, or a bilan that a later mail tells of, is no longer worth a mail. */
    private boolean estDActualite(Courriel courriel, Set<Long> refusEnCours) {
        return switch (courriel.objet()) {
            case REFUS -> refusEnCours.contains(courriel.rang().orElseThrow());
            case BILAN ->
                courriels
                        .dernier(courriel.cle().orElseThrow())
                        .filter(dernier -> dernier.id() == courriel.id())
                        .isPresent();
        };
    }

    private Optional<Courrier> courrier(Courriel courriel) throws IOException {
        return courriel.objet() == Objet.REFUS ? refus(courriel) : bilan(courriel);
    }

    private Optional<Courrier> refus(Courriel courriel) throws IOException {
        Reception refus =
                depot.receptions().deRang(courriel.rang().orElseThrow()).orElseThrow();
        Optional<Adresse> structure = destinataires.structure(refus);
        if (structure.isPresent()) {
            return Optional.of(redaction.refus(identifiant(courriel), refus, structure.get()));
        }
        return destinataires
                .administrateur()
                .map(adresse -> redaction.refusDInconnu(identifiant(courriel), refus, adresse));
    }

    private Optional<Courrier> bilan(Courriel courriel) {
        Cle cle = courriel.cle().orElseThrow();
        return destinataires.structure(cle).flatMap(adresse -> depot.bilans()
                .de(cle)
                .map(bilan -> redaction.bilan(identifiant(courriel), bilan, estChiffre(cle), adresse)));
    }

    private boolean estChiffre(Cle cle) {
        return depot.bilans()
                .json(cle)
                .map(json -> Apercu.lire(json.getBytes(StandardCharsets.UTF_8)))
                .filter(Apercu::estChiffre)
                .isPresent();
    }

    /** The same at every try, and that of no other mail, even of a database that was made again. */
    private static String identifiant(Courriel courriel) {
        String tout = courriel.objet() + " " + courriel.rang() + " " + courriel.cle() + " " + courriel.teneur() + " "
                + courriel.ecritLe();
        return "aci-bilan." + Empreinte.de(tout).substring(0, DEBUT_D_IDENTIFIANT);
    }
}
