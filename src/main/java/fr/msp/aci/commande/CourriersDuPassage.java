package fr.msp.aci.commande;

import fr.msp.aci.courriel.BoiteDEnvoi;
import fr.msp.aci.courriel.Envoi;
import fr.msp.aci.courriel.Reglages;
import fr.msp.aci.courriel.Tournee;
import fr.msp.aci.lot.Peremption;
import fr.msp.aci.service.Fin;
import fr.msp.aci.service.Passe.Envois;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails of a pass: made out while the home is held, sent once others may have it, for a server may take minutes.
 * They never make a pass fail.
 */
final class CourriersDuPassage implements AutoCloseable {

    private static final Logger JOURNAL = LoggerFactory.getLogger(CourriersDuPassage.class);
    private static final String JOURNAL_A_PART = "courriels.log";

    private final Racine racine;
    private final Ecran ecran;
    private final Optional<Reglages> courriels;
    private final Fin fin;
    private Optional<Tournee> tournee = Optional.empty();
    private Envois envois = Envois.AUCUN;

    CourriersDuPassage(Racine racine, Ecran ecran, Optional<Reglages> courriels, Fin fin) {
        this.racine = racine;
        this.ecran = ecran;
        this.courriels = courriels;
        this.fin = fin;
    }

    /** Before the pass: what is there already is told to nobody. */
    void ouvrir(MaisonTenue tenue) {
        boite(tenue).ifPresentOrElse(BoiteDEnvoi::ouvrir, () -> BoiteDEnvoi.fermer(tenue.depot()));
    }

    private Optional<BoiteDEnvoi> boite(MaisonTenue tenue) {
        return courriels.map(reglages -> new BoiteDEnvoi(
                tenue.maison(), tenue.depot(), reglages, racine.environnement().horloge()));
    }

    /** After the pass, the home still held. What cannot be written now is owed still, and told by the database. */
    void preparer(MaisonTenue tenue, Peremption peremption) {
        boite(tenue).ifPresent(boite -> {
            try {
                boite.preparer(peremption.enRetard());
                tournee = boite.partir(BaseConfiguree.dans(racine));
                if (tournee.isEmpty()) {
                    int dus = tenue.depot().courriels().aEnvoyer().size();
                    envois = new Envois(0, 0, dus);
                    ecran.dire("courriel.ailleurs", dus);
                }
            } catch (IOException | RuntimeException echec) {
                echouer(echec);
            }
        });
    }

    /** Once the home is given back; it is taken again for a moment, to enter what became of them. */
    Envois envoyer() {
        if (tournee.isPresent()) {
            try {
                // The log of the home is that of who holds it.
                Journal journal = Journal.ouvrirAPart(racine.maison(), JOURNAL_A_PART);
                try {
                    envoyer(tournee.get());
                } finally {
                    journal.close();
                }
            } catch (IOException echec) {
                echouer(echec);
            }
        }
        return envois;
    }

    private void envoyer(Tournee tournee) {
        try {
            Envoi envoi = tournee.envoyer(fin::estDemandee);
            envois = new Envois(envoi.partis(), envoi.perdus(), envoi.enAttente());
            if (!tournee.estVide()) {
                constater();
            }
            dire(envoi);
        } catch (IOException | RuntimeException echec) {
            echouer(echec);
        }
    }

    /** Where others have it, the next pass does it: it is noted on the disk. */
    private void constater() throws IOException {
        try {
            MaisonTenue.avec(racine, tenue -> {
                boite(tenue).orElseThrow().constater();
                return tenue;
            });
        } catch (Refus refus) {
            if (refus.code() != Sortie.OCCUPEE) {
                throw refus;
            }
        }
    }

    private void echouer(Exception echec) {
        JOURNAL.error("the mails failed", echec);
        ecran.alerter("courriel.echec", racine.maison().logs());
        envois = new Envois(0, 0, 1);
    }

    /** What asks for someone is said even when little is to be. */
    private void dire(Envoi envoi) {
        String reponse = envoi.reponse()
                .map(dite -> ecran.textes().de("courriel.reponse", dite))
                .orElse("");
        if (envoi.muet()) {
            ecran.alerter(envoi.reponse().isPresent() ? "courriel.ferme" : "courriel.muet", envoi.enAttente(), reponse);
        } else if (envoi.enAttente() > 0 && envoi.reponse().isPresent()) {
            ecran.alerter("courriel.differes", envoi.enAttente(), reponse);
        }
        if (envoi.perdus() > 0) {
            ecran.alerter("courriel.perdus", envoi.perdus(), reponse);
        }
        if (envoi.ecartes() > 0) {
            ecran.alerter("courriel.ecartes", envoi.ecartes(), CourrielConfigure.DOMAINES);
        }
        if (envoi.partis() + envoi.perdus() > 0) {
            ecran.dire("courriel.comptes", envoi.partis(), envoi.perdus(), envoi.enAttente());
        }
    }

    /** Others may send from now on. */
    @Override
    public void close() {
        try {
            if (tournee.isPresent()) {
                tournee.get().close();
            }
        } catch (IOException echec) {
            JOURNAL.warn("the right to send mails could not be given back", echec);
        }
    }
}
