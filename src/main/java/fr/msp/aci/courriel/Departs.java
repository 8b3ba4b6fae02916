package fr.msp.aci.courriel;

import fr.msp.aci.activite.Adresse;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Courriel;
import fr.msp.aci.depot.Courriel.Etat;
import fr.msp.aci.depot.Courriel.Objet;
import fr.msp.aci.depot.Courriels;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.rapport.Apercu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is owed, gone through once: the mails that can leave are made out, and the end of the others is entered. All that
 * the administrator is to be told of is one mail.
 */
final class Departs {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Departs.class);

    private final Depot depot;
    private final Courriels courriels;
    private final Destinataires destinataires;
    private final Redaction redaction;
    private final Instant maintenant;
    private final Set<Long> refusEnCours;
    private final List<Depart> prets = new ArrayList<>();
    private final Map<Etat, Integer> sorts = new EnumMap<>(Etat.class);
    private final List<String> identifiantsInconnus = new ArrayList<>();
    private final List<Reception> inconnus = new ArrayList<>();

    Departs(Maison maison, Depot depot, Reglages reglages, Instant maintenant) {
        this.depot = depot;
        this.courriels = depot.courriels();
        this.destinataires = new Destinataires(depot, reglages);
        this.redaction = new Redaction(maison, reglages);
        this.maintenant = maintenant;
        this.refusEnCours = depot.receptions().refusEnCours().stream()
                .map(refus -> refus.entree().rang())
                .collect(Collectors.toSet());
    }

    /** The mails that can leave, in the order in which they are owed, the administrator's last. */
    List<Depart> preparer() {
        for (Courriel courriel : courriels.aEnvoyer()) {
            Etat etat = estDActualite(courriel) ? trier(courriel) : Etat.SANS_OBJET;
            if (etat != Etat.A_ENVOYER) {
                courriels.marquer(courriel, etat, maintenant);
            }
            sorts.merge(etat, 1, Integer::sum);
        }
        if (!inconnus.isEmpty()) {
            Adresse administrateur = destinataires.administrateur().orElseThrow();
            String identifiant = Depart.identifiant(identifiantsInconnus);
            prets.add(new Depart(
                    identifiantsInconnus,
                    inconnus.size() == 1
                            ? redaction.refusDInconnu(identifiant, inconnus.get(0), administrateur)
                            : redaction.refusDInconnus(identifiant, inconnus, administrateur),
                    List.of()));
        }
        return List.copyOf(prets);
    }

    /** What became of those that do not leave. */
    Tournee.Tri tri() {
        return new Tournee.Tri(sorts.getOrDefault(Etat.ABANDONNE, 0), sorts.getOrDefault(Etat.ADRESSE_ECARTEE, 0));
    }

    private Etat trier(Courriel courriel) {
        if (maintenant.isAfter(courriel.ecritLe().plus(BoiteDEnvoi.DELAI))) {
            return Etat.ABANDONNE;
        }
        try {
            return courriel.objet() == Objet.REFUS ? refus(courriel) : bilan(courriel);
        } catch (IOException illisible) {
            JOURNAL.warn("what goes with a mail could not be read", illisible);
            return Etat.A_ENVOYER;
        }
    }

    /** A refusal that was mended meanwhile, or a bilan that a later mail tells of, is no longer worth a mail. */
    private boolean estDActualite(Courriel courriel) {
        return switch (courriel.objet()) {
            case REFUS -> refusEnCours.contains(courriel.rang().orElseThrow());
            case BILAN ->
                courriels
                        .dernier(courriel.cle().orElseThrow())
                        .filter(dernier -> dernier.id() == courriel.id())
                        .isPresent();
        };
    }

    private Etat refus(Courriel courriel) throws IOException {
        Reception refus =
                depot.receptions().deRang(courriel.rang().orElseThrow()).orElseThrow();
        Optional<Adresse> structure = destinataires.structure(refus);
        if (structure.isPresent()) {
            return pret(courriel, redaction.refus(Depart.identifiant(courriel), refus, structure.get()), List.of());
        }
        if (destinataires.administrateur().isEmpty()) {
            return sansAdresse(courriel);
        }
        identifiantsInconnus.add(Depart.identifiant(courriel));
        inconnus.add(refus);
        return Etat.A_ENVOYER;
    }

    private Etat bilan(Courriel courriel) {
        Cle cle = courriel.cle().orElseThrow();
        return destinataires
                .structure(cle)
                .flatMap(adresse -> depot.bilans()
                        .de(cle)
                        .map(bilan -> redaction.bilan(
                                Depart.identifiant(courriel), bilan, apercu(cle), depuisLeDernier(courriel), adresse)))
                .map(courrier -> pret(courriel, courrier, adressesChangees(courriel)))
                .orElseGet(() -> sansAdresse(courriel));
    }

    private Optional<Apercu> apercu(Cle cle) {
        return depot.bilans().json(cle).map(json -> Apercu.lire(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** What came since the last mail about that bilan: without it, evidence that follows would be told by the same words. */
    private Optional<Nouveautes> depuisLeDernier(Courriel courriel) {
        Cle cle = courriel.cle().orElseThrow();
        return courriels.dernierEnvoye(cle).map(envoye -> {
            Instant depuis = envoye.ecritLe();
            long classeurs = depot.bilans().de(cle).orElseThrow().sources().stream()
                    .flatMap(rang -> depot.receptions().deRang(rang).stream())
                    .filter(source -> source.entree().recuLe().isAfter(depuis))
                    .count();
            long pieces = depot.pieces().de(cle).stream()
                    .filter(piece -> piece.recuLe().isAfter(depuis))
                    .count();
            return new Nouveautes(depuis, classeurs, pieces);
        });
    }

    /** Who had the address before is told that mails go elsewhere. */
    private List<Courrier> adressesChangees(Courriel courriel) {
        Cle cle = courriel.cle().orElseThrow();
        String identifiant = Depart.identifiant(courriel) + ".adresse";
        return destinataires.remplacees(cle, courriel.ecritLe().minus(BoiteDEnvoi.DELAI)).stream()
                .map(ancienne -> redaction.adresseChangee(identifiant, cle, ancienne))
                .toList();
    }

    private Etat pret(Courriel courriel, Courrier courrier, List<Courrier> suites) {
        prets.add(new Depart(List.of(Depart.identifiant(courriel)), courrier, suites));
        return Etat.A_ENVOYER;
    }

    private Etat sansAdresse(Courriel courriel) {
        return courriel.cle().filter(destinataires::ecarte).isPresent() ? Etat.ADRESSE_ECARTEE : Etat.SANS_ADRESSE;
    }
}
