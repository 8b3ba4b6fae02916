package fr.msp.aci.courriel;

import fr.msp.aci.depot.Courriel;
import fr.msp.aci.depot.Courriel.Etat;
import fr.msp.aci.depot.Courriels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sending of what is owed, once. A refusal counts only at its end: from a server that refuses several mails and
 * takes none, it is the server or its settings that must be mended, and all of them wait.
 */
final class Tournee {

    private static final int PLUSIEURS = 2;

    private final Courriels courriels;
    private final Instant maintenant;
    private final Map<Etat, Integer> sorts = new EnumMap<>(Etat.class);
    private final List<Courriel> refuses = new ArrayList<>();
    private Optional<ReponseSmtp> plainte = Optional.empty();

    Tournee(Courriels courriels, Instant maintenant) {
        this.courriels = courriels;
        this.maintenant = maintenant;
    }

    /** What became of a mail, and what the server answered of it when it did not take it. */
    void noter(Courriel courriel, Etat etat, Optional<ReponseSmtp> reponse) {
        if (reponse.isPresent()) {
            plainte = reponse;
        }
        if (etat == Etat.REFUSE) {
            refuses.add(courriel);
        } else {
            if (etat != Etat.A_ENVOYER) {
                courriels.marquer(courriel, etat, maintenant);
            }
            sorts.merge(etat, 1, Integer::sum);
        }
    }

    /**
     * The end of it.
     *
     * @param muet whether the server could not be reached, or would not talk to us
     */
    Envoi finir(boolean muet) {
        boolean refuseTout = refuses.size() >= PLUSIEURS && nombre(Etat.ENVOYE) == 0;
        int refusesPourDeBon = refuseTout ? 0 : refuses.size();
        refuses.stream().limit(refusesPourDeBon).forEach(refuse -> courriels.marquer(refuse, Etat.REFUSE, maintenant));
        return new Envoi(
                nombre(Etat.ENVOYE),
                refusesPourDeBon + nombre(Etat.ABANDONNE),
                courriels.aEnvoyer().size(),
                nombre(Etat.ADRESSE_ECARTEE),
                muet,
                plainte.map(ReponseSmtp::toString));
    }

    private int nombre(Etat etat) {
        return sorts.getOrDefault(etat, 0);
    }
}
